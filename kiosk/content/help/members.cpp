#include "content/help/members.h"

#include "base/overloaded.h"
#include "content/help/member_words.h"

#include <charconv>
#include <cstddef>

namespace content {

bool is_text(const HelpMember& member) {
    return std::holds_alternative<FixedText>(member.form) || std::holds_alternative<NamedText>(member.form);
}

TextId text_id(const HelpMember& member, const HelpPoint& point) {
    const auto* const named = std::get_if<NamedText>(&member.form);
    return named == nullptr || named->slot.of(point).empty() ? TextId(member.key) : named->slot.of(point);
}

MemberValue value_of(const HelpMember& member, const HelpPoint& point) {
    return std::visit(
        base::Overloaded{
            [&](const auto& form) -> MemberValue { return form.slot.of(point); },
            [&](const Degrees& degrees) {
                const bool is_hidden = point.location_precision == LocationPrecision::national;
                return is_hidden ? MemberValue() : degrees.slot.of(point);
            },
            [](const FixedText&) { return MemberValue(); },
            [&](const Slot<bool>& slot) -> MemberValue { return slot.of(point); },
            [&](const Slot<std::optional<base::Date>>& slot) -> MemberValue {
                return slot.of(point) ? base::to_string(*slot.of(point)) : std::string();
            },
            [&](const Slot<std::vector<Phone>>& slot) -> MemberValue {
                std::vector<std::string> numbers;
                for (const Phone& phone : slot.of(point)) {
                    numbers.push_back(phone.number);
                }
                return numbers;
            },
            [&]<class T>(const Slot<T>& slot) -> MemberValue { return std::string(word_of(slot.of(point))); },
        },
        member.form);
}

std::string in_one_line(const MemberValue& value) {
    return std::visit(base::Overloaded{
                          [](std::monostate) { return std::string(); },
                          [](const std::string& text) { return text; },
                          [](bool yes) { return std::string(word_of(yes ? Tristate::yes : Tristate::no)); },
                          [](double number) {
                              constexpr std::size_t longest = 32;
                              std::array<char, longest> digits{};
                              const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
                              return std::string(digits.data(), end.ptr);
                          },
                          [](const std::vector<std::string>& values) {
                              std::string line;
                              for (const std::string& one : values) {
                                  line += (line.empty() ? "" : "; ") + one;
                              }
                              return line;
                          },
                      },
                      value);
}

}  // namespace content
