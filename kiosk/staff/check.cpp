#include "staff/check.h"

#include "authoring/check/check.h"
#include "base/clock.h"
#include "staff/command_line.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <utility>

namespace staff {
namespace {

struct Request {
    std::filesystem::path folder = ".";
    base::Date today = base::SystemClock().wall().date;
    bool strict = false;
    bool as_json = false;
};

const char* severity_of(const content::Problem& problem) {
    return problem.severity == content::Severity::error ? "error" : "warning";
}

void write_json(const std::vector<content::Problem>& problems, const std::map<std::string, std::size_t>& drafts,
                std::ptrdiff_t errors, std::ostream& out) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const content::Problem& problem : problems) {
        list.push_back({{"severity", severity_of(problem)},
                        {"kind", content::to_string(problem.kind)},
                        {"file", problem.file},
                        {"pointer", problem.pointer},
                        {"message", problem.message}});
    }
    nlohmann::ordered_json root;
    root["errors"] = errors;
    root["warnings"] = std::ptrdiff_t(problems.size()) - errors;
    root["drafts"] = drafts;
    root["problems"] = std::move(list);
    // A message can quote a broken file.
    constexpr int indent = 2;
    out << root.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

std::string counted(std::ptrdiff_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

int check(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    Request request;
    CommandLine line(check_command);
    line.folder(request.folder);
    line.date(request.today);
    line.flag("--strict", request.strict, "for publication: outdated and missing texts of visitors are errors");
    line.flag("--json", request.as_json, "one JSON object, for programs");
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    content::Loaded loaded = authoring::load_and_check(request.folder, request.today);
    std::map<std::string, std::size_t> drafts;
    if (loaded.content) {
        drafts = authoring::count_drafts(*loaded.content);
        if (request.strict) {
            authoring::hold_back(*loaded.content, loaded.problems);
        }
    }
    const std::ptrdiff_t errors =
        std::count_if(loaded.problems.begin(), loaded.problems.end(),
                      [](const content::Problem& one) { return one.severity == content::Severity::error; });
    const std::ptrdiff_t warnings = std::ptrdiff_t(loaded.problems.size()) - errors;
    if (request.as_json) {
        write_json(loaded.problems, drafts, errors, out);
        return errors == 0 ? 0 : 1;
    }
    for (const content::Problem& problem : loaded.problems) {
        out << severity_of(problem) << ": " << content::to_string(problem) << '\n';
    }
    if (request.strict) {
        for (const auto& [tag, count] : drafts) {
            out << "drafts: " << tag << ": " << counted(std::ptrdiff_t(count), "text")
                << " that no native speaker has read\n";
        }
    }
    out << counted(errors, "error") << ", " << counted(warnings, "warning") << '\n';
    return errors == 0 ? 0 : 1;
}

}  // namespace

const Command check_command{"check", "Everything that is wrong in the content.", check};

}  // namespace staff
