// Typing into the search: what the keys do, and that nothing of it stays.
#include "session/sample.h"
#include "session/state.h"
#include "session/update.h"

#include <doctest/doctest.h>

#include <string>

using sample::after;
using sample::route;
using sample::trail;
using namespace session;

namespace {

const content::Content& shared_content() {
    static const content::Content content = sample::content();
    return content;
}

Surroundings now(std::int64_t ms) {
    return sample::at(shared_content(), ms);
}

State searching(const std::vector<Action>& actions = {}) {
    State state = state_at(route("home"), "nl", shared_content(), {0});
    return after(after(std::move(state), {Open{route("search")}}, now(1)), actions, now(2));
}

}  // namespace

TEST_CASE("keys add to what is typed, erase takes a character, clear takes all") {
    State state = searching({TypeText{"l"}, TypeText{"ö"}, TypeText{"ሃ"}});
    CHECK(typed(state) == "löሃ");
    CHECK(state.last_touch == base::Monotonic{2});
    state = update(state, EraseText{}, now(3));
    CHECK(typed(state) == "lö");
    CHECK(typed(after(state, {EraseText{}, EraseText{}, EraseText{}}, now(3))).empty());
    CHECK(typed(update(state, ClearText{}, now(3))).empty());
    CHECK_MESSAGE(after(state, {EraseText{}, EraseText{}}, now(1)) == searching(), "as if nothing had been typed");
    CHECK(after(searching(), {EraseText{}, ClearText{}, ReplaceLast{"a"}}, now(2)).trail == searching().trail);
}

TEST_CASE("another form of a syllable takes the place of the last character") {
    CHECK(typed(searching({TypeText{"ሰ"}, TypeText{"በ"}, ReplaceLast{"ብ"}})) == "ሰብ");
    const std::string full(most_typed, 'a');
    CHECK(typed(searching({TypeText{full}, ReplaceLast{"ብ"}})) == full.substr(1) + "ብ");
}

TEST_CASE("spaces stand between words, one at a time") {
    CHECK(typed(searching({TypeText{" "}, TypeText{"a"}, TypeText{" "}, TypeText{" "}, TypeText{"b"}})) == "a b");
}

TEST_CASE("no more can be typed than a search needs") {
    State state = searching();
    for (std::size_t i = 0; i < most_typed + 5; ++i) {
        state = update(state, TypeText{"ሃ"}, now(2));
    }
    CHECK(typed(state).size() == most_typed * std::string("ሃ").size());
    CHECK(parse_route(to_string(current_page(state).route)).ok());
}

TEST_CASE("typing does nothing on other screens") {
    for (const char* other : {"home", "topic/pay", "attract", "cover", "help"}) {
        CAPTURE(other);
        const State state = state_at(route(other), "nl", shared_content(), {5});
        CHECK(after(state, {TypeText{"a"}, ReplaceLast{"b"}, EraseText{}, ClearText{}, ShowKeys{Keys::digits}},
                    now(5)) == state);
    }
}

TEST_CASE("the keyboard begins with the visitor's letters, also after another language was chosen") {
    State state = searching({ShowKeys{Keys::digits}});
    CHECK(state.keys == Keys::digits);
    state = after(state, {OpenLanguages{}, ChooseLanguage{"ar"}}, now(3));
    CHECK(state.keys == Keys::own);
    CHECK(trail(state) == "home > search");
    CHECK(after(searching({ShowKeys{Keys::latin}}), {GoHome{}, Open{route("search")}}, now(3)).keys == Keys::own);
}

TEST_CASE("back from a result the words are still there; home and leaving forget them") {
    const State state = searching({TypeText{"loon"}, Open{route("topic/pay")}});
    CHECK(trail(state) == "home > search?q=loon > topic/pay");
    CHECK(typed(state).empty());
    CHECK(typed(update(state, GoBack{}, now(3))) == "loon");
    CHECK(typed(after(state, {GoBack{}, OpenLanguages{}, ChooseLanguage{"ar"}}, now(3))) == "loon");

    const State never = after(state_at(route("home"), "nl", shared_content(), {0}), {Open{route("topic/pay")}}, now(2));
    CHECK_MESSAGE(update(state, GoHome{}, now(4)) == update(never, GoHome{}, now(4)), "home knows nothing of it");
    CHECK_MESSAGE(update(state, Leave{}, now(4)) == update(never, Leave{}, now(4)), "leaving knows nothing of it");
    const State gone = update(update(state, GoBack{}, now(3)), TimePassed{}, now(90'003));
    CHECK(gone.ending == Ending::idle);
    CHECK_MESSAGE(trail(gone) == "attract", "nobody answered");
    CHECK(typed(gone).empty());
}

TEST_CASE("a page with typed words warns early, as sensitive pages do") {
    CHECK(next_deadline(searching(), now(2)) == base::Monotonic{90'001});
    CHECK(next_deadline(searching({TypeText{"a"}}), now(2)) == base::Monotonic{60'002});
}

TEST_CASE("typed words are part of the route, percent-encoded") {
    const auto read = parse_route("search?q=%D8%B1%D8%A7%D8%AA%D8%A8%20a&b");
    CHECK_FALSE_MESSAGE(read.ok(), "& begins another key");
    const Route ampersand = parse_route("search?q=%d8%b1%20a%26b%3D%25").value();
    CHECK(ampersand.get("q") == "ر a&b=%");
    CHECK(to_string(ampersand) == "search?q=%D8%B1%20a%26b%3D%25");
    CHECK(parse_route(to_string(ampersand)).value() == ampersand);
    CHECK(parse_route("search?q=loon").value().get("q") == "loon");
    CHECK(parse_route("search?q=100%").value().get("q") == "100%");
    CHECK(typed(state_at(parse_route("search?q=loon").value(), "nl", shared_content(), {0})) == "loon");
    for (const char* wrong : {"search?q=", "search?q=%FF", "search?q=a%0Ab", "search?q=%00", "search?x=a",
                              "search?q=12345678901234567890123456789012345678901"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_route(wrong).ok());
    }
}

TEST_CASE("the keys' actions have names") {
    CHECK(to_string(Action(TypeText{"a"})) == "type:a");
    CHECK(to_string(Action(ReplaceLast{"ብ"})) == "replace:ብ");
    CHECK(to_string(Action(EraseText{})) == "erase");
    CHECK(to_string(Action(ClearText{})) == "clear");
    CHECK(to_string(Action(ShowKeys{Keys::latin})) == "keys:latin");
}
