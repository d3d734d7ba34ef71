// A JSON file as a plain tree. Internal to content/read.
#pragma once

#include "content/read/file_source.h"
#include "content/read/findings.h"

#include <cstddef>
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

/// Reads one file, which `place` names. Reports, and then returns nothing: what `FileSource::read` and `parse_json`
/// refuse.
std::optional<JsonFile> read_json(const FileSource& files, const Place& place, Findings& findings);

/// Reads the bytes of a file, which `place` names. Reports, and then returns nothing: invalid UTF-8, a JSON syntax
/// error (with its line), deeper than 32 levels. Reports and goes on: a key that comes twice, a text that is not NFC or
/// too long to be drawn, and invisible characters. Copies bytes without room behind them.
std::optional<JsonFile> parse_json(const std::string& file, const Place& place, Findings& findings);

}  // namespace content
