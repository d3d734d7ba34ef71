#include "content/help/secret_places.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace content {

bool may_be_shelter(const Content& content, const HelpPoint& point) {
    return std::any_of(point.categories.begin(), point.categories.end(), [&](const std::string& id) {
        const Category* const category = content.category(id);
        return category != nullptr && category->has_secret_places;
    });
}

bool is_secret_place(const Content& content, const HelpPoint& point) {
    return point.confidential == Tristate::yes && may_be_shelter(content, point);
}

bool names_street(std::string_view postal_code) {
    return std::any_of(postal_code.begin(), postal_code.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

bool tells_street(const HelpPoint& point) {
    return !point.address.street.empty() || names_street(point.address.postal_code) ||
           point.location_precision == LocationPrecision::exact ||
           point.location_precision == LocationPrecision::street;
}

}  // namespace content
