// Reads i18n/fonts.json: the font files that the languages are set in.
#pragma once

#include "content/problem.h"
#include "content/read/file_source.h"

#include <filesystem>
#include <vector>

namespace content {

/// The files in the order of fonts.json, and everything that is wrong with it. Use the files only when nothing is.
struct LoadedFontFiles {
    std::vector<std::filesystem::path> files;
    std::vector<Problem> problems;
};

/// Reads and checks fonts.json among the words of the interface. Never throws; a missing file is one problem. A font
/// without a folder is beside it. Does not look whether the fonts exist: text::Fonts::open does.
LoadedFontFiles load_font_files(const FileSource& files);
LoadedFontFiles load_font_files(const std::filesystem::path& interface);

}  // namespace content
