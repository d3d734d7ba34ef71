// Reads the members of a JSON object by name and type, reporting what is wrong. Internal to content/read.
#pragma once

#include "content/read/findings.h"
#include "content/read/json_value.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Need { required, optional };

/// Reports a wrong type of a value: "must be a text, not a number".
void report_type(const JsonValue& value, std::string_view wanted, const Place& place, Findings& findings);

/// A word of a member that has only a few, and what it means.
template <class T>
struct Choice {
    std::string_view word;
    T value;
};

/// The members of one object. Ask for each member that may be there, then call `reject_others`.
class Fields {
 public:
    /// Reports when the value is no object; then every member is missing, silently. All three must live longer.
    Fields(const JsonValue& value, const Place& place, Findings& findings);

    [[nodiscard]] bool is_object() const { return m_object != nullptr; }
    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] Place place(std::string_view key) const { return m_place.member(key); }
    [[nodiscard]] Findings& findings() const { return m_findings; }
    /// All members, for objects whose keys are ids. Empty when it is no object.
    [[nodiscard]] const JsonObject& members() const;

    /// The member, whatever its type; null when it is not there (an error when required).
    const JsonValue* any(std::string_view key, Need need);
    /// Empty when it is not there or no text. A required text must not be empty.
    std::string text(std::string_view key, Need need);
    std::optional<double> number(std::string_view key, Need need);
    /// `otherwise` when it is not there.
    bool boolean(std::string_view key, bool otherwise);
    std::vector<std::string> texts(std::string_view key, Need need);
    /// Null when it is not there or no list.
    const JsonList* list(std::string_view key, Need need);

    /// One of a few words, each with a `word` and its `value`. `otherwise` when it is not there (then optional) or
    /// wrong.
    template <class T, class Words = std::initializer_list<Choice<T>>>
    T choice(std::string_view key, Need need, const Words& words, T otherwise) {
        const JsonValue* value = any(key, need);
        if (value == nullptr) {
            return otherwise;
        }
        const std::string_view* word = std::get_if<std::string_view>(&value->value);
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&](const auto& one) { return word != nullptr && one.word == *word; });
        if (found != words.end()) {
            return found->value;
        }
        std::string known;
        for (const auto& one : words) {
            known += (known.empty() ? "\"" : ", \"") + std::string(one.word) + "\"";
        }
        m_findings.error(place(key), "must be one of " + known);
        return otherwise;
    }

    /// Reports every member that nobody asked for: a typing error would be lost silently.
    void reject_others();

 private:
    const JsonObject* m_object = nullptr;
    const Place& m_place;
    Findings& m_findings;
    std::vector<std::string_view> m_asked;
};

}  // namespace content
