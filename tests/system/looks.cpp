#include "system/looks.h"

#include "support/files.h"
#include "support/process.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace system_test {
namespace {

constexpr base::Size panel_mm{268, 476};
constexpr float px_per_mm = panel_px.width / panel_mm.width;

base::Rect rect_of(const nlohmann::json& mm) {
    return {mm[0].get<float>() * px_per_mm, mm[1].get<float>() * px_per_mm, mm[2].get<float>() * px_per_mm,
            mm[3].get<float>() * px_per_mm};
}

std::vector<Node> read_nodes(const std::filesystem::path& file) {
    std::vector<Node> nodes;
    for (const nlohmann::json& item : nlohmann::json::parse(test::read_file(file))) {
        Node node{item["id"],
                  item["label"],
                  item["action"],
                  item["region"],
                  item["state"],
                  rect_of(item["rect_mm"]),
                  rect_of(item["rect_mm"])};
        if (item.contains("box_mm")) {
            node.box = rect_of(item["box_mm"]);
        }
        nodes.push_back(std::move(node));
    }
    return nodes;
}

}  // namespace

std::string to_string(const Look& look) {
    return look.route + (look.language.empty() ? "" : " (" + look.language + ")") +
           (look.more > 0 ? " after More x" + std::to_string(look.more) : "");
}

const Node& find(const Shown& shown, std::string_view key) {
    const auto found = std::find_if(shown.nodes.begin(), shown.nodes.end(),
                                    [&](const Node& node) { return node.id == key || node.action == key; });
    if (found == shown.nodes.end()) {
        std::string known;
        for (const Node& node : shown.nodes) {
            known += " " + node.id;
        }
        throw std::runtime_error("nothing on the screen is called " + std::string(key) + "; there is:" + known);
    }
    return *found;
}

base::Rect page_of(const Shown& shown) {
    base::Rect page{0, 0, panel_px.width, panel_px.height};
    for (const Node& node : shown.nodes) {
        if (node.region == "header") {
            const float top = std::max(page.y, node.rect.bottom());
            page.height -= top - page.y;
            page.y = top;
        }
    }
    for (const Node& node : shown.nodes) {
        if (node.region == "footer") {
            page.height = std::min(page.height, node.rect.y - page.y);
        }
    }
    // The bars reach a little farther than their buttons.
    return page.inset(0, 7 * px_per_mm);
}

std::vector<std::string> common_options() {
    return {"--screen-mm", "268x476", "--now", "2026-11-23T10:00"};
}

std::string kiosk_binary() {
    const char* binary = std::getenv("KIOSK_BINARY");
    if (binary == nullptr) {
        throw std::runtime_error("KIOSK_BINARY is not set: it names the kiosk program to test");
    }
    return binary;
}

Looks::Looks(std::filesystem::path content) : m_content(std::move(content)) {}

const Shown& Looks::of(const Look& look) {
    const auto known = m_shown.find(look);
    if (known != m_shown.end()) {
        return known->second;
    }
    const std::filesystem::path picture = m_folder / "look.png";
    const std::filesystem::path semantics = m_folder / "look.json";
    std::filesystem::remove(m_folder / "err");
    test::Command command{{kiosk_binary()}, {}, m_folder / "out", m_folder / "err"};
    const auto add = [&](const std::vector<std::string>& more) {
        command.arguments.insert(command.arguments.end(), more.begin(), more.end());
    };
    add(common_options());
    add({"--windowed", "1080x1920", "--route", look.route, "--more", std::to_string(look.more), "--shot", picture,
         "--semantics", semantics, "--content", m_content});
    if (!look.language.empty()) {
        add({"--lang", look.language});
    }
    const test::Ended ended = test::run(command);
    if (ended.status != 0) {
        throw std::runtime_error("no picture of " + to_string(look) + ": " + test::read_file(m_folder / "err"));
    }
    return m_shown.emplace(look, Shown{read_png(picture), read_nodes(semantics)}).first->second;
}

}  // namespace system_test
