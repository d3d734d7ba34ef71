// From home to somebody who helps: in few touches, with a code to take along, and by a word typed in any way.
#include "code_reader.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using system_test::Look;
using system_test::Node;
using system_test::Shown;
using system_test::Terminal;

namespace {

/// A visit that counts its touches from home.
class Visit {
 public:
    explicit Visit(std::string language, const std::vector<std::string>& options = {})
        : m_language(std::move(language)), m_terminal({{}, {}, options, {}}) {
        m_terminal.see({"attract", ""});
        m_terminal.touch({"attract", ""}, "begin");
        m_terminal.see({"language", ""});
        m_terminal.touch({"language", ""}, "language:" + m_language);
        m_terminal.see(look("home"));
    }
    ~Visit() = default;
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;
    Visit(Visit&&) = delete;
    Visit& operator=(Visit&&) = delete;

    /// Touches what is in view without scrolling, and waits until the next page is on the glass.
    void touch(const std::string& from, const std::string& key, const std::string& to) {
        const Shown& shown = m_terminal.looks().of(look(from));
        const Node& node = system_test::find(shown, key);
        CAPTURE(from);
        CAPTURE(key);
        if (node.region == "page") {
            CHECK_FALSE(node.rect.intersection(system_test::page_of(shown)).empty());
        }
        m_terminal.touch(look(from), key);
        ++m_touches;
        m_terminal.see(look(to));
    }
    /// Starts anew.
    void home(const std::string& from) {
        m_terminal.touch(look(from), "home");
        m_terminal.see(look("home"));
        m_touches = 0;
    }
    /// The id of the first node in view on a page that begins so; empty when there is none.
    std::string first(const std::string& route, const std::string& beginning) {
        const Shown& shown = m_terminal.looks().of(look(route));
        const base::Rect page = system_test::page_of(shown);
        const auto found = std::find_if(shown.nodes.begin(), shown.nodes.end(), [&](const Node& node) {
            return node.id.starts_with(beginning) && !node.rect.intersection(page).empty();
        });
        return found == shown.nodes.end() ? std::string() : found->id;
    }
    /// Whether a page shows this number, wholly in view.
    bool shows_number(const std::string& route, const std::string& digits) {
        const Shown& shown = m_terminal.looks().of(look(route));
        const base::Rect page = system_test::page_of(shown);
        return std::any_of(shown.nodes.begin(), shown.nodes.end(), [&](const Node& node) {
            std::string plain;
            std::copy_if(node.label.begin(), node.label.end(), std::back_inserter(plain),
                         [](char byte) { return (byte >= '0' && byte <= '9') || byte == '+'; });
            return plain == digits && page.contains(node.rect);
        });
    }
    /// What a telephone reads from the glass now.
    [[nodiscard]] std::vector<std::string> scan() {
        const system_test::Picture picture = m_terminal.glass().look();
        code_reader::Gray gray{picture.width, picture.height, {}};
        for (std::size_t i = 0; i + 2 < picture.rgb.size(); i += 3) {
            gray.pixels.push_back(
                static_cast<std::uint8_t>((picture.rgb[i] + picture.rgb[i + 1] + picture.rgb[i + 2]) / 3));
        }
        return code_reader::read(gray);
    }
    /// Types keys one after the other and waits for the results of `route`.
    void type(std::string route, const std::vector<std::string>& keys, const std::string& result) {
        for (const std::string& key : keys) {
            m_terminal.touch(look(route), key);
            const std::string letter = key.substr(key.find('-') + 1);
            if (key.starts_with("form-")) {
                route.erase(route.size() - m_last.size());
            }
            route += (route.find("q=") == std::string::npos ? "?q=" : "") + letter;
            m_last = letter;
        }
        CHECK(route == result);
        m_terminal.see(look(result));
    }
    [[nodiscard]] int touches() const { return m_touches; }
    [[nodiscard]] Terminal& terminal() { return m_terminal; }
    [[nodiscard]] Look look(const std::string& route) const { return {route, m_language}; }

 private:
    std::string m_language;
    Terminal m_terminal;
    int m_touches = 0;
    std::string m_last;
};

/// Help that every terminal has, and help in a town: a number and a code at most four touches from home.
void find_help(const std::string& language) {
    Visit visit(language);
    visit.touch("home", "lines", "lines");
    CHECK(visit.shows_number("lines", "0334481186"));
    CHECK(visit.touches() == 1);
    visit.touch("lines", "help-comensha", "help/comensha");
    CHECK(visit.shows_number("help/comensha", "0334481186"));
    visit.touch("help/comensha", "take", "handover/phone/comensha");
    CHECK(visit.touches() <= 4);
    CHECK(visit.scan() == std::vector<std::string>{"tel:+31334481186"});

    visit.home("handover/phone/comensha");
    visit.touch("home", "help", "help");
    visit.touch("help", "category-legal", "help?category=legal");
    const std::string point = visit.first("help?category=legal", "help-");
    REQUIRE(point.starts_with("help-"));
    visit.touch("help?category=legal", point, "help/" + point.substr(5));
    const std::string page = "help/" + point.substr(5);
    const std::string take = system_test::find(visit.terminal().looks().of(visit.look(page)), "take").action;
    REQUIRE(take.starts_with("open:handover/"));
    visit.touch(page, "take", take.substr(5));
    CHECK(visit.touches() <= 4);
    CHECK(visit.scan().size() == 1);
    CHECK(visit.terminal().errors().empty());
}

std::string first_hit(Visit& visit, const std::string& route) {
    return visit.first(route, "hit-");
}

}  // namespace

TEST_CASE("from home to a number and a scanned code in at most four touches: Arabic") {
    find_help("ar");
}

TEST_CASE("from home to a number and a scanned code in at most four touches: Tigrinya") {
    find_help("ti");
}

TEST_CASE("from home to a number and a scanned code in at most four touches: Ukrainian") {
    find_help("uk");
}

TEST_CASE("Arabic: a word with its hamza, without it, with a letter missing, and in Dutch") {
    Visit visit("ar");
    visit.touch("home", "search", "search");
    visit.type("search", {"key-إ", "key-ق", "key-ا", "key-م", "key-ة"}, "search?q=إقامة");
    const std::string found = first_hit(visit, "search?q=إقامة");
    CHECK(found.starts_with("hit-"));
    visit.touch("search?q=إقامة", "clear", "search");
    visit.type("search", {"key-ا", "key-ق", "key-ا", "key-م", "key-ة"}, "search?q=اقامة");
    CHECK(first_hit(visit, "search?q=اقامة") == found);
    visit.touch("search?q=اقامة", "clear", "search");
    visit.type("search", {"key-ا", "key-ق", "key-م", "key-ة"}, "search?q=اقمة");
    CHECK(first_hit(visit, "search?q=اقمة") == found);

    visit.touch("search?q=اقمة", "clear", "search");
    visit.touch("search", "keys-latin", "search?keys=latin");
    std::string typed = "search?keys=latin";
    for (const std::string letter : {"l", "o", "o", "n"}) {
        visit.terminal().touch(visit.look(typed), "key-" + letter);
        typed += (typed.find("q=") == std::string::npos ? "&q=" : "") + letter;
    }
    visit.terminal().see(visit.look("search?keys=latin&q=loon"));
    const std::string wage = first_hit(visit, "search?keys=latin&q=loon");
    REQUIRE(wage.starts_with("hit-topic-"));
    visit.touch("search?keys=latin&q=loon", wage, "topic/" + wage.substr(10));
}

TEST_CASE("Ukrainian: a word with its marks, without them, and with a letter missing") {
    Visit visit("uk");
    visit.touch("home", "search", "search");
    visit.type("search", {"key-п", "key-о", "key-ї", "key-з", "key-д", "key-к", "key-а"}, "search?q=поїздка");
    const std::string found = first_hit(visit, "search?q=поїздка");
    REQUIRE(found.starts_with("hit-topic-"));
    visit.touch("search?q=поїздка", "clear", "search");
    visit.type("search", {"key-п", "key-о", "key-і", "key-з", "key-д", "key-к", "key-а"}, "search?q=поіздка");
    CHECK(first_hit(visit, "search?q=поіздка") == found);
    visit.touch("search?q=поіздка", "clear", "search");
    visit.type("search", {"key-п", "key-о", "key-ї", "key-з", "key-к", "key-а"}, "search?q=поїзка");
    CHECK(first_hit(visit, "search?q=поїзка") == found);
    visit.touch("search?q=поїзка", found, "topic/" + found.substr(10));
}

TEST_CASE("Tigrinya: a word by its letters and forms, and with the other letter of one sound") {
    Visit visit("ti");
    visit.touch("home", "search", "search");
    visit.type("search", {"key-ሰ", "form-ስ", "key-ረ", "form-ራ", "key-ሐ", "form-ሕ"}, "search?q=ስራሕ");
    const std::string found = first_hit(visit, "search?q=ስራሕ");
    REQUIRE(found.starts_with("hit-topic-"));
    visit.touch("search?q=ስራሕ", "clear", "search");
    visit.type("search", {"key-ሠ", "form-ሥ", "key-ረ", "form-ራ", "key-ሐ", "form-ሕ"}, "search?q=ሥራሕ");
    CHECK(first_hit(visit, "search?q=ሥራሕ") == found);
    visit.touch("search?q=ሥራሕ", found, "topic/" + found.substr(10));
}
