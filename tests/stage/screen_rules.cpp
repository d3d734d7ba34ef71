#include "stage/screen_rules.h"

#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

namespace rules {
namespace {

using ui::Node;
using ui::Region;
using ui::Role;

constexpr float least_target_mm = 12.7F;  // VVSG 2.0, 7.2-I
constexpr float least_gap_mm = 2.54F;
constexpr float rounding_px = 1;
/// Least capital height of each text size (VVSG 2.0, 7.1-G).
constexpr std::array<float, 4> least_capital_mm{3.5F, 4.8F, 6.4F, 8.5F};
constexpr std::size_t most_lines = 60;

bool is_text(const Node& node) {
    return node.role == Role::text || node.role == Role::heading;
}

/// Controls that can't act now keep their place, so they count among the targets.
bool is_control(const Node& node) {
    return node.role == Role::button;
}

std::string named(const Node& node) {
    std::string label = node.label.substr(0, 40);
    std::replace(label.begin(), label.end(), '\n', ' ');
    return node.id + " \"" + label + "\"";
}

std::string mm(float px, base::PixelScale scale) {
    std::array<char, 20> text{};
    std::snprintf(text.data(), text.size(), "%.2f mm", static_cast<double>(scale.mm(px).value));
    return text.data();
}

/// Px between two rectangles along the axis on which they are farther apart; negative when they overlap.
float gap(const base::Rect& a, const base::Rect& b) {
    const float across = std::max(a.x - b.right(), b.x - a.right());
    const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max(across, down);
}

void check_targets(const stage::Stage& stage, Faults& faults) {
    const ui::Semantics& list = stage.semantics();
    const base::PixelScale scale = stage.scale();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Node& a = list[i];
        if (!is_control(a)) {
            continue;
        }
        const float least = scale.px(base::Mm{least_target_mm});
        if (a.rect.width < least || a.rect.height < least) {
            faults.add(named(a) + " is only " + mm(a.rect.width, scale) + " x " + mm(a.rect.height, scale));
        }
        if (a.rect.x < 0 || a.rect.right() > stage.screen().width) {
            faults.add(named(a) + " reaches beyond the screen's side");
        }
        for (std::size_t k = i + 1; k < list.size(); ++k) {
            const Node& b = list[k];
            if (!is_control(b) || b.region != a.region) {
                continue;
            }
            const float apart = gap(a.rect, b.rect);
            if (apart < scale.px(base::Mm{least_gap_mm}) - 0.01F) {
                faults.add(named(a) + " and " + named(b) + " are " + mm(apart, scale) + " apart");
            }
        }
    }
}

void check_texts(const stage::Stage& stage, Faults& faults) {
    const ui::Semantics& list = stage.semantics();
    const base::Rect screen = stage.screen();
    const std::size_t size = static_cast<std::size_t>(stage.look().text_size) - 1;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Node& node = list[i];
        if (!is_text(node)) {
            continue;
        }
        const base::Rect& rect = node.rect;
        if (rect.x < node.box.x - rounding_px || rect.right() > node.box.right() + rounding_px) {
            faults.add(named(node) + " is wider than its box by " +
                       mm(std::max(node.box.x - rect.x, rect.right() - node.box.right()), stage.scale()));
        }
        if (rect.x < 0 || rect.right() > screen.width) {
            faults.add(named(node) + " reaches beyond the screen's side");
        }
        if (node.parent >= 0) {
            const base::Rect& around = list[static_cast<std::size_t>(node.parent)].rect;
            if (!around.inset(-rounding_px).contains(rect)) {
                faults.add(named(node) + " reaches out of its target " +
                           list[static_cast<std::size_t>(node.parent)].id);
            }
        }
        if (node.splits_word) {
            faults.add(named(node) + " is broken inside a word");
        }
        // Titles, buttons and what stands in header and footer may be set smaller to fit, but never below the least
        // height of all; everything that is read as a text has the height the visitor chose.
        const bool reading = node.region == Region::page && node.role == Role::text && node.parent < 0;
        const float least = reading ? least_capital_mm.at(size) : least_capital_mm.front();
        if (node.capital_mm < least) {
            faults.add(named(node) + " has capitals of " + std::to_string(node.capital_mm) + " mm");
        }
        for (std::size_t k = i + 1; k < list.size(); ++k) {
            const Node& other = list[k];
            if (!is_text(other) || other.region != node.region) {
                continue;
            }
            const base::Rect common = rect.intersection(other.rect);
            if (common.width > rounding_px && common.height > rounding_px) {
                faults.add(named(node) + " and " + named(other) + " overlap");
            }
        }
    }
}

void check_places(const stage::Stage& stage, Faults& faults) {
    const base::Rect screen = stage.screen();
    const base::Rect page = stage.page();
    for (const Node& node : stage.semantics()) {
        if (node.region != Region::page) {
            if (!screen.inset(-0.01F).contains(node.rect)) {
                faults.add(named(node) + " is not wholly on the screen");
            }
        } else if (node.rect.x < page.x || node.rect.right() > page.right()) {
            faults.add(named(node) + " reaches out of the page's side");
        } else if (node.rect.y < page.y) {
            faults.add(named(node) + " begins above the page");
        }
    }
}

void check_names(const stage::Stage& stage, Faults& faults) {
    std::set<std::string> ids;
    for (const Node& node : stage.semantics()) {
        if (node.id.empty() || !ids.insert(node.id).second) {
            faults.add("id \"" + node.id + "\" is empty or there twice");
        }
        if (node.role != Role::image && (node.label.empty() || node.language.empty())) {
            faults.add("\"" + node.id + "\" has no label or no language");
        }
        if (node.label.find("\xE2\x9F\xA8") != std::string::npos) {
            faults.add(named(node) + " shows the id of a word that is missing");
        }
    }
}

const Node* find(const ui::Semantics& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Node& node) { return node.id == id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

void Faults::add(const std::string& what) {
    ++m_count;
    if (m_lines.size() < most_lines) {
        m_lines.push_back(m_screen + ": " + what);
    }
}

std::string Faults::text() const {
    std::string all = std::to_string(m_count) + " faults\n";
    for (const std::string& line : m_lines) {
        all += "  " + line + "\n";
    }
    return all;
}

void check_screen(const stage::Stage& stage, Faults& faults) {
    if (stage.semantics().empty()) {
        faults.add("nothing is on the screen");
    }
    check_targets(stage, faults);
    check_texts(stage, faults);
    check_places(stage, faults);
    check_names(stage, faults);
}

void check_end(const stage::Stage& stage, Faults& faults) {
    for (const Node& node : stage.semantics()) {
        if (node.region == Region::page && node.rect.bottom() > stage.page().bottom() + rounding_px) {
            faults.add(named(node) + " cannot be reached by scrolling");
        }
    }
}

void check_contrast(const stage::Stage& stage, Faults& faults) {
    const double least = ui::text_contrast(stage.look().contrast);
    for (const Node& node : stage.semantics()) {
        if (is_text(node) && base::contrast_ratio(node.ink, node.ground) < least) {
            faults.add(named(node) + " " + base::to_hex(node.ink) + " on " + base::to_hex(node.ground) +
                       " has contrast " + std::to_string(base::contrast_ratio(node.ink, node.ground)));
        }
    }
}

void check_characters(stage::Stage& stage, Faults& faults) {
    for (const Node& node : stage.semantics()) {
        const content::Language* language = stage::world().content.language(node.language);
        if (!is_text(node) || language == nullptr) {
            if (language == nullptr) {
                faults.add(named(node) + " is in \"" + node.language + "\", which is no language of the content");
            }
            continue;
        }
        text::Paragraph paragraph;
        paragraph.text = node.label;
        paragraph.language = node.language;
        paragraph.direction = node.direction;
        paragraph.families = language->fonts;
        if (stage.engine().layout(paragraph)->unknown_glyphs > 0) {
            faults.add(named(node) + " holds a character that no font has");
        }
    }
}

void check_help(const stage::Stage& stage, Faults& faults) {
    std::vector<std::string> targets;
    for (const Node& node : stage.semantics()) {
        if (node.region == Region::page && is_control(node)) {
            targets.push_back(node.id);
        }
    }
    const auto is_help = [](const std::string& id) { return id.starts_with("help-"); };
    const auto first = std::find_if(targets.begin(), targets.end(), is_help);
    if (first == targets.end() || *first != "help-" + stage::world().content.desk) {
        faults.add("the first help point is not the desk");
    }
    if (std::count_if(targets.begin(), targets.end(), is_help) < 2) {
        faults.add("has fewer than two help points");
    }
    if (!std::all_of(first, targets.end(), is_help)) {
        faults.add("does not end in its help points");
    }
}

void check_same_place(const stage::Stage& stage, const ui::Semantics& home, Faults& faults) {
    for (const std::string_view id : {"home", "back", "more", "language", "leave"}) {
        const Node* here = find(stage.semantics(), id);
        const Node* there = find(home, id);
        if (here == nullptr || there == nullptr) {
            faults.add(std::string(id) + " is missing");
        } else if (!(here->rect == there->rect)) {
            faults.add(std::string(id) + " stands elsewhere than on the home screen");
        }
    }
}

}  // namespace rules
