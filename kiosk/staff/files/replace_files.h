// Writes files so that each is either the old or the new one, whatever happens in between.
#pragma once

#include "base/result.h"
#include "staff/files/text_files.h"

#include <filesystem>

namespace staff {

/// Writes every file beside its place first and only then, when all are written to the disk, moves them to their
/// places. When something fails before that, no file has changed. Keeps permissions; follows symbolic links. Paths of
/// `files` are relative to `root`; their folders must exist.
base::Result<base::Done> replace_files(const std::filesystem::path& root, const FileBytes& files);

}  // namespace staff
