// Turns content into the words a visitor reads: language fallback, placeholders, plurals, dates, isolates.
#pragma once

#include "base/clock.h"
#include "content/model.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace content {

/// Words ready to be drawn: every number, phone, name and address inside is an isolated (U+2066…U+2069), non-breaking
/// left-to-right span; a date with the name of a month runs as its language does (U+2067…U+2069 in right-to-left
/// languages). Digits are ASCII and dates Gregorian in every language. Only a web or e-mail address (at U+200B) and a
/// name of more than 24 letters (at its spaces) may break over lines.
struct Phrase {
    std::string text;
    std::string language;  ///< BCP 47 tag of the words, which may be a fallback language
    base::Direction direction = base::Direction::left_to_right;
    TextState state = TextState::missing;
    bool confirmed = true;  ///< false when it holds a fact or phone that staff have not confirmed yet

    [[nodiscard]] bool empty() const { return text.empty(); }
};

/// A value for a placeholder that the caller knows: a count, which a plural may choose by, or text that stands as it
/// is. Text is isolated unless it is already, as the text of another phrase may be.
struct Argument {
    std::string_view name;
    std::variant<int, std::string> value;
};

/// The words of one language on one day. Formats on first use and remembers; cheap to ask again in every frame.
/// Not thread-safe. Refers to the content, which must live longer.
class Wording {
 public:
    Wording(const Content& content, const std::string& language, base::Date today);
    ~Wording();
    Wording(const Wording&) = delete;
    Wording& operator=(const Wording&) = delete;
    Wording(Wording&&) noexcept;
    Wording& operator=(Wording&&) noexcept;

    [[nodiscard]] const Language& language() const;

    /// Does ahead of time what the first page with a figure or a date would wait for: loads the locale data of the
    /// language and formats every fact.
    void prepare() const;

    /// A word of the interface (i18n/). An id that does not exist is a programming error and shows as "⟨id⟩".
    Phrase ui(std::string_view id) const;
    Phrase ui(std::string_view id, std::initializer_list<Argument> arguments) const;

    /// The text `id` of `texts` in the first language that has it: this one, its fallbacks in order, the source
    /// language. Where the site hides unreviewed texts, drafts and outdated texts count as if they were not there.
    /// Empty when it is hidden: it does not exist, or it uses a fact, phone or URL that has expired or that nobody
    /// confirmed and has no soft form ("<id>_soft"). `texts` must belong to the content.
    Phrase text(const Texts& texts, std::string_view id) const;
    Phrase text(const Texts& texts, std::string_view id, std::initializer_list<Argument> arguments) const;

    /// A fact's value, isolated: money "€ 14,99", a percentage "25%", a date "4 maart 2027", an address, and for
    /// everything that is counted (months, weeks, days, hours, minutes, years, count) ONLY the number: the sentence
    /// around it has the word, `{reflection_months, plural, one {# maand} other {# maanden}}`, since many languages
    /// have no unit words in the locale data. Empty when the fact may not be shown today.
    Phrase fact(std::string_view id) const;

    /// A phone number as it is dialled in the Netherlands, isolated: "+31 33 448 1186" gives "033 448 1186".
    Phrase phone(std::string_view number) const;
    /// The number for a foreign phone, isolated; empty when there is none (0800 and 0900 numbers) or when it is the
    /// same (112).
    Phrase phone_international(std::string_view number) const;

    /// Text that is the same in every language (a name, street, URL, e-mail), isolated and non-breaking.
    Phrase verbatim(std::string_view text) const;
    /// A web or e-mail address as people say it, without "https://", "www." and the last "/": "comensha.nl". Isolated.
    Phrase online_address(std::string_view address) const;

    /// "maandag 23 november"; "2026-11-23" given as a source date ("", "YYYY", "YYYY-MM", "YYYY-MM-DD") as a date of
    /// that precision. In figures, year first, where the locale data do not know how the language writes a date.
    Phrase weekday_and_date(base::Date date) const;
    Phrase source_date(std::string_view date) const;
    /// A day's name, 0 = Monday; that of a fallback language where the locale data have none.
    Phrase weekday_name(int weekday) const;
    /// "09:05", isolated, 24 hours, ASCII digits.
    Phrase time(int hour, int minute) const;
    /// "09:00–17:00", from minutes of the day. One isolate around the pair: a span of time reads from left to right in
    /// every language.
    Phrase time_span(int open, int close) const;
    /// "1,2": a number as the language writes it, isolated.
    [[nodiscard]] Phrase number(double value) const;
    /// Another language's name in this language, else its endonym. Both where the name is also that of a wider
    /// language: "Koerdisch (Kurmancî)".
    Phrase language_name(std::string_view tag) const;

    /// Whether a help point may be shown today: not expired, and confirmed when its confidence is C. The kinds
    /// emergency and desk always may: a terminal that nobody updates must still say whom to call.
    [[nodiscard]] bool shows(const HelpPoint& point) const;

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace content
