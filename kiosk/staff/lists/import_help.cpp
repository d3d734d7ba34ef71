#include "staff/lists/import_help.h"

#include "authoring/check/check.h"
#include "authoring/check/load_content.h"
#include "base/clock.h"
#include "staff/command_line.h"
#include "staff/files/read_bytes.h"
#include "staff/files/replace_files.h"
#include "staff/files/text_files.h"
#include "staff/lists/help_json.h"
#include "staff/lists/plan.h"
#include "staff/lists/report.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

namespace staff {
namespace {

struct Request {
    std::filesystem::path file;
    std::filesystem::path folder = ".";
    std::vector<std::string> maps;
    std::vector<std::string> categories;
    std::vector<std::string> updates;
    std::vector<std::string> new_lines;
    ListRequest list;
    bool write = false;
    bool as_json = false;
};

/// Takes the words of the command line apart; the error says which makes no sense.
base::Result<base::Done> sort_out(Request& request) {
    const auto halves = [](const std::string& given) {
        const std::size_t at = given.rfind('=');
        return std::pair(given.substr(0, at), at == std::string::npos ? std::string() : given.substr(at + 1));
    };
    for (const std::string& given : request.maps) {
        const auto [header, column] = halves(given);
        if (header.empty() || column.empty()) {
            return base::Error{"--map " + given + ": write the header of the file, \"=\" and the column that it is"};
        }
        request.list.columns[header] = column;
    }
    for (const std::string& given : request.categories) {
        const auto [word, id] = halves(given);
        if (id.empty()) {
            request.list.category = word;
        } else {
            request.list.category_words[word] = id;
        }
    }
    request.list.updates = {request.updates.begin(), request.updates.end()};
    for (const std::string& given : request.new_lines) {
        std::size_t line = 0;
        const std::from_chars_result end = std::from_chars(given.data(), given.data() + given.size(), line);
        if (end.ec != std::errc() || end.ptr != given.data() + given.size()) {
            return base::Error{"--new " + given + ": write the number of a line of the file"};
        }
        request.list.no_duplicates.insert(line);
    }
    return base::Done{};
}

/// The bytes of the files of all rows that are taken over, and which row each is of.
struct Files {
    FileBytes bytes;
    std::map<std::string, ListRow*> rows;
    std::set<std::size_t> tried;  ///< lines of the rows that were tried out
};

base::Result<Files> files_of(ListPlan& plan, const content::Content& content, const std::filesystem::path& root) {
    Files files;
    for (ListRow& row : plan.rows) {
        // Changes that nobody allowed are tried out too: staff shall know what is wrong before they allow them.
        if (row.status != RowStatus::added && row.status != RowStatus::changed) {
            continue;
        }
        const std::string file = help_file(row.id);
        if (row.status == RowStatus::added) {
            files.bytes[file] = write_point(row.point, content.source_language);
        } else {
            std::vector<HelpColumn> columns;
            for (const FieldChange& change : row.changes) {
                columns.push_back(change.column);
            }
            base::Result<std::string> bytes = change_point(row.point, columns, content.source_language, root);
            if (!bytes) {
                return bytes.error();
            }
            files.bytes[file] = std::move(bytes).value();
        }
        files.rows[file] = &row;
        files.tried.insert(row.line);
    }
    return files;
}

/// Checks the content with the new files in it, as often as rows turn out to be wrong; those are marked and their files
/// left out. The error is of something that no row is about.
base::Result<base::Done> rehearse(Files& files, const ListPlan& plan, const content::Content& content,
                                  const std::filesystem::path& root) {
    content::FileSource trial(authoring::folders_in(root));
    for (const auto& [file, bytes] : files.bytes) {
        trial.put(file, bytes);
    }
    for (bool is_clean = false; !is_clean;) {
        is_clean = true;
        std::map<std::string, ListRow*> wrong;
        // What has expired plays no part here.
        for (const content::Problem& problem : authoring::load_and_check(trial, {}).problems) {
            if (problem.severity != content::Severity::error) {
                break;  // errors come first
            }
            const auto row = files.rows.find(problem.file);
            if (row == files.rows.end()) {
                if (wrong.empty()) {
                    return base::Error{content::to_string(problem) + "; nothing was written"};
                }
                continue;  // may be because of a row that is wrong
            }
            is_clean = false;
            wrong.insert(*row);
            const std::string column = column_of(problem.pointer, content.source_language);
            row->second->errors.push_back({header_of(plan, column), problem.message});
        }
        for (const auto& [file, row] : wrong) {
            row->status = RowStatus::wrong;
            row->is_taken = false;
            files.bytes.erase(file);
            files.rows.erase(file);
            trial.restore(file);
        }
    }
    return base::Done{};
}

/// What the terminal would refuse of rows that are wrong for other reasons: staff mend a row once. Tries them out under
/// ids that nobody has, beside the rows that are good.
void find_other_faults(ListPlan& plan, const Files& files, const content::Content& content,
                       const std::filesystem::path& root) {
    content::FileSource trial(authoring::folders_in(root));
    for (const auto& [file, bytes] : files.bytes) {
        trial.put(file, bytes);
    }
    std::map<std::string, ListRow*> wrong;
    for (ListRow& row : plan.rows) {
        if (row.status == RowStatus::wrong && !files.tried.contains(row.line)) {
            const std::string file = help_file("fault-in-line-" + std::to_string(row.line));
            trial.put(file, write_point(row.point, content.source_language));
            wrong.emplace(file, &row);
        }
    }
    if (wrong.empty()) {
        return;
    }
    for (const content::Problem& problem : authoring::load_and_check(trial, {}).problems) {
        const auto found = wrong.find(problem.file);
        if (problem.severity != content::Severity::error || found == wrong.end()) {
            continue;
        }
        ListRow& row = *found->second;
        const std::string name = column_of(problem.pointer, content.source_language);
        const std::string column = header_of(plan, name);
        // What was said of a column before is the reason here too, and where a row says nothing, nothing is to be
        // mended.
        const bool is_known =
            !row.said.contains(name) || std::any_of(row.errors.begin(), row.errors.end(), [&](const CellError& error) {
                return error.column.empty() || error.column == column;
            });
        if (!is_known) {
            row.errors.push_back({column, problem.message});
        }
    }
}

/// Writes the files of the rows that are taken over, all or none.
base::Result<base::Done> write_taken(Files files, const ListPlan& plan, const content::Content& content,
                                     const ContentLock& lock) {
    const bool takes_all =
        std::all_of(files.rows.begin(), files.rows.end(), [](const auto& one) { return one.second->is_taken; });
    std::erase_if(files.bytes, [&](const auto& one) { return !files.rows.at(one.first)->is_taken; });
    std::erase_if(files.rows, [](const auto& one) { return !one.second->is_taken; });
    if (!takes_all && !files.bytes.empty()) {
        // So far they were tried out together with changes that nobody allowed.
        base::Result<base::Done> rehearsed = rehearse(files, plan, content, lock.root());
        if (!rehearsed) {
            return rehearsed;
        }
    }
    return replace_files(lock, files.bytes);
}

int import_list(Request& request, std::ostream& out, std::ostream& err) {
    const base::Result<base::Done> sorted = sort_out(request);
    if (!sorted) {
        return fail(sorted.error().message, err);
    }
    std::optional<ContentLock> lock;
    if (request.write) {
        base::Result<ContentLock> taken = ContentLock::take(request.folder);
        if (!taken) {
            return fail(taken.error().message, err);
        }
        lock = std::move(taken).value();
    }
    const std::string name = request.file.string();
    const base::Result<content::Content> content =
        authoring::load_content(request.folder, base::SystemClock().wall().date);
    if (!content) {
        return fail(content.error().message, err);
    }
    const base::Result<std::string> csv = read_bytes(request.file);
    if (!csv) {
        return fail(name + ": " + csv.error().message, err);
    }
    base::Result<ListPlan> planned = plan_list(content.value(), csv.value(), request.list);
    if (!planned) {
        return fail(name + ": " + planned.error().message, err);
    }
    ListPlan& plan = planned.value();
    base::Result<Files> files = files_of(plan, content.value(), request.folder);
    if (!files) {
        return fail(files.error().message, err);
    }
    if (!files.value().bytes.empty()) {
        const base::Result<base::Done> rehearsed = rehearse(files.value(), plan, content.value(), request.folder);
        if (!rehearsed) {
            return fail(rehearsed.error().message, err);
        }
    }
    find_other_faults(plan, files.value(), content.value(), request.folder);
    const Written written = request.write && count_taken(plan) > 0 ? Written::yes : Written::no;
    if (written == Written::yes) {
        const base::Result<base::Done> done = write_taken(std::move(files).value(), plan, content.value(), *lock);
        if (!done) {
            return fail(done.error().message, err);
        }
    }
    if (request.as_json) {
        write_json_report(plan, written, out);
    } else {
        write_report(plan, name, written, out);
    }
    return count(plan, RowStatus::wrong) == 0 ? 0 : 1;
}

int import_help(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    Request request;
    CommandLine line(import_help_command);
    line.positional("FILE", request.file, "a spreadsheet saved as CSV UTF-8", CommandLine::Need::required);
    line.folder(request.folder);
    line.texts("--map", "HEADER=COLUMN", request.maps, "a column of the file is this one: \"Tel. balie=phone\"");
    line.texts("--category", "[WORD=]ID", request.categories,
               "the category of rows that name none; with WORD= what the list calls a category");
    line.text("--source", "TEXT", request.list.source, "where the list comes from, for rows that do not say it",
              CommandLine::Need::optional);
    line.text("--checked-on", "DATE", request.list.checked_on, "from when the list is, for rows that do not say it",
              CommandLine::Need::optional);
    line.texts("--update", "ID", request.updates, "overwrite this help point with what its row says");
    line.texts("--new", "LINE", request.new_lines, "the row in this line is no duplicate, but a point of its own");
    line.flag("--write", request.write, "write; without it nothing changes");
    line.flag("--json", request.as_json, "one JSON object, for programs");
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    return import_list(request, out, err);
}

}  // namespace

const Command import_help_command{
    "import help", "Compares a list of help points with the content; --write takes over what is new.", import_help};

}  // namespace staff
