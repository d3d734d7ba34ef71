#include "staff/lists/secrecy.h"

#include "content/help/members.h"
#include "content/help/secret_places.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace staff {
namespace {

using content::help_member;
using content::HelpPoint;
using content::LocationPrecision;

/// Folded words in the names of places where people may hide.
constexpr std::array<std::string_view, 10> shelter_words = {
    "opvang",    "blijfhuis", "blijfvanmijnlijf", "schuiladres", "schuilplaats",
    "onderduik", "shelter",   "safehouse",        "vrouwenhuis", "veiligeplek"};
/// The same where they stand as words of their own: "Huize Voorbeeld".
constexpr std::array<std::string_view, 3> shelter_names = {"huize", "refuge", "safe"};

bool sounds_like_shelter(std::string_view text, const HelpCells& cells) {
    const std::string folded = cells.words().fold(text);
    if (std::any_of(shelter_words.begin(), shelter_words.end(),
                    [&](std::string_view word) { return folded.find(word) != std::string::npos; })) {
        return true;
    }
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (std::find(shelter_names.begin(), shelter_names.end(), cells.words().fold(text.substr(0, end))) !=
            shelter_names.end()) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

bool sounds_like_shelter(const HelpPoint& point, const HelpCells& cells) {
    if (sounds_like_shelter(point.name, cells)) {
        return true;
    }
    const auto title = point.texts.find("title");
    return title != point.texts.end() &&
           std::any_of(title->second.by_language.begin(), title->second.by_language.end(),
                       [&](const auto& one) { return sounds_like_shelter(one.second.pattern, cells); });
}

/// Whether the row itself says that visitors may know the place.
bool says_precision(const ListCells& row, const HelpPoint& point) {
    return row.cell(help_member("location_precision")) != nullptr &&
           (point.location_precision == LocationPrecision::exact ||
            point.location_precision == LocationPrecision::street);
}

}  // namespace

bool may_hide(const HelpPoint& point, const content::Content& content, const HelpCells& cells) {
    return point.confidential == content::Tristate::yes ||
           (content::may_be_shelter(content, point) && sounds_like_shelter(point, cells));
}

void refuse_secret_address(const ListCells& row, const HelpPoint& point, const content::Content& content,
                           const HelpCells& cells, const HelpPoint* before, ListRow& result) {
    const bool is_secret = content::is_secret_place(content, point);
    const bool was_open =
        before != nullptr && content::tells_street(*before) && before->address.street == point.address.street;
    const bool is_open = !is_secret && (was_open || says_precision(row, point));
    const bool may_be_secret = may_hide(point, content, cells);
    if (!content::tells_street(point) || row.wrong.contains(&help_member("street"))) {
        return;
    }
    if (!may_be_secret || is_open) {
        if (sounds_like_shelter(point, cells)) {
            result.remarks.emplace_back(
                "sounds like a shelter: if people hide there, take its street and degrees out and write \"national\" "
                "under location_precision before you import it");
        }
        return;
    }
    const std::string why = point.confidential == content::Tristate::yes ? "the row says that it is confidential"
                                                                         : "its name sounds like a shelter";
    const std::string otherwise = is_secret
                                      ? "if anybody may know the address, write \"unknown\" under confidential"
                                      : "if anybody may know the address, write \"street\" under location_precision";
    const auto refuse = [&](const content::HelpMember& member, const std::string& message) {
        const ListCell* cell = row.cell(member);
        result.errors.push_back({cell == nullptr ? to_string(HelpColumn{&member}) : cell->header, message});
    };
    if (!point.address.street.empty()) {
        refuse(help_member("street"),
               "tells where people may hide: " + why +
                   "; leave the street out (location_precision \"national\", or \"city\"), or, " + otherwise);
    }
    if (content::names_street(point.address.postal_code)) {
        refuse(help_member("postal_code"),
               "tells the street where people may hide: " + why + "; write its four digits alone, or leave it empty");
    }
    if (point.address.street.empty() && !content::names_street(point.address.postal_code)) {
        refuse(help_member("location_precision"),
               "tells where people may hide: " + why + "; write \"national\" or \"city\", or, " + otherwise);
    }
}

}  // namespace staff
