#include "content/read/load.h"
#include "content/read/load_parts.h"
#include "content/read/text_rules.h"
#include "content/words/pattern_faults.h"
#include "content/words/program_arguments.h"
#include "content/words/script.h"
#include "content/words/slug.h"

#include <algorithm>
#include <utility>

namespace content {
namespace {

std::set<std::string> names_of(const Pattern& pattern) {
    std::set<std::string> names;
    for (const Placeholder& placeholder : pattern.placeholders) {
        names.insert(placeholder.name);
    }
    return names;
}

/// Names in `a` that are not in `b`: "{x}, {y}".
std::string list_missing(const std::set<std::string>& a, const std::set<std::string>& b) {
    std::string list;
    for (const std::string& name : a) {
        if (!b.contains(name)) {
            list += (list.empty() ? "{" : ", {") + name + "}";
        }
    }
    return list;
}

void check_against_source(const std::string& source, const Pattern& pattern, const std::string& locale, TextState state,
                          const Place& place, Findings& findings) {
    if (is_plain(source) && pattern.placeholders.empty()) {
        return;
    }
    const Pattern source_pattern = read_pattern(source);
    const std::set<std::string> wanted = names_of(source_pattern);
    const std::set<std::string> used = names_of(pattern);
    // While the source is ahead of the translation, a difference is what one expects.
    const auto report = [&](std::string message) {
        if (state == TextState::outdated) {
            findings.warning(place, std::move(message));
        } else {
            findings.error(place, std::move(message));
        }
    };
    if (const std::string missing = list_missing(wanted, used); !missing.empty()) {
        report("lacks " + missing + ", which the source text has");
    }
    if (const std::string extra = list_missing(used, wanted); !extra.empty()) {
        report("has " + extra + ", which the source text does not have");
    }
    for (std::string& fault : lost_numbers(source_pattern, pattern, locale)) {
        report(std::move(fault));
    }
}

/// The letters of a text, as far as they are known: all of them but the names of placeholders.
std::vector<std::string> words_of(const std::string& text, const Pattern& pattern) {
    return is_plain(text) ? std::vector<std::string>{text} : pattern.words;
}

/// A word that stays as it is in every language ("DigiD") may stand alone.
bool is_kept_name(const std::string& text, const std::string& source) {
    return text == source && text.find(' ') == std::string::npos;
}

void check_script(const std::string& text, const Pattern& pattern, const Language* language, const Place& place,
                  Findings& findings) {
    if (language != nullptr && is_in_other_script(words_of(text, pattern), language->script)) {
        findings.error(place, "is not written in the script of this language (" + language->script +
                                  " in i18n/languages.json); translate it, or put it under the language that it is in");
    }
}

/// Checks a pattern by itself and keeps its facts and help points for later. Returns the pattern, without its words if
/// it has nothing else.
Pattern check_one(std::string_view text, std::string_view id, const std::string& language, const Place& place,
                  Draft& draft) {
    if (is_plain(text)) {
        check_words(text, place, draft.findings);
        return {};
    }
    Pattern pattern = read_pattern(text);
    check_pattern(pattern, draft.content.locale_of(language), place, draft.findings);
    for (const Placeholder& placeholder : pattern.placeholders) {
        const ProgramArgument* argument = program_argument(id, placeholder.name);
        if (argument == nullptr) {
            draft.placeholders.push_back({placeholder, place.file(), place.pointer()});
        } else if (placeholder.use == Placeholder::Use::plural && argument->widest == Placeholder::Use::plain) {
            draft.findings.error(place, "{" + placeholder.name + "} is no number and has no plural");
        }
    }
    return pattern;
}

void add_source(Texts& texts, std::string_view id, const JsonValue& value, const Place& place, Draft& draft) {
    const std::string_view* text = std::get_if<std::string_view>(&value.value);
    if (text == nullptr) {
        report_type(value, "a text, as this is the source language", place, draft.findings);
        return;
    }
    // A text that cannot be used still stands in the map, so that its translations are not called strangers.
    texts[std::string(id)].by_language[draft.content.source_language] = {std::string(*text), TextState::source};
    if (text->empty()) {
        draft.findings.error(place, "must not be empty");
        return;
    }
    check_one(*text, id, draft.content.source_language, place, draft);
}

bool is_hash(std::string_view text) {
    constexpr std::size_t digits = 16;
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

void add_translation(Texts& texts, std::string_view id, const std::string& language, const JsonValue& value,
                     const Place& place, Draft& draft) {
    Findings& findings = draft.findings;
    const auto found = texts.find(id);
    if (found == texts.end()) {
        findings.error(place, "there is no text \"" + std::string(id) +
                                  "\" in the source language; check the spelling or remove it");
        return;
    }
    if (!std::holds_alternative<JsonObject>(value.value)) {
        report_type(value, R"(a translation {"text": …, "of": …, "state": …})", place, findings);
        return;
    }
    Fields fields(value, place, findings);
    std::string text = fields.text("text", Need::required);
    const std::string of = fields.text("of", Need::optional);
    TextState state = fields.choice<TextState>(
        "state", Need::required, {{"draft", TextState::draft}, {"reviewed", TextState::reviewed}}, TextState::draft);
    fields.reject_others();
    if (text.empty()) {
        return;
    }
    const std::string& source = found->second.by_language.at(draft.content.source_language).pattern;
    const std::string fingerprint = source_hash(source);
    if (!is_hash(of)) {
        findings.error(place.member("of"), "must be the fingerprint of the source text: \"" + fingerprint + "\"");
    } else if (of != fingerprint) {
        state = TextState::outdated;
        findings.warning(place,
                         "is outdated: the source text has changed since; translate it again, then set \"of\" to \"" +
                             fingerprint + "\"",
                         ProblemKind::outdated);
    }
    const Place text_place = place.member("text");
    const Pattern pattern = check_one(text, id, language, text_place, draft);
    if (pattern.error.empty()) {
        check_against_source(source, pattern, draft.content.locale_of(language), state, text_place, findings);
    }
    if (!is_kept_name(text, source)) {
        check_script(text, pattern, draft.content.known_language(language), text_place, findings);
    }
    found->second.by_language[language] = {std::move(text), state};
}

void read_text_file(const std::string& file, const std::string& language, Texts& texts, Audience audience,
                    Draft& draft) {
    const Place place(file);
    const std::optional<JsonFile> read = read_json(draft.files, place, draft.findings);
    if (!read) {
        return;
    }
    const Fields fields(read->root, place, draft.findings);
    for (const JsonMember& member : fields.members()) {
        add_text(texts, member.key, language, member.value, place.member(member.key), draft);
    }
    if (language == draft.content.source_language || audience == Audience::helper || !fields.is_object()) {
        return;
    }
    for (const auto& [id, text] : texts) {
        if (!text.by_language.contains(language)) {
            draft.findings.warning(place.member(id), "is not translated yet", ProblemKind::missing);
        }
    }
}

/// Only says whether a file can be read: without its source a translation cannot be judged.
void look_at(const std::string& file, Draft& draft) {
    if (draft.files.has_file(file)) {
        const Place place(file);
        read_json(draft.files, place, draft.findings);
    }
}

}  // namespace

void add_text(Texts& texts, std::string_view id, const std::string& language, const JsonValue& value,
              const Place& place, Draft& draft) {
    if (!is_snake_case(id)) {
        draft.findings.error(place, "is no id of a text: use small letters, digits and \"_\"");
        return;
    }
    if (language == draft.content.source_language) {
        add_source(texts, id, value, place, draft);
    } else {
        add_translation(texts, id, language, value, place, draft);
    }
}

Texts load_text_folder(const std::string& folder, const std::set<std::string_view>& others, Audience audience,
                       Draft& draft) {
    Texts texts;
    const std::vector<std::string> names = list_folder(folder, draft);
    const std::string& source = draft.content.source_language;
    const auto file_of = [&](const std::string& language) { return folder + "/" + language + ".json"; };
    const auto has_file_of = [&](const std::string& language) {
        return std::binary_search(names.begin(), names.end(), language + ".json");
    };
    // The source comes first: translations are measured against it.
    if (has_file_of(source)) {
        read_text_file(file_of(source), source, texts, audience, draft);
    } else {
        draft.findings.add({Severity::error, file_of(source), {}, "is missing: the texts in the source language"});
        return texts;
    }
    const bool has_source = !draft.findings.is_unreadable(file_of(source));
    for (const Language& language : draft.content.languages) {
        if (language.tag == source) {
            continue;
        }
        if (!has_source) {
            look_at(file_of(language.tag), draft);
        } else if (has_file_of(language.tag)) {
            read_text_file(file_of(language.tag), language.tag, texts, audience, draft);
        } else if (audience == Audience::visitor) {
            draft.findings.add(
                {Severity::warning, file_of(language.tag), {}, "is missing: not translated yet", ProblemKind::missing});
        }
    }
    if (draft.findings.is_unreadable(draft.files.interface() + "/languages.json")) {
        return texts;
    }
    for (const std::string& name : names) {
        const std::string_view tag = std::string_view(name).substr(0, name.rfind('.'));
        const bool is_known = name.ends_with(".json") && draft.content.known_language(tag) != nullptr;
        const bool is_offered = is_known && draft.content.language(tag) != nullptr;
        if (!is_offered && !others.contains(name)) {
            draft.findings.add(
                {Severity::warning,
                 folder + "/" + name,
                 {},
                 is_known ? not_offered(tag) : "is read by nobody: no language of i18n/languages.json has this name"});
        }
    }
    return texts;
}

std::string not_offered(std::string_view language) {
    return "is read by nobody yet: translate the words of the interface first, i18n/" + std::string(language) + ".json";
}

void check_text_ids(const Texts& texts, const std::set<std::string>& required, const std::set<std::string>& optional,
                    const std::string& file, const std::string& prefix, Draft& draft) {
    const auto pointer_of = [&](const std::string& id) {
        std::string pointer = prefix;
        pointer += '/';
        pointer += id;
        return pointer;
    };
    for (const std::string& id : required) {
        if (!texts.contains(id)) {
            draft.findings.add({Severity::error, file, pointer_of(id), "is missing: the text in the source language"});
        }
    }
    constexpr std::string_view soft = "_soft";
    for (const auto& [id, text] : texts) {
        const std::string base = id.ends_with(soft) ? id.substr(0, id.size() - soft.size()) : id;
        if (!required.contains(base) && !optional.contains(base) && !required.contains(id) && !optional.contains(id)) {
            draft.findings.add(
                {Severity::warning, file, pointer_of(id), "is used nowhere; check the spelling or remove it"});
        }
    }
}

}  // namespace content
