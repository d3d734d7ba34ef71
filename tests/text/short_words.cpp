// Words of one letter stand on the line of the word behind them, in the languages that ask for it.
#include "text/short_words.h"

#include "text/support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The pieces of a text that stay on one line, with "|" between them.
std::string bound(const std::string& text, std::string_view language) {
    std::string pieces;
    for (const text::ByteRange& range : text::bound_short_words(text, language)) {
        pieces += (pieces.empty() ? "" : "|") + text.substr(range.begin, range.end - range.begin);
    }
    return pieces;
}

/// The words that lines end with, but for the last line.
std::vector<std::string> line_ends(text::Engine& engine, const text::Paragraph& paragraph) {
    const auto layout = engine.layout(paragraph);
    std::vector<std::string> ends;
    for (std::size_t i = 0; i + 1 < layout->lines.size(); ++i) {
        std::string line = paragraph.text.substr(layout->lines[i].begin, layout->lines[i].end - layout->lines[i].begin);
        line.erase(std::min(line.find_last_not_of(' ') + 1, line.size()));
        ends.push_back(line.substr(line.find_last_of(' ') + 1));
    }
    return ends;
}

}  // namespace

TEST_CASE("a word of one letter is bound to the next, by language") {
    CHECK(bound("Pracujesz w Polsce", "pl") == "w P");
    CHECK(bound("I z nim, a potem (w domu)", "pl") == "I z n|a p|w d");
    CHECK(bound("Zadzwoń o  \u206614:00\u2069", "pl") == "o  \u2066");
    CHECK(bound("Czy „o\u00A0tym” wie?\nA", "pl") == "");
    CHECK(bound("dom a, b i", "pl") == "");
    CHECK(bound("z\nnim", "pl") == "");
    CHECK(bound("i ", "pl") == "");
    CHECK(bound("", "pl") == "");
    CHECK(bound("k lékaři s dítětem", "cs") == "k l|s d");
    CHECK(bound("v práci", "sk-SK") == "v p");
    CHECK(bound("Ви й я в домі, якби ж і б", "uk") == "й я|в д|і б");
    CHECK(bound("Вы и я в доме", "ru") == "и я|в д");
    for (const char* other : {"nl", "en", "fr", "es", "ar", "ti"}) {
        CHECK(bound("I w a à y и", other) == "");
    }
}

TEST_CASE("no line of Polish, Ukrainian or Russian ends with a word of one letter") {
    text::Engine engine(support::fonts());
    for (const auto& [language, text, words] :
         {std::tuple{"pl", "W domu i w pracy masz prawo do przerwy, a z szefem o tym porozmawiasz u nas i u prawnika.",
                     "W w i a z o u"},
          std::tuple{"uk", "Я і ти в домі, а з дітьми й у школі, о восьмій і в обід, і про це з юристом у нас.",
                     "і в а з й у о"},
          std::tuple{"ru", "Вы и я в доме, а с детьми и у юриста, к нам и о зарплате, и в школе, и с врачом.",
                     "и в а с у к о"}}) {
        const std::string all = std::string(" ") + words + " ";
        int lines = 0;
        for (float width = 240; width < 900; width += 7) {
            CAPTURE(width);
            for (const std::string& word : line_ends(engine, support::paragraph(language, text, width))) {
                CHECK_MESSAGE(all.find(" " + word + " ") == std::string::npos, word);
                ++lines;
            }
        }
        CHECK(lines > 150);
    }
    // In Dutch the same words break where they fit.
    int short_ends = 0;
    for (float width = 240; width < 900; width += 7) {
        for (const std::string& word :
             line_ends(engine, support::paragraph("nl", "Pracujesz w domu i w pracy u nas", width))) {
            short_ends += word.size() == 1 ? 1 : 0;
        }
    }
    CHECK(short_ends > 0);
}

TEST_CASE("where the next word would have to be cut, a word of one letter ends the line yet") {
    text::Engine engine(support::fonts());
    const std::string word = "Niderlandach";
    const float width = engine.layout(support::paragraph("pl", word, 0))->width + 2;
    const text::Paragraph paragraph = support::paragraph("pl", "Praca w " + word + " i u nas", width);
    const auto layout = engine.layout(paragraph);
    REQUIRE(layout->lines.size() == 3);
    CHECK(layout->lines[1].begin == 8);
    CHECK_FALSE(layout->lines[1].hyphenated);
    CHECK(layout->lines[2].begin == 8 + word.size() + 1);
}
