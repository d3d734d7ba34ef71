// Routes: written, read, and checked against a content.
#include "session/route.h"

#include "session/sample.h"
#include "session/state.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using session::parse_route;
using session::Route;
using session::Screen;

TEST_CASE("every route of a content is read back as it is written, once, and exists") {
    const content::Content content = sample::content();
    const std::vector<Route> routes = session::all_routes(content);
    std::set<std::string> seen;
    for (const Route& route : routes) {
        const std::string text = session::to_string(route);
        CAPTURE(text);
        CHECK(seen.insert(text).second);
        const auto read = parse_route(text);
        REQUIRE(read.ok());
        CHECK(read.value() == route);
        CHECK(session::check_route(route, content).ok());
    }
    for (const char* expected : {"attract",
                                 "language",
                                 "home",
                                 "section/work",
                                 "topic/pay",
                                 "topic/signs",
                                 "check/job",
                                 "check/calm",
                                 "lesson/signals",
                                 "situation",
                                 "help",
                                 "help?category=legal",
                                 "help?category=medical",
                                 "help/desk",
                                 "help/line",
                                 "search",
                                 "opening",
                                 "place",
                                 "place/map",
                                 "lines",
                                 "handover/phone/line",
                                 "handover/contact/line",
                                 "handover/text/line",
                                 "handover/write/line",
                                 "map",
                                 "map?category=legal",
                                 "map?category=medical",
                                 "near",
                                 "cover",
                                 "idle"}) {
        CAPTURE(expected);
        CHECK(seen.contains(expected));
    }
    CHECK(seen.size() == 30);
}

TEST_CASE("a handover names a form and a point that has something for it") {
    const content::Content content = sample::content();
    const Route route = sample::route("handover/phone/line");
    CHECK(session::handover_of(route)->kind == content::Handover::phone);
    CHECK(session::handover_of(route)->point == "line");
    CHECK(session::handover_route(content::Handover::phone, "line") == route);
    CHECK_FALSE(session::handover_of(sample::route("help/line")).has_value());
    for (const char* wrong :
         {"handover/phone/desk", "handover/web/line", "handover/fax/line", "handover/phone", "handover/phone/nobody"}) {
        CAPTURE(wrong);
        CHECK_FALSE(session::check_route(sample::route(wrong), content).ok());
    }
}

TEST_CASE("answers of a check are part of its route") {
    const auto read = parse_route("check/job?answers=ynu");
    REQUIRE(read.ok());
    CHECK(read.value() == Route{Screen::check, "job", {{"answers", "ynu"}}});
    CHECK(session::to_string(read.value()) == "check/job?answers=ynu");
    CHECK(session::to_string(parse_route("check/job?answers=-").value()) == "check/job?answers=-");
    // The staff screen is no place of a tour, but a route.
    CHECK(parse_route("staff").value().screen == Screen::staff);
}

TEST_CASE("what is no route is refused with the routes there are") {
    for (const char* wrong : {"",
                              "homes",
                              "Home",
                              "section/",
                              "topic/",
                              "check/",
                              "help/",
                              "help?category=",
                              "help?place=",
                              "help?wishes=",
                              "help?wishes=rich",
                              "help?wishes=free,free",
                              "help?page=-1",
                              "place/x",
                              "/home",
                              "check/job?answers=yyx",
                              "check/job?answers=y&answers=n",
                              "lesson/signals?page=x",
                              "home?",
                              "home?x=1"}) {
        CAPTURE(wrong);
        const auto read = parse_route(wrong);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().message.find("\"" + std::string(wrong) + "\"") != std::string::npos);
        for (const char* known :
             {"help?category=ID", "place/map", "handover/phone|contact|text|web|write/ID", "staff"}) {
            CHECK(read.error().message.find(known) != std::string::npos);
        }
    }
}

TEST_CASE("only the screens that stand alone on the glass are outside of a visit") {
    for (const Screen alone : {Screen::opening, Screen::attract, Screen::cover, Screen::staff}) {
        CHECK_FALSE(session::is_inside_visit(alone));
    }
    for (const Screen visited : {Screen::language, Screen::home, Screen::map, Screen::idle}) {
        CHECK(session::is_inside_visit(visited));
    }
}

TEST_CASE("a route to what the content lacks is refused by name") {
    const content::Content content = sample::content();
    const auto message = [&](const char* text) {
        const auto checked = session::check_route(sample::route(text), content);
        return checked.ok() ? std::string() : checked.error().message;
    };
    CHECK(message("section/none") == "route section/none: the content has no section \"none\"");
    CHECK(message("topic/none") == "route topic/none: the content has no topic \"none\"");
    CHECK(message("check/none") == "route check/none: the content has no check \"none\"");
    CHECK(message("help/none") == "route help/none: the content has no help point \"none\"");
    CHECK(message("help?category=none") == "route help?category=none: the content has no help category \"none\"");
    CHECK(message("check/job?answers=yyyy").find("has only 3 questions") != std::string::npos);
    CHECK(message("check/job?answers=yyy").empty());
    CHECK(message("lesson/none") == "route lesson/none: the content has no lesson \"none\"");
    CHECK(message("lesson/signals?page=3").find("has only 2 pages") != std::string::npos);
    CHECK(message("lesson/signals?page=2").empty());
    CHECK(message("topic/pay?situation=none").find("the content has no situation \"none\"") != std::string::npos);
    CHECK(message("staff").empty());
    CHECK(message("help?place=utrecht") ==
          "route help?place=utrecht: the content has no town with a help point called \"utrecht\"");
    CHECK(message("help?wishes=open,free&page=9").empty());
}

TEST_CASE("a state can start at any step of a check") {
    const content::Content content = sample::content();
    const auto state_of = [&](const char* text) { return session::state_at(sample::route(text), "en", content, {5}); };
    CHECK(state_of("check/job").trail.back().step == 0);
    CHECK(state_of("check/job?answers=-").trail.back().step == 1);
    const session::State state = state_of("check/job?answers=ynu");
    CHECK(state.trail.back().step == 4);
    CHECK(state.answers.at("job/papers") == content::Answer::yes);
    CHECK(state.answers.at("job/paid") == content::Answer::no);
    CHECK(state.answers.at("job/free") == content::Answer::unsure);
    CHECK(state.language == "en");
    CHECK(state.last_touch == base::Monotonic{5});
    CHECK(state_of("topic/pay").trail.size() == 1);
    CHECK(state_of("lesson/signals?page=1").trail.back().step == 1);
    CHECK(state_of("topic/pay?situation=asylum").situation == "asylum");
}
