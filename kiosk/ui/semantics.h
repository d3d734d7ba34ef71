// What is on the screen, as a list: for touches, tests, reading order and, later, speech.
#pragma once

#include "base/color.h"
#include "base/direction.h"
#include "base/geometry.h"
#include "session/update.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class Role { text, heading, button, image, progress, status };

/// Which part of the screen a node belongs to. Only the page scrolls.
enum class Region { header, page, footer, overlay };

/// How a map moves under the finger.
struct Pan {
    content::Position centre;  ///< the place in the middle now
    content::Position per_px;  ///< degrees a pixel, northwards and eastwards
};

/// One thing on the screen. Texts carry their colours; targets carry their action.
struct Node {
    std::string id;  ///< unique on the screen
    Role role = Role::text;
    std::string label;     ///< the words, or the name of a picture
    std::string speech;    ///< what is spoken for it, if that differs from the label
    std::string language;  ///< BCP 47 tag of the label
    base::Direction direction = base::Direction::left_to_right;
    base::Rect rect;  ///< px on the screen as it is now; parts may lie outside the visible page
    Region region = Region::page;
    std::string state;  ///< "", "pressed", "disabled", "chosen"
    std::optional<session::Action> action;
    bool scrolls_page = false;  ///< the "More" button: acts on the view, not on the session
    std::optional<Pan> pan;     ///< of a map: a finger that drags here moves it
    int parent = -1;            ///< index of the target this lies in; -1: none

    // Of a text: how it is drawn, so that a test can compute what a visitor can read.
    base::Color ink;
    base::Color ground;
    base::Rect box;            ///< px the words may take up
    bool splits_word = false;  ///< a word longer than its line was broken inside
    float capital_mm = 0;      ///< nominal height of a capital H
};

/// A node that answers to touch.
[[nodiscard]] inline bool is_target(const Node& node) {
    return node.action.has_value() || node.scrolls_page;
}

/// The list of one frame, in reading order.
using Semantics = std::vector<Node>;

/// The topmost target at a point (the one drawn last); null when there is none. `page` is the visible part of the
/// page: targets that are scrolled out of it cannot be touched.
const Node* target_at(const Semantics& semantics, base::Point point, const base::Rect& page);

/// The list as JSON: [{id, role, label, speech, lang, dir, rect_mm: [x, y, width, height], state, action, …}].
std::string to_json(const Semantics& semantics, base::PixelScale scale);

}  // namespace ui
