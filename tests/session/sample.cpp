#include "session/sample.h"

#include <doctest/doctest.h>

namespace sample {
namespace {

content::Language language(const std::string& tag, base::Direction direction) {
    content::Language language;
    language.tag = tag;
    language.endonym = tag;
    language.direction = direction;
    return language;
}

}  // namespace

content::Content content() {
    content::Content content;
    content.source_language = "nl";
    content.languages = {language("nl", base::Direction::left_to_right), language("en", base::Direction::left_to_right),
                         language("ar", base::Direction::right_to_left)};
    content.sections = {{"work",
                         "hammer",
                         content::AccentName::work,
                         {{content::PageLink::Kind::topic, "pay"}, {content::PageLink::Kind::topic, "signs"}}}};
    content.home = {{content::HomeTile::Kind::section, "work"}, {content::HomeTile::Kind::help}};
    content.categories = {{"legal", "scale-balance"}, {"medical", "stethoscope"}};
    content.desk = "desk";
    for (const char* id : {"pay", "signs"}) {
        content::Topic topic;
        topic.id = id;
        topic.section = "work";
        topic.sensitive = topic.id == "signs";
        content.topics[id] = topic;
    }
    content::SelfCheck job;
    job.id = "job";
    job.questions = {{"papers", "passport", content::Answer::yes},
                     {"paid", "cash", content::Answer::no},
                     {"free", "door-open", content::Answer::no}};
    content.checks["job"] = job;
    content::SelfCheck calm;
    calm.id = "calm";
    calm.sensitive = false;
    calm.questions = {{"one", "help", content::Answer::yes}};
    content.checks["calm"] = calm;
    content::Lesson lesson;
    lesson.id = "signals";
    lesson.pages = {content::LessonText{"t1", {}}, content::LessonQuestion{"q1", {"a", "b", "c"}, {"a", "b"}, "why"}};
    content.lessons["signals"] = lesson;
    content.situations = {{"asylum", "file-sign"}, {"eu", "earth"}};
    for (const char* id : {"desk", "line"}) {
        content::HelpPoint point;
        point.id = id;
        content.help[id] = point;
    }
    content.help["line"].phones = {{"0800-2000", "", {}}};
    return content;
}

session::Route route(std::string_view text) {
    const auto parsed = session::parse_route(text);
    REQUIRE_MESSAGE(parsed.ok(), text);
    return parsed.value();
}

session::Surroundings at(const content::Content& content, std::int64_t now) {
    return {content, session::TimeOuts{}, base::Monotonic{now}};
}

session::State after(session::State state, const std::vector<session::Action>& actions,
                     const session::Surroundings& surroundings) {
    for (const session::Action& action : actions) {
        state = session::update(std::move(state), action, surroundings);
    }
    return state;
}

std::string trail(const session::State& state) {
    std::string text;
    for (const session::Page& page : state.trail) {
        text += (text.empty() ? "" : " > ") + session::to_string(page.route) +
                (page.step > 0 ? "#" + std::to_string(page.step) : "");
    }
    return text;
}

}  // namespace sample
