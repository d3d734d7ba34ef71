#include "staff/lists/new_point.h"

#include "base/clock.h"
#include "content/dates.h"
#include "content/words/slug.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace staff {
namespace {

using content::help_member;
using content::HelpMember;
using content::HelpPoint;
using content::LocationPrecision;

/// A year after the source: then somebody must look again (content/README.md).
std::optional<base::Date> a_year_after(const std::string& source_date) {
    std::optional<base::Date> date = content::first_day_of(source_date);
    if (date) {
        ++date->year;
        date->day = date->month == 2 && date->day == 29 ? 28 : date->day;
    }
    return date;
}

/// Folded words in the names of places where people may hide.
constexpr const char* shelter_words[] = {"opvang",      "blijfhuis", "blijfvanmijnlijf",
                                         "schuiladres", "shelter",   "safehouse"};

/// Fills in where it is.
template <class Error>
void locate(ListCells& row, ListRow& result, const HelpCells& cells, Error error) {
    HelpPoint& point = row.point;
    content::Address& address = point.address;
    const bool has_latitude = row.cell(help_member("latitude")) != nullptr;
    const bool has_longitude = row.cell(help_member("longitude")) != nullptr;
    const bool says_precision = row.cell(help_member("location_precision")) != nullptr;
    if (says_precision && point.location_precision == LocationPrecision::national) {
        if (!address.street.empty()) {
            error(help_member("street"),
                  "has a street although the point is national: nobody may learn where it is; empty the cell");
        }
        if (has_latitude || has_longitude) {
            result.remarks.emplace_back("latitude and longitude are left out, as the point is national");
            point.latitude = point.longitude = 0;
        }
        return;
    }
    if (has_latitude != has_longitude) {
        error(has_latitude ? help_member("longitude") : help_member("latitude"),
              "is empty; a place needs both degrees");
        return;
    }
    if (address.city.empty()) {
        error(help_member("city"),
              "is empty; write the town, or \"national\" under location_precision for a point without "
              "a place that visitors may know");
        return;
    }
    const std::vector<HelpCells::KnownTown> towns = cells.towns(address);
    if (address.province.empty() && towns.size() == 1) {
        address.province = towns.front().province;
    }
    if (has_latitude) {
        if (!says_precision) {
            point.location_precision = address.street.empty() ? LocationPrecision::city : LocationPrecision::street;
        }
    } else if (says_precision && point.location_precision != LocationPrecision::city) {
        error(help_member("latitude"), "is empty; a place that is known so well needs its degrees");
    } else if (towns.size() != 1) {
        error(help_member("latitude"),
              std::string("is empty, and the content has ") + (towns.empty() ? "no" : "more than one") + " town " +
                  in_quotes(address.city) + " whose position could stand in; write the degrees" +
                  (towns.empty() ? "" : ", or the province"));
    } else {
        point.latitude = towns.front().centre.latitude;
        point.longitude = towns.front().centre.longitude;
        point.location_precision = LocationPrecision::city;
    }
    const std::string name = cells.words().fold(point.name);
    const bool may_hide = std::any_of(std::begin(shelter_words), std::end(shelter_words),
                                      [&](const char* word) { return name.find(word) != std::string::npos; });
    if (may_hide && !address.street.empty()) {
        result.remarks.emplace_back(
            "sounds like a shelter: if people hide there, take its street and degrees out and write \"national\" "
            "under location_precision before you import it");
    }
}

}  // namespace

bool is_for_danger(content::HelpKind kind) {
    return kind == content::HelpKind::emergency || kind == content::HelpKind::desk;
}

void refuse_kind(const ListCells& row, ListRow& result) {
    const ListCell* kind = row.cell(help_member("kind"));
    result.status = RowStatus::wrong;
    result.errors.push_back({kind == nullptr ? std::string() : kind->header,
                             "is a kind that visitors see although nobody has confirmed it; write organisation, or "
                             "make its file in content/help by hand"});
}

void complete(ListCells& row, ListRow& result, const WholeList& list) {
    HelpPoint& point = row.point;
    const auto error = [&](const HelpMember& member, const std::string& message) {
        result.errors.push_back({header_of(list.plan, to_string(HelpColumn{&member})), message});
    };
    if (point.name.empty()) {
        error(help_member("name"), "is empty; write the name");
    }
    if (!row.id.empty() && !content::is_kebab_case(row.id)) {
        error(help_member("id"),
              "says " + in_quotes(row.id) + "; write small letters, digits and \"-\", or leave it empty");
    }
    if (is_for_danger(point.kind)) {
        refuse_kind(row, result);
    }
    if (point.categories.empty() && !list.request.category.empty()) {
        point.categories = {list.request.category};
    }
    if (point.categories.empty()) {
        error(help_member("categories"), "is empty; name a category, or one for all such rows: --category ID");
    }
    const auto description = point.texts.find("description");
    if (description == point.texts.end() || !description->second.by_language.contains(list.content.source_language)) {
        error(help_member("description"),
              "is empty; say in plain words what visitors get there, in the language " + list.content.source_language);
    }
    content::Provenance& provenance = point.provenance;
    provenance.source = provenance.source.empty() ? list.request.source : provenance.source;
    if (provenance.source.empty()) {
        error(help_member("source"), "is empty; say where the list comes from: --source \"…\"");
    }
    provenance.checked_on = provenance.checked_on.empty() ? list.request.checked_on : provenance.checked_on;
    if (provenance.checked_on.empty()) {
        error(help_member("checked_on"), "is empty; say from when the list is: --checked-on 2026-11-23");
    }
    if (!provenance.expires_on) {
        provenance.expires_on = a_year_after(provenance.checked_on);
    }
    provenance.confidence = content::Confidence::c;
    provenance.confirmed_on.reset();
    locate(row, result, list.cells, error);
}

}  // namespace staff
