#include "screens/parts/origin.h"

namespace screens {

std::optional<content::Origin> origin_of(const View& view) {
    if (const content::Town* town = view.nearby.town(view.state.town)) {
        return content::Origin{town->centre, content::LocationPrecision::street};
    }
    return view.site.origin;
}

std::optional<content::Position> exact_origin(const View& view) {
    const std::optional<content::Origin> origin = origin_of(view);
    const bool exact = origin && (origin->precision == content::LocationPrecision::exact ||
                                  origin->precision == content::LocationPrecision::street);
    return exact ? std::optional(origin->position) : std::nullopt;
}

const StreetMap* street_map_of(const View& view) {
    const StreetMap* map = view.site.street_map.get();
    const std::optional<content::Position> origin = exact_origin(view);
    return map != nullptr && (!origin || map->contains(*origin)) ? map : nullptr;
}

std::optional<content::Position> middle_of_near(const View& view) {
    const std::optional<content::Position> origin = exact_origin(view);
    const StreetMap* map = street_map_of(view);
    if (origin || map == nullptr) {
        return origin;
    }
    return content::Position{(map->south_west.latitude + map->north_east.latitude) / 2,
                             (map->south_west.longitude + map->north_east.longitude) / 2};
}

content::Query query_of(const View& view, std::string_view category) {
    content::Query query;
    query.category = category;
    query.from = origin_of(view);
    query.wishes = view.state.wishes;
    query.language = view.wording.language().tag;
    query.situation = view.state.situation;
    query.now = {view.wall.date, view.wall.hour, view.wall.minute, 0};
    query.clock = view.nearby.clock(view.wall.date);
    return query;
}

}  // namespace screens
