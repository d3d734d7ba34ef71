#include "content/words/pattern_faults.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace content {
namespace {

bool is_plural_word(std::string_view form) {
    constexpr std::array<std::string_view, 6> words = {"zero", "one", "two", "few", "many", "other"};
    return form.starts_with('=') || std::find(words.begin(), words.end(), form) != words.end();
}

std::string braced(const Placeholder& placeholder) {
    return "{" + placeholder.name + ", plural, …}";
}

void add_faults(const Placeholder& placeholder, std::vector<std::string>& faults) {
    if (placeholder.use == Placeholder::Use::other) {
        faults.push_back("has {" + placeholder.name + ", …} of a kind that the terminal does not know; only {" +
                         placeholder.name + "} and {" + placeholder.name + ", plural, …} may be used");
        return;
    }
    for (const std::string& form : placeholder.forms) {
        if (!is_plural_word(form)) {
            faults.push_back(braced(placeholder) + " has the form \"" + form +
                             "\"; the words zero, one, two, few, many and other stay English in every language");
        }
    }
}

/// Whether the source says the number that it chooses a form by.
bool says_number(const Pattern& source, const std::string& name) {
    return std::any_of(source.placeholders.begin(), source.placeholders.end(), [&](const Placeholder& one) {
        return one.name == name && (one.use == Placeholder::Use::plain || one.silent_forms.size() < one.forms.size());
    });
}

bool is_for_several(const std::string& form, const std::vector<PluralForm>& known) {
    return std::any_of(known.begin(), known.end(),
                       [&](const PluralForm& one) { return one.name == form && one.several; });
}

}  // namespace

std::vector<std::string> pattern_faults(const Pattern& pattern) {
    if (!pattern.error.empty()) {
        return {"cannot be read as a message: " + pattern.error};
    }
    std::vector<std::string> faults;
    if (!pattern.quoted.empty()) {
        faults.push_back("has an apostrophe (') before " + pattern.quoted +
                         ", so a visitor would read the sign in place of its value; write ’ (U+2019), or leave the "
                         "apostrophe out");
    }
    for (const Placeholder& placeholder : pattern.placeholders) {
        add_faults(placeholder, faults);
    }
    return faults;
}

std::vector<std::string> lost_numbers(const Pattern& source, const Pattern& translation, const std::string& locale) {
    std::vector<std::string> faults;
    std::vector<PluralForm> known;
    for (const Placeholder& placeholder : translation.placeholders) {
        if (placeholder.silent_forms.empty() || !says_number(source, placeholder.name)) {
            continue;
        }
        if (known.empty()) {
            known = plural_forms(locale);
        }
        for (const std::string& form : placeholder.silent_forms) {
            if (is_for_several(form, known)) {
                faults.push_back(braced(placeholder) + " loses the number in its form \"" + form +
                                 "\"; write # where the number belongs");
            }
        }
    }
    return faults;
}

}  // namespace content
