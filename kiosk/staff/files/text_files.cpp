#include "staff/files/text_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace staff {
namespace {

using nlohmann::ordered_json;

base::Result<ordered_json> read(const std::filesystem::path& root, const std::string& file) {
    std::ifstream stream(root / file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ordered_json json = ordered_json::parse(bytes, nullptr, false);
    if (!stream || !json.is_object()) {
        return base::Error{file + ": cannot be read as a JSON object; run kiosk-staff check"};
    }
    return json;
}

/// The object that holds the texts of a language; null when there is none.
const ordered_json* texts_in(const ordered_json& root, const content::TextFolder& folder, const std::string& language) {
    if (folder.layout == content::TextLayout::file_per_language) {
        return &root;
    }
    const auto texts = root.find("texts");
    if (texts == root.end() || !texts->is_object()) {
        return nullptr;
    }
    const auto found = texts->find(language);
    return found == texts->end() || !found->is_object() ? nullptr : &*found;
}

/// The object that holds the texts of a language; made when there is none.
ordered_json& texts_for(ordered_json& root, const content::TextFolder& folder, const std::string& language) {
    if (folder.layout == content::TextLayout::file_per_language) {
        return root;
    }
    ordered_json& texts = root["texts"][language];
    if (!texts.is_object()) {
        texts = ordered_json::object();
    }
    return texts;
}

std::vector<std::string> keys_of(const ordered_json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items()) {
        keys.push_back(item.key());
    }
    return keys;
}

/// Puts a new member behind the nearest one that comes before it in `order`; at the front when none does.
void insert_in_order(ordered_json& object, const std::string& key, const ordered_json& value,
                     const std::vector<std::string>& order) {
    std::vector<std::string> keys = keys_of(object);
    auto at = keys.begin();
    for (const std::string& earlier : order) {
        if (earlier == key) {
            break;
        }
        if (const auto found = std::find(keys.begin(), keys.end(), earlier); found != keys.end()) {
            at = std::next(found);
        }
    }
    keys.insert(at, key);
    ordered_json result = ordered_json::object();
    for (const std::string& one : keys) {
        result[one] = one == key ? value : object[one];
    }
    object = std::move(result);
}

void change_text(ordered_json& texts, const TextChange& change, const std::vector<std::string>& order) {
    const bool is_there = texts.contains(change.id) && texts[change.id].is_object();
    ordered_json value = is_there ? texts[change.id] : ordered_json{{"text", ""}, {"of", ""}, {"state", "draft"}};
    value["text"] = change.text;
    if (change.of) {
        value["of"] = *change.of;
    }
    if (change.state) {
        value["state"] = *change.state;
    }
    if (is_there) {
        texts[change.id] = std::move(value);
    } else {
        insert_in_order(texts, change.id, value, order);
    }
}

}  // namespace

base::Result<std::vector<std::string>> read_order(const std::filesystem::path& root, const content::TextFolder& folder,
                                                  const std::string& language) {
    const base::Result<ordered_json> json = read(root, content::file_of(folder, language));
    if (!json) {
        return json.error();
    }
    const ordered_json* texts = texts_in(json.value(), folder, language);
    return texts == nullptr ? std::vector<std::string>() : keys_of(*texts);
}

base::Result<FileBytes> apply(const std::vector<TextChange>& changes, const std::filesystem::path& root,
                              const std::string& language, const std::string& source_language) {
    std::map<std::string, ordered_json> files;
    std::map<std::string, std::vector<std::string>> orders;
    for (const TextChange& change : changes) {
        const std::string file = content::file_of(change.folder, language);
        if (!files.contains(file)) {
            base::Result<std::vector<std::string>> order = read_order(root, change.folder, source_language);
            if (!order) {
                return order.error();
            }
            orders.emplace(file, std::move(order).value());
            std::error_code failed;
            if (std::filesystem::exists(root / file, failed)) {
                base::Result<ordered_json> json = read(root, file);
                if (!json) {
                    return json.error();
                }
                files.emplace(file, std::move(json).value());
            } else {
                files.emplace(file, ordered_json::object());
            }
        }
        change_text(texts_for(files.at(file), change.folder, language), change, orders.at(file));
    }
    FileBytes bytes;
    constexpr int indent = 2;
    for (const auto& [file, json] : files) {
        bytes[file] = json.dump(indent) + "\n";
    }
    return bytes;
}

}  // namespace staff
