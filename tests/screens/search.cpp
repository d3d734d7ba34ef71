// The search as a visitor uses it: keys, results, what is marked in them, and the way on.
#include "stage/stage.h"
#include "terminal/presenter.h"
#include "text/clusters.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using stage::Stage;
using ui::Node;
using ui::PointerEvent;

namespace {

const Node* find(const ui::Semantics& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Node& node) { return node.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// A finger on a terminal.
class Visitor {
 public:
    explicit Visitor(std::string_view start, const std::string& language)
        : m_presenter(stage::world().content, stage::world().fonts, stage::world().icons, m_clock,
                      stage::presenter_settings({}), stage::state_of(stage::route(start), language, m_clock)) {
        m_presenter.draw();
    }

    /// Touches a target; the next touch comes `pause` ms after the finger was lifted.
    void tap(std::string_view id, std::int64_t pause = 400) {
        const Node* node = find(m_presenter.semantics(), id);
        REQUIRE_MESSAGE(node != nullptr, id);
        const base::Point at = node->rect.center();
        m_presenter.handle({PointerEvent::Kind::press, at, m_clock.monotonic()});
        m_clock.advance(40);
        m_presenter.handle({PointerEvent::Kind::release, at, m_clock.monotonic()});
        m_clock.advance(pause);
        m_presenter.draw();
    }

    [[nodiscard]] std::string route() const {
        return session::to_string(session::current_page(m_presenter.state()).route);
    }
    [[nodiscard]] const ui::Semantics& screen() const { return m_presenter.semantics(); }
    [[nodiscard]] const terminal::Presenter& presenter() const { return m_presenter; }

 private:
    stage::TestClock m_clock;
    terminal::Presenter m_presenter;
};

/// Ids of the results, in order.
std::vector<std::string> results(const ui::Semantics& list) {
    std::vector<std::string> ids;
    for (const Node& node : list) {
        if (node.id.starts_with("hit-") || node.id.starts_with("help-")) {
            ids.push_back(node.id);
        }
    }
    return ids;
}

/// What stands in a target.
std::string words_in(const ui::Semantics& list, std::string_view id) {
    std::string words;
    for (const Node& node : list) {
        if (node.parent >= 0 && list[static_cast<std::size_t>(node.parent)].id == id) {
            words += node.label + "\n";
        }
    }
    return words;
}

/// An empty frame to lay words out in.
struct Sheet {
    Sheet() {
        ui::FrameSettings settings;
        settings.size = stage::portrait.px;
        settings.scale = stage::portrait.scale();
        ui.begin(settings);
    }

    text::Engine engine{stage::world().fonts};
    ui::GlyphAtlas atlas{engine};
    ui::Canvas canvas{atlas};
    ui::Ui ui{canvas, engine, stage::world().icons, stage::world().content};
};

}  // namespace

TEST_CASE("a word is typed, found, read, and still there on the way back; home forgets it") {
    Visitor visitor("home", "nl");
    visitor.tap("search");
    CHECK(visitor.route() == "search");
    CHECK(results(visitor.screen()).empty());
    CHECK(find(visitor.screen(), "search-hint") != nullptr);
    // As fast as a finger can, the same key twice too.
    for (const char* key : {"key-l", "key-o", "key-o", "key-n"}) {
        visitor.tap(key, 40);
    }
    CHECK(visitor.route() == "search?q=loon");
    CHECK(find(visitor.screen(), "typed")->label == "loon");
    const std::vector<std::string> found = results(visitor.screen());
    REQUIRE_FALSE(found.empty());
    CHECK(std::find(found.begin(), found.end(), "hit-topic-pay") != found.end());
    visitor.tap(found.front());
    CHECK(visitor.presenter().state().trail.size() == 3);
    visitor.tap("back");
    CHECK(visitor.route() == "search?q=loon");
    CHECK(results(visitor.screen()) == found);
    visitor.tap("key-erase");
    CHECK(visitor.route() == "search?q=loo");
    visitor.tap("clear");
    CHECK(visitor.route() == "search");
    visitor.tap("key-q");
    visitor.tap("home");
    visitor.tap("search");
    CHECK(visitor.route() == "search");
    CHECK(find(visitor.screen(), "typed") == nullptr);
}

TEST_CASE("on an Arabic screen a Dutch word is typed with the other letters, and shown where it stands") {
    Visitor visitor("search", "ar");
    visitor.tap("key-ر");
    CHECK(find(visitor.screen(), "typed")->label == "ر");
    visitor.tap("clear");
    visitor.tap("keys-latin");
    for (const char* key : {"key-l", "key-o", "key-o", "key-n"}) {
        visitor.tap(key);
    }
    const std::vector<std::string> found = results(visitor.screen());
    REQUIRE_FALSE(found.empty());
    // In the visitor's language, and below it the Dutch words in which it stands.
    const std::string words = words_in(visitor.screen(), found.front());
    CHECK(words.find("loon") != std::string::npos);
    CHECK(words.find("أجر") != std::string::npos);
    visitor.tap("keys-digits");
    visitor.tap("key-7");
    CHECK(visitor.route() == "search?q=loon7");
    visitor.tap("keys-letters");
    CHECK(find(visitor.screen(), "key-ر") != nullptr);
}

TEST_CASE("in Tigrinya a letter is chosen and then its form") {
    Visitor visitor("search", "ti");
    CHECK(find(visitor.screen(), "key-forms") != nullptr);
    visitor.tap("key-ሰ");
    visitor.tap("form-ስ");
    visitor.tap("key-ረ");
    CHECK(find(visitor.screen(), "form-ስ") == nullptr);
    visitor.tap("form-ራ");
    CHECK(find(visitor.screen(), "typed")->label == "ስራ");
    CHECK(find(visitor.screen(), "form-ራ")->state == "chosen");
    CHECK_FALSE(results(visitor.screen()).empty());
}

TEST_CASE("when nothing is found the desk and the kinds of help are") {
    Visitor visitor("search?q=qqqqzz", "en");
    CHECK(find(visitor.screen(), "search-none") != nullptr);
    CHECK(results(visitor.screen()) == std::vector<std::string>{"help-" + stage::world().content.desk});
    visitor.tap("category-legal");
    CHECK(visitor.route() == "help?category=legal");
}

TEST_CASE("the keyboard stands still whatever it shows, and lies over no result") {
    for (const content::Language& language : stage::world().content.languages) {
        CAPTURE(language.tag);
        Stage stage({stage::small_landscape});
        session::State state = stage::state_of(stage::route("search?q=a"), language.tag, stage.clock());
        base::Rect page;
        base::Rect erase;
        for (const session::Keys keys : {session::Keys::own, session::Keys::latin, session::Keys::digits}) {
            state.keys = keys;
            stage.show(state);
            const base::Rect key = find(stage.semantics(), "key-erase")->rect;
            CHECK((keys == session::Keys::own || (stage.page() == page && key == erase)));
            page = stage.page();
            erase = key;
            CHECK(key.y > page.bottom());
            CHECK(key.bottom() <= stage.screen().bottom());
        }
    }
}

TEST_CASE("marks lie exactly on their words, in whatever direction they run") {
    Sheet sheet;
    ui::Ui& ui = sheet.ui;
    struct Case {
        std::string text;
        std::string word;
        std::string language;
    };
    for (const Case& one : std::vector<Case>{{"Je krijgt loon elke maand", "loon", "nl"},
                                             {"عن العَمَل هنا", "العَمَل", "ar"},
                                             {"اسأل عن loonstrook هنا", "loonstrook", "ar"},
                                             {"ናይ ስራሕ ውዕል", "ስራሕ", "ti"}}) {
        CAPTURE(one.text);
        const base::Direction direction = one.language == "ar" ? base::Direction::right_to_left : base::Direction();
        ui::Words words =
            ui.words({one.text, one.language, direction, content::TextState::source}, ui::TextRole::body, 0);
        const auto begin = static_cast<std::uint32_t>(one.text.find(one.word));
        words.marks = {{begin, begin + static_cast<std::uint32_t>(one.word.size())}};
        const std::vector<base::Rect> rects = ui::mark_rects(words);
        REQUIRE(rects.size() == 1);
        CHECK(rects[0].y == 0);
        CHECK(rects[0].height == words.height());
        std::size_t inside = 0;
        for (const text::Cluster& cluster : text::visual_clusters(*words.layout, words.layout->lines[0], words.text)) {
            const float middle = cluster.x + cluster.advance / 2;
            const bool marked = cluster.begin >= words.marks[0].begin && cluster.end <= words.marks[0].end;
            CHECK(marked == (middle > rects[0].x && middle < rects[0].right()));
            inside += marked ? 1 : 0;
        }
        CHECK(inside >= 3);
    }
    ui.finish();
}

TEST_CASE("words that break over lines are marked on each") {
    Sheet sheet;
    ui::Ui& ui = sheet.ui;
    ui::Words words = ui.words({"Loon is loon", "nl", {}, content::TextState::source}, ui::TextRole::body, 130);
    REQUIRE(words.layout->lines.size() == 2);
    words.marks = {{0, 4}, {8, 12}};
    const std::vector<base::Rect> rects = ui::mark_rects(words);
    REQUIRE(rects.size() == 2);
    CHECK(rects[0].y == 0);
    CHECK(rects[1].y == words.height() / 2);
    words.marks.clear();
    CHECK(ui::mark_rects(words).empty());
    ui.finish();
}
