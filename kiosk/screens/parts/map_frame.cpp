#include "screens/parts/map_frame.h"

#include "content/map/clusters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

constexpr base::Mm pin_side = 15_mm;     ///< a touch target
constexpr base::Mm pin_apart = 17.6_mm;  ///< its side and the least gap of targets
constexpr base::Mm here_radius = 5_mm;
constexpr std::size_t most_towns = 40;  ///< looked at, of those in sight; more names hide the map
/// Points of a coast that lie nearer together than this make no difference to the eye.
constexpr float least_step_px = 1.5F;
/// In black on white every bend shouts: coasts are drawn with fewer, and islands and lakes smaller than this not at
/// all.
constexpr base::Mm plain_step = 2_mm;
constexpr base::Mm plain_least = 6_mm;

base::Point whole(base::Point point) {
    return {std::round(point.x), std::round(point.y)};
}

std::vector<base::Point> places(const MapFrame& frame, std::span<const content::Position> list) {
    std::vector<base::Point> points;
    points.reserve(list.size());
    for (const content::Position& place : list) {
        points.push_back(frame.at(place));
    }
    return points;
}

/// Whether what lies between these points may be seen.
bool in_sight(const MapFrame& frame, std::span<const base::Point> points) {
    float left = frame.rect.right();
    float right = frame.rect.x;
    float top = frame.rect.bottom();
    float bottom = frame.rect.y;
    for (const base::Point& point : points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return left < frame.rect.right() && right > frame.rect.x && top < frame.rect.bottom() && bottom > frame.rect.y;
}

bool is_plain(const ui::Ui& ui) {
    return ui.settings().contrast == session::Contrast::high;
}

/// The parts of a line that may be seen, without points that make no difference.
void draw_line(ui::Ui& ui, const MapFrame& frame, std::span<const base::Point> points, base::Color color,
               base::Mm thickness) {
    const float least_step = is_plain(ui) ? ui.px(plain_step) : least_step_px;
    std::vector<base::Point> part;
    const auto finish = [&] {
        if (part.size() > 1) {
            ui.line(part, color, thickness);
        }
        part.clear();
    };
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (!in_sight(frame, points.subspan(i, 2))) {
            finish();
            continue;
        }
        if (part.empty()) {
            part.push_back(points[i]);
        }
        const base::Point step = points[i + 1] - part.back();
        if (std::hypot(step.x, step.y) >= least_step || i + 2 == points.size()) {
            part.push_back(points[i + 1]);
        }
    }
    finish();
}

void draw_area(ui::Ui& ui, const MapFrame& frame, const content::MapArea& area, std::span<const base::Point> points) {
    std::vector<std::uint16_t> seen;
    for (std::size_t i = 0; i + 2 < area.triangles.size(); i += 3) {
        const std::array corners{points[area.triangles[i]], points[area.triangles[i + 1]],
                                 points[area.triangles[i + 2]]};
        if (in_sight(frame, corners)) {
            seen.insert(seen.end(), &area.triangles[i], &area.triangles[i] + 3);
        }
    }
    if (!seen.empty()) {
        ui.triangles(points, seen, area.kind == content::MapArea::Kind::land ? ui.palette().land : ui.palette().abroad);
    }
}

/// The longer side of the rectangle around points, px.
float extent(std::span<const base::Point> points) {
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    return std::max(right->x - left->x, bottom->y - top->y);
}

void draw_edges(ui::Ui& ui, const MapFrame& frame, const content::MapArea& area, std::span<const base::Point> points) {
    std::size_t begin = 0;
    for (const std::size_t count : area.rings) {
        std::vector<base::Point> ring(points.begin() + static_cast<std::ptrdiff_t>(begin),
                                      points.begin() + static_cast<std::ptrdiff_t>(begin + count));
        ring.push_back(ring.front());
        if (is_plain(ui) && extent(ring) < ui.px(plain_least)) {
            begin += count;
            continue;
        }
        draw_line(ui, frame, ring, ui.palette().coast, 0.4_mm);
        begin += count;
    }
}

bool is_free(const base::Rect& rect, const std::vector<base::Rect>& taken) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const base::Rect& other) { return !rect.intersection(other).empty(); });
}

void draw_town(ui::Ui& ui, const ui::Words& words, const base::Rect& box, std::string_view name) {
    // Where coasts are as black as letters, letters need a ground of their own.
    if (is_plain(ui)) {
        ui.fill(box, ui.palette().land);
    }
    ui.draw(words, {box.x, box.y, words.width(), box.height}, {ui.palette().ink, ui.palette().land},
            "town-" + std::string(name));
}

/// Where a town's name may stand, best first: beside, below or above what marks the town.
std::array<base::Rect, 4> name_boxes(const base::Rect& mark, base::Size size, float gap) {
    const float middle = std::round(mark.center().y - size.height / 2);
    const float left = std::round(mark.center().x - size.width / 2);
    return {{{mark.right() + gap, middle, size.width, size.height},
             {mark.x - gap - size.width, middle, size.width, size.height},
             {left, mark.bottom(), size.width, size.height},
             {left, mark.y - size.height, size.width, size.height}}};
}

base::Rect square_around(base::Point middle, float radius) {
    return {middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
}

/// The place itself, or the nearest one beside the pin that covers it where no other pin is.
base::Point beside_pins(const ui::Ui& ui, const MapFrame& frame, base::Point place, const std::vector<Pin>& pins) {
    const float apart = ui.px(pin_side) / 2 + ui.px(here_radius);
    const auto covering = [&](base::Point point) {
        return std::find_if(pins.begin(), pins.end(), [&](const Pin& pin) {
            return std::hypot(pin.at.x - point.x, pin.at.y - point.y) < apart - 1;
        });
    };
    const auto pin = covering(place);
    if (pin == pins.end()) {
        return place;
    }
    const base::Point from_pin = place - pin->at;
    constexpr float straight_up = -1.5707963F;
    const float angle = std::hypot(from_pin.x, from_pin.y) < 1 ? straight_up : std::atan2(from_pin.y, from_pin.x);
    constexpr float step = 0.3926991F;  // A sixteenth of a circle.
    const auto around = [&](float turn) {
        return whole({pin->at.x + apart * std::cos(angle + turn), pin->at.y + apart * std::sin(angle + turn)});
    };
    for (int i = 0; i <= 8; ++i) {
        for (const float turn : {step * static_cast<float>(i), -step * static_cast<float>(i)}) {
            const base::Point point = around(turn);
            if (covering(point) == pins.end() && frame.rect.contains(square_around(point, ui.px(here_radius)))) {
                return point;
            }
        }
    }
    return around(0);
}

}  // namespace

base::Point MapFrame::at(const content::Position& place) const {
    const content::Kilometres from = projection.to_map(centre);
    const content::Kilometres to = projection.to_map(place);
    return {rect.center().x + static_cast<float>(to.east - from.east) * px_per_km,
            rect.center().y - static_cast<float>(to.north - from.north) * px_per_km};
}

content::Position MapFrame::place(base::Point point) const {
    const content::Kilometres from = projection.to_map(centre);
    const base::Point apart = point - rect.center();
    return projection.to_earth(
        {from.east + static_cast<double>(apart.x / px_per_km), from.north - static_cast<double>(apart.y / px_per_km)});
}

base::Rect pin_rect(const ui::Ui& ui, const Pin& pin) {
    const float side = ui.px(pin_side);
    return {std::round(pin.at.x - side / 2), std::round(pin.at.y - side / 2), side, side};
}

std::vector<Pin> pins_of(const ui::Ui& ui, const MapFrame& frame, const std::vector<content::Position>& places) {
    std::vector<base::Point> on_map;
    on_map.reserve(places.size());
    for (const content::Position& place : places) {
        const content::Kilometres at = frame.projection.to_map(place);
        on_map.push_back(
            {static_cast<float>(at.east) * frame.px_per_km, static_cast<float>(-at.north) * frame.px_per_km});
    }
    const content::Kilometres middle = frame.projection.to_map(frame.centre);
    const base::Point shift = frame.rect.center() - base::Point{static_cast<float>(middle.east) * frame.px_per_km,
                                                                static_cast<float>(-middle.north) * frame.px_per_km};
    std::vector<Pin> pins;
    // Rounding to whole pixels may bring two pins one pixel nearer.
    for (content::Cluster& cluster : content::clusters(on_map, ui.px(pin_apart) + 1)) {
        Pin pin{cluster.at + shift, std::move(cluster.members)};
        if (frame.rect.contains(pin_rect(ui, pin))) {
            pins.push_back(std::move(pin));
        }
    }
    return pins;
}

int steps_apart(const ui::Ui& ui, const MapFrame& frame, const std::vector<content::Position>& places, const Pin& pin) {
    base::Point low = frame.at(places[pin.places.front()]);
    base::Point high = low;
    for (const std::size_t index : pin.places) {
        const base::Point at = frame.at(places[index]);
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    const float widest = std::max(high.x - low.x, high.y - low.y);
    if (widest < 0.01F) {
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil(std::log2((ui.px(pin_apart) + 1) / widest))));
}

void draw_land(const View& view, ui::Ui& ui, const MapFrame& frame) {
    ui.fill(frame.rect, ui.palette().water);
    if (view.site.map == nullptr) {
        return;
    }
    std::vector<std::vector<base::Point>> projected;
    for (const content::MapArea& area : view.site.map->areas) {
        projected.push_back(places(frame, area.points));
        if (in_sight(frame, projected.back())) {
            draw_area(ui, frame, area, projected.back());
        }
    }
    for (const std::vector<content::Position>& line : view.site.map->lines) {
        if (is_plain(ui)) {
            break;
        }
        draw_line(ui, frame, places(frame, line), base::mix(ui.palette().coast, ui.palette().land, 0.4F), 0.25_mm);
    }
    for (std::size_t i = 0; i < projected.size(); ++i) {
        if (in_sight(frame, projected[i])) {
            draw_edges(ui, frame, view.site.map->areas[i], projected[i]);
        }
    }
}

void draw_rings(const View& view, ui::Ui& ui, const MapFrame& frame, const content::Position& around,
                std::vector<base::Rect>& taken) {
    struct Ring {
        float km;
        std::string_view name;
    };
    constexpr std::array<Ring, 4> rings{{{0.5F, "500 m"}, {1, "1 km"}, {2, "2 km"}, {5, "5 km"}}};
    const base::Point middle = frame.at(around);
    for (const Ring& ring : rings) {
        const float radius = ring.km * frame.px_per_km;
        ui.ring(middle, radius, ui.palette().help.figure, 0.5_mm);
        const ui::Words words = ui.words(view.wording.verbatim(ring.name), TextRole::secondary, 0);
        const base::Rect label{std::round(middle.x - words.width() / 2), std::round(middle.y - radius - words.height()),
                               words.width() + 1, words.height()};
        if (frame.rect.contains(label) && is_free(label, taken)) {
            ui.fill(label, ui.palette().land);  // Streets may lie below.
            ui.draw(words, {label.x, label.y, words.width(), label.height}, {ui.palette().ink, ui.palette().land},
                    "ring-" + std::string(ring.name));
            taken.push_back(label);
        }
    }
}

void draw_here(ui::Ui& ui, const MapFrame& frame, const content::Position& place, const std::vector<Pin>& pins,
               const content::Phrase& label) {
    const float radius = ui.px(here_radius);
    const base::Point at = beside_pins(ui, frame, whole(frame.at(place)), pins);
    const base::Rect square = square_around(at, radius);
    if (!frame.rect.contains(square)) {
        return;
    }
    ui.circle(at, radius, ui.palette().card);
    ui.ring(at, radius, ui.palette().danger_line, 1_mm);
    ui.circle(at, radius * 0.55F, ui.palette().danger_line);
    ui.describe("here", ui::Role::image, label, square);
}

void draw_pin(const View& view, ui::Ui& ui, const Pin& pin, const PinFace& face) {
    const ui::Palette& palette = ui.palette();
    const base::Rect rect = pin_rect(ui, pin);
    const float radius = rect.width / 2;
    const bool chosen = face.tone == PinFace::Tone::chosen;
    const bool faint = face.tone == PinFace::Tone::faint;
    const ui::Colors colors = chosen  ? ui::Colors{palette.on_primary, palette.primary}
                              : faint ? ui.on_card()
                                      : ui::Colors{palette.on_strong, palette.help.strong};
    const bool pressed = ui.begin_target(face.id, rect, face.label, face.action, chosen ? "chosen" : "");
    ui.circle(rect.center(), radius, palette.card);
    ui.circle(rect.center(), radius - ui.px(0.8_mm), faint ? palette.help.strong : colors.ground);
    if (faint) {
        ui.circle(rect.center(), radius - ui.px(1.5_mm), colors.ground);
    }
    if (!face.icon.empty()) {
        ui.icon(face.icon, rect.center(), ui.px(9_mm), colors.ink);
    } else {
        const content::Phrase count = view.wording.verbatim(std::to_string(pin.places.size()));
        // The number has the pin's size, whatever size of text was chosen: it must fit.
        const float em = ui.settings().scale.px(ui::em(TextRole::heading, ui.settings().text_size));
        const float room = ui.px(pin.places.size() < 1000 ? 8.4_mm : 5.6_mm);
        const ui::Words words =
            ui.words(count, TextRole::heading, rect.width, text::Align::center, std::min(1.0F, room / em));
        ui.draw_middle(words, rect, colors, "count-" + face.id);
    }
    if (pressed) {
        ui.ring(rect.center(), radius, palette.ink, 1_mm);
    }
    ui.end_target();
}

void draw_towns(const View& view, ui::Ui& ui, const MapFrame& frame, std::vector<base::Rect> taken) {
    if (view.site.map == nullptr) {
        return;
    }
    const float gap = ui.px(1.5_mm);
    const float dot = ui.px(0.9_mm);
    const base::Rect inner = frame.rect.inset(ui.px(1_mm));
    // A pin stands for its largest town only.
    std::vector<base::Rect> pins = taken;
    std::size_t looked_at = 0;
    for (const content::MapTown& town : view.site.map->towns) {
        const base::Point at = whole(frame.at(town.at));
        if (!inner.contains(at)) {
            continue;
        }
        if (++looked_at > most_towns) {
            break;
        }
        const base::Rect spot{at.x - dot, at.y - dot, 2 * dot, 2 * dot};
        const auto pin = std::find_if(pins.begin(), pins.end(),
                                      [&](const base::Rect& one) { return !one.intersection(spot).empty(); });
        if (pin == pins.end() && !is_free(spot, taken)) {  // Its pin has a name already, or another name covers it.
            continue;
        }
        const ui::Words words = ui.words(view.wording.verbatim(town.name), TextRole::secondary, 0);
        const base::Rect mark = pin != pins.end() ? *pin : spot;
        const auto boxes = name_boxes(mark, {words.width() + 1, words.height()}, gap);
        const auto box = std::find_if(boxes.begin(), boxes.end(), [&](const base::Rect& one) {
            return inner.contains(one) && is_free(one.inset(-gap, 0), taken);
        });
        const bool named = box != boxes.end();
        if (pin != pins.end()) {
            pins.erase(pin);  // Where the largest has no room, a smaller one would only mislead.
        } else if (named) {
            ui.circle(at, dot, ui.palette().ink);
            taken.push_back(spot);
        }
        if (!named) {
            continue;
        }
        draw_town(ui, words, *box, town.name);
        taken.push_back(box->inset(-2 * gap, -gap));
    }
}

}  // namespace screens
