#include "content/help/members.h"

#include "content/help/member_words.h"

#include <charconv>
#include <cstddef>

namespace content {
namespace {

MemberValue value(const Line& line, const HelpPoint& point) {
    return line.slot.of(point);
}

MemberValue value(const List& list, const HelpPoint& point) {
    return list.slot.of(point);
}

MemberValue value(const Degrees& degrees, const HelpPoint& point) {
    return point.location_precision == LocationPrecision::national ? MemberValue() : degrees.slot.of(point);
}

MemberValue value(const FixedText& /*text*/, const HelpPoint& /*point*/) {
    return {};
}

MemberValue value(const NamedText& text, const HelpPoint& point) {
    return text.slot.of(point);
}

MemberValue value(const Slot<bool>& slot, const HelpPoint& point) {
    return slot.of(point);
}

MemberValue value(const Slot<std::optional<base::Date>>& slot, const HelpPoint& point) {
    const std::optional<base::Date>& date = slot.of(point);
    return date ? base::to_string(*date) : std::string();
}

MemberValue value(const Slot<std::vector<Phone>>& slot, const HelpPoint& point) {
    std::vector<std::string> numbers;
    for (const Phone& phone : slot.of(point)) {
        numbers.push_back(phone.number);
    }
    return numbers;
}

template <class T>
MemberValue value(const Slot<T>& slot, const HelpPoint& point) {
    return std::string(word_of(slot.of(point)));
}

std::string line_of(std::monostate /*nothing*/) {
    return {};
}

std::string line_of(const std::string& text) {
    return text;
}

std::string line_of(bool yes) {
    return std::string(word_of(yes ? Tristate::yes : Tristate::no));
}

std::string line_of(double number) {
    constexpr std::size_t longest = 32;
    std::array<char, longest> digits{};
    const std::to_chars_result end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), end.ptr};
}

std::string line_of(const std::vector<std::string>& values) {
    std::string line;
    for (const std::string& value : values) {
        line += (line.empty() ? "" : "; ") + value;
    }
    return line;
}

}  // namespace

bool is_text(const HelpMember& member) {
    return std::holds_alternative<FixedText>(member.form) || std::holds_alternative<NamedText>(member.form);
}

TextId text_id(const HelpMember& member, const HelpPoint& point) {
    const auto* const named = std::get_if<NamedText>(&member.form);
    return named == nullptr || named->slot.of(point).empty() ? TextId(member.key) : named->slot.of(point);
}

MemberValue value_of(const HelpMember& member, const HelpPoint& point) {
    return std::visit([&](const auto& form) { return value(form, point); }, member.form);
}

std::string in_one_line(const MemberValue& value) {
    return std::visit([](const auto& one) { return line_of(one); }, value);
}

}  // namespace content
