#include "screens/parts/hits.h"

#include "screens/parts/help_rows.h"
#include "screens/parts/help_words.h"

#include <vector>

namespace screens {
namespace {

/// "Not known: Free · Confidential".
content::Phrase reason(const View& view, std::string_view word, content::Wishes wishes) {
    const content::Phrase names = names_of(view, wishes);
    if (names.empty()) {
        return {};
    }
    content::Phrase words = view.word(word);
    words.text += " " + names.text;
    return words;
}

}  // namespace

content::Phrase names_of(const View& view, content::Wishes wishes) {
    std::vector<content::Phrase> names;
    for (const WishWord& one : wish_words) {
        if (wishes.has(one.wish)) {
            names.push_back(view.word(one.word));
        }
    }
    return joined(names);
}

ui::Row hit_row(const View& view, const ui::Ui& ui, const content::Hit& hit) {
    ui::Row row = help_row(view, ui, *hit.point);
    const bool national = hit.point->location_precision == content::LocationPrecision::national;
    row.line = national ? content::Phrase{} : joined({town_words(view, *hit.point), distance_words(view, *hit.point)});
    row.more = {status_of(view, *hit.point).words, reason(view, "reason_unmet", hit.unmet),
                reason(view, "reason_unknown", hit.unknown)};
    return row;
}

}  // namespace screens
