// What a screen may look at while it draws: the state, the content and the words, none of which it can change.
#pragma once

#include "content/help/nearby.h"
#include "content/map/map_data.h"
#include "content/model.h"
#include "content/words/wording.h"
#include "screens/parts/finder.h"
#include "session/update.h"
#include "ui/ui.h"
#include "ui/widgets.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// The wording of every language, made when it is first asked for.
class Wordings {
 public:
    Wordings(const content::Content& content, base::Date today) : m_content(&content), m_today(today) {}
    const content::Wording& of(std::string_view language);

 private:
    const content::Content* m_content;
    base::Date m_today;
    std::map<std::string, content::Wording, std::less<>> m_by_language;
};

/// A picture of the streets around the terminal, from staff.
struct StreetMap {
    std::shared_ptr<const ui::Picture> picture;
    content::Position south_west;  ///< of the picture's lower left corner
    content::Position north_east;  ///< of its upper right corner
    std::string credit;            ///< whose map it is, as its licence asks to say; may be empty

    [[nodiscard]] bool contains(const content::Position& place) const {
        return place.latitude >= south_west.latitude && place.latitude <= north_east.latitude &&
               place.longitude >= south_west.longitude && place.longitude <= north_east.longitude;
    }
};

/// What the terminal knows of itself and shows.
struct Site {
    std::string place;                                 ///< name of the place where the terminal stands; may be empty
    std::vector<std::string> problems;                 ///< of the content on the disk, for staff; usually none
    std::vector<std::string> notes = {};               ///< for staff, in Dutch, shown on the attract screen
    std::optional<content::Origin> origin = {};        ///< where the terminal stands; empty: not known
    std::shared_ptr<const content::MapData> map = {};  ///< the map of the country; null: there is none
    std::shared_ptr<const StreetMap> street_map = {};  ///< null: there is none
};

struct View {
    const content::Content& content;
    const content::Wording& wording;  ///< of the language of the screen
    Wordings& wordings;               ///< for the screens that greet in several
    const session::State& state;
    const session::Surroundings& surroundings;
    base::WallTime wall;
    const Site& site;
    Finder& finder;
    content::Nearby& nearby;  ///< finds help points; what it remembers changes nothing that is drawn

    [[nodiscard]] const session::Page& page() const { return session::current_page(state); }
    [[nodiscard]] content::Phrase word(std::string_view id) const { return wording.ui(id); }
};

}  // namespace screens
