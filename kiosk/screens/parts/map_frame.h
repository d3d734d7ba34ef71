// A piece of the map on the screen: where places stand in it, and its land, towns and pins.
#pragma once

#include "content/map/projection.h"
#include "screens/parts/view.h"

#include <string>
#include <vector>

namespace screens {

/// A rectangle that shows the surroundings of a place, north up.
struct MapFrame {
    base::Rect rect;           ///< px
    content::Position centre;  ///< in the middle of the rectangle
    float px_per_km = 1;
    content::Projection projection;

    [[nodiscard]] base::Point at(const content::Position& place) const;
    [[nodiscard]] content::Position place(base::Point point) const;
};

/// A pin: one place, or several that would lie over each other.
struct Pin {
    base::Point at;
    std::vector<std::size_t> places;  ///< indices, ascending
};

/// The pins of these places, at least a touch target apart, of those that stand wholly in the frame. Which places share
/// a pin depends on the scale alone, not on what is in sight.
std::vector<Pin> pins_of(const ui::Ui& ui, const MapFrame& frame, const std::vector<content::Position>& places);

/// How often the frame has to be doubled until the pin falls apart; 0 when its places are one.
int steps_apart(const ui::Ui& ui, const MapFrame& frame, const std::vector<content::Position>& places, const Pin& pin);

/// Water, land and borders.
void draw_land(const View& view, ui::Ui& ui, const MapFrame& frame);

/// Circles around a place, each named by its distance.
void draw_rings(const View& view, ui::Ui& ui, const MapFrame& frame, const content::Position& around,
                std::vector<base::Rect>& taken);

/// The mark of the place from which the visitor looks. Where a pin covers the place, the mark stands beside that pin.
void draw_here(ui::Ui& ui, const MapFrame& frame, const content::Position& place, const std::vector<Pin>& pins,
               const content::Phrase& label);

/// How a pin looks and what it does.
struct PinFace {
    std::string id;
    content::Phrase label;
    std::string icon;  ///< empty: the number of places stands in it
    session::Action action;
    enum class Tone { plain, faint, chosen };
    Tone tone = Tone::plain;  ///< faint: does not suit the visitor's wishes
};
void draw_pin(const View& view, ui::Ui& ui, const Pin& pin, const PinFace& face);

/// Names of towns, the largest first, where they lie on nothing that is `taken` (px).
void draw_towns(const View& view, ui::Ui& ui, const MapFrame& frame, std::vector<base::Rect> taken);

/// The square of a pin.
base::Rect pin_rect(const ui::Ui& ui, const Pin& pin);

}  // namespace screens
