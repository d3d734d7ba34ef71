// A MessageFormat pattern, compiled once and filled in as often as needed.
#pragma once

#include "content/words/pattern.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The value of a placeholder: what is shown, already isolated, and the number that a plural chooses by.
struct MessageValue {
    std::string name;
    std::string shown;
    std::optional<double> number;
};

/// A compiled pattern in one language. "#" in a plural shows what the plain placeholder shows, so that every number of
/// a text is isolated and has ASCII digits.
class Message {
 public:
    /// `locale` (BCP 47) has the plural rules. A pattern that ICU cannot read formats as itself.
    Message(std::string_view pattern, std::string_view locale);
    ~Message();
    Message(const Message&) = delete;
    Message& operator=(const Message&) = delete;
    Message(Message&&) noexcept;
    Message& operator=(Message&&) noexcept;

    [[nodiscard]] const std::vector<Placeholder>& placeholders() const { return m_placeholders; }
    /// A placeholder without a value shows as itself.
    [[nodiscard]] std::string format(const std::vector<MessageValue>& values) const;

 private:
    class Compiled;
    std::string m_pattern;
    std::vector<Placeholder> m_placeholders;
    std::unique_ptr<Compiled>
        m_compiled;  ///< null when words and values only follow one another, or when it cannot be read
};

}  // namespace content
