#include "staff/lists/help_json.h"

#include "base/overloaded.h"
#include "content/help/members.h"
#include "content/read/load.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <utility>
#include <variant>

namespace staff {
namespace {

using content::help_member;
using content::HelpMember;
using content::HelpPoint;
using nlohmann::ordered_json;

ordered_json phones_of(const HelpPoint& point) {
    ordered_json list = ordered_json::array();
    for (const content::Phone& phone : point.phones) {
        list.push_back({{"number", phone.number}, {"note", phone.note}, {"languages", phone.languages}});
    }
    return list;
}

void write_text(ordered_json& root, const HelpPoint& point, const HelpColumn& column,
                const std::string& source_language) {
    const std::string id = content::text_id(*column.member, point);
    const std::string& language = column.language.empty() ? source_language : column.language;
    const auto text = point.texts.find(id);
    if (text == point.texts.end() || !text->second.by_language.contains(language)) {
        return;
    }
    const std::string& words = text->second.by_language.at(language).pattern;
    ordered_json& texts = root["texts"][language];
    if (column.language.empty()) {
        texts[id] = words;
        return;
    }
    const auto source = text->second.by_language.find(source_language);
    const std::string of = source == text->second.by_language.end() ? "" : source->second.pattern;
    texts[id] = {{"text", words}, {"of", content::source_hash(of)}, {"state", "draft"}};
}

void write_member(ordered_json& root, const HelpPoint& point, const HelpMember& member) {
    if (&member == &help_member("id")) {
        return;  // the name of the file
    }
    const std::string key(member.key);
    ordered_json& object = member.object.empty() ? root : root[std::string(member.object)];
    if (&member == &help_member("phones")) {
        object[key] = phones_of(point);
        return;
    }
    std::visit(base::Overloaded{[](std::monostate) {}, [&](const auto& value) { object[key] = value; }},
               content::value_of(member, point));
    if (&member == &help_member("location_precision") &&
        point.location_precision == content::LocationPrecision::national) {
        // Nobody may learn where it is.
        root.erase("latitude");
        root.erase("longitude");
    }
}

/// Puts the members in the order of the table, the texts at the end.
ordered_json in_order(ordered_json root) {
    ordered_json result = ordered_json::object();
    for (const HelpMember& member : content::help_members) {
        const std::string key(member.object.empty() ? member.key : member.object);
        if (const auto found = root.find(key); found != root.end()) {
            result[key] = std::move(*found);
            root.erase(key);
        }
    }
    for (auto& item : root.items()) {
        result[item.key()] = std::move(item.value());
    }
    return result;
}

std::string bytes_of(const ordered_json& root) {
    constexpr int indent = 2;
    return root.dump(indent) + "\n";
}

}  // namespace

std::string help_file(const std::string& id) {
    return "content/help/" + id + ".json";
}

std::string write_point(const HelpPoint& point, const std::string& source_language) {
    ordered_json root = ordered_json::object();
    root["texts"][source_language] = ordered_json::object();
    for (const HelpMember& member : content::help_members) {
        write_member(root, point, member);
    }
    // The source text first: it is what translations are measured by.
    for (const bool is_source : {true, false}) {
        for (const HelpMember& member : content::help_members) {
            const auto text = content::is_text(member) ? point.texts.find(member.key) : point.texts.end();
            if (text == point.texts.end()) {
                continue;
            }
            for (const auto& [language, translation] : text->second.by_language) {
                if ((language == source_language) == is_source) {
                    write_text(root, point, {&member, is_source ? std::string() : language}, source_language);
                }
            }
        }
    }
    return bytes_of(in_order(std::move(root)));
}

base::Result<std::string> change_point(const HelpPoint& point, const std::vector<HelpColumn>& columns,
                                       const std::string& source_language, const std::filesystem::path& root) {
    const std::string file = help_file(point.id);
    std::ifstream stream(root / file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ordered_json json = ordered_json::parse(bytes, nullptr, false);
    if (!stream || !json.is_object()) {
        return base::Error{file + ": cannot be read as a JSON object; run kiosk-staff check"};
    }
    const std::size_t members = json.size();
    for (const HelpColumn& column : columns) {
        write_member(json, point, *column.member);
        if (content::is_text(*column.member)) {
            write_text(json, point, column, source_language);
        }
    }
    return bytes_of(json.size() == members ? json : in_order(std::move(json)));
}

}  // namespace staff
