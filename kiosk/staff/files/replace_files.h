// Writes files so that all of them are the new ones or all the old ones, whatever happens in between.
#pragma once

#include "base/result.h"
#include "staff/files/content_lock.h"
#include "staff/files/text_files.h"

#include <filesystem>
#include <string>

namespace staff {

/// Changes files of the folder that is locked; paths of `files` are relative to it, and their folders must exist. Every
/// file is written beside its place, and what it replaces is kept, before the first one moves; an error takes all of it
/// back, and so does the next command after a power cut (see `ContentLock::take`). Keeps permissions; follows symbolic
/// links.
base::Result<base::Done> replace_files(const ContentLock& lock, const FileBytes& files);

/// Writes one file anywhere: it is the old one or the new one.
base::Result<base::Done> replace_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace staff
