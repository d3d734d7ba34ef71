#include "stage/stage.h"

#include "content/help/towns.h"
#include "content/read/load.h"
#include "support/roots.h"
#include "terminal/preload.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

namespace stage {

const World& world() {
    static const World loaded = [] {
        content::Loaded content =
            content::load(terminal::folders_of(content_root() / "content"), TestClock().wall().date);
        for (const content::Problem& problem : content.problems) {
            if (problem.severity == content::Severity::error) {
                FAIL_CHECK(content::to_string(problem));
            }
        }
        REQUIRE(content.content.has_value());
        auto drawing =
            terminal::load_drawing(test::source_root() / "assets", terminal::folders_of(content_root() / "content"));
        REQUIRE_MESSAGE(drawing.ok(), (drawing.ok() ? "" : drawing.error().message));
        return World{std::move(*content.content), std::move(drawing.value().fonts), std::move(drawing.value().icons),
                     drawing.value().map};
    }();
    return loaded;
}

terminal::PresenterSettings presenter_settings(const Look& look) {
    return {look.panel.px,
            look.panel.scale(),
            look.text_size,
            look.contrast,
            look.reach,
            {},
            {look.place, {}, {}, look.origin, world().map, look.street_map},
            &finder()};
}

session::Route route(std::string_view text) {
    const auto parsed = session::parse_route(text);
    REQUIRE_MESSAGE(parsed.ok(), text);
    const auto checked = session::check_route(parsed.value(), world().content);
    REQUIRE_MESSAGE(checked.ok(), (checked.ok() ? "" : checked.error().message));
    return parsed.value();
}

session::State state_of(const session::Route& route, const std::string& language, const base::Clock& clock) {
    session::State state = session::state_at(route, language, world().content, clock.monotonic());
    if (session::greets(route.screen)) {
        std::int64_t turn = 0;
        for (const content::Language& other : world().content.languages) {
            if (other.tag == language) {
                break;
            }
            ++turn;
        }
        state.last_touch = clock.monotonic() + -turn * session::TimeOuts{}.greeting_ms;
    }
    return state;
}

screens::Finder& finder() {
    static screens::Finder shared = [] {
        screens::Finder made(world().content, TestClock().wall().date, screens::Missing::awaited);
        while (made.prepare("nl")) {
        }
        return made;
    }();
    return shared;
}

std::vector<session::Route> every_route() {
    std::vector<session::Route> routes = session::all_routes(world().content);
    for (const auto& [id, check] : world().content.checks) {
        const std::size_t count = check.questions.size();
        const auto add = [&, check_id = id](const std::string& answers) {
            routes.push_back({session::Screen::check, check_id, {{"answers", answers}}});
        };
        add("-");
        for (std::size_t given = 1; given <= count; ++given) {
            add(std::string(given, 'y'));
        }
        add(std::string(count, 'n'));
        add(std::string(count, 'u'));
        std::string mixed;
        while (mixed.size() < count) {
            mixed += "ynu"[mixed.size() % 3];
        }
        add(mixed);
    }
    for (const auto& [id, lesson] : world().content.lessons) {
        for (std::size_t page = 1; page <= lesson.pages.size(); ++page) {
            routes.push_back({session::Screen::lesson, id, {{"page", std::to_string(page)}}});
        }
    }
    // A word of each script, one with a typo, two words, too many results, and nothing.
    for (const char* typed : {"loon", "contrakt", "work pay", "a", "راتب", "ስራ", "робота", "Utrecht 033", "qqqq xyz"}) {
        routes.push_back({session::Screen::search, {}, {{"q", typed}}});
    }
    const std::vector<content::Town> towns = content::towns_of(world().content);
    REQUIRE_FALSE(towns.empty());
    // Lists from a town with some wishes and with all of them, and where nothing is on the last page.
    for (const content::Category& category : world().content.categories) {
        const auto add = [&](std::map<std::string, std::string, std::less<>> query) {
            query["category"] = category.id;
            routes.push_back({session::Screen::help_list, {}, std::move(query)});
        };
        add({{"place", towns.front().id}, {"wishes", "open,free"}});
        add({{"place", towns.back().id},
             {"wishes", "open,language,free,no_id,confidential,women,minors,wheelchair"},
             {"page", "1"}});
    }
    const auto longest = std::max_element(towns.begin(), towns.end(),
                                          [](const auto& a, const auto& b) { return a.name.size() < b.name.size(); });
    routes.push_back({session::Screen::help_list, {}, {{"place", longest->id}}});
    for (const content::Situation& situation : world().content.situations) {
        routes.push_back({session::Screen::situation, {}, {{"situation", situation.id}}});
    }
    return routes;
}

Stage::Stage(Look look)
    : m_look(std::move(look)),
      m_engine(world().fonts),
      m_atlas(m_engine),
      m_canvas(m_atlas),
      m_ui(m_canvas, m_engine, world().icons, world().content),
      m_wordings(world().content, m_clock.wall().date),
      m_nearby(world().content),
      m_site{m_look.place, {}, {}, m_look.origin, world().map, m_look.street_map} {}

void Stage::draw(const session::State& state) {
    const session::Surroundings surroundings{world().content, {}, m_clock.monotonic()};
    const content::Language& language = screens::language_of(state, surroundings);
    const screens::View view{
        world().content, m_wordings.of(language.tag), m_wordings, state, surroundings, m_clock.wall(), m_site, finder(),
        m_nearby};
    for (int pass = 0; pass < 3; ++pass) {
        m_ui.begin({m_look.panel.px,
                    m_look.panel.scale(),
                    language.direction,
                    m_look.text_size,
                    m_look.contrast,
                    m_look.reach,
                    {}});
        const screens::Settled settled = screens::draw(view, m_ui, m_scroll);
        m_frame = &m_ui.finish();
        if (settled == screens::Settled::yes) {
            break;
        }
    }
}

void Stage::show(const session::State& state) {
    m_scroll.reset();
    draw(state);
}

void Stage::show_end(const session::State& state) {
    m_scroll.drag(-1e6F);
    draw(state);
}

}  // namespace stage
