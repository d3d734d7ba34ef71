// Translations as GNU gettext PO files: what translators' programs (Poedit, Weblate, OmegaT) read and write.
#pragma once

#include "base/result.h"
#include "staff/translate/catalog.h"

#include <filesystem>
#include <string>

namespace staff {

/// The bytes of a PO file: msgctxt is the context, msgid the source, msgstr the translation, the notes are extracted
/// comments, "fuzzy" marks what is outdated. The same catalogue always gives the same bytes. Fails when no temporary
/// file can be written.
base::Result<std::string> write_po(const Catalog& catalog);

/// Reads a PO file in UTF-8, with or without byte order mark, whatever its line ends are. Its states are `outdated` for
/// what is marked fuzzy, `missing` for what has no translation, else `draft`; obsolete entries are left out. Refuses
/// what is no PO file, has no language in its header, or has entries without msgctxt or with the plurals of gettext.
ReadCatalog read_po(const std::filesystem::path& file);

}  // namespace staff
