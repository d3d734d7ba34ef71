// What a screen of the kiosk should look like and where to touch it: drawn by the program itself without a window.
#pragma once

#include "base/geometry.h"
#include "support/temporary_folder.h"
#include "system/picture.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace system_test {

/// A screen as the command line names it.
struct Look {
    std::string route;
    std::string language;  ///< empty: the source language
    int more = 0;          ///< presses of the "More" button

    friend auto operator<=>(const Look&, const Look&) = default;
};

std::string to_string(const Look& look);

/// One entry of --semantics.
struct Node {
    std::string id;
    std::string label;
    std::string action;
    std::string region;
    std::string state;
    base::Rect rect;  ///< px
    base::Rect box;   ///< px that the words may take up
};

struct Shown {
    Picture picture;
    std::vector<Node> nodes;
};

/// The node with this id or action; throws when there is none, naming those that there are.
const Node& find(const Shown& shown, std::string_view key);

/// The part of the screen in which the page scrolls: between the header's and the footer's buttons.
base::Rect page_of(const Shown& shown);

/// The terminals of these tests are the usual upright panel.
constexpr base::Size panel_px{1080, 1920};
/// Options that make pictures and the running kiosk agree: the panel's size in mm and a moment, a full minute.
std::vector<std::string> common_options();

/// The program under test: $KIOSK_BINARY, as CTest sets it.
std::string kiosk_binary();

/// Asks the program for each look once.
class Looks {
 public:
    /// `content`: the folder that the kiosk is to show.
    explicit Looks(std::filesystem::path content);
    const Shown& of(const Look& look);

 private:
    std::filesystem::path m_content;
    std::map<Look, Shown> m_shown;
    test::TemporaryFolder m_folder;
};

}  // namespace system_test
