// Everything the kiosk knows about the visit that is going on, as one value. It dies with the session process.
#pragma once

#include "base/clock.h"
#include "content/map/projection.h"
#include "content/model.h"
#include "session/route.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace session {

/// Text sizes by capital height (VVSG 2.0, 7.1-G): 3.5–4.2, 4.8–5.6, 6.4–7.1 and 8.5–9.0 mm.
enum class TextSize { small = 1, standard, large, largest };

/// Contrast themes: 10:1, 20:1, light on dark, and a gentle one for eyes that glare hurts.
enum class Contrast { standard, high, dark, soft };

/// Where the controls stand: low, for somebody who sits, brings the header's buttons down to the footer.
enum class Reach { standard, low };

/// One page of the visit.
struct Page {
    Route route;
    /// Of a self-check: 0 its introduction, 1… its questions, one past the last its result. Of a lesson: its pages from
    /// 0, one past the last its end. Of a list of help points: its pages from 0.
    int step = 0;

    friend bool operator==(const Page&, const Page&) = default;
};

/// Why a session is over. The terminal then lets a fresh process take over.
enum class Ending {
    left,  ///< "Leave this page": the neutral cover takes its place
    idle,  ///< nobody touched the screen: back to the attract screen
};

/// How long the kiosk waits for a touch. From the terminal's configuration; the limits of the idle ones are those
/// of VVSG 2.0 softened for a public hall, where a page left open is the greater danger.
struct TimeOuts {
    std::int64_t idle_warning_ms = 90'000;       ///< without a touch until "Are you still there?"
    std::int64_t sensitive_warning_ms = 60'000;  ///< the same on pages marked sensitive
    std::int64_t idle_countdown_ms = 30'000;     ///< from the warning until the session ends (20–45 s)
    std::int64_t cover_ms = 60'000;              ///< the cover stays so long, then the attract screen comes
    std::int64_t cover_deaf_ms = 3'000;          ///< so long it takes no touch: the finger that closed may strike again
    std::int64_t greeting_ms = 4'000;            ///< each language's turn on the attract screen
};

/// What a helper chose at a question of a lesson.
struct LessonAnswer {
    std::set<content::TextId> chosen;
    bool given = false;  ///< the feedback shows; nothing can be changed any more

    friend bool operator==(const LessonAnswer&, const LessonAnswer&) = default;
};

/// Which keys the keyboard of the search shows.
enum class Keys {
    own,     ///< letters of the visitor's language
    latin,   ///< a to z, for words from a letter
    digits,  ///< 0 to 9
};
/// How a map has been moved since it was opened.
struct MapView {
    std::optional<content::Position> centre;  ///< empty: as the screen opens
    int zoom = 0;                             ///< times it was doubled, 0 to `most_zoom`
    std::vector<std::string> chosen;          ///< ids of the help points, or towns, of the pin that was touched

    friend bool operator==(const MapView&, const MapView&) = default;
};
/// Beyond this our map has nothing more to show: 200 m are about a fingertip.
constexpr int most_zoom = 5;

struct State {
    std::string language;  ///< BCP 47 tag
    TextSize text_size = TextSize::standard;
    Contrast contrast = Contrast::standard;
    Reach reach = Reach::standard;
    std::vector<Page> trail{Page{}};  ///< pages on the way here, the present one last; never empty
    std::string situation;            ///< what the visitor said of herself; empty: nothing
    std::string town;                 ///< id of the town she chose to look from; empty: where the terminal stands
    content::Wishes wishes;           ///< what she asks of help points
    std::map<std::string, content::Answer, std::less<>> answers;      ///< by "<check>/<question>"
    std::map<std::string, LessonAnswer, std::less<>> lesson_answers;  ///< by "<lesson>/<question>"
    std::set<std::string, std::less<>> lessons_done;                  ///< ids of lessons that were read to their end
    Keys keys = Keys::own;                                            ///< of the keyboard, while something is typed
    MapView map;                                                      ///< of the map opened last
    base::Monotonic last_touch;                                       ///< or the time the page was opened without one
    std::optional<Ending> ending;

    friend bool operator==(const State&, const State&) = default;
};

/// What is typed into the search stands in its page's route, so it goes where that page goes: back to it after a
/// result was read, and away with the trail when the visitor goes home or leaves. Empty on other screens.
[[nodiscard]] inline std::string_view typed(const State& state) {
    const Route& route = state.trail.back().route;
    return route.screen == Screen::search ? route.get("q") : std::string_view();
}

/// The page that is shown.
[[nodiscard]] inline const Page& current_page(const State& state) {
    return state.trail.back();
}

/// A visit that is at `route` already: the state for pictures, tests and a session that takes over. `language` is its
/// tag. The answers that the route of a check names are given.
State state_at(const Route& route, std::string language, const content::Content& content, base::Monotonic now);

/// The key of an answer in State::answers and State::lesson_answers.
std::string answer_key(std::string_view check, std::string_view question);

}  // namespace session
