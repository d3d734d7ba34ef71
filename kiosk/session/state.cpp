#include "session/state.h"

#include <algorithm>
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
    const content::Check* check = route.screen == Screen::check ? content.check(route.id) : nullptr;
    if (check == nullptr || route.answers.empty()) {
        return state;
    }
    int step = 1;
    for (std::size_t i = 0; i < std::min(route.answers.size(), check->questions.size()); ++i) {
        if (route.answers[i] != '-') {
            state.answers[answer_key(check->id, check->questions[i].id)] = answer_of(route.answers[i]);
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
