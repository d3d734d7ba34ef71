// A JSON file as a plain tree. Internal to content/read.
#pragma once

#include "content/read/findings.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

struct JsonValue;
struct JsonMember;
using JsonList = std::vector<JsonValue>;
/// Members in the order of the file; no key comes twice.
using JsonObject = std::vector<JsonMember>;

/// Texts and keys live as long as the `JsonFile`.
struct JsonValue {
    std::variant<std::nullptr_t, bool, double, std::string_view, JsonList, JsonObject> value;
};

struct JsonMember {
    std::string_view key;
    JsonValue value;
};

struct JsonFile {
    JsonValue root;
    std::shared_ptr<const void> letters;  ///< owns what texts and keys refer to
};

/// No file of the content is anywhere near this size; a bigger one is a mistake or an attack.
inline constexpr std::size_t max_file_bytes = std::size_t{4} * 1024 * 1024;

/// Reads one file. Reports, and then returns nothing: no regular file, unreadable, larger than `max_file_bytes`,
/// invalid UTF-8, a JSON syntax error (with its line), deeper than 32 levels. Reports and goes on: a key that comes
/// twice, a text that is not NFC, and invisible characters that turn the direction of text around. `place` is the file.
std::optional<JsonFile> read_json(const std::filesystem::path& file, const Place& place, Findings& findings);

/// The same of the bytes of a file.
std::optional<JsonFile> parse_json(std::string_view bytes, const Place& place, Findings& findings);

}  // namespace content
