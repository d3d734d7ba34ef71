#include "content/read/json_value.h"

#include "base/utf8.h"
#include "content/read/text_rules.h"
#include "content/words/text_size.h"

#include <simdjson.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace content {
namespace {

using nlohmann::json;

/// "line 3, column 7" of a byte offset. Columns count bytes.
std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t last_break = before.rfind('\n');
    const std::size_t column = last_break == std::string_view::npos ? before.size() : before.size() - last_break - 1;
    return "line " + std::to_string(lines + 1) + ", column " + std::to_string(column + 1);
}

/// Deeper than any content file; the reader recurses.
constexpr std::size_t max_depth = 32;

/// Says where a file stops being JSON. The quick parser only says that it does.
class SyntaxReport {
 public:
    SyntaxReport(std::string_view text, const Place& place, Findings& findings)
        : m_text(text), m_place(place), m_findings(findings) {}

    // The names of these functions are those that the parser calls.
    bool null() { return true; }
    bool boolean(bool /*value*/) { return true; }
    bool number_integer(json::number_integer_t /*value*/) { return true; }
    bool number_unsigned(json::number_unsigned_t /*value*/) { return true; }
    bool number_float(json::number_float_t /*value*/, const json::string_t& /*digits*/) { return true; }
    bool string(json::string_t& /*value*/) { return true; }
    bool binary(json::binary_t& /*value*/) { return false; }
    bool key(json::string_t& /*key*/) { return true; }
    bool start_object(std::size_t /*size*/) { return open(); }
    bool start_array(std::size_t /*size*/) { return open(); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t byte, const std::string& token, const json::exception& /*exception*/) {
        std::string near;
        if (!token.empty() && token.front() != '<') {
            near = " near " + token.substr(0, 40);
        }
        // The parser counts the byte it stopped at, from 1.
        m_findings.unreadable(m_place, "is no valid JSON: " + line_and_column(m_text, byte == 0 ? 0 : byte - 1) +
                                           " (byte " + std::to_string(byte) + ")" + near +
                                           "; often a comma, a quote or a bracket is missing just before");
        return false;
    }

 private:
    bool open() {
        if (m_depth == max_depth) {
            m_findings.unreadable(m_place,
                                  "has brackets inside brackets more than 32 deep; no content file needs that");
            return false;
        }
        ++m_depth;
        return true;
    }

    bool close() {
        --m_depth;
        return true;
    }

    std::string_view m_text;
    const Place& m_place;
    Findings& m_findings;
    std::size_t m_depth = 0;
};

/// Where a file stops being UTF-8: the longest good beginning, by halves.
std::size_t first_bad_byte(std::string_view bytes) {
    std::size_t line_begin = 0;
    while (line_begin < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', line_begin), bytes.size());
        if (!base::is_utf8(bytes.substr(line_begin, end - line_begin))) {
            return line_begin;
        }
        line_begin = end + 1;
    }
    return bytes.size();
}

/// Why the quick parser refused a file.
void report_refusal(std::string_view bytes, simdjson::error_code error, const Place& place, Findings& findings) {
    if (!base::is_utf8(bytes)) {
        findings.unreadable(
            place, "is no valid UTF-8: " + line_and_column(bytes, first_bad_byte(bytes)) + "; save the file as UTF-8");
        return;
    }
    SyntaxReport report(bytes, place, findings);
    if (json::sax_parse(bytes, &report)) {
        findings.unreadable(place, std::string("cannot be read: ") + simdjson::error_message(error));
    }
}

/// The parser has refused anything deep.
JsonValue value_of(simdjson::dom::element element) {
    using simdjson::dom::element_type;
    switch (element.type()) {
        case element_type::ARRAY: {
            const simdjson::dom::array items = element.get_array().value_unsafe();
            JsonList list;
            list.reserve(items.size());
            for (const simdjson::dom::element item : items) {
                list.push_back(value_of(item));
            }
            return {std::move(list)};
        }
        case element_type::OBJECT: {
            const simdjson::dom::object members = element.get_object().value_unsafe();
            JsonObject object;
            object.reserve(members.size());
            for (const simdjson::dom::key_value_pair member : members) {
                object.push_back({member.key, value_of(member.value)});
            }
            return {std::move(object)};
        }
        case element_type::STRING:
            return {element.get_string().value_unsafe()};
        case element_type::INT64:
        case element_type::UINT64:
        case element_type::DOUBLE:
            return {element.get_double().value_unsafe()};
        case element_type::BOOL:
            return {element.get_bool().value_unsafe()};
        case element_type::NULL_VALUE:
            break;
    }
    return {nullptr};
}

void check_keys(const JsonObject& object, const Place& place, Findings& findings) {
    const auto comes_before = [&](const JsonMember& member) {
        return std::any_of(object.data(), &member, [&](const JsonMember& one) { return one.key == member.key; });
    };
    constexpr std::size_t few = 4;
    if (object.size() <= few && std::none_of(object.begin(), object.end(), comes_before)) {
        return;  // Nearly all objects: the texts.
    }
    std::vector<std::string_view> keys;
    keys.reserve(object.size());
    for (const JsonMember& member : object) {
        keys.push_back(member.key);
    }
    std::sort(keys.begin(), keys.end());
    for (auto twin = std::adjacent_find(keys.begin(), keys.end()); twin != keys.end();
         twin = std::adjacent_find(std::upper_bound(twin, keys.end(), *twin), keys.end())) {
        findings.error(place.member(*twin), "comes twice; keep one of them");
    }
}

void check_duplicates(const JsonValue& value, const Place& place, Findings& findings) {
    if (const JsonList* list = std::get_if<JsonList>(&value.value)) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            check_duplicates((*list)[i], place.item(i), findings);
        }
    } else if (const JsonObject* object = std::get_if<JsonObject>(&value.value)) {
        check_keys(*object, place, findings);
        for (const JsonMember& member : *object) {
            check_duplicates(member.value, place.member(member.key), findings);
        }
    }
}

void check_strings(const JsonValue& value, const Place& place, Findings& findings) {
    if (const std::string_view* text = std::get_if<std::string_view>(&value.value)) {
        check_characters(*text, place, findings);
        check_size(*text, place, findings);
    } else if (const JsonList* list = std::get_if<JsonList>(&value.value)) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            check_strings((*list)[i], place.item(i), findings);
        }
    } else if (const JsonObject* object = std::get_if<JsonObject>(&value.value)) {
        for (const JsonMember& member : *object) {
            check_characters(member.key, place.member(member.key), findings);
            check_strings(member.value, place.member(member.key), findings);
        }
    }
}

}  // namespace

std::optional<JsonFile> read_json(const FileSource& files, const Place& place, Findings& findings) {
    const base::Result<std::string> bytes = files.read(place.file());
    if (!bytes) {
        findings.unreadable(place, bytes.error().message);
        return std::nullopt;
    }
    return parse_json(bytes.value(), place, findings);
}

std::optional<JsonFile> parse_json(const std::string& file, const Place& place, Findings& findings) {
    constexpr std::string_view byte_order_mark = "\uFEFF";
    std::string_view bytes = file;
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    const auto parser = std::make_shared<simdjson::dom::parser>();
    simdjson::dom::element root;
    simdjson::error_code error = parser->allocate(bytes.size(), max_depth);
    if (error == simdjson::SUCCESS) {
        const bool needs_copy = file.capacity() - file.size() < simdjson::SIMDJSON_PADDING;
        error = parser->parse(bytes.data(), bytes.size(), needs_copy).get(root);
    }
    if (error != simdjson::SUCCESS) {
        report_refusal(file, error, place, findings);
        return std::nullopt;
    }
    JsonFile result{value_of(root), parser};
    check_duplicates(result.root, place, findings);
    // One look at the whole file is cheap. Only when it finds something, or when an escape may hide something, each
    // text is looked at to say where.
    if (bytes.find("\\u") != std::string_view::npos || !has_good_characters(bytes) || may_be_too_long(bytes)) {
        check_strings(result.root, place, findings);
    }
    return result;
}

}  // namespace content
