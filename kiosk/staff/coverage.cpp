#include "staff/coverage.h"

#include "authoring/check/coverage.h"
#include "authoring/check/load_content.h"
#include "staff/command_line.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <optional>
#include <ostream>
#include <string_view>

namespace staff {
namespace {

using authoring::Counts;
using authoring::Due;
using authoring::KindCounts;
using authoring::LanguageCounts;
using nlohmann::ordered_json;

/// Writes columns: the first two to the left, numbers to the right.
void write_row(const std::string& language, std::string_view kind, const std::vector<std::string>& numbers,
               std::ostream& out) {
    constexpr int language_width = 8;
    constexpr int kind_width = 12;
    constexpr int number_width = 10;
    out << std::left << std::setw(language_width) << language << std::setw(kind_width) << kind << std::right;
    for (const std::string& number : numbers) {
        out << std::setw(number_width) << number;
    }
}

std::vector<std::string> numbers_of(const Counts& counts, bool is_source) {
    std::vector<std::string> numbers = {std::to_string(counts.texts())};
    for (const std::size_t number : {counts.missing, counts.outdated, counts.draft, counts.reviewed}) {
        numbers.push_back(is_source ? "-" : std::to_string(number));
    }
    numbers.push_back(std::to_string(counts.audio));
    return numbers;
}

void write_table(const std::vector<LanguageCounts>& languages, const std::string& source, std::ostream& out) {
    write_row("", "", {"texts", "missing", "outdated", "draft", "reviewed", "audio"}, out);
    out << '\n';
    for (const LanguageCounts& language : languages) {
        const bool is_source = language.tag == source;
        std::string name = language.tag;
        for (const KindCounts& kind : language.kinds) {
            write_row(name, content::to_string(kind.kind), numbers_of(kind.counts, is_source), out);
            out << '\n';
            name.clear();
        }
        write_row(name, "visitors", numbers_of(language.visitors, is_source), out);
        if (is_source) {
            out << "  source language\n\n";
        } else {
            out << "  " << language.visitors.translated_percent() << "% translated, "
                << language.visitors.reviewed_percent() << "% reviewed\n\n";
        }
    }
}

std::string state_of(const Due& due) {
    std::string state;
    if (due.age.expired()) {
        state = "expired on " + base::to_string(*due.expires_on);
    } else if (due.age.expires_soon()) {
        state = "expires on " + base::to_string(*due.expires_on) + ", in " + std::to_string(*due.age.days_left) +
                (*due.age.days_left == 1 ? " day" : " days");
    }
    if (due.age.unconfirmed) {
        state += std::string(state.empty() ? "" : "; ") + "nobody has confirmed it";
    }
    return state;
}

void write_due(const std::vector<Due>& list, std::ostream& out) {
    if (list.empty()) {
        out << "No fact or help point needs anybody within " << content::expiry_notice_days << " days.\n";
        return;
    }
    std::size_t width = 0;
    const auto name_of = [](const Due& due) { return (due.kind == Due::Kind::fact ? "fact " : "help ") + due.id; };
    for (const Due& due : list) {
        width = std::max(width, name_of(due).size());
    }
    out << "Look at these facts and help points:\n";
    for (const Due& due : list) {
        out << "  " << std::left << std::setw(static_cast<int>(width)) << name_of(due) << "  " << state_of(due) << '\n';
    }
}

ordered_json to_json(const Counts& counts) {
    ordered_json object;
    object["texts"] = counts.texts();
    object["source"] = counts.source;
    object["missing"] = counts.missing;
    object["outdated"] = counts.outdated;
    object["draft"] = counts.draft;
    object["reviewed"] = counts.reviewed;
    object["audio"] = counts.audio;
    return object;
}

ordered_json to_json(const LanguageCounts& language) {
    ordered_json object;
    object["language"] = language.tag;
    for (const KindCounts& kind : language.kinds) {
        object["kinds"][std::string(content::to_string(kind.kind))] = to_json(kind.counts);
    }
    object["visitors"] = to_json(language.visitors);
    object["translated_percent"] = language.visitors.translated_percent();
    object["reviewed_percent"] = language.visitors.reviewed_percent();
    return object;
}

ordered_json to_json(const Due& due) {
    ordered_json object;
    object["type"] = due.kind == Due::Kind::fact ? "fact" : "help";
    object["id"] = due.id;
    object["file"] = due.file;
    object["expired"] = due.age.expired();
    object["unconfirmed"] = due.age.unconfirmed;
    object["expires_on"] = due.expires_on ? ordered_json(base::to_string(*due.expires_on)) : ordered_json();
    object["days_left"] = due.age.days_left ? ordered_json(*due.age.days_left) : ordered_json();
    return object;
}

int coverage(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    std::filesystem::path folder = ".";
    base::Date today = base::SystemClock().wall().date;
    bool as_json = false;
    CommandLine line(coverage_command);
    line.folder(folder);
    line.date(today);
    line.flag("--json", as_json, "one JSON object, for programs");
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    const base::Result<content::Content> content = authoring::load_content(folder, today);
    if (!content) {
        err << content.error().message << '\n';
        return 1;
    }
    const std::vector<LanguageCounts> languages = authoring::count_texts(content.value(), folder);
    const std::vector<Due> due = authoring::find_due(content.value(), today);
    if (!as_json) {
        write_table(languages, content.value().source_language, out);
        write_due(due, out);
        return 0;
    }
    ordered_json root;
    root["date"] = base::to_string(today);
    root["source_language"] = content.value().source_language;
    root["languages"] = ordered_json::array();
    for (const LanguageCounts& language : languages) {
        root["languages"].push_back(to_json(language));
    }
    root["due"] = ordered_json::array();
    for (const Due& one : due) {
        root["due"].push_back(to_json(one));
    }
    constexpr int indent = 2;
    out << root.dump(indent) << '\n';
    return 0;
}

}  // namespace

const Command coverage_command{"coverage", "How far each language is, and what must be looked at.", coverage};

}  // namespace staff
