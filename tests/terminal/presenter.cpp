// The kiosk without its window: a visitor's fingers, the passing of time, and what is on the screen then.
#include "terminal/presenter.h"

#include "content/age.h"
#include "stage/stage.h"
#include "terminal/draw/software_renderer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using session::Screen;
using stage::Look;
using stage::TestClock;
using terminal::Presenter;
using ui::PointerEvent;

namespace {

/// A terminal and the finger on it.
class Visit {
 public:
    explicit Visit(std::string_view start, const std::string& language = "nl", const Look& look = {})
        : presenter(stage::world().content, stage::world().fonts, stage::world().icons, clock,
                    stage::presenter_settings(look), stage::state_of(stage::route(start), language, clock)) {
        presenter.draw();
    }

    const ui::Node* find(std::string_view id) const {
        const auto& list = presenter.semantics();
        const auto found = std::find_if(list.begin(), list.end(), [&](const ui::Node& node) { return node.id == id; });
        return found == list.end() ? nullptr : &*found;
    }
    base::Point middle(std::string_view id) const {
        const ui::Node* node = find(id);
        REQUIRE_MESSAGE(node != nullptr, id);
        return node->rect.center();
    }
    void press(base::Point at) { presenter.handle({PointerEvent::Kind::press, at, clock.monotonic()}); }
    void move(base::Point at) { presenter.handle({PointerEvent::Kind::move, at, clock.monotonic()}); }
    void release(base::Point at) { presenter.handle({PointerEvent::Kind::release, at, clock.monotonic()}); }
    void tap(std::string_view id) {
        const base::Point at = middle(id);
        press(at);
        clock.advance(80);
        release(at);
        clock.advance(400);
        presenter.pass_time();
        presenter.draw();
    }
    void wait(std::int64_t ms) {
        clock.advance(ms);
        presenter.pass_time();
        presenter.draw();
    }
    std::string route() const { return session::to_string(session::current_page(presenter.state()).route); }

    TestClock clock;
    Presenter presenter;
};

/// A topic that is longer than the screen.
constexpr std::string_view long_page = "topic/offers";

}  // namespace

TEST_CASE("a visit: greeted, language chosen, a topic read, back, away") {
    Visit visit("attract");
    visit.tap("begin");
    CHECK(visit.route() == "language");
    visit.tap("language-ar");
    CHECK(visit.route() == "home");
    CHECK(visit.presenter.state().language == "ar");
    visit.tap("section-travel");
    CHECK(visit.route() == "section/travel");
    visit.tap("topic-offers");
    CHECK(visit.route() == "topic/offers");
    visit.tap("back");
    CHECK(visit.route() == "section/travel");
    visit.tap("home");
    CHECK(visit.route() == "home");
    visit.tap("leave");
    CHECK(visit.route() == "cover");
    CHECK(visit.presenter.state().ending == session::Ending::left);
    CHECK(visit.presenter.state().trail.size() == 1);
    CHECK(visit.find("clock") != nullptr);
    // Nothing acts any more: a fresh session takes over.
    visit.press({500, 500});
    visit.release({500, 500});
    CHECK(visit.route() == "cover");
}

TEST_CASE("preparing ahead takes a step for each language, ends, and changes nothing that is seen") {
    Visit visit("topic/pay", "ar");
    const ui::Semantics before = visit.presenter.semantics();
    for (std::size_t i = 0; i < stage::world().content.languages.size(); ++i) {
        CHECK(visit.presenter.prepare());
    }
    CHECK_FALSE(visit.presenter.prepare());
    CHECK_FALSE(visit.presenter.needs_frame());
    visit.presenter.draw();
    CHECK(visit.presenter.semantics().size() == before.size());
}

TEST_CASE("a search whose words are still being made shows what it finds without another touch") {
    const TestClock clock;
    screens::Finder finder(stage::world().content, clock.wall().date, screens::Missing::awaited);
    terminal::PresenterSettings settings = stage::presenter_settings({});
    settings.finder = &finder;
    Presenter presenter(stage::world().content, stage::world().fonts, stage::world().icons, clock, settings,
                        stage::state_of(stage::route("search?q=loon"), "nl", clock));
    const auto hits = [&] {
        return std::count_if(presenter.semantics().begin(), presenter.semantics().end(),
                             [](const ui::Node& node) { return node.id.starts_with("hit-"); });
    };
    presenter.draw();
    CHECK(hits() == 0);
    while (!presenter.needs_frame()) {
        REQUIRE(presenter.prepare());
    }
    presenter.draw();
    CHECK(hits() > 0);
}

TEST_CASE("a target acts when the finger is lifted, not before") {
    Visit visit("home");
    const base::Point at = visit.middle("help");
    visit.press(at);
    CHECK(visit.route() == "home");
    visit.presenter.draw();
    CHECK(visit.find("help")->state == "pressed");
    visit.clock.advance(3'000);
    visit.presenter.pass_time();
    CHECK(visit.route() == "home");
    visit.release(at);
    CHECK(visit.route() == "help");
}

TEST_CASE("a finger that slides off a target does nothing, and the target shows it") {
    Visit visit("home");
    const base::Point on = visit.middle("language");
    const base::Point off{on.x, on.y + 400};
    visit.press(on);
    visit.presenter.draw();
    CHECK(visit.find("language")->state == "pressed");
    visit.move(off);
    visit.presenter.draw();
    CHECK(visit.find("language")->state.empty());
    visit.move(on);
    visit.presenter.draw();
    CHECK(visit.find("language")->state == "pressed");
    visit.move(off);
    visit.release(off);
    CHECK(visit.route() == "home");
    visit.presenter.draw();
    CHECK(visit.find("language")->state.empty());
}

TEST_CASE("sliding from one target to another does neither") {
    Visit visit("home");
    visit.press(visit.middle("language"));
    visit.move(visit.middle("leave"));
    visit.release(visit.middle("leave"));
    CHECK(visit.route() == "home");
}

TEST_CASE("a page follows the finger and opens nothing") {
    Visit visit(long_page);
    REQUIRE(visit.presenter.scroll().scrollable());
    const base::Point from = visit.presenter.page_region().center();
    const float before = visit.find("title")->rect.y;
    visit.press(from);
    for (int i = 1; i <= 10; ++i) {
        visit.clock.advance(16);
        visit.move({from.x, from.y - 30.0F * static_cast<float>(i)});
    }
    visit.clock.advance(200);
    visit.release({from.x, from.y - 300});
    visit.presenter.draw();
    CHECK(visit.presenter.scroll().offset() == doctest::Approx(300));
    CHECK(visit.find("title")->rect.y == doctest::Approx(before - 300));
    CHECK(visit.route() == long_page);
    CHECK_FALSE(visit.presenter.scroll().moving());
}

TEST_CASE("a fling coasts and a finger stops it") {
    Visit visit(long_page);
    const base::Point from = visit.presenter.page_region().center();
    visit.press(from);
    for (int i = 1; i <= 5; ++i) {
        visit.clock.advance(10);
        visit.move({from.x, from.y - 20.0F * static_cast<float>(i)});
    }
    visit.release({from.x, from.y - 100});
    CHECK(visit.presenter.needs_frame());
    visit.wait(50);
    const float coasting = visit.presenter.scroll().offset();
    CHECK(coasting > 100);
    visit.press(from);
    visit.wait(300);
    CHECK(visit.presenter.scroll().offset() == coasting);
    visit.release(from);
    CHECK(visit.route() == long_page);
}

TEST_CASE("header and footer stay while the page moves") {
    Visit visit(long_page);
    const base::Rect leave = visit.find("leave")->rect;
    visit.tap("more");
    CHECK(visit.presenter.scroll().offset() > 0);
    CHECK(visit.find("leave")->rect == leave);
    // A drag that begins on the footer moves nothing.
    const float offset = visit.presenter.scroll().offset();
    const base::Point from = visit.middle("home");
    visit.press(from);
    visit.move({from.x, from.y - 500});
    visit.release({from.x, from.y - 500});
    CHECK(visit.presenter.scroll().offset() == offset);
}

TEST_CASE("More goes on to the end of the page, and from there back to its top") {
    Visit visit(long_page);
    CHECK(visit.find("to-top") == nullptr);
    int presses = 0;
    while (visit.find("more") != nullptr) {
        visit.tap("more");
        REQUIRE(++presses < 40);
    }
    CHECK(presses >= 1);
    REQUIRE(visit.find("to-top") != nullptr);
    const base::Rect page = visit.presenter.page_region();
    const ui::Semantics& list = visit.presenter.semantics();
    for (const ui::Node& node : list) {
        CHECK((node.region != ui::Region::page || node.rect.bottom() <= page.bottom() + 1));
    }
    visit.tap("to-top");
    CHECK(visit.presenter.scroll().offset() == 0);
    CHECK(ui::is_target(*visit.find("more")));
}

TEST_CASE("More is lit only when something to see lies below") {
    for (const content::Section& section : stage::world().content.sections) {
        Visit page("section/" + section.id);
        const float bottom = page.presenter.page_region().bottom();
        const ui::Semantics& list = page.presenter.semantics();
        const bool is_below = std::any_of(list.begin(), list.end(), [&](const ui::Node& node) {
            return node.region == ui::Region::page && node.rect.bottom() > bottom + 2;
        });
        CAPTURE(section.id);
        CHECK(ui::is_target(*page.find("more")) == is_below);
    }
}

TEST_CASE("Back returns to where the page was, a page opened anew begins at its top") {
    Visit visit(long_page);
    while (visit.find("more") != nullptr) {
        visit.tap("more");
    }
    const float offset = visit.presenter.scroll().offset();
    visit.tap("help-comensha");
    CHECK(visit.route() == "help/comensha");
    CHECK(visit.presenter.scroll().offset() == 0);
    visit.tap("back");
    CHECK(visit.route() == long_page);
    CHECK(visit.presenter.scroll().offset() == offset);
    CHECK(visit.find("help-comensha") != nullptr);
}

TEST_CASE("what is scrolled away cannot be touched") {
    Look look;
    look.text_size = session::TextSize::large;
    Visit visit(long_page, "nl", look);
    const ui::Node* row = visit.find("help-comensha");
    REQUIRE(row != nullptr);
    const base::Rect page = visit.presenter.page_region();
    REQUIRE(row->rect.y > page.bottom());
    const base::Point hidden{row->rect.center().x, std::min(row->rect.center().y, 1'915.0F)};
    visit.press(hidden);
    visit.release(hidden);
    CHECK(visit.route() == long_page);
}

TEST_CASE("the idle warning takes the place of everything, staying brings the page back") {
    Visit visit("topic/pay");
    const base::Point leave = visit.middle("leave");
    visit.wait(89'000);
    CHECK(visit.find("stay") == nullptr);
    const auto deadline = visit.presenter.next_deadline();
    REQUIRE(deadline.has_value());
    CHECK(*deadline - visit.clock.monotonic() == 1'000);
    visit.wait(1'000);
    REQUIRE(visit.find("stay") != nullptr);
    CHECK(visit.find("home") == nullptr);
    CHECK(visit.find("title") == nullptr);
    for (const ui::Node& node : visit.presenter.semantics()) {
        CHECK(node.region == ui::Region::overlay);
    }
    // Where "Leave" stood on the page there is nothing now; a touch there keeps the visit going.
    visit.press(leave);
    visit.release(leave);
    visit.presenter.draw();
    CHECK_FALSE(visit.presenter.state().ending.has_value());
    CHECK(visit.find("stay") == nullptr);
    visit.wait(90'000);
    visit.tap("stay");
    CHECK(visit.route() == "topic/pay");
    CHECK(visit.find("title") != nullptr);
    visit.wait(119'000);
    CHECK_FALSE(visit.presenter.state().ending.has_value());
    visit.wait(1'000);
    CHECK(visit.presenter.state().ending == session::Ending::idle);
    CHECK(visit.route() == "attract");
}

TEST_CASE("a warning that comes under a finger is not what the finger touched") {
    Visit visit("home");
    visit.wait(90'000);
    const base::Point leave = visit.middle("leave");
    const base::Point stay = visit.middle("stay");
    for (const base::Point at : {leave, stay}) {
        Visit other("home");
        other.wait(89'900);
        other.press(at);
        const std::string under = other.route();
        other.wait(200);
        REQUIRE(other.find("stay") != nullptr);
        other.release(at);
        other.presenter.draw();
        CHECK(other.route() == under);
        CHECK_FALSE(other.presenter.state().ending.has_value());
    }
}

TEST_CASE("a touch is seen against the screen it was made on, however many come between two frames") {
    Visit visit("home");
    const base::Point help = visit.middle("help");
    const base::Point back = visit.middle("back");
    // Nothing is drawn in between, yet the second tap meets the second page.
    visit.press(help);
    visit.release(help);
    CHECK(visit.route() == "help");
    visit.clock.advance(20);
    visit.press(back);
    visit.release(back);
    CHECK(visit.route() == "home");
}

TEST_CASE("a second strike of the same finger does not act on the new page") {
    Visit visit("home");
    const base::Point at = visit.middle("section-travel");
    visit.press(at);
    visit.release(at);
    visit.clock.advance(120);
    visit.press(at);
    visit.release(at);
    CHECK(visit.route() == "section/travel");
}

TEST_CASE("a slow double tap goes one page further, not two") {
    for (const std::int64_t gap : {200, 260, 350, 500}) {
        CAPTURE(gap);
        Visit visit("home");
        const base::Point at = visit.middle("section-travel");
        visit.press(at);
        visit.clock.advance(80);
        visit.release(at);
        visit.clock.advance(gap);
        visit.presenter.draw();
        visit.press(at);
        visit.clock.advance(80);
        visit.release(at);
        CHECK(visit.route() == "section/travel");
    }
}

TEST_CASE("two quick taps answer one question") {
    Visit visit("check/my-work");
    visit.tap("start");
    const base::Point at = visit.middle("answer-answer_yes");
    for (int i = 0; i < 2; ++i) {
        visit.press(at);
        visit.clock.advance(80);
        visit.release(at);
        visit.clock.advance(220);
        visit.presenter.draw();
    }
    CHECK(visit.presenter.state().answers.size() == 1);
    visit.wait(400);
    visit.press(at);
    visit.release(at);
    CHECK(visit.presenter.state().answers.size() == 2);
}

TEST_CASE("a finger that rolls over a button opens it where the page cannot follow, and moves the page where it can") {
    Visit visit("section/work");
    const auto roll = [&](std::string_view id, float by) {
        const base::Point at = visit.middle(id);
        visit.press(at);
        for (int i = 1; i <= 3; ++i) {
            visit.clock.advance(60);
            visit.move({at.x, at.y + by * static_cast<float>(i) / 3});
        }
        visit.clock.advance(200);
        visit.release({at.x, at.y + by});
        visit.presenter.draw();
    };
    const auto& list = visit.presenter.semantics();
    const auto tile = std::find_if(list.begin(), list.end(),
                                   [](const ui::Node& node) { return node.action && node.region == ui::Region::page; });
    REQUIRE(tile != list.end());
    const std::string id = tile->id;
    roll(id, 18);
    CHECK(visit.route() != "section/work");
    // A longer pull is none of a tap.
    visit.tap("back");
    roll(id, 60);
    CHECK(visit.route() == "section/work");
    Visit page(long_page);
    const float before = page.presenter.scroll().offset();
    const base::Point at = page.presenter.page_region().center();
    page.press(at);
    page.move({at.x, at.y - 18});
    page.release({at.x, at.y - 18});
    CHECK(page.presenter.scroll().offset() > before);
    CHECK(page.route() == long_page);
}

TEST_CASE("a touch that stops a page opens nothing") {
    Visit visit("section/work");
    const base::Rect page = visit.presenter.page_region();
    const base::Point at = page.center();
    visit.press(at);
    for (int i = 1; i <= 5; ++i) {
        visit.clock.advance(10);
        visit.move({at.x, at.y - 40.0F * static_cast<float>(i)});
    }
    visit.release({at.x, at.y - 200});
    visit.presenter.draw();
    REQUIRE(visit.presenter.scroll().coasting());
    const auto& list = visit.presenter.semantics();
    const auto tile = std::find_if(list.begin(), list.end(), [&](const ui::Node& node) {
        return node.action && node.region == ui::Region::page && page.contains(node.rect.center());
    });
    REQUIRE(tile != list.end());
    const base::Point middle = tile->rect.center();
    visit.press(middle);
    visit.release(middle);
    CHECK_FALSE(visit.presenter.scroll().moving());
    CHECK(visit.route() == "section/work");
    visit.clock.advance(700);
    visit.press(middle);
    visit.release(middle);
    CHECK(visit.route() != "section/work");
}

TEST_CASE("Close acts when the finger comes down") {
    Visit visit("topic/pay");
    visit.press(visit.middle("leave"));
    CHECK(visit.presenter.state().ending == session::Ending::left);
}

TEST_CASE("nothing is to be drawn while nothing changes, and nothing is laid out again") {
    for (const char* start : {"home", "topic/offers", "help/comensha", "language"}) {
        CAPTURE(start);
        Visit visit(start, "ar");
        CHECK_FALSE(visit.presenter.needs_frame());
        const ui::Frame first = visit.presenter.draw();
        const auto computed = visit.presenter.engine().layouts_computed();
        CHECK(visit.presenter.draw() == first);
        CHECK(visit.presenter.engine().layouts_computed() == computed);
        visit.presenter.pass_time();
        CHECK_FALSE(visit.presenter.needs_frame());
        visit.press(visit.middle("language"));
        CHECK(visit.presenter.needs_frame());
    }
}

TEST_CASE("the attract screen changes its language by itself, the cover its minute") {
    Visit visit("attract", stage::world().content.languages.front().tag);
    const std::string first = visit.find("greeting")->language;
    visit.wait(4'000);
    const std::string second = visit.find("greeting")->language;
    CHECK(first != second);
    CHECK(visit.presenter.next_deadline().value() - visit.clock.monotonic() == 4'000);
    Visit cover("cover");
    CHECK(cover.find("clock")->label.find("10:00") != std::string::npos);
    CHECK(cover.presenter.next_deadline().value() - cover.clock.monotonic() == 60'000);
}

TEST_CASE("a window of another size draws another frame") {
    Visit visit("home");
    visit.presenter.resize({1920, 1080});
    CHECK(visit.presenter.needs_frame());
    CHECK(visit.presenter.draw().size == base::Size{1920, 1080});
    CHECK(visit.find("back")->rect.right() < 400);
}

TEST_CASE("a screen with fewer px a mm shows the same in mm, at the same place of the page") {
    Look large;
    large.text_size = session::TextSize::largest;
    Look small = large;
    small.panel = {"540x960", {540, 960}, 268};
    Visit visit("topic/offers", "nl", large);
    visit.tap("more");
    visit.wait(2'000);
    const float offset = visit.presenter.scroll().offset();
    REQUIRE(offset > 0);
    REQUIRE(visit.presenter.scroll().has_more());
    visit.presenter.resize(small.panel.px, small.panel.scale());
    CHECK(visit.presenter.needs_frame());
    CHECK(visit.presenter.draw().size == small.panel.px);
    CHECK(visit.presenter.scroll().offset() == doctest::Approx(offset / 2).epsilon(0.02));
    const Visit fresh("topic/offers", "nl", small);
    CHECK(visit.find("leave")->rect == fresh.find("leave")->rect);
}

TEST_CASE("a frame drawn with warm caches is that of a fresh start") {
    for (const char* language : {"nl", "ar"}) {
        stage::Stage warm(Look{});
        for (const session::Route& route : stage::every_route()) {
            warm.show(stage::state_of(route, language, warm.clock()));
        }
        for (const char* route :
             {"home", "topic/offers", "help/comensha", "language", "check/my-work?answers=yn", "attract", "cover"}) {
            CAPTURE(route);
            CAPTURE(language);
            warm.show(stage::state_of(stage::route(route), language, warm.clock()));
            const terminal::Image before = terminal::render(warm.frame(), warm.atlas().pages());
            Visit fresh(route, language);
            const terminal::Image after = terminal::render(fresh.presenter.draw(), fresh.presenter.atlas().pages());
            REQUIRE(before.pixels.size() == after.pixels.size());
            int worst = 0;
            for (std::size_t i = 0; i < before.pixels.size(); ++i) {
                for (const unsigned shift : {0U, 8U, 16U}) {
                    worst = std::max(worst, std::abs(static_cast<int>((before.pixels[i] >> shift) & 0xFFU) -
                                                     static_cast<int>((after.pixels[i] >> shift) & 0xFFU)));
                }
            }
            // Glyphs lie elsewhere in the atlas; stretched shadows may round to the next level of grey.
            CHECK(worst <= 2);
        }
    }
}

TEST_CASE("who said what fits her reads that; who said nothing reads for whom each part is") {
    const auto has_words = [](const Visit& visit, std::string_view words) {
        const auto& list = visit.presenter.semantics();
        return std::any_of(list.begin(), list.end(), [&](const ui::Node& node) {
            return node.role == ui::Role::text && node.label.find(words) != std::string::npos;
        });
    };
    constexpr std::string_view ukraine = "Ik kom uit Oekra\u00EFne";
    constexpr std::string_view for_ukraine = "Takecarebnb";
    Visit silent("topic/shelter");
    CHECK(has_words(silent, ukraine));
    CHECK(has_words(silent, for_ukraine));
    Visit told("topic/shelter?situation=ukraine");
    CHECK(has_words(told, for_ukraine));
    CHECK_FALSE(has_words(Visit("topic/shelter?situation=eu"), ukraine));
    CHECK_FALSE(has_words(Visit("topic/shelter?situation=eu"), for_ukraine));
    // The card on the page leads to the choice, and the choice back to the page.
    Visit visit("topic/shelter");
    visit.tap("situation");
    CHECK(visit.route() == "situation");
    visit.tap("situation-eu");
    CHECK(visit.route() == "topic/shelter");
    CHECK_FALSE(has_words(visit, for_ukraine));
}

TEST_CASE("a lesson is answered by touch, explains itself, and ends with the next one") {
    const content::Lesson& lesson = *stage::world().content.lesson("signals");
    Visit visit("lesson/signals");
    int questions = 0;
    for (const content::LessonPage& page : lesson.pages) {
        if (const auto* question = std::get_if<content::LessonQuestion>(&page)) {
            ++questions;
            CHECK_MESSAGE(visit.find("next") == nullptr, "nobody goes on without an answer");
            for (const content::TextId& id : question->correct) {
                visit.tap("option-" + id);
            }
            if (question->correct.size() > 1) {
                CHECK(visit.find("feedback") == nullptr);
                visit.tap("answer");
            }
            REQUIRE(visit.find("verdict") != nullptr);
            CHECK(visit.find("verdict")->label == "Dat klopt");
            CHECK(visit.find("feedback") != nullptr);
        }
        while (visit.find("next")->rect.bottom() > visit.presenter.page_region().bottom()) {
            visit.presenter.scroll_on();
            visit.wait(500);
        }
        visit.tap("next");
    }
    REQUIRE(questions > 0);
    REQUIRE(visit.find("score") != nullptr);
    CHECK(visit.find("score")->label.find(std::to_string(questions)) != std::string::npos);
    CHECK(visit.find("next-lesson") != nullptr);
    visit.tap("home");
    CHECK(visit.presenter.state().lessons_done.contains("signals"));
}

TEST_CASE("a number that expires at midnight is not told after it, also to who is in the middle of a visit") {
    Visit visit("lines");
    const content::Content& content = stage::world().content;
    const auto expiring = std::find_if(content.phone_lines.begin(), content.phone_lines.end(), [&](const auto& id) {
        const content::HelpPoint* point = content.help_point(id);
        return point != nullptr && point->provenance.expires_on && !content::is_always_shown(*point);
    });
    REQUIRE(expiring != content.phone_lines.end());
    const base::Date end = *content.help_point(*expiring)->provenance.expires_on;
    const std::string row = "help-" + *expiring;
    visit.clock.set_wall({base::add_days(end, -1), 23, 59, 0});
    visit.wait(0);
    CHECK(visit.find(row) != nullptr);
    visit.clock.set_wall({end, 0, 1, 0});
    visit.wait(1000);
    visit.presenter.draw();
    CHECK(visit.find(row) == nullptr);
    CHECK(visit.find("numbers-old") != nullptr);
}

TEST_CASE("a clock that runs years ahead takes no number away") {
    Visit now("lines");
    Visit later("lines");
    later.clock.set_wall({{2029, 6, 1}, 10, 0, 0});
    later.presenter.draw();
    const auto rows = [](const Visit& visit) {
        const auto& list = visit.presenter.semantics();
        return std::count_if(list.begin(), list.end(),
                             [](const ui::Node& node) { return node.id.starts_with("help-") && node.action; });
    };
    CHECK(rows(later) == rows(now));
    CHECK(rows(now) > 3);
}

TEST_CASE("a page that is not there in the visitor's language says in which one it is") {
    Visit visit("topic/signal-card", "ar");
    REQUIRE(visit.find("translation-note") != nullptr);
    CHECK(visit.find("translation-note")->language == "ar");
    CHECK(visit.find("translation-note")->label.find("الإنجليزية") != std::string::npos);
    CHECK(visit.find("title")->language == "en");
    CHECK(Visit("topic/signal-card", "en").find("translation-note") == nullptr);
}
