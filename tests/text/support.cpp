#include "text/support.h"

#include "content/read/font_files.h"
#include "content/read/languages.h"
#include "support/roots.h"
#include "text/clusters.h"
#include "text/utf8.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <stdexcept>

namespace support {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string seen(std::string text, base::Direction direction) {
    static const std::map<std::string, std::string, std::less<>> mirror = {{"(", ")"}, {")", "("}, {"[", "]"},
                                                                           {"]", "["}, {"«", "»"}, {"»", "«"}};
    if (direction == base::Direction::right_to_left) {
        if (const auto found = mirror.find(text); found != mirror.end()) {
            return found->second;
        }
    }
    replace_all(text, "\u00A0", " ");
    replace_all(text, "\u2011", "-");
    for (const char* invisible : {"\u2066", "\u2067", "\u2068", "\u2069", "\u00AD"}) {
        replace_all(text, invisible, "");
    }
    return text;
}

}  // namespace

std::vector<std::filesystem::path> font_files() {
    content::LoadedFontFiles named = content::load_font_files(test::fixture_root() / "i18n");
    REQUIRE(named.problems.empty());
    return std::move(named.files);
}

const text::Fonts& fonts() {
    static const text::Fonts opened = [] {
        base::Result<text::Fonts> result = text::Fonts::open(font_files());
        if (!result) {
            throw std::runtime_error(result.error().message);
        }
        return std::move(result).value();
    }();
    return opened;
}

const std::vector<content::Language>& languages() {
    static const content::LoadedLanguages loaded =
        content::load_languages(test::fixture_root() / "i18n/languages.json");
    REQUIRE(loaded.problems.empty());
    return loaded.languages;
}

content::Language language(std::string_view tag) {
    for (const content::Language& one : languages()) {
        if (one.tag == tag) {
            return one;
        }
    }
    throw std::runtime_error("no language " + std::string(tag));
}

text::Paragraph paragraph(std::string_view tag, std::string text, float width_px) {
    const content::Language set = language(tag);
    text::Paragraph result;
    result.text = std::move(text);
    result.language = set.tag;
    result.direction = set.direction;
    result.families = set.fonts;
    result.size_px = 30;
    result.line_height_px = 30 * set.line_height;
    result.width_px = width_px;
    return result;
}

std::string isolated(std::string_view text) {
    std::string result(text);
    replace_all(result, " ", "\u00A0");
    replace_all(result, "-", "\u2011");
    return "\u2066" + result + "\u2069";
}

std::string visual(const text::Layout& layout, const text::Line& line, const std::string& text) {
    const std::size_t words_end =
        line.begin + text::size_without_hanging_end(std::string_view(text).substr(line.begin, line.end - line.begin));
    std::string result;
    for (const text::Cluster& cluster : text::visual_clusters(layout, line, text)) {
        if (cluster.begin < words_end) {
            result += seen(text.substr(cluster.begin, cluster.end - cluster.begin), cluster.direction);
        }
    }
    return result;
}

std::vector<std::string> visual_lines(text::Engine& engine, const text::Paragraph& paragraph) {
    const auto layout = engine.layout(paragraph);
    std::vector<std::string> lines;
    for (const text::Line& line : layout->lines) {
        lines.push_back(visual(*layout, line, paragraph.text));
    }
    return lines;
}

std::vector<std::string> sample(std::string_view tag) {
    const std::filesystem::path file = test::source_root() / "tests/text/samples" / (std::string(tag) + ".txt");
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    REQUIRE_FALSE(lines.empty());
    return lines;
}

std::string reversed(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t size = text::first_character_size(text);
        result.insert(0, text.substr(0, size));
        text.remove_prefix(size);
    }
    return result;
}

}  // namespace support
