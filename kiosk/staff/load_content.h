// The content for commands that need it free of errors.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/model.h"

#include <filesystem>

namespace staff {

/// Loads `folder`/content and `folder`/i18n as on that day. The error names the first thing to mend, and how to see
/// all.
base::Result<content::Content> load_content(const std::filesystem::path& folder, base::Date today);

}  // namespace staff
