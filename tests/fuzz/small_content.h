// A small content in memory, for readers that need one around them.
#pragma once

#include "content/read/load.h"

#include <map>
#include <string>

namespace fuzz {

/// Names of its files, such as "content/site.json", with their bytes.
const std::map<std::string, std::string>& small_files();

/// All of them, to be changed at will.
content::FileSource small_content();

}  // namespace fuzz
