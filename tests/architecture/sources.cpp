#include "architecture/sources.h"

#include "support/roots.h"

#include <algorithm>
#include <fstream>

namespace sources {
namespace {

std::vector<Include> includes_of(const std::vector<std::string>& lines) {
    std::vector<Include> includes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i];
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') {
            continue;
        }
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || line.compare(word, 7, "include") != 0) {
            continue;
        }
        const std::size_t open = line.find_first_of("<\"", word);
        const std::size_t close = open == std::string::npos ? open : line.find_first_of(">\"", open + 1);
        if (close != std::string::npos) {
            includes.push_back({line.substr(open + 1, close - open - 1), line[open] == '"', static_cast<int>(i) + 1});
        }
    }
    return includes;
}

}  // namespace

std::filesystem::path root() {
    return test::source_root();
}

std::vector<Source> below(const std::string& folder) {
    std::vector<Source> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root() / folder)) {
        const std::string extension = entry.path().extension().string();
        if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) {
            continue;
        }
        Source source;
        const std::filesystem::path relative = std::filesystem::relative(entry.path(), root());
        source.path = relative.generic_string();
        source.name = relative.filename().string();
        source.header = extension == ".h";
        const std::string parent = relative.parent_path().generic_string();
        source.module = parent.size() > folder.size() ? parent.substr(folder.size() + 1) : "";
        std::ifstream stream(entry.path());
        for (std::string line; std::getline(stream, line);) {
            source.lines.push_back(line);
        }
        source.includes = includes_of(source.lines);
        all.push_back(std::move(source));
    }
    std::sort(all.begin(), all.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return all;
}

}  // namespace sources
