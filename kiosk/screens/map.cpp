// The help points on a map: of the whole country, or around the terminal with true direction and distance.
#include "screens/pages.h"

#include "content/help/secret_places.h"

#include "screens/parts/help_rows.h"
#include "screens/parts/hits.h"
#include "screens/parts/map_frame.h"
#include "screens/parts/map_ways.h"
#include "screens/parts/origin.h"
#include "screens/parts/page_head.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace screens {

using content::Hit;
using content::LocationPrecision;
using content::Position;
using namespace base::literals;
using session::Screen;
using ui::TextRole;

namespace {

constexpr std::array<double, 3> near_radii_km{1, 2, 5};
constexpr double in_town_km = 10;  ///< the middle of a town farther away is that of another town
constexpr double here_km = 0.05;   ///< what lies nearer is here: the terminal's own help point
constexpr double far_km = 30;      ///< what lies farther is not near by any means
constexpr std::size_t nearest_rows = 3;
constexpr std::size_t most_rows = 10;  ///< below the map, of a pin with more; the list has them all
constexpr base::Mm least_map = 95_mm;  ///< lower than this a map shows nothing

/// What a pin can stand for: a help point, or on the map of towns a town.
struct Mark {
    Position at;
    const Hit* hit = nullptr;
    const content::Town* town = nullptr;
};

const std::string& id_of(const Mark& mark) {
    return mark.town != nullptr ? mark.town->id : mark.hit->point->id;
}

bool is_of_towns(const View& view) {
    return view.page().route.screen == Screen::town_map;
}

/// The place whose surroundings the page shows; empty on a map of the country.
std::optional<Position> here_of(const View& view) {
    return view.page().route.screen == Screen::near ? middle_of_near(view) : std::nullopt;
}

/// Around a place only points whose street is known: a town's middle would be the wrong way to go.
bool belongs(const Hit& hit, const std::optional<Position>& here) {
    const LocationPrecision precision = hit.point->location_precision;
    if (!here) {
        return precision != LocationPrecision::national;
    }
    const bool exact = precision == LocationPrecision::exact || precision == LocationPrecision::street;
    return exact && (!hit.km || *hit.km > here_km);
}

/// Every place of the page's kind of help, in the order of the list. Asked again, it is remembered.
const std::vector<Hit>& places_of(const View& view) {
    content::Query query = query_of(view, view.page().route.get("category"));
    query.most = view.content.help.size();
    return view.nearby.find(query).places;
}

/// What the page shows, in the order of the list: the same points as there.
std::vector<Mark> marks_of(const View& view) {
    std::vector<Mark> marks;
    if (is_of_towns(view)) {
        for (const content::Town& town : view.nearby.towns()) {
            marks.push_back({town.centre, nullptr, &town});
        }
        return marks;
    }
    const std::optional<Position> here = here_of(view);
    for (const Hit& hit : places_of(view)) {
        if (belongs(hit, here)) {
            marks.push_back({{hit.point->latitude, hit.point->longitude}, &hit, nullptr});
        }
    }
    return marks;
}

/// The smallest ring that holds the nearest places there are within the largest one: no empty rings around them.
double near_radius_km(const std::vector<Mark>& marks) {
    double radius = near_radii_km.front();
    std::size_t held = 0;
    for (const Mark& mark : marks) {
        const std::optional<double> km = mark.hit != nullptr ? mark.hit->km : std::nullopt;
        if (km && *km <= near_radii_km.back() && held < nearest_rows) {
            radius = *std::find_if(near_radii_km.begin(), near_radii_km.end(),
                                   [&](double one) { return one >= std::max(radius, *km); });
            ++held;
        }
    }
    return held == 0 ? near_radii_km.back() : radius;
}

MapFrame frame_of(const View& view, ui::Ui& ui, const base::Rect& rect, const std::vector<Mark>& marks) {
    const auto zoom = static_cast<float>(1 << view.state.map.zoom);
    if (const std::optional<Position> here = here_of(view)) {
        // The name of the outermost ring stands above it.
        const float name = ui.words(view.wording.verbatim("5 km"), TextRole::secondary, 0).height();
        const float radius = std::min(rect.width, rect.height) / 2 - name - ui.px(2_mm);
        float fit = radius / static_cast<float>(near_radius_km(marks));
        if (const StreetMap* map = street_map_of(view)) {
            const content::Projection around(*here);
            const content::Kilometres low = around.to_map(map->south_west);
            const content::Kilometres high = around.to_map(map->north_east);
            fit = std::max(rect.width / static_cast<float>(high.east - low.east),
                           rect.height / static_cast<float>(high.north - low.north));
        }
        return {rect, view.state.map.centre.value_or(*here), fit * zoom, content::Projection(*here)};
    }
    const content::Projection projection(content::country_centre);
    const content::Kilometres low = projection.to_map(content::country_south_west);
    const content::Kilometres high = projection.to_map(content::country_north_east);
    const float fit = std::min(rect.width / static_cast<float>(high.east - low.east),
                               rect.height / static_cast<float>(high.north - low.north));
    return {rect, view.state.map.centre.value_or(content::country_centre), fit * zoom, projection};
}

content::Phrase title_of(const View& view) {
    const std::string_view category = view.page().route.get("category");
    if (is_of_towns(view)) {
        return view.word("place_title");
    }
    if (here_of(view)) {
        const content::Town* town = view.nearby.town(view.state.town);
        return town != nullptr ? view.wording.ui("near_town", {{"town", town->name}}) : view.word("near_title");
    }
    return category.empty() ? view.word("map_title")
                            : view.wording.text(view.content.site, "category_" + std::string(category));
}

std::string_view icon_of(const View& view) {
    if (is_of_towns(view)) {
        return "map-marker-account";
    }
    return here_of(view) ? "crosshairs-gps" : "map";
}

/// Lists the map itself: what it is and how it moves under the finger.
void describe(const View& view, ui::Ui& ui, const MapFrame& frame) {
    const Position next = frame.place({frame.rect.center().x + 1, frame.rect.center().y - 1});
    ui.describe("map", ui::Role::image, title_of(view), frame.rect);
    ui.last().pan =
        ui::Pan{frame.centre, {next.latitude - frame.centre.latitude, next.longitude - frame.centre.longitude}};
}

PinFace face_of(const View& view, const std::vector<Mark>& marks, const Pin& pin, int steps, Position centre) {
    const Mark& first = marks[pin.places.front()];
    const bool single = pin.places.size() == 1;
    PinFace face;
    face.id = "pin-" + id_of(first);
    face.label = view.wording.ui("map_places", {{"count", static_cast<int>(pin.places.size())}});
    if (single) {
        face.label =
            first.town != nullptr ? view.wording.verbatim(first.town->name) : help_title(view, *first.hit->point);
        face.icon = first.town != nullptr ? "map-marker-account" : help_icon(view.content, *first.hit->point);
    }
    const bool suits = std::any_of(pin.places.begin(), pin.places.end(), [&](std::size_t index) {
        return marks[index].hit == nullptr || marks[index].hit->fit != content::Fit::other;
    });
    face.tone = suits ? PinFace::Tone::plain : PinFace::Tone::faint;
    if (steps > 0) {
        face.action = session::OpenCluster{centre, steps};
        return face;
    }
    session::ChoosePin choice;
    for (std::size_t i = 0; i < std::min(pin.places.size(), most_rows); ++i) {
        choice.ids.push_back(id_of(marks[pin.places[i]]));
    }
    if (choice.ids == view.state.map.chosen) {
        face.tone = PinFace::Tone::chosen;
    }
    face.action = choice;
    return face;
}

bool shows_streets(const View& view) {
    return here_of(view) && street_map_of(view) != nullptr;
}

void draw_streets(const View& view, ui::Ui& ui, const MapFrame& frame) {
    if (!shows_streets(view)) {
        return;
    }
    const StreetMap& map = *street_map_of(view);
    const base::Point low = frame.at(map.south_west);
    const base::Point high = frame.at(map.north_east);
    ui.picture(map.picture, {low.x, high.y, high.x - low.x, low.y - high.y});
}

void draw_map(const View& view, ui::Ui& ui, const base::Rect& rect, const std::vector<Mark>& marks) {
    const MapFrame frame = frame_of(view, ui, rect, marks);
    std::vector<Position> places;
    places.reserve(marks.size());
    for (const Mark& mark : marks) {
        places.push_back(mark.at);
    }
    const std::vector<Pin> pins = pins_of(ui, frame, places);
    ui.push_clip(rect);
    if (here_of(view)) {
        // Our coasts and waters are too coarse for the way to the next street.
        ui.fill(rect, ui.palette().land);
        draw_streets(view, ui, frame);
    } else {
        draw_land(view, ui, frame);
    }
    describe(view, ui, frame);
    std::vector<base::Rect> taken;
    taken.reserve(pins.size() + 1);
    for (const Pin& pin : pins) {
        taken.push_back(pin_rect(ui, pin));
    }
    const std::optional<Position> origin = exact_origin(view);
    if (origin) {
        const float side = ui.px(12_mm);
        const base::Point at = frame.at(*origin);
        taken.push_back({at.x - side / 2, at.y - side / 2, side, side});
    }
    if (here_of(view) && origin) {
        draw_rings(view, ui, frame, *origin, taken);
    }
    if (!shows_streets(view)) {
        draw_towns(view, ui, frame, taken);
    }
    for (const Pin& pin : pins) {
        const bool joins = pin.places.size() > 1 && view.state.map.zoom < session::most_zoom;
        const int steps = joins ? steps_apart(ui, frame, places, pin) : 0;
        draw_pin(view, ui, pin, face_of(view, marks, pin, steps, frame.place(pin.at)));
    }
    if (origin) {
        const content::Town* town = view.nearby.town(view.state.town);
        draw_here(ui, frame, *origin, pins,
                  town != nullptr ? view.wording.verbatim(town->name) : view.word("place_here"));
    }
    ui.pop_clip();
    ui.stroke(rect, ui.palette().line, 0, ui::length::border);
}

/// A square button with a pictogram alone.
void zoom_button(const View& view, ui::Ui& ui, const base::Rect& rect, const session::Action& action) {
    const bool closer = std::holds_alternative<session::ZoomIn>(action);
    const int zoom = view.state.map.zoom;
    const bool enabled = closer ? zoom < session::most_zoom : zoom > 0;
    const ui::Palette& palette = ui.palette();
    const float radius = ui.px(ui::length::button_radius);
    const bool pressed =
        ui.begin_target(closer ? "zoom-in" : "zoom-out", rect, view.word(closer ? "map_closer" : "map_farther"), action,
                        enabled ? "" : "disabled");
    ui.fill(rect, enabled ? palette.card : palette.ground, radius);
    ui.stroke(rect, enabled ? palette.ink : palette.line, radius, 0.6_mm);
    if (pressed) {
        ui.mark_pressed(rect, radius, palette.ink);
    }
    ui.icon(closer ? "plus-thick" : "minus-thick", rect.center(), ui.px(11_mm),
            enabled ? palette.ink : palette.ink_soft);
    ui.end_target();
}

/// The map with the buttons beside it.
void draw_framed(const View& view, ui::Ui& ui, base::Rect rect, const std::vector<Mark>& marks) {
    const float side = ui.px(ui::length::target);
    const float gap = ui.px(3_mm);
    base::Rect buttons = ui::cut_end(ui, rect, side, gap);
    draw_map(view, ui, rect, marks);
    zoom_button(view, ui, ui::cut_top(buttons, side, gap), session::ZoomIn{});
    zoom_button(view, ui, ui::cut_top(buttons, side), session::ZoomOut{});
}

ui::Row row_of(const View& view, ui::Ui& ui, const Mark& mark) {
    if (mark.hit != nullptr) {
        return hit_row(view, ui, *mark.hit);
    }
    ui::Row row;
    row.id = "town-" + mark.town->id;
    row.icon = "map-marker-account";
    row.accent = &ui.palette().help;
    row.title = view.wording.verbatim(mark.town->name);
    row.line = view.word("place_choose");
    row.action = session::ChooseTown{mark.town->id};
    return row;
}

/// What stands below the map: the points of the pin that was touched; else the nearest ones, or what to do.
struct Below {
    std::vector<ui::Row> rows;
    std::string_view hint;
};

/// The town's own points of which the street may not be told or is not known: somebody here knows the way.
void take_town(const View& view, ui::Ui& ui, std::vector<ui::Row>& rows) {
    const std::optional<Position> here = exact_origin(view);
    if (!here) {
        return;
    }
    std::size_t taken = 0;
    for (const Hit& hit : places_of(view)) {
        const content::HelpPoint& point = *hit.point;
        if (point.location_precision == LocationPrecision::city && taken < nearest_rows &&
            content::kilometres_between(*here, {point.latitude, point.longitude}) <= in_town_km) {
            ui::Row row = hit_row(view, ui, hit);
            // Where people may hide, and where one can call, the desk does not send anybody there.
            if (point.phones.empty() && !content::may_be_shelter(view.content, point)) {
                row.more.insert(row.more.begin(), view.word("ask_the_way"));
            }
            rows.push_back(std::move(row));
            ++taken;
        }
    }
}

Below below_of(const View& view, ui::Ui& ui, const std::vector<Mark>& marks) {
    Below below;
    for (const std::string& id : view.state.map.chosen) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](const Mark& one) { return id_of(one) == id; });
        if (mark != marks.end()) {
            below.rows.push_back(row_of(view, ui, *mark));
        }
    }
    if (!below.rows.empty() || !here_of(view)) {
        below.hint = below.rows.empty() ? "map_hint" : "";
        return below;
    }
    const auto take_nearest = [&](double within_km, double beyond_km) {
        for (const Mark& mark : marks) {
            if (below.rows.size() < nearest_rows && mark.hit->km && *mark.hit->km > beyond_km &&
                *mark.hit->km <= within_km) {
                below.rows.push_back(row_of(view, ui, mark));
            }
        }
    };
    take_nearest(in_town_km, -1);
    take_town(view, ui, below.rows);
    take_nearest(far_km, in_town_km);
    const bool none = below.rows.empty();
    below.hint = !none ? "" : exact_origin(view) ? "near_none" : "map_hint";
    return below;
}

void draw_rows(ui::Ui& ui, ui::Column& column, const std::vector<ui::Row>& rows) {
    bool first = true;
    for (const ui::Row& row : rows) {
        if (!std::exchange(first, false)) {
            column.space(3_mm);
        }
        ui::row(ui, column, row);
    }
}

void draw_hint(const View& view, ui::Ui& ui, ui::Column& column, const Below& below) {
    if (!below.hint.empty()) {
        column.words(view.word(below.hint), TextRole::lead, ui.on_ground(), "hint");
    }
}

/// The wishes that hold here as on the list.
void draw_wishes(const View& view, ui::Ui& ui, ui::Column& column) {
    const content::Phrase names = is_of_towns(view) ? content::Phrase{} : names_of(view, view.state.wishes);
    if (!names.empty()) {
        column.words(names, TextRole::secondary, ui.on_ground(), "wishes");
        column.space(3_mm);
    }
}

/// So much is kept free below the map that it does not move when a pin is touched.
float reserved_below(const View& view, ui::Ui& ui, float width) {
    ui::Row row;
    row.accent = &ui.palette().help;
    row.icon = "map";
    row.title = view.word("map_title");
    row.line = view.wording.verbatim("Utrecht");
    row.action = session::Touched{};
    if (!is_of_towns(view)) {
        row.figure = view.wording.phone("0800-2000");
        row.more = {view.word("closed_now")};
    }
    return ui::row_height(ui, row, width);
}

std::vector<ui::Button> ways_of(const View& view) {
    if (is_of_towns(view)) {
        return map_ways(view, {}, {Screen::place});
    }
    return map_ways(view, view.page().route.get("category"),
                    {Screen::help_list, here_of(view) ? Screen::map : Screen::near});
}

content::Phrase source_of(const View& view) {
    if (!shows_streets(view)) {
        return view.word("map_source");
    }
    // Words of a terminal's own configuration, in the language of those who wrote it.
    return {street_map_of(view)->credit, view.content.source_language, {}, content::TextState::source};
}

void draw_end(const View& view, ui::Ui& ui, ui::Column& column) {
    column.space(4_mm);
    draw_ways(ui, column, ways_of(view));
    column.space(3_mm);
    column.words(source_of(view), TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground}, "source");
}

/// The map beside title and buttons. Rows of help points need width: without it they stand below both.
float landscape(const View& view, ui::Ui& ui, const base::Rect& area) {
    const std::vector<Mark> marks = marks_of(view);
    const float gap = ui.px(ui::length::gap);
    const Below below = below_of(view, ui, marks);
    base::Rect side = area;
    base::Rect frame = ui::cut_start(ui, side, std::floor(area.width * 0.54F), gap);
    // The pictogram and arrow of a row, and a name of two dozen letters at the least size.
    const float heading = ui.settings().scale.px(ui::em(TextRole::heading, ui.settings().text_size));
    const bool beside = side.width >= ui.px(60_mm) + 10 * heading;
    const float kept = beside ? 0 : gap + reserved_below(view, ui, area.width);
    frame.height = std::max(ui.px(least_map), std::floor(area.height - kept));
    draw_framed(view, ui, frame, marks);
    ui::Column column(ui, side);
    if (beside) {
        page_title(ui, column, icon_of(view), ui.palette().help, title_of(view));
    } else {
        const ui::Words title = ui.fit(title_of(view), TextRole::title, column.width(), 3);
        ui.draw(title, column.take(title.height()), ui.on_ground(), "title");
    }
    column.space(4_mm);
    draw_wishes(view, ui, column);
    draw_hint(view, ui, column, below);
    if (beside) {
        draw_rows(ui, column, below.rows);
    }
    draw_end(view, ui, column);
    const float end = std::max(frame.bottom(), column.y());
    if (beside || below.rows.empty()) {
        return end - area.y;
    }
    ui::Column rows(ui, {area.x, end + gap, area.width, 0});
    draw_rows(ui, rows, below.rows);
    return rows.y() - area.y;
}

float portrait(const View& view, ui::Ui& ui, const base::Rect& area) {
    const std::vector<Mark> marks = marks_of(view);
    const float gap = ui.px(ui::length::gap);
    ui::Column column(ui, area);
    page_title(ui, column, icon_of(view), ui.palette().help, title_of(view));
    column.space(4_mm);
    draw_wishes(view, ui, column);
    const float reserved = reserved_below(view, ui, area.width);
    const ui::Words source = ui.words(source_of(view), TextRole::secondary, area.width);
    float buttons = 0;
    for (const ui::Button& button : ways_of(view)) {
        buttons = std::max(buttons, ui::button_height(ui, button, area.width));
    }
    const float end = ui.px(4_mm) + buttons + ui.px(3_mm) + source.height();
    const float rest = std::floor(area.bottom() - column.y() - gap - reserved - end);
    ui.block_top(column.y());
    draw_framed(view, ui, column.take(std::max(ui.px(least_map), rest)), marks);
    column.take(gap);
    ui::Column below(ui, {area.x, column.y(), area.width, 0});
    const Below what = below_of(view, ui, marks);
    draw_rows(ui, below, what.rows);
    draw_hint(view, ui, below, what);
    column.take(std::max(reserved, below.y() - column.y()));
    draw_end(view, ui, column);
    return column.y() - area.y;
}

}  // namespace

float map(const View& view, ui::Ui& ui, const base::Rect& area) {
    return ui.landscape() ? landscape(view, ui, area) : portrait(view, ui, area);
}

}  // namespace screens
