#include "session/state.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

namespace session {
namespace {

content::Answer answer_of(char letter) {
    switch (letter) {
        case 'y':
            return content::Answer::yes;
        case 'n':
            return content::Answer::no;
        default:
            return content::Answer::unsure;
    }
}

}  // namespace

State state_at(const Route& route, std::string language, const content::Content& content, base::Monotonic now) {
    State state;
    state.language = std::move(language);
    state.last_touch = now;
    state.trail = {Page{route, 0}};
    state.situation = route.get("situation");
    state.town = route.get("place");
    state.wishes = read_wishes(route.get("wishes")).value_or(content::Wishes{});
    if (const std::string_view keys = route.get("keys"); !keys.empty()) {
        state.keys = keys == "latin" ? Keys::latin : Keys::digits;
    }
    if (route.screen == Screen::lesson || route.screen == Screen::help_list) {
        const std::string_view page = route.get("page");
        std::from_chars(page.data(), page.data() + page.size(), state.trail.back().step);
        return state;
    }
    const content::SelfCheck* check = route.screen == Screen::check ? content.check(route.id) : nullptr;
    const std::string_view answers = route.get("answers");
    if (check == nullptr || answers.empty()) {
        return state;
    }
    int step = 1;
    for (std::size_t i = 0; i < std::min(answers.size(), check->questions.size()); ++i) {
        if (answers[i] != '-') {
            state.answers[answer_key(check->id, check->questions[i].id)] = answer_of(answers[i]);
            ++step;
        }
    }
    state.trail.back().step = step;
    return state;
}

std::string answer_key(std::string_view check, std::string_view question) {
    return std::string(check) + "/" + std::string(question);
}

}  // namespace session
