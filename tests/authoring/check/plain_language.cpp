// Sentences that are hard to read are named, good ones are left alone.
#include "authoring/check/plain_language.h"

#include "content/support.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using authoring::TextRole;

namespace {

using Remarks = std::vector<std::string>;

Remarks remarks(const std::string& text, TextRole role = TextRole::body, const std::string& language = "nl") {
    return authoring::plain_language_remarks(text, language, role, {"wage", "weeks", "phone_desk"});
}

/// The one remark on a text; empty when there is none.
std::string remark(const std::string& text, TextRole role = TextRole::body, const std::string& language = "nl") {
    const Remarks all = remarks(text, role, language);
    REQUIRE(all.size() <= 1);
    return all.empty() ? std::string() : all[0];
}

/// "Woord woord … woord."
std::string sentence_of(std::size_t words) {
    std::string sentence = "Woord";
    for (std::size_t i = 1; i < words; ++i) {
        sentence += " woord";
    }
    return sentence + ".";
}

}  // namespace

TEST_CASE("a long sentence is named with its words, the others of the text are not") {
    CHECK(remarks(sentence_of(16) + " " + sentence_of(16)).empty());
    CHECK(remark("Kort. " + sentence_of(17) + " Kort.") ==
          "sentence of 17 words (at most 16): \"" + sentence_of(17) + "\"; make two of it");
    CHECK(remarks("Bel {phone_desk}. {name_desk} helpt. {wage} is je loon.").empty());
    CHECK(remark(sentence_of(17), TextRole::body, "en").starts_with("sentence of 17 words"));
}

TEST_CASE("what counts as one word") {
    // Fifteen words and one that looks like more.
    for (const char* one : {"e-mail", "foto’s", "{name_x}", "{url_x}", "112", "twee-onder-een-kap"}) {
        CAPTURE(one);
        CHECK(remarks(std::string(one) + " " + sentence_of(15)).empty());
        CHECK_FALSE(remarks(std::string(one) + " " + sentence_of(16)).empty());
    }
    // Of a plural one form is read, not all.
    CHECK(remarks("{weeks, plural, one {# hele week} other {# hele weken}} " + sentence_of(13)).empty());
    CHECK_FALSE(remarks("{weeks, plural, one {# week} other {# hele lange weken}} " + sentence_of(13)).empty());
}

TEST_CASE("a long title is named, and is no sentence") {
    CHECK(remarks("Een titel van precies zes woorden", TextRole::title).empty());
    CHECK(remark("Een titel van toch wel zeven woorden", TextRole::title) ==
          "title of 7 words (at most 6): \"Een titel van toch wel zeven woorden\"; make it shorter");
}

TEST_CASE("more than one number in a sentence is named") {
    CHECK(remarks("Bel {phone_desk}. Je krijgt {wage}. Je bent 18.").empty());
    CHECK(remark("Je krijgt {wage} als je 21 bent.").starts_with("sentence with 2 numbers: \"Je krijgt {wage} als"));
    CHECK(
        remark("Bel {phone_desk} binnen {weeks, plural, one {# week} other {# weken}}.") ==
        "sentence with 2 numbers: \"Bel {phone_desk} binnen {weeks} weken.\"; give each number a sentence of its own");
    CHECK(remarks("Vraag {n} van {total}").empty());
    CHECK(remarks("Bel {name_desk}: {phone_desk}.").empty());
}

TEST_CASE("a heavy passive is named in Dutch only") {
    CHECK(remark("Je wordt door de politie geholpen.") ==
          "sentence in the passive: \"Je wordt door de politie geholpen.\"; say who does it, then what they do");
    CHECK_FALSE(remark("Het formulier is gecontroleerd door een advocaat.").empty());
    CHECK_FALSE(remark("De huur wordt door je baas van je loon betaald.").empty());
    CHECK_FALSE(remark("Het geld dat je hebt verdiend wordt elke maand op je rekening gestort.").empty());
    CHECK(remarks("Je wordt door de politie geholpen.", TextRole::body, "en").empty());
}

TEST_CASE("what only looks like a passive is left alone") {
    for (const char* good : {"Alles wordt gewist.", "Dit scherm gaat door.", "Ga door met je werk, dat is gezond.",
                             "Je baas is boos en loopt door de gang met je geld.", "Dat is gebeurd.",
                             "Loop door de deur en vraag wat er is gebeurd.",
                             "Het wordt koud en de mensen geven elkaar in de winter dan ook geld."}) {
        CAPTURE(good);
        CHECK(remark(good).empty());
    }
}

TEST_CASE("a text that cannot be read as a message is no crash") {
    CHECK(remarks("{wage, plural, ").empty());
    CHECK(remarks("").empty());
}

TEST_CASE("the sentences of a content are found in the source and in English, with their place") {
    content_test::Files files = content_test::small_content();
    files.set_text("content/topics/pay", "p1", sentence_of(17), sentence_of(18));
    files.set_text("content/topics/pay", "title", "Een titel van toch wel zeven woorden", "Pay");
    content::Loaded loaded = content_test::load_files(files);
    REQUIRE_MESSAGE(loaded.content, content_test::all(loaded));
    const std::vector<content::Problem> problems = authoring::plain_language_problems(*loaded.content);
    REQUIRE(problems.size() == 3);
    for (const content::Problem& problem : problems) {
        CHECK(problem.severity == content::Severity::warning);
        CHECK(problem.kind == content::ProblemKind::plain_language);
    }
    CHECK(problems[0].file == "content/topics/pay/nl.json");
    CHECK(problems[0].pointer == "/p1");
    CHECK(problems[1].pointer == "/title");
    CHECK(problems[1].message.starts_with("title of 7 words"));
    CHECK(problems[2].file == "content/topics/pay/en.json");
    CHECK(problems[2].message.starts_with("sentence of 18 words"));
    // Helpers may be asked to read more.
    files.json["content/topics/pay/topic.json"]["audience"] = "helper";
    loaded = content_test::load_files(files);
    REQUIRE(loaded.content);
    CHECK(authoring::plain_language_problems(*loaded.content).empty());
}
