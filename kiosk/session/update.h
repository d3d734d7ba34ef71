// The only place where the state of a visit changes.
#pragma once

#include "session/state.h"

#include <string>
#include <variant>
#include <vector>

namespace session {

// What a visitor or the passing of time can do.
struct Touched {};  ///< the glass was touched, anywhere
struct TimePassed {};
struct Begin {};  ///< away from the attract screen
struct ChooseLanguage {
    std::string tag;
};
struct Open {
    Route route;
};
struct OpenLanguages {};
struct GoBack {};
struct GoHome {};
struct GiveAnswer {
    std::string check;
    std::string question;
    content::Answer answer;
};
struct StartCheck {};  ///< from a check's introduction to its first question, with all answers forgotten
/// What holds for her; empty: she takes back what she said. Then back to the page she came from.
struct ChooseSituation {
    std::string id;
};
/// Marks an option of the question on a lesson's page, or takes the mark back. Where only one option is right it is
/// the answer at once.
struct ChooseOption {
    content::TextId option;
};
struct GiveLessonAnswer {};  ///< the marked options are the answer: show the feedback
struct NextPage {};          ///< of a lesson
struct RestartLesson {};     ///< from its first page, with its answers forgotten
struct TypeText {            ///< adds to what is typed into the search
    std::string text;
};
struct ReplaceLast {  ///< puts this in the place of the last character: another form of a syllable
    std::string text;
};
struct EraseText {};  ///< the last character
struct ClearText {};  ///< all of it
struct ShowKeys {
    Keys keys;
};
struct ChooseTown {
    std::string id;  ///< empty: where the terminal stands
};
struct ToggleWish {
    content::Wish wish;
};
struct MorePlaces {};  ///< the next page of a list of help points
/// Twice as near, and back, around the middle.
struct ZoomIn {};
struct ZoomOut {};
/// The finger dragged the map: this place is in the middle now.
struct MoveMap {
    content::Position centre;
};
/// A pin that stands for several: nearer by `steps` doublings, with this place in the middle.
struct OpenCluster {
    content::Position centre;
    int steps = 1;
};
/// A pin: the help points, or the towns, for which it stands show below the map.
struct ChoosePin {
    std::vector<std::string> ids;
};
struct Leave {};
struct Stay {};  ///< "I am still here"

using Action = std::variant<Touched, TimePassed, Begin, ChooseLanguage, Open, OpenLanguages, GoBack, GoHome, GiveAnswer,
                            StartCheck, ChooseSituation, ChooseOption, GiveLessonAnswer, NextPage, RestartLesson,
                            TypeText, ReplaceLast, EraseText, ClearText, ShowKeys, ChooseTown, ToggleWish, MorePlaces,
                            ZoomIn, ZoomOut, MoveMap, OpenCluster, ChoosePin, Leave, Stay>;

/// What an action is called in the semantics, with its target: "open:topic/offers", "answer:my-work/papers=yes".
std::string to_string(const Action& action);

/// What decides besides state and action.
struct Surroundings {
    const content::Content& content;
    TimeOuts time_outs;
    base::Monotonic now;
};

/// The state after an action. Pure. An action that does not fit the state (an id that the content does not have)
/// changes nothing.
State update(State state, const Action& action, const Surroundings& surroundings);

/// Whether the idle warning shows, and how many whole seconds are left of it (rounded up).
std::optional<int> idle_seconds_left(const State& state, const Surroundings& surroundings);

/// The next moment at which the screen changes by itself; empty when it never does without a touch.
std::optional<base::Monotonic> next_deadline(const State& state, const Surroundings& surroundings);

/// Which language greets on the attract screen at this moment: an index into Content::languages.
std::size_t greeting_index(const State& state, const Surroundings& surroundings);

/// Whether a clock is all that shows: on the cover, and once in each round of the attract screen, so that a clock on
/// the glass tells nobody that somebody has just closed something.
bool shows_clock(const State& state, const Surroundings& surroundings);

}  // namespace session
