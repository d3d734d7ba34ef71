// The content for commands that need it free of errors.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/model.h"
#include "content/read/load.h"

#include <filesystem>

namespace authoring {

/// Where the content of a project folder lies: its content/, i18n/ and, if it is there, assets/icons.json.
content::Folders folders_in(const std::filesystem::path& folder);

/// Loads `folder`/content and `folder`/i18n as on that day. The error names the first thing to mend, and how to see
/// all.
base::Result<content::Content> load_content(const std::filesystem::path& folder, base::Date today);

}  // namespace authoring
