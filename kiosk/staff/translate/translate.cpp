#include "staff/translate/translate.h"

#include "authoring/check/load_content.h"
#include "base/clock.h"
#include "base/printable.h"
#include "content/words/tidy_text.h"
#include "staff/command_line.h"
#include "staff/files/encoding.h"
#include "staff/files/read_bytes.h"
#include "staff/files/replace_files.h"
#include "staff/translate/catalog.h"
#include "staff/translate/csv_file.h"
#include "staff/translate/import_catalog.h"
#include "staff/translate/language_tag.h"
#include "staff/translate/po_file.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>

namespace staff {
namespace {

struct Request {
    std::filesystem::path folder = ".";
    std::filesystem::path file;
    std::string out;
    std::string format;
    std::string language;
    std::string state = "draft";
    bool overwrite = false;
};

bool is_csv(const std::string& format, const std::filesystem::path& file) {
    return format.empty() ? file.extension() == ".csv" : format == "csv";
}

base::Date today() {
    return base::SystemClock().wall().date;
}

std::string counted(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

void write(const std::filesystem::path& file, const Refusal& refusal, std::ostream& err) {
    err << base::printable(file.string()) << ": ";
    if (refusal.line != 0) {
        err << "line " << refusal.line << ": ";
    }
    err << base::printable(refusal.message) << '\n';
}

int refuse(const std::filesystem::path& file, std::vector<Refusal> refusals, std::ostream& err) {
    std::stable_sort(refusals.begin(), refusals.end(),
                     [](const Refusal& a, const Refusal& b) { return a.line < b.line; });
    for (const Refusal& refusal : refusals) {
        write(file, refusal, err);
    }
    err << "nothing was taken over; mend " << (refusals.size() == 1 ? "this" : "these") << " and import again\n";
    return 1;
}

int export_texts(const Request& request, std::ostream& out, std::ostream& err) {
    const std::filesystem::path file = request.out;
    std::error_code ignored;
    if (!request.overwrite && std::filesystem::exists(file, ignored)) {
        return fail(file.string() +
                        ": is there already and may hold work that was not imported yet; name another file, or add "
                        "--overwrite",
                    err);
    }
    const base::Result<content::Content> content = authoring::load_content(request.folder, today());
    if (!content) {
        return fail(content.error().message, err);
    }
    if (request.language == content.value().source_language ||
        content.value().known_language(request.language) == nullptr) {
        return fail("--lang " + request.language + ": is no language to translate into; " + request.folder.string() +
                        "/i18n/languages.json lists them, and " + content.value().source_language + " is the source",
                    err);
    }
    const base::Result<Catalog> catalog = make_catalog(content.value(), request.folder, request.language);
    if (!catalog) {
        return fail(catalog.error().message, err);
    }
    const base::Result<std::string> bytes = is_csv(request.format, file)
                                                ? base::Result<std::string>(write_csv(catalog.value()))
                                                : write_po(catalog.value());
    if (!bytes) {
        return fail(file.string() + ": " + bytes.error().message, err);
    }
    const base::Result<base::Done> written = replace_file(file, bytes.value());
    if (!written) {
        return fail(written.error().message, err);
    }
    const auto count = [&](content::TextState state) {
        return std::to_string(std::count_if(catalog.value().entries.begin(), catalog.value().entries.end(),
                                            [&](const CatalogEntry& entry) { return entry.state == state; }));
    };
    out << base::printable(file.string()) << ": " << counted(catalog.value().entries.size(), "text") << ": "
        << count(content::TextState::missing) << " missing, " << count(content::TextState::outdated) << " outdated, "
        << count(content::TextState::draft) << " draft, " << count(content::TextState::reviewed) << " reviewed\n";
    return 0;
}

ReadCatalog read_file(const Request& request) {
    if (!is_csv(request.format, request.file)) {
        return read_po(request.file);
    }
    const base::Result<std::string> bytes = read_bytes(request.file);
    return bytes ? read_csv(bytes.value()) : ReadCatalog{{}, {{0, bytes.error().message}}};
}

/// The file with its texts as the content writes them, whatever program saved it, and the language as the content calls
/// it.
ReadCatalog read_catalog(const Request& request, const content::Content& content) {
    ReadCatalog read = read_file(request);
    for (CatalogEntry& entry : read.catalog.entries) {
        entry.source = with_plain_line_ends(content::composed(entry.source));
        entry.translation = with_plain_line_ends(content::composed(entry.translation));
    }
    if (read.refusals.empty()) {
        base::Result<std::string> language = language_of(read.catalog.language, content);
        if (language) {
            read.catalog.language = std::move(language).value();
        } else {
            read.refusals.push_back({0, language.error().message});
        }
    }
    return read;
}

void report(const Request& request, const ImportPlan& plan, std::size_t files, std::ostream& out, std::ostream& err) {
    for (const Refusal& left_out : plan.left_out) {
        write(request.file, left_out, err);
    }
    out << counted(plan.taken.size(), "text") << " taken over into " << counted(files, "file") << ", " << plan.unchanged
        << " unchanged, " << plan.empty << " without a translation, " << plan.left_out.size()
        << " left out as outdated\n";
}

int import_texts(const Request& request, std::ostream& out, std::ostream& err) {
    // Before anything is read: what it is compared with must be what it changes.
    const base::Result<ContentLock> lock = ContentLock::take(request.folder);
    if (!lock) {
        return fail(lock.error().message, err);
    }
    const base::Result<content::Content> content = authoring::load_content(request.folder, today());
    if (!content) {
        return fail(content.error().message, err);
    }
    const ReadCatalog read = read_catalog(request, content.value());
    if (!read.refusals.empty()) {
        return refuse(request.file, read.refusals, err);
    }
    const Catalog& catalog = read.catalog;
    if (!request.language.empty() && request.language != catalog.language) {
        return refuse(request.file,
                      {{0, "is in the language \"" + catalog.language + "\", not in \"" + request.language + "\""}},
                      err);
    }
    const ImportPlan plan =
        plan_import(content.value(), catalog, request.state == "reviewed" ? Standing::reviewed : Standing::translated);
    if (!plan.refusals.empty()) {
        return refuse(request.file, plan.refusals, err);
    }
    std::vector<TextChange> changes;
    for (const Taken& taken : plan.taken) {
        changes.push_back(taken.change);
    }
    const base::Result<FileBytes> files =
        apply(changes, request.folder, catalog.language, content.value().source_language);
    if (!files) {
        return fail(files.error().message, err);
    }
    if (!files.value().empty()) {
        const Rehearsal rehearsal = rehearse(plan, files.value(), request.folder, catalog);
        if (!rehearsal.refusals.empty()) {
            return refuse(request.file, rehearsal.refusals, err);
        }
        for (const Refusal& remark : rehearsal.remarks) {
            write(request.file, remark, err);
        }
        const base::Result<base::Done> written = replace_files(lock.value(), files.value());
        if (!written) {
            return fail(written.error().message, err);
        }
    }
    report(request, plan, files.value().size(), out, err);
    return 0;
}

void declare_form(CommandLine& line, Request& request) {
    line.choice("--format", {"po", "csv"}, request.format, "form of the file; by its ending unless given");
    line.folder(request.folder);
}

int translate_export(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    Request request;
    CommandLine line(translate_export_command);
    line.text("--lang", "TAG", request.language, "language to translate into", CommandLine::Need::required);
    line.text("--out", "FILE", request.out, "file to write", CommandLine::Need::required);
    line.flag("--overwrite", request.overwrite, "replace the file when it is there already");
    declare_form(line, request);
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    return export_texts(request, out, err);
}

int translate_import(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    Request request;
    CommandLine line(translate_import_command);
    line.positional("FILE", request.file, "the translator's file", CommandLine::Need::required);
    line.text("--lang", "TAG", request.language, "refuse the file when it is in another language",
              CommandLine::Need::optional);
    line.choice("--state", {"draft", "reviewed"}, request.state,
                "reviewed: a native speaker has read every text of this file beside the source");
    declare_form(line, request);
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    return import_texts(request, out, err);
}

}  // namespace

const Command translate_export_command{
    "translate export", "Writes the texts of a language for a translator's program (.po) or a spreadsheet (.csv).",
    translate_export};

const Command translate_import_command{
    "translate import", "Takes a translator's file into the content: all of it, or nothing when an entry is refused.",
    translate_import};

}  // namespace staff
