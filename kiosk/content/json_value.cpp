#include "content/json_value.h"

#include "base/utf8.h"
#include "content/text_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <utility>

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

/// Takes the parser's events and grows the tree. The parser itself keeps no tree and does not recurse.
class TreeBuilder {
 public:
    using number_integer_t = json::number_integer_t;
    using number_unsigned_t = json::number_unsigned_t;
    using number_float_t = json::number_float_t;
    using string_t = json::string_t;
    using binary_t = json::binary_t;

    TreeBuilder(std::string_view text, const Place& place, Findings& findings)
        : m_text(text), m_place(place), m_findings(findings) {}

    // The names of these functions are those that the parser calls.
    bool null() { return add({nullptr}); }
    bool boolean(bool value) { return add({value}); }
    bool number_integer(number_integer_t value) { return add({static_cast<double>(value)}); }
    bool number_unsigned(number_unsigned_t value) { return add({static_cast<double>(value)}); }
    bool number_float(number_float_t value, const string_t& /*digits*/) { return add({value}); }
    bool string(string_t& value) { return add({std::move(value)}); }
    bool binary(binary_t& /*value*/) { return false; }
    bool key(string_t& key) {
        m_open.back().key = std::move(key);
        return true;
    }
    bool start_object(std::size_t /*size*/) { return open({JsonObject{}}); }
    bool start_array(std::size_t /*size*/) { return open({JsonList{}}); }
    bool end_object() {
        reject_duplicates(std::get<JsonObject>(m_open.back().value.value));
        return close();
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t byte, const std::string& token, const json::exception& /*exception*/) {
        std::string near;
        if (!token.empty() && token.front() != '<') {
            near = " near " + token.substr(0, 40);
        }
        // The parser counts the byte it stopped at, from 1.
        m_findings.error(m_place, "is no valid JSON: " + line_and_column(m_text, byte == 0 ? 0 : byte - 1) + " (byte " +
                                      std::to_string(byte) + ")" + near +
                                      "; often a comma, a quote or a bracket is missing just before");
        return false;
    }

    std::optional<JsonValue> take() { return std::move(m_root); }

 private:
    struct Open {
        JsonValue value;
        std::string key;  ///< the key that the next value belongs to
    };

    bool add(JsonValue value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        Open& parent = m_open.back();
        if (JsonList* list = std::get_if<JsonList>(&parent.value.value)) {
            list->push_back(std::move(value));
        } else {
            std::get<JsonObject>(parent.value.value).push_back({std::move(parent.key), std::move(value)});
        }
        return true;
    }

    bool open(JsonValue value) {
        constexpr std::size_t max_depth = 32;
        if (m_open.size() == max_depth) {
            m_findings.error(m_place, "has brackets inside brackets more than 32 deep; no content file needs that");
            return false;
        }
        m_open.push_back({std::move(value), {}});
        return true;
    }

    bool close() {
        JsonValue value = std::move(m_open.back().value);
        m_open.pop_back();
        return add(std::move(value));
    }

    void reject_duplicates(const JsonObject& object) {
        std::vector<std::string_view> keys;
        keys.reserve(object.size());
        for (const JsonMember& member : object) {
            keys.push_back(member.key);
        }
        std::sort(keys.begin(), keys.end());
        for (auto twin = std::adjacent_find(keys.begin(), keys.end()); twin != keys.end();
             twin = std::adjacent_find(std::upper_bound(twin, keys.end(), *twin), keys.end())) {
            report_duplicate(0, m_place, *twin);
        }
    }

    /// Follows the open values down from `level` to name the place of the key.
    void report_duplicate(std::size_t level, const Place& place, std::string_view key) {
        if (level + 1 == m_open.size()) {
            m_findings.error(place.member(key), "comes twice; keep one of them");
            return;
        }
        const Open& open = m_open[level];
        if (const JsonList* list = std::get_if<JsonList>(&open.value.value)) {
            report_duplicate(level + 1, place.item(list->size()), key);
        } else {
            report_duplicate(level + 1, place.member(open.key), key);
        }
    }

    std::string_view m_text;
    const Place& m_place;
    Findings& m_findings;
    std::vector<Open> m_open;
    std::optional<JsonValue> m_root;
};

std::optional<std::string> read_bytes(const std::filesystem::path& file, const Place& place, Findings& findings) {
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(file, failed);
    if (status.type() == std::filesystem::file_type::not_found) {
        findings.error(place, "is missing");
        return std::nullopt;
    }
    // A pipe or a device would keep us waiting for ever.
    if (failed || status.type() != std::filesystem::file_type::regular) {
        findings.error(place, failed ? "cannot be read: " + failed.message() : "is no ordinary file");
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    if (!stream || failed) {
        findings.error(place, "cannot be read; check its permissions");
        return std::nullopt;
    }
    if (size > max_file_bytes) {
        findings.error(place, "is larger than 4 MB; no content file may be that large");
        return std::nullopt;
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(stream.gcount()) != bytes.size()) {
        findings.error(place, "cannot be read to its end");
        return std::nullopt;
    }
    return bytes;
}

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

void check_strings(const JsonValue& value, const Place& place, Findings& findings) {
    if (const std::string* text = std::get_if<std::string>(&value.value)) {
        check_characters(*text, place, findings);
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

std::optional<JsonValue> read_json(const std::filesystem::path& file, const Place& place, Findings& findings) {
    const std::optional<std::string> bytes = read_bytes(file, place, findings);
    if (!bytes) {
        return std::nullopt;
    }
    if (!base::is_utf8(*bytes)) {
        findings.error(place, "is no valid UTF-8: " + line_and_column(*bytes, first_bad_byte(*bytes)) +
                                  "; save the file as UTF-8");
        return std::nullopt;
    }
    TreeBuilder builder(*bytes, place, findings);
    if (!json::sax_parse(*bytes, &builder)) {
        return std::nullopt;
    }
    std::optional<JsonValue> root = builder.take();
    // One look at the whole file is cheap. Only when it finds something, or when an escape may hide something, each
    // text is looked at to say where.
    if (root && (bytes->find("\\u") != std::string::npos || !has_good_characters(*bytes))) {
        check_strings(*root, place, findings);
    }
    return root;
}

}  // namespace content
