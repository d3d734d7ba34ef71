// What the tests of text share: the terminal's fonts and languages, and reading a layout back as characters.
#pragma once

#include "content/model.h"
#include "text/engine.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The files that i18n/fonts.json names.
std::vector<std::filesystem::path> font_files();

/// These, opened once.
const text::Fonts& fonts();

/// Every language of i18n/languages.json, whether visitors can choose it yet or not.
const std::vector<content::Language>& languages();

/// The one of them with this tag.
content::Language language(std::string_view tag);

/// A paragraph set as the terminal sets body text in this language, at 30 px.
text::Paragraph paragraph(std::string_view tag, std::string text, float width_px);

/// As content writes numbers, names and addresses into a sentence: isolated left to right, without breaks.
std::string isolated(std::string_view text);

/// What the eye reads on a line from left to right: no-break spaces as spaces, U+2011 as "-", brackets as they look
/// (mirrored in right-to-left runs), hanging spaces left out.
std::string visual(const text::Layout& layout, const text::Line& line, const std::string& text);

/// The visual strings of all lines.
std::vector<std::string> visual_lines(text::Engine& engine, const text::Paragraph& paragraph);

/// The lines of a sample file, which are paragraphs of that language.
std::vector<std::string> sample(std::string_view tag);

/// The text with its characters in reverse order: how a word of right-to-left letters without marks looks.
std::string reversed(std::string_view text);

}  // namespace support
