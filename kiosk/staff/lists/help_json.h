// Writes help points into the files of the content.
#pragma once

#include "base/result.h"
#include "content/model.h"
#include "staff/lists/help_columns.h"

#include <filesystem>
#include <string>
#include <vector>

namespace staff {

/// "content/help/<id>.json".
std::string help_file(const std::string& id);

/// The bytes of the file of a new point, in the form of those that are there.
std::string write_point(const content::HelpPoint& point, const std::string& source_language);

/// The bytes of the file of a point with these columns as in `point`; everything else in it stays, in its order. New
/// translations are drafts of the source text that stands in the file then. `root` holds content/.
base::Result<std::string> change_point(const content::HelpPoint& point, const std::vector<HelpColumn>& columns,
                                       const std::string& source_language, const std::filesystem::path& root);

}  // namespace staff
