// Reads i18n/languages.json: which languages a terminal speaks and how each is set.
#pragma once

#include "content/model.h"
#include "content/problem.h"
#include "content/read/file_source.h"

#include <filesystem>
#include <vector>

namespace content {

/// The languages in menu order, and everything that is wrong with the file. Use the languages only when nothing is.
struct LoadedLanguages {
    std::vector<Language> languages;
    std::vector<Problem> problems;
};

/// Reads and checks the file. Never throws; a missing file is one problem. Problems name it by its folder and name.
LoadedLanguages load_languages(const FileSource& files, const std::string& file);
LoadedLanguages load_languages(const std::filesystem::path& file);

}  // namespace content
