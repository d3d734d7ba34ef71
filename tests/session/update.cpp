// What each action does to a visit.
#include "session/update.h"

#include "session/sample.h"

#include <doctest/doctest.h>

#include <array>

using namespace session;
using content::Answer;
using sample::after;
using sample::route;
using sample::trail;

namespace {

const content::Content& shared_content() {
    static const content::Content content = sample::content();
    return content;
}

State at_route(std::string_view text, std::int64_t now = 0) {
    return state_at(route(text), "nl", shared_content(), {now});
}

Surroundings now(std::int64_t ms) {
    return sample::at(shared_content(), ms);
}

const std::array<Action, 12> every_action{Touched{},
                                          TimePassed{},
                                          Begin{},
                                          ChooseLanguage{"en"},
                                          Open{{Screen::topic, "pay"}},
                                          OpenLanguages{},
                                          GoBack{},
                                          GoHome{},
                                          GiveAnswer{"job", "papers", Answer::yes},
                                          StartCheck{},
                                          Leave{},
                                          Stay{}};

}  // namespace

TEST_CASE("a visit begins with the choice of a language and goes home from there") {
    State state = update(at_route("attract"), Begin{}, now(10));
    CHECK(trail(state) == "language");
    state = update(state, ChooseLanguage{"ar"}, now(20));
    CHECK(state.language == "ar");
    CHECK(trail(state) == "home");
    CHECK(state.last_touch == base::Monotonic{20});
}

TEST_CASE("in mid-visit the choice of a language comes back to the page, whatever was open") {
    State state = after(at_route("home"), {Open{route("topic/pay")}, OpenLanguages{}}, now(5));
    CHECK(trail(state) == "home > topic/pay > language");
    CHECK(trail(update(state, OpenLanguages{}, now(6))) == trail(state));
    CHECK(trail(update(state, GoBack{}, now(6))) == "home > topic/pay");
    state = update(state, ChooseLanguage{"en"}, now(7));
    CHECK(trail(state) == "home > topic/pay");
    CHECK(state.language == "en");
    // The step of a check survives the choice.
    state = after(at_route("check/job?answers=y"), {OpenLanguages{}, ChooseLanguage{"ar"}}, now(8));
    CHECK(trail(state) == "check/job?answers=y#2");
    CHECK(state.answers.size() == 1);
}

TEST_CASE("begin does nothing in mid-visit; on the cover it leads to the attract screen") {
    CHECK(trail(update(at_route("topic/pay"), Begin{}, now(1))) == "topic/pay");
    CHECK(trail(update(at_route("cover"), Begin{}, now(3'000))) == "attract");
}

TEST_CASE("the cover takes no touch for three seconds, and they do not prolong it") {
    const State closed = at_route("cover", 100);
    for (const std::int64_t ms : {101, 400, 3'099}) {
        CHECK(update(closed, Begin{}, now(ms)) == closed);
        CHECK(update(closed, Touched{}, now(ms)) == closed);
    }
    CHECK(trail(update(closed, Begin{}, now(3'100))) == "attract");
}

TEST_CASE("who answers the idle question on a sensitive page finds Home, and nothing of the visit before") {
    State state = at_route("home");
    state.language = "en";
    state.situation = "x";
    state.trail.push_back(at_route("topic/signs").trail.back());
    for (const Action& answer : {Action(Stay{}), Action(Touched{})}) {
        CHECK(trail(update(state, answer, now(59'999))) == "home > topic/signs");
        const State home = update(state, answer, now(60'000));
        CHECK(trail(home) == "home");
        CHECK(home.language == "en");
        CHECK(home.situation.empty());
        CHECK(home.last_touch.ms == 60'000);
    }
    CHECK(update(state, Leave{}, now(60'000)).ending == Ending::left);
    // A calm page comes back.
    state.trail.back() = at_route("topic/pay").trail.back();
    CHECK(trail(update(state, Stay{}, now(90'000))) == "home > topic/pay");
}

TEST_CASE("pages stack up and go back one by one; home clears the stack") {
    State state = after(at_route("home"),
                        {Open{route("section/work")}, Open{route("topic/pay")}, Open{route("help/line")}}, now(1));
    CHECK(trail(state) == "home > section/work > topic/pay > help/line");
    CHECK(trail(update(state, GoBack{}, now(2))) == "home > section/work > topic/pay");
    CHECK(trail(update(state, GoHome{}, now(2))) == "home");
    CHECK(trail(update(state, Open{route("home")}, now(2))) == "home");
    CHECK(trail(after(state, {GoBack{}, GoBack{}, GoBack{}, GoBack{}, GoBack{}}, now(2))) == "home");
}

TEST_CASE("another form of a handover takes the place of the first: back leads to the help point") {
    const content::Content content = sample::content();
    const auto now = sample::at(content, 0);
    session::State state = session::state_at(sample::route("help/line"), "nl", content, now.now);
    state = sample::after(
        state,
        {session::Open{sample::route("handover/phone/line")}, session::Open{sample::route("handover/text/line")}}, now);
    CHECK(sample::trail(state) == "help/line > handover/text/line");
    CHECK(sample::trail(sample::after(state, {session::GoBack{}}, now)) == "help/line");
}

TEST_CASE("back from a page without a way there leads home, but not from the first pages") {
    CHECK(trail(update(at_route("topic/pay"), GoBack{}, now(1))) == "home");
    CHECK(trail(update(at_route("home"), GoBack{}, now(1))) == "home");
    CHECK(trail(update(at_route("language"), GoBack{}, now(1))) == "language");
    CHECK(trail(update(at_route("attract"), GoBack{}, now(1))) == "attract");
    CHECK(trail(update(at_route("cover"), GoBack{}, now(1))) == "cover");
    CHECK(trail(update(at_route("staff"), GoBack{}, now(1))) == "staff");
}

TEST_CASE("a check goes from its introduction through its questions to its result, and back") {
    State state = after(at_route("home"), {Open{route("check/job")}}, now(1));
    CHECK(trail(state) == "home > check/job");
    state = update(state, StartCheck{}, now(1));
    CHECK(trail(state) == "home > check/job#1");
    state = after(state, {GiveAnswer{"job", "papers", Answer::yes}, GiveAnswer{"job", "paid", Answer::no}}, now(1));
    CHECK(trail(state) == "home > check/job#3");
    state = update(state, GoBack{}, now(1));
    CHECK(trail(state) == "home > check/job#2");
    CHECK_MESSAGE(state.answers.at("job/paid") == Answer::no,
                  "a question that is looked at again still shows its answer");
    state = after(state, {GiveAnswer{"job", "paid", Answer::unsure}, GiveAnswer{"job", "free", Answer::no}}, now(1));
    CHECK(trail(state) == "home > check/job#4");
    CHECK(state.answers.at("job/paid") == Answer::unsure);
    CHECK(state.answers.size() == 3);
    CHECK(trail(after(state, {GoBack{}, GoBack{}, GoBack{}, GoBack{}}, now(1))) == "home > check/job");
    CHECK(trail(after(state, {GoBack{}, GoBack{}, GoBack{}, GoBack{}, GoBack{}}, now(1))) == "home");
}

TEST_CASE("starting a check again forgets its answers, not those of another") {
    State state = after(at_route("home"),
                        {Open{route("check/calm")}, StartCheck{}, GiveAnswer{"calm", "one", Answer::yes}, GoHome{},
                         Open{route("check/job")}, StartCheck{}, GiveAnswer{"job", "papers", Answer::yes}},
                        now(1));
    REQUIRE(state.answers.size() == 2);
    state = update(state, StartCheck{}, now(1));
    CHECK(state.trail.back().step == 1);
    CHECK(state.answers == std::map<std::string, Answer, std::less<>>{{"calm/one", Answer::yes}});
    const State elsewhere = at_route("topic/pay");
    CHECK(update(elsewhere, StartCheck{}, now(0)) == elsewhere);
}

TEST_CASE("an answer counts only for the question that is shown") {
    const State first = at_route("check/job?answers=-");
    for (const GiveAnswer& wrong :
         {GiveAnswer{"job", "paid", Answer::yes}, GiveAnswer{"job", "none", Answer::yes},
          GiveAnswer{"calm", "one", Answer::yes}, GiveAnswer{"none", "papers", Answer::yes}}) {
        CHECK(update(first, wrong, now(0)) == first);
    }
    const GiveAnswer papers{"job", "papers", Answer::yes};
    CHECK(update(at_route("check/job"), papers, now(0)) == at_route("check/job"));
    CHECK(update(at_route("check/job?answers=yyy"), papers, now(0)) == at_route("check/job?answers=yyy"));
    CHECK(update(at_route("home"), papers, now(0)) == at_route("home"));
}

TEST_CASE("ids that the content does not have change nothing") {
    const State state = at_route("home");
    for (const char* text : {"section/none", "topic/none", "check/none", "help/none", "help?category=none"}) {
        CAPTURE(text);
        CHECK(update(state, Open{route(text)}, now(0)) == state);
    }
    CHECK(update(state, ChooseLanguage{"xx"}, now(0)) == state);
    CHECK(update(at_route("language"), ChooseLanguage{"xx"}, now(0)) == at_route("language"));
}

TEST_CASE("leaving wipes everything, from every screen") {
    for (const Route& from : all_routes(shared_content())) {
        CAPTURE(to_string(from));
        State state = state_at(from, "ar", shared_content(), {1});
        state.text_size = TextSize::largest;
        state.contrast = Contrast::dark;
        state.reach = Reach::low;
        state.answers["job/papers"] = Answer::yes;
        state.trail.insert(state.trail.begin(), Page{route("topic/signs"), 0});
        State fresh;
        fresh.language = "nl";
        fresh.trail = {Page{route("cover"), 0}};
        fresh.last_touch = {77};
        fresh.ending = Ending::left;
        CHECK(update(state, Leave{}, now(77)) == fresh);
    }
}

TEST_CASE("after the end nothing changes any more") {
    const State over = update(at_route("topic/pay"), Leave{}, now(5));
    for (const Action& action : every_action) {
        CAPTURE(to_string(action));
        CHECK(update(over, action, now(10'000'000)) == over);
    }
    CHECK_FALSE(next_deadline(over, now(6)).has_value());
    CHECK_FALSE(idle_seconds_left(over, now(10'000'000)).has_value());
}

TEST_CASE("nobody there: the warning after 90 s, the end 30 s later, everything wiped") {
    State state = at_route("topic/pay", 1'000);
    state.answers["job/papers"] = Answer::yes;
    CHECK(next_deadline(state, now(1'000)) == base::Monotonic{91'000});
    CHECK_FALSE(idle_seconds_left(state, now(90'999)).has_value());
    CHECK(idle_seconds_left(state, now(91'000)) == 30);
    CHECK(idle_seconds_left(state, now(91'001)) == 30);
    CHECK(idle_seconds_left(state, now(92'000)) == 29);
    CHECK(idle_seconds_left(state, now(120'999)) == 1);
    CHECK(update(state, TimePassed{}, now(120'999)) == state);
    State fresh;
    fresh.language = "nl";
    fresh.trail = {Page{route("attract"), 0}};
    fresh.last_touch = {121'000};
    fresh.ending = Ending::idle;
    CHECK(update(state, TimePassed{}, now(121'000)) == fresh);
    CHECK(update(state, TimePassed{}, now(9'000'000)).ending == Ending::idle);
}

TEST_CASE("the countdown asks for a frame each second") {
    const State state = at_route("topic/pay", 1'000);
    std::int64_t time = 91'000;
    for (int shown = 30; shown >= 1; --shown) {
        CHECK(idle_seconds_left(state, now(time)) == shown);
        const auto next = next_deadline(state, now(time));
        REQUIRE(next.has_value());
        CHECK(next->ms == time + 1'000);
        time = next->ms;
    }
    CHECK(time == 121'000);
    // From a moment between two seconds the next one still comes when the number changes.
    CHECK(next_deadline(state, now(91'400)) == base::Monotonic{92'000});
}

TEST_CASE("a touch or staying starts the time anew") {
    State state = at_route("topic/pay", 0);
    state = update(state, Touched{}, now(100'000));
    CHECK_FALSE(idle_seconds_left(state, now(100'000)).has_value());
    CHECK(next_deadline(state, now(100'000)) == base::Monotonic{190'000});
    state = update(state, Stay{}, now(195'000));
    CHECK(trail(state) == "topic/pay");
    CHECK(next_deadline(state, now(195'000)) == base::Monotonic{285'000});
    const State waiting = update(state, TimePassed{}, now(200'000));
    CHECK_MESSAGE(waiting.last_touch == base::Monotonic{195'000}, "time that passes is no touch");
}

TEST_CASE("sensitive pages warn after 60 s") {
    for (const char* sensitive : {"topic/signs", "check/job", "check/job?answers=y"}) {
        CAPTURE(sensitive);
        CHECK(next_deadline(at_route(sensitive), now(0)) == base::Monotonic{60'000});
        CHECK(idle_seconds_left(at_route(sensitive), now(60'000)) == 30);
        CHECK(update(at_route(sensitive), TimePassed{}, now(90'000)).ending == Ending::idle);
    }
    for (const char* calm : {"topic/pay", "check/calm", "home", "help/line", "language"}) {
        CAPTURE(calm);
        CHECK(next_deadline(at_route(calm), now(0)) == base::Monotonic{90'000});
        CHECK_FALSE(update(at_route(calm), TimePassed{}, now(90'000)).ending.has_value());
    }
}

TEST_CASE("the idle screen as a route counts down at once; staying leads home") {
    CHECK(idle_seconds_left(at_route("idle", 500), now(500)) == 30);
    CHECK(trail(update(at_route("idle"), Stay{}, now(3))) == "home");
    CHECK(update(at_route("idle"), TimePassed{}, now(30'000)).ending == Ending::idle);
}

TEST_CASE("the attract screen never times out and greets in turn") {
    const State state = at_route("attract", 100);
    CHECK_FALSE(update(state, TimePassed{}, now(1'000'000'000)).ending.has_value());
    CHECK_FALSE(idle_seconds_left(state, now(1'000'000'000)).has_value());
    CHECK(greeting_index(state, now(100)) == 0);
    CHECK(greeting_index(state, now(4'099)) == 0);
    CHECK(greeting_index(state, now(4'100)) == 1);
    CHECK(greeting_index(state, now(8'100)) == 2);
    CHECK(greeting_index(state, now(16'100)) == 0);
    CHECK(greeting_index(state, now(0)) == 0);
    // After the last language a clock has its turn, in the first one.
    for (const std::int64_t ms : {100, 4'100, 8'100, 16'100}) {
        CHECK_FALSE(shows_clock(state, now(ms)));
    }
    CHECK(shows_clock(state, now(12'100)));
    CHECK(greeting_index(state, now(12'100)) == 0);
    CHECK(shows_clock(at_route("cover"), now(0)));
    CHECK_FALSE(shows_clock(at_route("home"), now(12'100)));
    CHECK(next_deadline(state, now(100)) == base::Monotonic{4'100});
    CHECK(next_deadline(state, now(4'099)) == base::Monotonic{4'100});
    CHECK(next_deadline(state, now(4'100)) == base::Monotonic{8'100});
    const content::Content empty;
    CHECK(greeting_index(state, {empty, {}, {9'000}}) == 0);
}

TEST_CASE("the cover stays a minute, then the session ends") {
    const State state = at_route("cover", 0);
    CHECK(next_deadline(state, now(1)) == base::Monotonic{60'000});
    CHECK_FALSE(idle_seconds_left(state, now(70'000)).has_value());
    CHECK_FALSE(update(state, TimePassed{}, now(59'999)).ending.has_value());
    CHECK(update(state, TimePassed{}, now(60'000)).ending == Ending::idle);
}

TEST_CASE("the staff screen stays") {
    CHECK_FALSE(next_deadline(at_route("staff"), now(0)).has_value());
    CHECK_FALSE(update(at_route("staff"), TimePassed{}, now(10'000'000)).ending.has_value());
}

TEST_CASE("time-outs come from the configuration") {
    Surroundings surroundings = now(10'000);
    surroundings.time_outs.idle_warning_ms = 10'000;
    surroundings.time_outs.idle_countdown_ms = 2'500;
    const State state = at_route("home", 0);
    CHECK(idle_seconds_left(state, surroundings) == 3);
    CHECK(next_deadline(state, surroundings) == base::Monotonic{10'500});
    surroundings.now = {12'500};
    CHECK(update(state, TimePassed{}, surroundings).ending == Ending::idle);
}

TEST_CASE("every action that is not the passing of time is a touch") {
    for (const Action& action : every_action) {
        CAPTURE(to_string(action));
        const State next = update(at_route("check/job"), action, now(50));
        CHECK(next.last_touch.ms == (std::holds_alternative<TimePassed>(action) ? 0 : 50));
    }
}

TEST_CASE("actions have names that name their targets") {
    CHECK(to_string(Action(Open{route("help?category=legal")})) == "open:help?category=legal");
    CHECK(to_string(Action(ChooseLanguage{"uk"})) == "language:uk");
    CHECK(to_string(Action(GiveAnswer{"job", "paid", Answer::unsure})) == "answer:job/paid=unsure");
    CHECK(to_string(Action(GiveAnswer{"job", "paid", Answer::yes})) == "answer:job/paid=yes");
    CHECK(to_string(Action(Leave{})) == "leave");
    CHECK(to_string(Action(StartCheck{})) == "start");
}

TEST_CASE("a situation is kept for the visit, can be taken back, and goes with it") {
    const content::Content content = sample::content();
    const auto now = sample::at(content, 1000);
    session::State state = session::state_at(sample::route("topic/pay"), "nl", content, base::Monotonic{0});
    state = sample::after(state, {session::Open{sample::route("situation")}, session::ChooseSituation{"none"}}, now);
    CHECK_MESSAGE(sample::trail(state) == "topic/pay > situation", "a situation that does not exist changes nothing");
    state = sample::after(state, {session::ChooseSituation{"asylum"}}, now);
    CHECK(sample::trail(state) == "topic/pay");
    CHECK(state.situation == "asylum");
    CHECK(sample::after(state, {session::ChooseSituation{"eu"}}, now).situation == "asylum");
    CHECK(sample::after(state, {session::Open{sample::route("situation")}, session::ChooseSituation{}}, now)
              .situation.empty());
    CHECK(sample::after(state, {session::Leave{}}, now).situation.empty());
}

TEST_CASE("a lesson: options are marked, answered once, and the lesson is done at its end") {
    const content::Content content = sample::content();
    const auto now = sample::at(content, 1000);
    session::State state = session::state_at(sample::route("lesson/signals"), "nl", content, base::Monotonic{0});
    state = sample::after(state, {session::ChooseOption{"a"}}, now);
    CHECK_MESSAGE(state.lesson_answers.empty(), "a page to read has no options");
    state = sample::after(state, {session::NextPage{}, session::GiveLessonAnswer{}}, now);
    CHECK_MESSAGE(state.lesson_answers.empty(), "nothing is marked, so there is no answer");
    state = sample::after(state,
                          {session::ChooseOption{"a"}, session::ChooseOption{"c"}, session::ChooseOption{"c"},
                           session::ChooseOption{"x"}},
                          now);
    const auto answer = [&] { return state.lesson_answers.at("signals/q1"); };
    CHECK(answer().chosen == std::set<std::string>{"a"});
    CHECK_FALSE_MESSAGE(answer().given, "several options are right: it is no answer yet");
    state = sample::after(state, {session::GiveLessonAnswer{}, session::ChooseOption{"b"}}, now);
    CHECK(answer().given);
    CHECK_MESSAGE(answer().chosen == std::set<std::string>{"a"}, "after the feedback nothing changes");
    CHECK(state.lessons_done.empty());
    state = sample::after(state, {session::NextPage{}, session::NextPage{}}, now);
    CHECK(sample::trail(state) == "lesson/signals#2");
    CHECK(state.lessons_done.contains("signals"));
    CHECK(sample::trail(sample::after(state, {session::GoBack{}}, now)) == "lesson/signals#1");
    state = sample::after(state, {session::RestartLesson{}}, now);
    CHECK(sample::trail(state) == "lesson/signals");
    CHECK(state.lesson_answers.empty());
    CHECK_MESSAGE(sample::after(state, {session::Leave{}}, now).lessons_done.empty(), "progress dies with the visit");
}

TEST_CASE("a town is kept for the visit, leads back to the list, and goes with the visit") {
    content::Content content = sample::content();
    content::HelpPoint& point = content.help["line"];
    point.address.city = "Ter Apel";
    point.location_precision = content::LocationPrecision::city;
    const auto now = sample::at(content, 1000);
    session::State state = session::state_at(sample::route("help?category=legal"), "nl", content, base::Monotonic{0});
    state = sample::after(state, {session::MorePlaces{}, session::ChooseTown{"ter-apel"}}, now);
    CHECK_MESSAGE(state.town.empty(), "a town is chosen on its own screen");
    state = sample::after(state, {session::Open{sample::route("place")}, session::ChooseTown{"atlantis"}}, now);
    CHECK(sample::trail(state) == "help?category=legal#1 > place");
    state = sample::after(state, {session::ChooseTown{"ter-apel"}}, now);
    CHECK(state.town == "ter-apel");
    CHECK_MESSAGE(sample::trail(state) == "help?category=legal", "the list is another one, so it begins anew");
    state = sample::after(state, {session::Open{sample::route("place")}, session::ChooseTown{}}, now);
    CHECK(state.town.empty());
    state = sample::after(state, {session::Open{sample::route("help?place=ter-apel")}}, now);
    CHECK(state.town == "ter-apel");
    CHECK(sample::after(state, {session::Leave{}}, now).town.empty());
    CHECK(session::state_at(sample::route("help?place=ter-apel"), "nl", content, {}).town == "ter-apel");
    CHECK(sample::trail(sample::after(session::state_at(sample::route("place"), "nl", content, {}),
                                      {session::ChooseTown{}}, now)) == "help");
}

TEST_CASE("wishes are turned on and off on a list of help points, and begin it anew") {
    const content::Content content = sample::content();
    const auto now = sample::at(content, 1000);
    session::State state =
        session::state_at(sample::route("help?category=legal&page=2&wishes=free"), "nl", content, base::Monotonic{0});
    CHECK(sample::trail(state).ends_with("#2"));
    CHECK(state.wishes.has(content::Wish::free));
    CHECK(sample::trail(sample::after(state, {session::GoBack{}}, now)).ends_with("#1"));
    state = sample::after(state, {session::ToggleWish{content::Wish::open_now}}, now);
    CHECK(state.wishes.has(content::Wish::open_now));
    CHECK(session::current_page(state).step == 0);
    state = sample::after(state, {session::ToggleWish{content::Wish::free}, session::MorePlaces{}}, now);
    CHECK_FALSE(state.wishes.has(content::Wish::free));
    CHECK(session::current_page(state).step == 1);
    state = sample::after(state, {session::GoHome{}, session::ToggleWish{content::Wish::women}, session::MorePlaces{}},
                          now);
    CHECK_FALSE(state.wishes.has(content::Wish::women));
    CHECK(sample::trail(state) == "home");
    CHECK(sample::after(state, {session::Leave{}}, now).wishes.empty());
    CHECK(session::to_string(session::ToggleWish{content::Wish::no_id}) == "wish:no_id");
    CHECK(session::to_string(session::ChooseTown{"utrecht"}) == "town:utrecht");
}

TEST_CASE("a map is moved and zoomed within its limits, and opens as new each time") {
    const content::Content content = sample::content();
    const auto now = sample::at(content, 0);
    session::State state = session::state_at(sample::route("home"), "nl", content, now.now);
    CHECK(sample::after(state, {session::ZoomIn{}, session::MoveMap{{52, 5}}}, now).map == session::MapView{});

    state = sample::after(state, {session::Open{sample::route("map")}, session::ZoomOut{}}, now);
    CHECK(state.map.zoom == 0);
    state = sample::after(state, {session::OpenCluster{{52, 5}, 3}}, now);
    CHECK(state.map.zoom == 3);
    CHECK(state.map.centre == content::Position{52, 5});
    state = sample::after(state, {session::OpenCluster{{52, 5}, 9}, session::ZoomIn{}}, now);
    CHECK(state.map.zoom == session::most_zoom);
    state = sample::after(state, {session::MoveMap{{60, 0}}}, now);
    CHECK(state.map.centre ==
          content::Position{content::country_north_east.latitude, content::country_south_west.longitude});
    state = sample::after(state, {session::ChoosePin{{"line", "desk"}}}, now);
    CHECK(state.map.chosen == std::vector<std::string>{"line", "desk"});
    CHECK(sample::after(state, {session::ChoosePin{{"nobody"}}}, now).map == state.map);

    // A help point and back: the map is as it was. Another map is new.
    const session::State back =
        sample::after(state, {session::Open{sample::route("help/line")}, session::GoBack{}}, now);
    CHECK(back.map == state.map);
    CHECK(sample::after(back, {session::Open{sample::route("near")}}, now).map == session::MapView{});
    CHECK(sample::after(back, {session::Leave{}}, now).map == session::MapView{});
}
