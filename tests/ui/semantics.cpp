// The list of what is on the screen: what a touch hits, and how it is written.
#include "ui/semantics.h"

#include <doctest/doctest.h>

#include <string>

using ui::Node;
using ui::Region;
using ui::Semantics;

namespace {

Node target(const std::string& id, base::Rect rect, Region region) {
    Node node;
    node.id = id;
    node.role = ui::Role::button;
    node.rect = rect;
    node.region = region;
    node.action = session::GoHome{};
    return node;
}

Node words(const std::string& id, base::Rect rect) {
    Node node;
    node.id = id;
    node.rect = rect;
    return node;
}

const base::Rect page{0, 100, 400, 500};

std::string hit(const Semantics& list, base::Point point) {
    const Node* node = ui::target_at(list, point, page);
    return node == nullptr ? "" : node->id;
}

}  // namespace

TEST_CASE("a touch hits the topmost target, never words") {
    const Semantics list{target("below", {0, 100, 200, 200}, Region::page),
                         target("above", {100, 100, 200, 200}, Region::page), words("words", {100, 100, 200, 200})};
    CHECK(hit(list, {50, 150}) == "below");
    CHECK(hit(list, {150, 150}) == "above");
    CHECK(hit(list, {350, 150}).empty());
    CHECK(hit({}, {150, 150}).empty());
}

TEST_CASE("what is scrolled out of the page cannot be touched") {
    const Semantics list{target("scrolled", {0, 50, 400, 100}, Region::page),
                         target("below", {0, 550, 400, 100}, Region::page)};
    CHECK(hit(list, {10, 99}).empty());
    CHECK(hit(list, {10, 100}) == "scrolled");
    CHECK(hit(list, {10, 599}) == "below");
    CHECK(hit(list, {10, 600}).empty());
    const Semantics header{target("header", {0, 0, 400, 100}, Region::header)};
    CHECK(hit(header, {10, 50}) == "header");
}

TEST_CASE("a disabled control is no target; one that scrolls is") {
    Node disabled = target("disabled", {0, 100, 100, 100}, Region::page);
    disabled.action.reset();
    CHECK_FALSE(ui::is_target(disabled));
    CHECK(hit({disabled}, {10, 110}).empty());
    disabled.scrolls_page = true;
    CHECK(ui::is_target(disabled));
    CHECK(hit({disabled}, {10, 110}) == "disabled");
}

TEST_CASE("the list is written with millimetres, names and colours") {
    Node button = target("topic-pay", {8, 16, 100, 50}, Region::page);
    button.label = "Loon \"nu\"";
    button.language = "nl";
    button.state = "pressed";
    button.action = session::Open{{session::Screen::topic, "pay"}};
    Node text = words("title", {10, 20, 33.333F, 5});
    text.role = ui::Role::heading;
    text.label = "راتب";
    text.speech = "spoken";
    text.language = "ar";
    text.direction = base::Direction::right_to_left;
    text.parent = 0;
    text.ink = base::rgb(0x14213D);
    text.ground = base::rgb(0xFFFFFF);
    text.box = {10, 20, 80, 5};
    text.capital_mm = 5.2836F;
    Node more;
    more.id = "more";
    more.role = ui::Role::button;
    more.region = Region::footer;
    more.scrolls_page = true;
    const std::string json = ui::to_json({button, text, more}, base::PixelScale(4));
    std::string flat;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] != '\n' && !(json[i] == ' ' && (flat.empty() || flat.back() == ' ' || flat.back() == ',' ||
                                                    flat.back() == '[' || flat.back() == '{'))) {
            flat += json[i];
        }
    }
    const auto has = [&](const std::string& part) { return flat.find(part) != std::string::npos; };
    CAPTURE(json);
    CHECK(has(R"("id": "topic-pay")"));
    CHECK(has(R"("role": "button")"));
    CHECK(has(R"("label": "Loon \"nu\"")"));
    CHECK(has(R"("speech": "Loon \"nu\"")"));
    CHECK(has(R"("lang": "nl")"));
    CHECK(has(R"("state": "pressed")"));
    CHECK(has(R"("action": "open:topic/pay")"));
    CHECK(has(R"("region": "page")"));
    CHECK(has(R"("parent": -1)"));
    CHECK(has(R"("speech": "spoken")"));
    CHECK(has(R"("dir": "rtl")"));
    CHECK(has(R"("role": "heading")"));
    CHECK(has(R"("ink": "#14213D")"));
    CHECK(has(R"("ground": "#FFFFFF")"));
    CHECK(has(R"("capital_mm": 5.28)"));
    CHECK(has(R"("parent": 0)"));
    CHECK(has(R"("region": "footer")"));
    CHECK(has(R"("action": "more")"));
    CHECK(has("2.0,4.0,25.0,12.5"));
    CHECK(has("2.5,5.0,8.33,1.25"));
    CHECK(json.ends_with("\n"));
    CHECK(ui::to_json({}, base::PixelScale(4)) == "[]\n");
}
