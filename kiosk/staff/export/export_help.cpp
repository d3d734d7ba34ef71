#include "staff/export/export_help.h"

#include "authoring/check/load_content.h"
#include "base/clock.h"
#include "base/printable.h"
#include "staff/command_line.h"
#include "staff/export/geojson.h"
#include "staff/export/hsds.h"
#include "staff/files/csv_rows.h"
#include "staff/files/encoding.h"
#include "staff/files/replace_files.h"
#include "staff/lists/help_cells.h"
#include "staff/lists/help_columns.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <system_error>

namespace staff {
namespace {

struct Request {
    std::filesystem::path folder = ".";
    std::string format;
    std::string file;
    base::Date today = base::SystemClock().wall().date;
    bool overwrite = false;
};

/// By the ending of the file unless it was said; empty: not known.
std::string format_of(const Request& request) {
    const std::string ending = std::filesystem::path(request.file).extension().string();
    if (!request.format.empty()) {
        return request.format;
    }
    return ending == ".csv" ? "csv" : ending == ".geojson" ? "geojson" : "";
}

int export_list(const Request& request, std::ostream& out, std::ostream& err) {
    const std::string format = format_of(request);
    if (format.empty()) {
        return fail("--format csv, --format geojson or --format hsds: say which is wanted", err);
    }
    std::error_code ignored;
    if (!request.overwrite && !request.file.empty() && std::filesystem::exists(request.file, ignored)) {
        return fail(request.file +
                        ": is there already and may hold work that was not imported yet; name another file, or add "
                        "--overwrite",
                    err);
    }
    const base::Result<content::Content> content = authoring::load_content(request.folder, request.today);
    if (!content) {
        return fail(content.error().message, err);
    }
    const std::string bytes = format == "csv"       ? write_help_csv(content.value())
                              : format == "geojson" ? write_geojson(content.value(), request.today)
                                                    : write_hsds(content.value(), request.today);
    if (request.file.empty()) {
        out << bytes;
        return 0;
    }
    const base::Result<base::Done> written = replace_file(request.file, bytes);
    if (!written) {
        return fail(written.error().message, err);
    }
    out << base::printable(request.file) << ": " << content.value().help.size() << " help points"
        << (format == "csv" ? "" : " but the desk") << '\n';
    return 0;
}

int export_help(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    Request request;
    CommandLine line(export_help_command);
    line.choice("--format", {"csv", "geojson", "hsds"}, request.format,
                "csv: a spreadsheet that import takes back; geojson: a map; hsds: Open Referral, for other guides");
    line.text("--out", "FILE", request.file, "file to write; standard output unless given",
              CommandLine::Need::optional);
    line.folder(request.folder);
    line.date(request.today);
    line.flag("--overwrite", request.overwrite, "replace the file when it is there already");
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    return export_list(request, out, err);
}

}  // namespace

const Command export_help_command{"export help", "Writes every help point for a spreadsheet, a map or another guide.",
                                  export_help};

std::string write_help_csv(const content::Content& content) {
    const HelpCells cells(content, {});
    std::vector<HelpColumn> columns = all_columns(content);
    std::erase_if(columns, [&](const HelpColumn& column) {
        return !column.language.empty() && std::all_of(content.help.begin(), content.help.end(), [&](const auto& one) {
            return cells.write(one.second, column).empty();
        });
    });
    std::string out(byte_order_mark);
    std::vector<std::string> row;
    row.reserve(columns.size());
    for (const HelpColumn& column : columns) {
        row.push_back(to_string(column));
    }
    write_csv_row(row, out);
    for (const auto& [id, point] : content.help) {
        row.clear();
        for (const HelpColumn& column : columns) {
            row.push_back(cells.write(point, column));
        }
        write_csv_row(row, out);
    }
    return out;
}

}  // namespace staff
