// The source files of the repository, for the tests that read them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sources {

/// One `#include` line.
struct Include {
    std::string file;  ///< as written between the brackets or quotes
    bool quoted = false;
    int line = 0;
};

struct Source {
    std::string path;    ///< relative to the root of the repository, with '/'
    std::string module;  ///< the folder below kiosk/, "content/words"; empty for kiosk/main.cpp
    std::string name;    ///< "canvas.cpp"
    bool header = false;
    std::vector<std::string> lines;
    std::vector<Include> includes;
};

/// The root of the repository.
std::filesystem::path root();

/// Every .h and .cpp below a folder of the repository, sorted by path.
std::vector<Source> below(const std::string& folder);

}  // namespace sources
