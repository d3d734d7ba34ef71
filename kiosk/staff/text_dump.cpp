#include "staff/text_dump.h"

#include "base/ordinary_file.h"
#include "content/read/font_files.h"
#include "content/read/languages.h"
#include "text/clusters.h"
#include "text/engine.h"
#include "text/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace staff {
namespace {

using nlohmann::ordered_json;

constexpr const char* installed_i18n = "/usr/share/service-point-kiosk/i18n";

struct Request {
    std::string language;
    float width_px = 0;
    float size_px = 0;
    std::string i18n;
    std::filesystem::path file;
};

std::filesystem::path folder_of(const Request& request) {
    if (!request.i18n.empty()) {
        return request.i18n;
    }
    return std::filesystem::exists("i18n/languages.json") ? "i18n" : installed_i18n;
}

base::Result<content::Language> find_language(const Request& request) {
    content::LoadedLanguages loaded = content::load_languages(folder_of(request) / "languages.json");
    if (!loaded.problems.empty()) {
        return base::Error{content::to_string(loaded.problems.front())};
    }
    std::string known;
    for (content::Language& language : loaded.languages) {
        if (language.tag == request.language) {
            return std::move(language);
        }
        known += known.empty() ? "" : ", ";
        known += language.tag;
    }
    return base::Error{"the language " + request.language + " is not known; there are " + known};
}

base::Result<std::vector<std::string>> read_paragraphs(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
    const base::Result<std::string> read = base::read_ordinary(file, most_bytes);
    if (!read) {
        return base::Error{file.string() + ": " + read.error().message + "; name a text file"};
    }
    const std::string& bytes = read.value();
    if (!text::is_utf8(bytes)) {
        return base::Error{file.string() + ": is no UTF-8 text; save it as UTF-8"};
    }
    std::vector<std::string> paragraphs;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        std::string paragraph = bytes.substr(begin, end - begin);
        if (paragraph.ends_with('\r')) {
            paragraph.pop_back();
        }
        paragraphs.push_back(std::move(paragraph));
        begin = end + 1;
    }
    return paragraphs;
}

/// A length with two decimals: enough to see every change, too few for noise of the last bit.
double rounded(float px) {
    constexpr double steps = 100;
    return std::round(static_cast<double>(px) * steps) / steps;
}

const char* name_of(base::Direction direction) {
    return direction == base::Direction::right_to_left ? "rtl" : "ltr";
}

std::string cluster_json(const text::Cluster& cluster, const std::string& utf8, const text::Engine& engine) {
    ordered_json object;
    object["begin"] = cluster.begin;
    object["end"] = cluster.end;
    object["text"] = utf8.substr(cluster.begin, cluster.end - cluster.begin);
    object["direction"] = name_of(cluster.direction);
    object["x"] = rounded(cluster.x);
    object["advance"] = rounded(cluster.advance);
    object["font"] = engine.font_name(cluster.font);
    return object.dump();
}

void write_line(const text::Layout& layout, const text::Line& line, const std::string& utf8, const text::Engine& engine,
                std::ostream& out) {
    out << "        {\"begin\": " << line.begin << ", \"end\": " << line.end
        << ", \"left\": " << ordered_json(rounded(line.left)) << ", \"width\": " << ordered_json(rounded(line.width))
        << ", \"baseline\": " << ordered_json(rounded(line.baseline))
        << (line.hyphenated ? ", \"hyphenated\": true" : "") << ", \"clusters\": [";
    const char* separator = "\n";
    for (const text::Cluster& cluster : text::visual_clusters(layout, line, utf8)) {
        out << separator << "          " << cluster_json(cluster, utf8, engine);
        separator = ",\n";
    }
    out << "]}";
}

void write_paragraph(const text::Layout& layout, const text::Paragraph& paragraph, const text::Engine& engine,
                     std::ostream& out) {
    std::vector<std::string> fonts;
    for (const text::Glyph& glyph : layout.glyphs) {
        std::string name = engine.font_name(glyph.font);
        if (std::find(fonts.begin(), fonts.end(), name) == fonts.end()) {
            fonts.push_back(std::move(name));
        }
    }
    std::sort(fonts.begin(), fonts.end());
    out << "    {\"text\": " << ordered_json(paragraph.text) << ",\n"
        << "      \"direction\": \"" << name_of(paragraph.direction) << "\",\n"
        << "      \"fonts\": " << ordered_json(fonts) << ",\n"
        << "      \"unknown_glyphs\": " << layout.unknown_glyphs << ",\n"
        << "      \"lines\": [";
    const char* separator = "\n";
    for (const text::Line& line : layout.lines) {
        out << separator;
        write_line(layout, line, paragraph.text, engine, out);
        separator = ",\n";
    }
    out << "]}";
}

int text_dump(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    Request request;
    CommandLine line(text_command);
    line.text("--lang", "TAG", request.language, "language of the text", CommandLine::Need::required);
    line.pixels("--width-px", request.width_px, "width of the paragraph");
    line.pixels("--size-px", request.size_px, "size of the letters");
    line.text("--i18n", "DIR", request.i18n,
              "folder with languages.json; i18n here, else the installed one, unless given",
              CommandLine::Need::optional);
    line.positional("FILE", request.file, "a text in UTF-8; each line is a paragraph", CommandLine::Need::required);
    if (const std::optional<int> status = line.settle(arguments, out, err)) {
        return *status;
    }
    const base::Result<content::Language> language = find_language(request);
    if (!language) {
        return fail(language.error().message, err);
    }
    const base::Result<std::vector<std::string>> texts = read_paragraphs(request.file);
    if (!texts) {
        return fail(texts.error().message, err);
    }
    const content::LoadedFontFiles named = content::load_font_files(folder_of(request));
    if (!named.problems.empty()) {
        return fail(content::to_string(named.problems.front()), err);
    }
    const base::Result<text::Fonts> fonts = text::Fonts::open(named.files);
    if (!fonts) {
        return fail(fonts.error().message, err);
    }
    text::Engine engine(fonts.value());

    text::Paragraph paragraph;
    paragraph.language = language.value().tag;
    paragraph.direction = language.value().direction;
    paragraph.families = language.value().fonts;
    paragraph.size_px = request.size_px;
    paragraph.line_height_px = std::round(paragraph.size_px * language.value().line_height);
    paragraph.width_px = request.width_px;

    std::vector<std::pair<text::Paragraph, std::shared_ptr<const text::Layout>>> laid_out;
    int unknown_glyphs = 0;
    for (const std::string& text : texts.value()) {
        paragraph.text = text;
        laid_out.emplace_back(paragraph, engine.layout(paragraph));
        unknown_glyphs += laid_out.back().second->unknown_glyphs;
    }

    out << "{\n  \"language\": " << ordered_json(paragraph.language)
        << ",\n  \"width_px\": " << ordered_json(rounded(paragraph.width_px))
        << ",\n  \"size_px\": " << ordered_json(rounded(paragraph.size_px))
        << ",\n  \"line_height_px\": " << ordered_json(rounded(paragraph.line_height_px))
        << ",\n  \"unknown_glyphs\": " << unknown_glyphs << ",\n  \"paragraphs\": [";
    const char* separator = "\n";
    for (const auto& [one, layout] : laid_out) {
        out << separator;
        write_paragraph(*layout, one, engine, out);
        separator = ",\n";
    }
    out << "]\n}\n";
    return 0;
}

}  // namespace

const Command text_command{"text", "How the terminal lays out a text file, as JSON.", text_dump};

}  // namespace staff
