#include "staff/translate/po_file.h"

#include "base/utf8.h"
#include "staff/files/encoding.h"
#include "staff/files/read_bytes.h"
#include "staff/files/temporary_folder.h"

#include <gettext-po.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace staff {
namespace {

/// Complaints of libgettextpo go to the list that is set here. The library knows only plain functions, so there is no
/// other way to tell them where.
class Complaints {
 public:
    Complaints() { current = &m_refusals; }
    ~Complaints() { current = nullptr; }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    [[nodiscard]] const std::vector<Refusal>& refusals() const { return m_refusals; }

    static const po_xerror_handler& handler() {
        static const po_xerror_handler functions = {on_error, on_two_errors};
        return functions;
    }

 private:
    static void on_error(int severity, po_message_t /*message*/, const char* /*file*/, std::size_t line,
                         std::size_t /*column*/, int /*is_long*/, const char* words) {
        if (severity != PO_SEVERITY_WARNING && current != nullptr) {
            constexpr auto none = static_cast<std::size_t>(-1);
            std::string message = words;
            std::replace(message.begin(), message.end(), '\n', ' ');
            current->push_back({line == none ? 0 : line, message + "; is this a whole PO file?"});
        }
        if (severity == PO_SEVERITY_FATAL_ERROR) {
            // The library must not get control back.
            throw std::runtime_error(std::string("PO file: ") + words);
        }
    }

    static void on_two_errors(int severity, po_message_t message, const char* file, std::size_t line,
                              std::size_t column, int is_long, const char* words, po_message_t /*message2*/,
                              const char* /*file2*/, std::size_t /*line2*/, std::size_t /*column2*/, int /*is_long2*/,
                              const char* /*words2*/) {
        on_error(severity, message, file, line, column, is_long, words);
    }

    static thread_local std::vector<Refusal>* current;

    std::vector<Refusal> m_refusals;
};

thread_local std::vector<Refusal>* Complaints::current = nullptr;

struct Free {
    void operator()(po_file_t file) const { po_file_free(file); }
    void operator()(po_message_iterator_t iterator) const { po_message_iterator_free(iterator); }
    void operator()(char* text) const { std::free(text); }  // from the library's malloc
};
using File = std::unique_ptr<po_file, Free>;
using Iterator = std::unique_ptr<struct po_message_iterator, Free>;
using Text = std::unique_ptr<char, Free>;

std::string lines_of(const std::vector<std::string>& notes) {
    std::string lines;
    for (const std::string& note : notes) {
        lines += note + "\n";
    }
    return lines;
}

std::string header_of(const Catalog& catalog) {
    return "Project-Id-Version: service-point-kiosk\n"
           "Language: " +
           catalog.language +
           "\n"
           "X-Source-Language: " +
           catalog.source_language +
           "\n"
           "MIME-Version: 1.0\n"
           "Content-Type: text/plain; charset=UTF-8\n"
           "Content-Transfer-Encoding: 8bit\n";
}

void insert_header(po_message_iterator_t iterator, const Catalog& catalog) {
    po_message_t header = po_message_create();
    po_message_set_msgid(header, "");
    po_message_set_msgstr(header, header_of(catalog).c_str());
    po_message_set_comments(header,
                            "Translate each msgid into msgstr. Keep what stands in {braces} exactly as it is.\n"
                            "Remove the mark \"fuzzy\" once a translation fits the text again.\n");
    po_message_insert(iterator, header);
}

void insert_entry(po_message_iterator_t iterator, const CatalogEntry& entry) {
    po_message_t message = po_message_create();
    po_message_set_msgctxt(message, entry.context.c_str());
    po_message_set_msgid(message, entry.source.c_str());
    po_message_set_msgstr(message, entry.translation.c_str());
    po_message_set_extracted_comments(message, lines_of(entry.notes).c_str());
    po_message_set_fuzzy(message, entry.state == content::TextState::outdated ? 1 : 0);
    po_message_insert(iterator, message);
}

/// The words between the quotation marks of one line, unescaped as far as a context needs it.
std::string quoted_part(std::string_view line) {
    std::string words;
    const std::size_t open = line.find('"');
    for (std::size_t i = open == std::string_view::npos ? line.size() : open + 1; i < line.size(); ++i) {
        if (line[i] == '"') {
            break;
        }
        if (line[i] == '\\' && i + 1 < line.size()) {
            ++i;
        }
        words += line[i];
    }
    return words;
}

/// The line on which the entry of each context begins, from 1: the library does not tell.
std::map<std::string, std::size_t> lines_by_context(std::string_view bytes) {
    std::map<std::string, std::size_t> lines;
    std::string context;
    std::size_t begins = 0;  // the line of the context that is being read; 0: none is
    std::size_t number = 0;
    for (std::size_t begin = 0; begin <= bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        ++number;
        begin = end + 1;
        if (line.starts_with("msgctxt")) {
            context = quoted_part(line);
            begins = number;
        } else if (begins != 0 && line.starts_with('"')) {
            context += quoted_part(line);
        } else if (begins != 0) {
            lines.emplace(context, begins);
            begins = 0;
        }
    }
    return lines;
}

std::string field_of(const char* header, const char* field) {
    const Text value(header == nullptr ? nullptr : po_header_field(header, field));
    return value == nullptr ? std::string() : std::string(value.get());
}

bool is_utf8_header(std::string type) {
    std::transform(type.begin(), type.end(), type.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return type.find("charset=utf-8") != std::string::npos || type.find("charset=utf8") != std::string::npos;
}

/// The charset that the header of a file names, whatever the bytes behind it are; may be empty.
std::string charset_in(std::string_view bytes) {
    constexpr std::string_view label = "charset=";
    const std::size_t at = bytes.find(label);
    if (at == std::string_view::npos) {
        return {};
    }
    bytes.remove_prefix(at + label.size());
    return std::string(bytes.substr(0, bytes.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                               "0123456789-_")));
}

/// Why the bytes are not taken as UTF-8, with the remedy; empty: they are.
std::string fault_of_bytes(std::string_view bytes) {
    std::string fault = fault_of_encoding(bytes);
    if (fault.empty()) {
        return {};
    }
    const std::string charset = charset_in(bytes);
    if (!charset.empty() && !is_utf8_header("charset=" + charset)) {
        fault += " but " + charset + ", as its header says";
    }
    return fault + "; save the file as UTF-8";
}

/// The library takes neither a byte order mark nor bytes from memory: what it may read instead of the file, with plain
/// line ends, so that lines are counted alike. Empty: no temporary file can be written.
std::filesystem::path plain_copy(std::string_view bytes, const TemporaryFolder& temporary) {
    if (temporary.path().empty()) {
        return {};
    }
    const std::filesystem::path copy = temporary.path() / "texts.po";
    std::ofstream stream(copy, std::ios::binary);
    stream << bytes;
    stream.close();
    return stream ? copy : std::filesystem::path();
}

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

void read_entry(po_message_t message, const std::map<std::string, std::size_t>& lines, ReadCatalog& result) {
    const std::string source = text_of(po_message_msgid(message));
    const char* const context = po_message_msgctxt(message);
    const bool is_header = source.empty() && context == nullptr;
    if (is_header || po_message_is_obsolete(message) != 0) {
        return;
    }
    if (context == nullptr) {
        result.refusals.push_back({0, "the entry \"" + source +
                                          "\" has no msgctxt, so nobody can tell where it belongs; use a file that "
                                          "kiosk-staff translate export has written"});
        return;
    }
    CatalogEntry entry;
    entry.context = context;
    if (const auto found = lines.find(entry.context); found != lines.end()) {
        entry.line = found->second;
    }
    if (po_message_msgid_plural(message) != nullptr) {
        result.refusals.push_back(
            {entry.line,
             entry.context +
                 ": has msgid_plural and msgstr[0], the plurals of gettext, which the content does not "
                 "have; write one msgid and one msgstr as the export has them: plurals stay inside braces"});
        return;
    }
    entry.source = source;
    entry.translation = text_of(po_message_msgstr(message));
    if (entry.translation.empty()) {
        entry.state = content::TextState::missing;
    } else {
        entry.state = po_message_is_fuzzy(message) != 0 ? content::TextState::outdated : content::TextState::draft;
    }
    // The file is UTF-8, but "\xFF" in it stands for a byte of its own.
    if (!base::is_utf8(entry.context + "\n" + entry.source + "\n" + entry.translation)) {
        result.refusals.push_back(
            {entry.line, R"(has a code such as "\xFF" that is no letter of UTF-8; write the letter itself)"});
        return;
    }
    result.catalog.entries.push_back(std::move(entry));
}

/// Entries of another domain than the first would be lost without a word.
void refuse_other_domains(po_file_t file, ReadCatalog& result) {
    for (const char* const* domain = po_file_domains(file); *domain != nullptr; ++domain) {
        if (std::string_view(*domain) != "messages") {
            result.refusals.push_back({0, "has entries under domain \"" + std::string(*domain) +
                                              "\"; take out the lines that begin with domain"});
        }
    }
}

constexpr const char* no_temporary_file = "no temporary file can be written; check TMPDIR and the space on the disk";

}  // namespace

base::Result<std::string> write_po(const Catalog& catalog) {
    const TemporaryFolder temporary;
    const base::Error failure{no_temporary_file};
    if (temporary.path().empty()) {
        return failure;
    }
    const std::filesystem::path target = temporary.path() / "texts.po";
    const Complaints complaints;
    const File file(po_file_create());
    {
        const Iterator iterator(po_message_iterator(file.get(), nullptr));
        insert_header(iterator.get(), catalog);
        for (const CatalogEntry& entry : catalog.entries) {
            insert_entry(iterator.get(), entry);
        }
    }
    if (po_file_write(file.get(), target.c_str(), &Complaints::handler()) == nullptr) {
        return failure;
    }
    if (!complaints.refusals().empty()) {
        return base::Error{complaints.refusals().front().message};
    }
    return read_bytes(target);
}

ReadCatalog read_po(const std::filesystem::path& file) {
    ReadCatalog result;
    const base::Result<std::string> bytes = read_bytes(file);
    if (!bytes) {
        result.refusals.push_back({0, bytes.error().message});
        return result;
    }
    if (std::string fault = fault_of_bytes(bytes.value()); !fault.empty()) {
        result.refusals.push_back({0, std::move(fault)});
        return result;
    }
    const TemporaryFolder temporary;
    const std::string plain = with_plain_line_ends(without_byte_order_mark(bytes.value()));
    const std::filesystem::path copy = plain_copy(plain, temporary);
    if (copy.empty()) {
        result.refusals.push_back({0, no_temporary_file});
        return result;
    }
    const Complaints complaints;
    const File po(po_file_read(copy.c_str(), &Complaints::handler()));
    result.refusals = complaints.refusals();
    if (po == nullptr && result.refusals.empty()) {
        result.refusals.push_back({0, "cannot be read"});
    }
    if (!result.refusals.empty()) {
        return result;
    }
    const char* const header = po_file_domain_header(po.get(), nullptr);
    result.catalog.language = field_of(header, "Language");
    result.catalog.source_language = field_of(header, "X-Source-Language");
    if (result.catalog.language.empty()) {
        result.refusals.push_back({0, "has no header with its language; add \"Language: uk\\n\" to it"});
    }
    if (!is_utf8_header(field_of(header, "Content-Type"))) {
        const std::string charset = charset_in(field_of(header, "Content-Type"));
        result.refusals.push_back({0, (charset.empty() ? std::string() : "is in " + charset + ", but ") +
                                          "its header must say charset=UTF-8; save the file as UTF-8"});
    }
    refuse_other_domains(po.get(), result);
    const std::map<std::string, std::size_t> lines = lines_by_context(plain);
    const Iterator iterator(po_message_iterator(po.get(), nullptr));
    while (po_message_t message = po_next_message(iterator.get())) {
        read_entry(message, lines, result);
    }
    return result;
}

}  // namespace staff
