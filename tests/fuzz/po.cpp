// Translations in a PO file: staff/translate/po_file.
#include "fuzz/fuzz.h"

#include "fuzz/memory_file.h"
#include "staff/translate/po_file.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::text_of(data, size));
    const staff::ReadCatalog read = staff::read_po(file.path());
    if (!read.refusals.empty()) {
        return 0;
    }
    const base::Result<std::string> written = staff::write_po(read.catalog);
    if (!written) {
        return 0;
    }
    const fuzz::MemoryFile second(written.value());
    const staff::ReadCatalog again = staff::read_po(second.path());
    fuzz::must(again.refusals.empty(), "what was written can be read");
    fuzz::must(again.catalog.entries.size() == read.catalog.entries.size(), "no entry is lost");
    for (std::size_t i = 0; i < read.catalog.entries.size(); ++i) {
        const staff::CatalogEntry& before = read.catalog.entries[i];
        const staff::CatalogEntry& after = again.catalog.entries[i];
        fuzz::must(before.context == after.context && before.source == after.source &&
                       before.translation == after.translation && before.state == after.state,
                   "an entry is read as it was written");
    }
    return 0;
}
