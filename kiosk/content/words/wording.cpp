#include "content/words/wording.h"

#include "base/clock_time.h"
#include "content/age.h"
#include "content/dates.h"
#include "content/words/formats.h"
#include "content/words/isolate.h"
#include "content/words/message.h"
#include "content/words/phone_number.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace content {
namespace {

using Arguments = std::initializer_list<Argument>;

bool is_checked(TextState state) {
    return state == TextState::source || state == TextState::reviewed;
}

/// The URL as people say it: without "https://", "www." and the last "/".
std::string_view spoken_url(std::string_view url) {
    for (const std::string_view start : {"https://", "http://", "www."}) {
        if (url.starts_with(start)) {
            url.remove_prefix(start.size());
        }
    }
    if (url.ends_with('/')) {
        url.remove_suffix(1);
    }
    return url;
}

}  // namespace

class Wording::Implementation {
 public:
    Implementation(const Content& content, const std::string& tag, base::Date today)
        : m_content(content), m_today(today), m_language(find_language(tag)) {
        m_order.push_back(m_language.tag);
        for (const std::string& fallback : m_language.fallback) {
            add_to_order(fallback);
        }
        add_to_order(content.source_language);
    }

    [[nodiscard]] const Language& language() const { return m_language; }

    Phrase ui(std::string_view id, Arguments arguments) {
        const auto found = m_content.interface.find(id);
        if (found == m_content.interface.end()) {
            return own("\u27E8" + std::string(id) + "\u27E9", TextState::missing);
        }
        return text(m_content.interface, id, arguments);
    }

    Phrase text(const Texts& texts, std::string_view id, Arguments arguments) {
        const auto found = texts.find(id);
        if (found == texts.end()) {
            return {};
        }
        if (arguments.size() != 0) {
            return compose(texts, id, found->second, arguments);
        }
        // Nothing to work out: not worth remembering.
        if (const auto* chosen = choose(found->second); chosen != nullptr && is_plain(chosen->second.pattern)) {
            return phrase(*chosen, chosen->second.pattern, true);
        }
        const auto remembered = m_phrases.find(&found->second);
        if (remembered != m_phrases.end()) {
            return remembered->second;
        }
        return m_phrases.emplace(&found->second, compose(texts, id, found->second, {})).first->second;
    }

    Phrase fact(std::string_view id) {
        const auto found = m_content.facts.find(id);
        if (found == m_content.facts.end() || !age_of(found->second.provenance, m_today).current()) {
            return {};
        }
        Phrase phrase = own(value_of(found->second, m_language.tag).shown);
        phrase.confirmed = found->second.provenance.confirmed_on.has_value();
        return phrase;
    }

    [[nodiscard]] std::vector<std::string> fact_ids() const {
        std::vector<std::string> ids;
        for (const auto& [id, fact] : m_content.facts) {
            ids.push_back(id);
        }
        return ids;
    }

    /// Words of this language, worked out once under a key.
    template <class Make>
    Phrase remember(std::string key, Make make) {
        const auto found = m_small.find(key);
        if (found != m_small.end()) {
            return found->second;
        }
        return m_small.emplace(std::move(key), make()).first->second;
    }

    [[nodiscard]] Phrase own(std::string words, TextState state = TextState::source) const {
        return {std::move(words), m_language.tag, m_language.direction, state};
    }

    Phrase language_name(std::string_view tag) {
        const std::string locale = m_content.locale_of(m_language.tag);
        const Language* language = m_content.known_language(tag);
        if (std::string name = format_language_name(locale, tag); !name.empty()) {
            const std::string data = m_content.locale_of(tag);
            if (language != nullptr && data != tag && name == format_language_name(locale, data)) {
                // The data know the wider language alone: "Kurdish" for Kurmanji, beside "Sorani".
                name += " (" + isolate(language->endonym, language->direction) + ")";
            }
            return own(std::move(name));
        }
        if (language != nullptr) {
            return {isolate(language->endonym, language->direction), language->tag, language->direction,
                    TextState::source};
        }
        std::string name = format_language_name(tag, tag);
        return own(isolate_verbatim(name.empty() ? std::string(tag) : name));
    }

    [[nodiscard]] Phrase number(double value) const {
        return own(isolate_number(format_number(m_content.locale_of(m_language.tag), value)));
    }

    [[nodiscard]] std::string isolated_date(std::string_view date, const std::string& language) const {
        const Language* known = m_content.known_language(language);
        const bool has_letters = date.find_first_not_of("0123456789 -/.") != std::string_view::npos;
        const base::Direction direction =
            known != nullptr && has_letters ? known->direction : base::Direction::left_to_right;
        return isolate(non_breaking(date), direction);
    }

    [[nodiscard]] Phrase source_date(std::string_view date) const {
        const std::optional<base::Date> day = first_day_of(date);
        const std::string locale = m_content.locale_of(m_language.tag);
        std::string words(date);
        if (day && date.size() == std::string_view("YYYY-MM").size()) {
            words = format_month(locale, *day);
        } else if (day && date.size() == std::string_view("YYYY-MM-DD").size()) {
            words = format_date(locale, *day);
        }
        return own(isolated_date(words, m_language.tag));
    }

    /// In the first of this language and its fallbacks that has names of days.
    [[nodiscard]] Phrase weekday_name(int weekday) const {
        for (const std::string& tag : m_order) {
            if (std::string name = format_weekday(m_content.locale_of(tag), weekday); !name.empty()) {
                const Language* language = m_content.known_language(tag);
                return {std::move(name), tag,
                        language == nullptr ? base::Direction::left_to_right : language->direction, TextState::source};
            }
        }
        return {};
    }

    [[nodiscard]] Phrase weekday_and_date(base::Date date) const {
        // It stands alone as a line of its own, so it may break where it is long.
        if (const std::string words = format_weekday_and_date(m_content.locale_of(m_language.tag), date);
            !words.empty()) {
            return own(isolate(words, m_language.direction));
        }
        const std::string figures = isolate_number(base::to_string(date));
        Phrase phrase = weekday_name(base::weekday(date));
        if (phrase.empty()) {
            return own(figures);
        }
        phrase.text = isolate(phrase.text + " " + figures, phrase.direction);
        return phrase;
    }

    [[nodiscard]] bool shows(const HelpPoint& point) const { return is_shown(point, m_today); }

 private:
    const Language& find_language(const std::string& tag) {
        if (const Language* language = m_content.language(tag)) {
            return *language;
        }
        if (const Language* source = m_content.language(m_content.source_language)) {
            return *source;
        }
        m_unknown_language.tag = tag;
        return m_unknown_language;
    }

    void add_to_order(const std::string& tag) {
        if (std::find(m_order.begin(), m_order.end(), tag) == m_order.end()) {
            m_order.push_back(tag);
        }
    }

    /// The best language that has this text and may show it.
    [[nodiscard]] const std::pair<const std::string, Translation>* choose(const Text& text) const {
        for (const std::string& tag : m_order) {
            const auto found = text.by_language.find(tag);
            if (found != text.by_language.end() && found->second.state != TextState::missing &&
                (m_content.unreviewed == Unreviewed::show_with_note || is_checked(found->second.state))) {
                return &*found;
            }
        }
        return nullptr;
    }

    Phrase compose(const Texts& texts, std::string_view id, const Text& text, Arguments arguments) {
        if (std::optional<Phrase> phrase = fill_in(text, arguments)) {
            return *std::move(phrase);
        }
        const auto soft = texts.find(std::string(id) + "_soft");
        if (soft == texts.end()) {
            return {};
        }
        return fill_in(soft->second, arguments).value_or(Phrase{});
    }

    /// Nothing when no language may show the text, or when it holds a value that may not be shown today.
    std::optional<Phrase> fill_in(const Text& text, Arguments arguments) {
        const auto* chosen = choose(text);
        if (chosen == nullptr) {
            return std::nullopt;
        }
        const auto& [tag, translation] = *chosen;
        const Message& message = compiled(translation, tag);
        std::vector<MessageValue> values;
        bool confirmed = true;
        for (const Placeholder& placeholder : message.placeholders()) {
            confirmed = confirmed && is_confirmed(placeholder.name);
            const bool is_there = std::any_of(values.begin(), values.end(), [&](const MessageValue& value) {
                return value.name == placeholder.name;
            });
            if (is_there) {
                continue;
            }
            std::optional<MessageValue> value = value_of(placeholder.name, tag, arguments);
            if (!value) {
                return std::nullopt;
            }
            value->name = placeholder.name;
            values.push_back(*std::move(value));
        }
        return phrase(*chosen, message.format(values), confirmed);
    }

    [[nodiscard]] Phrase phrase(const std::pair<const std::string, Translation>& chosen, std::string words,
                                bool confirmed) const {
        const Language* language = m_content.language(chosen.first);
        return {std::move(words), chosen.first,
                language == nullptr ? base::Direction::left_to_right : language->direction, chosen.second.state,
                confirmed};
    }

    /// Whether staff have confirmed the fact or phone that a placeholder stands for. 112 needs nobody's word.
    [[nodiscard]] bool is_confirmed(std::string_view name) const {
        if (const auto fact = m_content.facts.find(name); fact != m_content.facts.end()) {
            return fact->second.provenance.confirmed_on.has_value();
        }
        const HelpPoint* point = m_content.help_point_in(name, "phone_");
        return point == nullptr || point->kind == HelpKind::emergency || point->provenance.confirmed_on;
    }

    const Message& compiled(const Translation& translation, const std::string& tag) {
        const auto found = m_messages.find(&translation);
        if (found != m_messages.end()) {
            return found->second;
        }
        return m_messages.emplace(&translation, Message(translation.pattern, m_content.locale_of(tag))).first->second;
    }

    /// The value of a placeholder in the language of the words; nothing when it may not be shown today.
    std::optional<MessageValue> value_of(std::string_view name, const std::string& tag, Arguments arguments) {
        for (const Argument& argument : arguments) {
            if (argument.name == name) {
                return value_of(argument, tag);
            }
        }
        if (const auto fact = m_content.facts.find(name); fact != m_content.facts.end()) {
            if (!age_of(fact->second.provenance, m_today).current()) {
                return std::nullopt;
            }
            // Dates take long to write.
            auto& known = m_values[{&fact->second, tag}];
            if (!known) {
                known = value_of(fact->second, tag);
            }
            return known;
        }
        if (const HelpPoint* point = m_content.help_point_in(name, "phone_");
            point != nullptr && !point->phones.empty()) {
            return shows(*point)
                       ? std::optional(MessageValue{{}, isolate_number(national_form(point->phones[0].number)), {}})
                       : std::nullopt;
        }
        if (const HelpPoint* point = m_content.help_point_in(name, "url_")) {
            return shows(*point) ? std::optional(MessageValue{{}, isolate_verbatim(spoken_url(point->url)), {}})
                                 : std::nullopt;
        }
        if (const HelpPoint* point = m_content.help_point_in(name, "name_")) {
            return MessageValue{{}, isolate_verbatim(point->name), {}};
        }
        // Only a screen that forgets an argument comes here; the braces make that plain to see.
        return MessageValue{{}, "{" + std::string(name) + "}", {}};
    }

    [[nodiscard]] MessageValue value_of(const Argument& argument, const std::string& tag) const {
        if (const int* number = std::get_if<int>(&argument.value)) {
            return {{}, isolate_number(format_whole(*number, m_content.locale_of(tag))), static_cast<double>(*number)};
        }
        const std::string& words = std::get<std::string>(argument.value);
        return {{}, is_isolated(words) ? words : isolate_verbatim(words), {}};
    }

    /// Below a thousand, which is all that screens count, no language has anything to add to the digits.
    static std::string format_whole(int number, const std::string& locale) {
        return number >= 0 && number < 1000 ? std::to_string(number) : format_number(locale, number);
    }

    [[nodiscard]] MessageValue value_of(const Fact& fact, const std::string& tag) const {
        const std::string locale = m_content.locale_of(tag);
        if (const base::Date* date = std::get_if<base::Date>(&fact.value)) {
            return {{}, isolated_date(format_date(locale, *date), tag), {}};
        }
        if (const std::string* words = std::get_if<std::string>(&fact.value)) {
            return {{}, isolate_verbatim(fact.unit == Unit::url ? spoken_url(*words) : *words), {}};
        }
        const double number = std::get<double>(fact.value);
        switch (fact.unit) {
            case Unit::eur:
            case Unit::eur_per_hour:
                return {{}, isolate_number(format_money(locale, number)), number};
            case Unit::percent:
                return {{}, isolate_number(format_percent(locale, number)), number};
            default:
                return {{}, isolate_number(format_number(locale, number)), number};
        }
    }

    const Content& m_content;
    base::Date m_today;
    Language m_unknown_language;
    const Language& m_language;
    std::vector<std::string> m_order;  ///< languages to look for words in, best first
    std::unordered_map<const Translation*, Message> m_messages;
    std::map<std::pair<const Fact*, std::string>, std::optional<MessageValue>> m_values;  ///< of facts, by language
    std::unordered_map<const Text*, Phrase> m_phrases;  ///< of texts without arguments
    std::unordered_map<std::string, Phrase> m_small;
};

Wording::Wording(const Content& content, const std::string& language, base::Date today)
    : m_implementation(std::make_unique<Implementation>(content, language, today)) {}

Wording::~Wording() = default;
Wording::Wording(Wording&&) noexcept = default;
Wording& Wording::operator=(Wording&&) noexcept = default;

const Language& Wording::language() const {
    return m_implementation->language();
}

void Wording::prepare() const {
    for (const std::string& id : m_implementation->fact_ids()) {
        static_cast<void>(fact(id));
    }
    static_cast<void>(weekday_name(0));
}

Phrase Wording::ui(std::string_view id) const {
    return m_implementation->ui(id, {});
}

Phrase Wording::ui(std::string_view id, std::initializer_list<Argument> arguments) const {
    return m_implementation->ui(id, arguments);
}

Phrase Wording::text(const Texts& texts, std::string_view id) const {
    return m_implementation->text(texts, id, {});
}

Phrase Wording::text(const Texts& texts, std::string_view id, std::initializer_list<Argument> arguments) const {
    return m_implementation->text(texts, id, arguments);
}

Phrase Wording::fact(std::string_view id) const {
    return m_implementation->remember("fact:" + std::string(id), [&] { return m_implementation->fact(id); });
}

Phrase Wording::phone(std::string_view number) const {
    return m_implementation->own(isolate_number(national_form(number)));
}

Phrase Wording::phone_international(std::string_view number) const {
    const std::string international = international_form(number);
    return international.empty() ? Phrase{} : m_implementation->own(isolate_number(international));
}

Phrase Wording::verbatim(std::string_view text) const {
    return text.empty() ? Phrase{} : m_implementation->own(isolate_verbatim(text));
}

Phrase Wording::online_address(std::string_view address) const {
    return verbatim(spoken_url(address));
}

Phrase Wording::weekday_and_date(base::Date date) const {
    return m_implementation->remember("weekday-and-date:" + base::to_string(date),
                                      [&] { return m_implementation->weekday_and_date(date); });
}

Phrase Wording::source_date(std::string_view date) const {
    if (date.empty()) {
        return {};
    }
    return m_implementation->remember("source-date:" + std::string(date),
                                      [&] { return m_implementation->source_date(date); });
}

Phrase Wording::weekday_name(int weekday) const {
    return m_implementation->remember("weekday:" + std::to_string(weekday),
                                      [&] { return m_implementation->weekday_name(weekday); });
}

Phrase Wording::time(int hour, int minute) const {
    constexpr int minutes_of_hour = 60;
    return m_implementation->own(isolate_number(base::clock_time(hour * minutes_of_hour + minute)));
}

Phrase Wording::time_span(int open, int close) const {
    return m_implementation->own(
        isolate(isolate_number(base::clock_time(open)) + "\u2013" + isolate_number(base::clock_time(close)),
                base::Direction::left_to_right));
}

Phrase Wording::number(double value) const {
    return m_implementation->number(value);
}

Phrase Wording::language_name(std::string_view tag) const {
    return m_implementation->remember("language:" + std::string(tag),
                                      [&] { return m_implementation->language_name(tag); });
}

bool Wording::shows(const HelpPoint& point) const {
    return m_implementation->shows(point);
}

}  // namespace content
