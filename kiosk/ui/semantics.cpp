#include "ui/semantics.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace ui {
namespace {

std::string_view name(Role role) {
    switch (role) {
        case Role::text:
            return "text";
        case Role::heading:
            return "heading";
        case Role::button:
            return "button";
        case Role::image:
            return "image";
        case Role::progress:
            return "progress";
        case Role::status:
            return "status";
    }
    return "";
}

std::string_view name(Region region) {
    switch (region) {
        case Region::header:
            return "header";
        case Region::page:
            return "page";
        case Region::footer:
            return "footer";
        case Region::overlay:
            return "overlay";
    }
    return "";
}

/// Millimetres to two places: finer than any screen, and stable in a dump.
double rounded(base::Mm length) {
    return std::round(static_cast<double>(length.value) * 100) / 100;
}

nlohmann::ordered_json rect_json(const base::Rect& rect, base::PixelScale scale) {
    return {rounded(scale.mm(rect.x)), rounded(scale.mm(rect.y)), rounded(scale.mm(rect.width)),
            rounded(scale.mm(rect.height))};
}

}  // namespace

const Node* target_at(const Semantics& semantics, base::Point point, const base::Rect& page) {
    for (auto node = semantics.rbegin(); node != semantics.rend(); ++node) {
        if (is_target(*node) && node->rect.contains(point) && (node->region != Region::page || page.contains(point))) {
            return &*node;
        }
    }
    return nullptr;
}

std::string to_json(const Semantics& semantics, base::PixelScale scale) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Node& node : semantics) {
        nlohmann::ordered_json item;
        item["id"] = node.id;
        item["role"] = name(node.role);
        item["label"] = node.label;
        item["speech"] = node.speech.empty() ? node.label : node.speech;
        item["lang"] = node.language;
        item["dir"] = node.direction == base::Direction::right_to_left ? "rtl" : "ltr";
        item["rect_mm"] = rect_json(node.rect, scale);
        item["state"] = node.state;
        item["action"] = node.action ? session::to_string(*node.action) : (node.scrolls_page ? node.id : "");
        item["region"] = name(node.region);
        item["parent"] = node.parent;
        if (node.role == Role::text || node.role == Role::heading) {
            item["ink"] = base::to_hex(node.ink);
            item["ground"] = base::to_hex(node.ground);
            item["box_mm"] = rect_json(node.box, scale);
            item["capital_mm"] = rounded(base::Mm{node.capital_mm});
        }
        list.push_back(std::move(item));
    }
    return list.dump(1) + "\n";
}

}  // namespace ui
