#include "staff/lists/new_point.h"

#include "base/clock.h"
#include "content/dates.h"
#include "content/words/slug.h"
#include "staff/lists/secrecy.h"

#include <cstddef>
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

/// Longer ids would not fit the name of a file on every system.
constexpr std::size_t longest_id = 100;

/// Fills in where it is.
template <class Error>
void locate(ListCells& row, ListRow& result, const WholeList& list, Error error) {
    const HelpCells& cells = list.cells;
    HelpPoint& point = row.point;
    content::Address& address = point.address;
    const auto says = [&](const HelpMember& member) {
        return row.cell(member) != nullptr || row.wrong.contains(&member);
    };
    const bool has_latitude = says(help_member("latitude"));
    const bool has_longitude = says(help_member("longitude"));
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
    const bool is_in_town =
        says_precision ? point.location_precision == LocationPrecision::city : address.street.empty();
    const bool may_be_house = has_latitude && is_in_town && may_hide(point, list.content, cells);
    if (may_be_house && towns.size() != 1) {
        result.remarks.emplace_back(
            "people may hide there: look whether the degrees are those of the town, not of the house");
    }
    if (may_be_house && towns.size() == 1) {
        result.remarks.emplace_back(
            "latitude and longitude are left out for those of the town, as people may hide there");
        point.latitude = towns.front().centre.latitude;
        point.longitude = towns.front().centre.longitude;
        point.location_precision = LocationPrecision::city;
    } else if (has_latitude) {
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
    // What cannot be read is not empty.
    const auto error = [&](const HelpMember& member, const std::string& message) {
        if (!row.wrong.contains(&member)) {
            row.wrong.insert(&member);
            result.errors.push_back({header_of(list.plan, to_string(HelpColumn{&member})), message});
        }
    };
    if (point.name.empty()) {
        error(help_member("name"), "is empty; write the name");
    }
    if (!row.id.empty() && !content::is_kebab_case(row.id)) {
        error(help_member("id"),
              "says " + in_quotes(row.id) + "; write small letters, digits and \"-\", or leave it empty");
    }
    if (row.id.size() > longest_id) {
        error(help_member("id"), "has " + std::to_string(row.id.size()) + " letters, more than " +
                                     std::to_string(longest_id) + "; shorten it, or leave it empty");
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
    locate(row, result, list, error);
    refuse_secret_address(row, point, list.content, list.cells, nullptr, result);
}

std::string shortened_id(std::string id) {
    if (id.size() > longest_id) {
        const std::size_t end = id.rfind('-', longest_id);
        id.resize(end == std::string::npos ? longest_id : end);
    }
    return id;
}

}  // namespace staff
