#include "session/update.h"

#include "base/utf8.h"
#include "content/help/towns.h"

#include <algorithm>
#include <utility>

namespace session {
namespace {

/// How the kiosk calls an answer in the semantics.
std::string_view answer_name(content::Answer answer) {
    switch (answer) {
        case content::Answer::yes:
            return "yes";
        case content::Answer::no:
            return "no";
        case content::Answer::unsure:
            return "unsure";
    }
    return "";
}

/// How the kiosk calls the keys of its keyboard in the semantics.
std::string_view keys_name(Keys keys) {
    switch (keys) {
        case Keys::own:
            return "own";
        case Keys::latin:
            return "latin";
        case Keys::digits:
            return "digits";
    }
    return "";
}

bool is_sensitive(const Page& page, const content::Content& content) {
    if (page.route.screen == Screen::topic) {
        const content::Topic* topic = content.topic(page.route.id);
        return topic != nullptr && topic->sensitive;
    }
    if (page.route.screen == Screen::check) {
        const content::SelfCheck* check = content.check(page.route.id);
        return check != nullptr && check->sensitive;
    }
    // What somebody typed says a lot about them.
    return page.route.screen == Screen::search && !page.route.get("q").empty();
}

std::int64_t warning_after(const State& state, const Surroundings& surroundings) {
    if (current_page(state).route.screen == Screen::idle) {
        return 0;
    }
    return is_sensitive(current_page(state), surroundings.content) ? surroundings.time_outs.sensitive_warning_ms
                                                                   : surroundings.time_outs.idle_warning_ms;
}

/// A state that knows nothing of the visit but how it ended.
State ended(Ending ending, const Surroundings& surroundings) {
    State state;
    state.language = surroundings.content.source_language;
    state.trail = {Page{Route{ending == Ending::left ? Screen::cover : Screen::attract}, 0}};
    state.last_touch = surroundings.now;
    state.ending = ending;
    return state;
}

/// Home, in the language and the look of this visit: whoever answers the idle question may be somebody else.
State only_language(const State& state) {
    State home;
    home.language = state.language;
    home.text_size = state.text_size;
    home.contrast = state.contrast;
    home.reach = state.reach;
    home.trail = {Page{Route{Screen::home}, 0}};
    return home;
}

bool is_map(Screen screen) {
    return screen == Screen::map || screen == Screen::near || screen == Screen::town_map;
}

bool chooses_town(Screen screen) {
    return screen == Screen::place || screen == Screen::town_map;
}

/// A place within the country: a map can't be dragged away from it.
content::Position within_country(const content::Position& place) {
    return {std::clamp(place.latitude, content::country_south_west.latitude, content::country_north_east.latitude),
            std::clamp(place.longitude, content::country_south_west.longitude, content::country_north_east.longitude)};
}

void open(State& state, const Route& route, const content::Content& content) {
    if (!check_route(route, content).ok()) {
        return;
    }
    if (route.screen == Screen::search) {
        state.keys = Keys::own;
    }
    if (is_map(route.screen)) {
        state.map = {};
    }
    if (route.screen == Screen::home) {
        state.trail = {Page{route, 0}};
    } else if (route.screen == Screen::handover && current_page(state).route.screen == Screen::handover) {
        // Another form of the same thing: back leads to where the first was asked for.
        state.trail.back() = Page{route, 0};
    } else {
        state.trail.push_back(Page{route, 0});
    }
    if (const std::string_view town = route.get("place"); !town.empty()) {
        state.town = town;
    }
}

/// The lesson of the present page; null when it is none.
const content::Lesson* lesson_of(const State& state, const content::Content& content) {
    const Page& page = current_page(state);
    return page.route.screen == Screen::lesson ? content.lesson(page.route.id) : nullptr;
}

/// The question of the present page of a lesson; null when there is none.
const content::LessonQuestion* question_of(const State& state, const content::Content& content) {
    const content::Lesson* lesson = lesson_of(state, content);
    const auto step = static_cast<std::size_t>(current_page(state).step);
    if (lesson == nullptr || step >= lesson->pages.size()) {
        return nullptr;
    }
    return std::get_if<content::LessonQuestion>(&lesson->pages[step]);
}

/// Forgets the answers of one check or lesson.
template <class Answers>
void forget(Answers& answers, const std::string& id) {
    const std::string prefix = answer_key(id, "");
    std::erase_if(answers, [&](const auto& entry) { return entry.first.starts_with(prefix); });
}

/// What is typed on the present page, to be changed; null when it is not the search.
std::string* typed_text(State& state) {
    Route& route = state.trail.back().route;
    return route.screen == Screen::search ? &route.query["q"] : nullptr;
}

/// A route names what is typed only when something is.
void tidy_typed(State& state) {
    Route& route = state.trail.back().route;
    if (route.screen == Screen::search && route.get("q").empty()) {
        route.query.erase("q");
    }
}

void erase_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) {
        text.pop_back();
    }
    if (!text.empty()) {
        text.pop_back();
    }
}

/// Adds to a text what fits. One space is enough between words, and none before them.
void type(std::string& text, std::string_view more) {
    const bool needless = more == " " && (text.empty() || text.ends_with(' '));
    if (!needless && base::code_points(text).size() + base::code_points(more).size() <= most_typed) {
        text += more;
    }
}

/// Applies one action each; the state has been touched already.
struct Apply {
    State& state;
    const Surroundings& surroundings;

    void operator()(const Touched&) const {}
    void operator()(const Stay&) const {
        if (current_page(state).route.screen == Screen::idle) {
            state.trail = {Page{Route{Screen::home}, 0}};
        }
    }

    void operator()(const TimePassed&) const {
        const Screen screen = current_page(state).route.screen;
        const std::int64_t idle = surroundings.now - state.last_touch;
        const bool covered_long_enough = screen == Screen::cover && idle >= surroundings.time_outs.cover_ms;
        const bool nobody_there = is_inside_visit(screen) &&
                                  idle >= warning_after(state, surroundings) + surroundings.time_outs.idle_countdown_ms;
        if (covered_long_enough || nobody_there) {
            state = ended(Ending::idle, surroundings);
        }
    }

    void operator()(const Begin&) const {
        const Screen screen = current_page(state).route.screen;
        if (screen == Screen::attract || screen == Screen::cover) {
            state.trail = {Page{Route{screen == Screen::cover ? Screen::attract : Screen::language}, 0}};
        }
    }

    void operator()(const ChooseLanguage& choice) const {
        if (surroundings.content.language(choice.tag) == nullptr) {
            return;
        }
        state.language = choice.tag;
        state.keys = Keys::own;
        if (current_page(state).route.screen != Screen::language) {
            return;
        }
        state.trail.pop_back();
        if (state.trail.empty()) {
            state.trail = {Page{Route{Screen::home}, 0}};
        }
    }

    void operator()(const Open& action) const { open(state, action.route, surroundings.content); }

    void operator()(const OpenLanguages&) const {
        if (current_page(state).route.screen != Screen::language) {
            state.trail.push_back(Page{Route{Screen::language}, 0});
        }
    }

    void operator()(const GoBack&) const {
        Page& page = state.trail.back();
        const bool has_steps = page.route.screen == Screen::check || page.route.screen == Screen::lesson ||
                               page.route.screen == Screen::help_list;
        if (has_steps && page.step > 0) {
            --page.step;
        } else if (state.trail.size() > 1) {
            state.trail.pop_back();
        } else if (page.route.screen != Screen::home && page.route.screen != Screen::language &&
                   is_inside_visit(page.route.screen)) {
            state.trail = {Page{Route{Screen::home}, 0}};
        }
    }

    void operator()(const GoHome&) const { state.trail = {Page{Route{Screen::home}, 0}}; }

    void operator()(const StartCheck&) const {
        Page& page = state.trail.back();
        if (page.route.screen == Screen::check) {
            forget(state.answers, page.route.id);
            page.step = 1;
        }
    }

    void operator()(const GiveAnswer& given) const {
        Page& page = state.trail.back();
        const content::SelfCheck* check = surroundings.content.check(given.check);
        if (check == nullptr || page.route.screen != Screen::check || page.route.id != given.check || page.step < 1 ||
            page.step > static_cast<int>(check->questions.size()) ||
            check->questions[static_cast<std::size_t>(page.step) - 1].id != given.question) {
            return;
        }
        state.answers[answer_key(given.check, given.question)] = given.answer;
        ++page.step;
    }

    void operator()(const ChooseSituation& choice) const {
        if (current_page(state).route.screen != Screen::situation ||
            (!choice.id.empty() && surroundings.content.situation(choice.id) == nullptr)) {
            return;
        }
        state.situation = choice.id;
        state.trail.pop_back();
        if (state.trail.empty()) {
            state.trail = {Page{Route{Screen::home}, 0}};
        }
    }

    void operator()(const ChooseOption& choice) const {
        const content::LessonQuestion* question = question_of(state, surroundings.content);
        if (question == nullptr ||
            std::find(question->options.begin(), question->options.end(), choice.option) == question->options.end()) {
            return;
        }
        LessonAnswer& answer = state.lesson_answers[answer_key(current_page(state).route.id, question->question)];
        if (answer.given) {
            return;
        }
        if (answer.chosen.erase(choice.option) == 0) {
            answer.chosen.insert(choice.option);
        }
        answer.given = question->correct.size() == 1;
    }

    void operator()(const GiveLessonAnswer&) const {
        const content::LessonQuestion* question = question_of(state, surroundings.content);
        if (question == nullptr) {
            return;
        }
        const auto answer = state.lesson_answers.find(answer_key(current_page(state).route.id, question->question));
        if (answer != state.lesson_answers.end() && !answer->second.chosen.empty()) {
            answer->second.given = true;
        }
    }

    void operator()(const NextPage&) const {
        const content::Lesson* lesson = lesson_of(state, surroundings.content);
        Page& page = state.trail.back();
        if (lesson == nullptr || page.step >= static_cast<int>(lesson->pages.size())) {
            return;
        }
        ++page.step;
        if (page.step == static_cast<int>(lesson->pages.size())) {
            state.lessons_done.insert(lesson->id);
        }
    }

    void operator()(const RestartLesson&) const {
        if (const content::Lesson* lesson = lesson_of(state, surroundings.content)) {
            forget(state.lesson_answers, lesson->id);
            state.trail.back().step = 0;
        }
    }

    void operator()(const TypeText& typed) const {
        if (std::string* text = typed_text(state)) {
            type(*text, typed.text);
        }
        tidy_typed(state);
    }

    void operator()(const ReplaceLast& typed) const {
        if (std::string* text = typed_text(state); text != nullptr && !text->empty()) {
            erase_last_character(*text);
            type(*text, typed.text);
        }
        tidy_typed(state);
    }

    void operator()(const EraseText&) const {
        if (std::string* text = typed_text(state)) {
            erase_last_character(*text);
        }
        tidy_typed(state);
    }

    void operator()(const ClearText&) const {
        if (std::string* text = typed_text(state)) {
            text->clear();
        }
        tidy_typed(state);
    }

    void operator()(const ShowKeys& choice) const {
        if (current_page(state).route.screen == Screen::search) {
            state.keys = choice.keys;
        }
    }

    void operator()(const ChooseTown& choice) const {
        if (!chooses_town(current_page(state).route.screen) ||
            (!choice.id.empty() && !content::find_town(surroundings.content, choice.id))) {
            return;
        }
        state.town = choice.id;
        while (!state.trail.empty() && chooses_town(current_page(state).route.screen)) {
            state.trail.pop_back();
        }
        if (state.trail.empty()) {
            state.trail = {Page{Route{Screen::help_list}, 0}};
        }
        state.map = {};
        // The list is another one now.
        Page& page = state.trail.back();
        page.step = page.route.screen == Screen::help_list ? 0 : page.step;
    }

    void operator()(const ToggleWish& choice) const {
        Page& page = state.trail.back();
        if (page.route.screen == Screen::help_list) {
            state.wishes.toggle(choice.wish);
            page.step = 0;
        }
    }

    void operator()(const MorePlaces&) const {
        Page& page = state.trail.back();
        if (page.route.screen == Screen::help_list) {
            ++page.step;
        }
    }

    void operator()(const ZoomIn&) const { zoom_by(1); }
    void operator()(const ZoomOut&) const { zoom_by(-1); }

    void operator()(const MoveMap& move) const {
        if (is_map(current_page(state).route.screen)) {
            state.map.centre = within_country(move.centre);
        }
    }

    void operator()(const OpenCluster& cluster) const {
        (*this)(MoveMap{cluster.centre});
        zoom_by(cluster.steps);
    }

    void operator()(const ChoosePin& pin) const {
        const Screen screen = current_page(state).route.screen;
        const bool known = std::all_of(pin.ids.begin(), pin.ids.end(), [&](const std::string& id) {
            return screen == Screen::town_map ? content::find_town(surroundings.content, id).has_value()
                                              : surroundings.content.help_point(id) != nullptr;
        });
        if (known && is_map(screen)) {
            state.map.chosen = pin.ids;
        }
    }

    void zoom_by(int steps) const {
        if (is_map(current_page(state).route.screen)) {
            state.map.zoom = std::clamp(state.map.zoom + steps, 0, most_zoom);
        }
    }

    void operator()(const Leave&) const { state = ended(Ending::left, surroundings); }
};

}  // namespace

std::string to_string(const Action& action) {
    struct Name {
        std::string operator()(const Touched&) const { return "touch"; }
        std::string operator()(const TimePassed&) const { return "time"; }
        std::string operator()(const Begin&) const { return "begin"; }
        std::string operator()(const ChooseLanguage& a) const { return "language:" + a.tag; }
        std::string operator()(const Open& a) const { return "open:" + to_string(a.route); }
        std::string operator()(const OpenLanguages&) const { return "languages"; }
        std::string operator()(const GoBack&) const { return "back"; }
        std::string operator()(const GoHome&) const { return "home"; }
        std::string operator()(const GiveAnswer& a) const {
            return "answer:" + answer_key(a.check, a.question) + "=" + std::string(answer_name(a.answer));
        }
        std::string operator()(const StartCheck&) const { return "start"; }
        std::string operator()(const ChooseSituation& a) const { return "situation:" + a.id; }
        std::string operator()(const ChooseOption& a) const { return "option:" + a.option; }
        std::string operator()(const GiveLessonAnswer&) const { return "answer"; }
        std::string operator()(const NextPage&) const { return "next"; }
        std::string operator()(const RestartLesson&) const { return "restart"; }
        std::string operator()(const TypeText& a) const { return "type:" + a.text; }
        std::string operator()(const ReplaceLast& a) const { return "replace:" + a.text; }
        std::string operator()(const EraseText&) const { return "erase"; }
        std::string operator()(const ClearText&) const { return "clear"; }
        std::string operator()(const ShowKeys& a) const { return "keys:" + std::string(keys_name(a.keys)); }
        std::string operator()(const ChooseTown& a) const { return "town:" + a.id; }
        std::string operator()(const ToggleWish& a) const { return "wish:" + std::string(name_of(a.wish)); }
        std::string operator()(const MorePlaces&) const { return "more-places"; }
        std::string operator()(const ZoomIn&) const { return "zoom-in"; }
        std::string operator()(const ZoomOut&) const { return "zoom-out"; }
        std::string operator()(const MoveMap&) const { return "move-map"; }
        std::string operator()(const OpenCluster&) const { return "cluster"; }
        std::string operator()(const ChoosePin& a) const { return "pin:" + (a.ids.empty() ? "" : a.ids.front()); }
        std::string operator()(const Leave&) const { return "leave"; }
        std::string operator()(const Stay&) const { return "stay"; }
    };
    return std::visit(Name{}, action);
}

State update(State state, const Action& action, const Surroundings& surroundings) {
    if (state.ending) {
        return state;
    }
    if (!std::holds_alternative<TimePassed>(action)) {
        const std::int64_t since = surroundings.now - state.last_touch;
        const bool leaves = std::holds_alternative<Leave>(action);
        if (!leaves && current_page(state).route.screen == Screen::cover &&
            since < surroundings.time_outs.cover_deaf_ms) {
            return state;
        }
        if (!leaves && idle_seconds_left(state, surroundings) &&
            is_sensitive(current_page(state), surroundings.content)) {
            state = only_language(state);
        }
        state.last_touch = surroundings.now;
    }
    std::visit(Apply{state, surroundings}, action);
    return state;
}

std::optional<int> idle_seconds_left(const State& state, const Surroundings& surroundings) {
    if (state.ending || !is_inside_visit(current_page(state).route.screen)) {
        return std::nullopt;
    }
    const std::int64_t warned = surroundings.now - state.last_touch - warning_after(state, surroundings);
    if (warned < 0) {
        return std::nullopt;
    }
    const std::int64_t left = std::max<std::int64_t>(0, surroundings.time_outs.idle_countdown_ms - warned);
    return static_cast<int>((left + 999) / 1000);
}

std::optional<base::Monotonic> next_deadline(const State& state, const Surroundings& surroundings) {
    if (state.ending) {
        return std::nullopt;
    }
    const Screen screen = current_page(state).route.screen;
    if (greets(screen)) {
        const std::int64_t turn = surroundings.time_outs.greeting_ms;
        const std::int64_t shown = surroundings.now - state.last_touch;
        return state.last_touch + (shown / turn + 1) * turn;
    }
    if (screen == Screen::cover) {
        return state.last_touch + surroundings.time_outs.cover_ms;
    }
    if (!is_inside_visit(screen)) {
        return std::nullopt;
    }
    const base::Monotonic warning = state.last_touch + warning_after(state, surroundings);
    if (surroundings.now < warning) {
        return warning;
    }
    const base::Monotonic end = warning + surroundings.time_outs.idle_countdown_ms;
    const std::int64_t left = std::max<std::int64_t>(0, end - surroundings.now);
    // Each whole second left has its own picture: the next one comes when `left` falls to a multiple of 1000.
    return end + -((left + 999) / 1000 - 1) * 1000;
}

namespace {

/// Which turn of the attract loop it is: one for each language, and a last one for the clock.
std::size_t attract_turn(const State& state, const Surroundings& surroundings) {
    const std::int64_t shown = std::max<std::int64_t>(0, surroundings.now - state.last_touch);
    return static_cast<std::size_t>(shown / surroundings.time_outs.greeting_ms) %
           (surroundings.content.languages.size() + 1);
}

}  // namespace

std::size_t greeting_index(const State& state, const Surroundings& surroundings) {
    const std::size_t count = surroundings.content.languages.size();
    return count == 0 ? 0 : attract_turn(state, surroundings) % count;
}

bool shows_clock(const State& state, const Surroundings& surroundings) {
    const Screen screen = current_page(state).route.screen;
    return screen == Screen::cover ||
           (screen == Screen::attract && attract_turn(state, surroundings) == surroundings.content.languages.size());
}

}  // namespace session
