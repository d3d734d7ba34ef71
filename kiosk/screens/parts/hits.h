// Help points that were found for a visitor's wishes: their rows, and the words for wishes.
#pragma once

#include "content/help/nearby.h"
#include "screens/parts/view.h"

#include <array>
#include <string_view>

namespace screens {

struct WishWord {
    content::Wish wish;
    std::string_view word;  ///< id
    std::string_view icon;
};
/// In the order in which they are offered.
constexpr std::array<WishWord, content::all_wishes.size()> wish_words{
    {{content::Wish::open_now, "open_now", "clock-check-outline"},
     {content::Wish::language, "wish_language", "translate"},
     {content::Wish::free, "free", "cash-off"},
     {content::Wish::no_id, "no_id_needed", "card-account-details-outline"},
     {content::Wish::confidential, "confidential", "lock-outline"},
     {content::Wish::women, "wish_women", "human-female"},
     {content::Wish::minors, "for_minors", "human-child"},
     {content::Wish::wheelchair, "wheelchair", "wheelchair-accessibility"}}};

/// "Free · Confidential"; empty for none.
content::Phrase names_of(const View& view, content::Wishes wishes);

/// The row of a help point with where it is, whether it is open, and which wishes it does not meet.
ui::Row hit_row(const View& view, const ui::Ui& ui, const content::Hit& hit);

}  // namespace screens
