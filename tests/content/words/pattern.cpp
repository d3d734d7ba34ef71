// What a pattern looks like to a reader.
#include "content/words/pattern.h"
#include "content/words/message.h"
#include "content/words/pattern_faults.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_CASE("an outline has every value once, and of a plural the form other") {
    CHECK(content::outline("Zonder iets.") == "Zonder iets.");
    CHECK(content::outline("Bel {phone_x}, {name_x}.") == "Bel {phone_x}, {name_x}.");
    CHECK(content::outline("Al {n, plural, =0 {nul} one {# dag {x}} other {# dagen {x} lang}} open") ==
          "Al {n} dagen {x} lang open");
    CHECK(content::outline("It''s '{'so'}' {n}") == "It's {so} {n}");
    CHECK(content::outline("{broken") == "{broken");
}

TEST_CASE("a pattern gives its words and placeholders, whoever reads it") {
    using content::Placeholder;
    const auto names = [](std::string_view text) {
        std::vector<std::string> found;
        for (const Placeholder& placeholder : content::read_pattern(text).placeholders) {
            found.push_back(placeholder.name);
        }
        return found;
    };
    using Strings = std::vector<std::string>;
    CHECK(names("Bel {phone_x}, {name_2}.") == Strings{"phone_x", "name_2"});
    CHECK(content::read_pattern("Bel {phone_x}, {name_2}.").words == Strings{"Bel ", ", ", "."});
    CHECK(content::read_pattern("{a}{b}").words.empty());
    // What has more to it: spaces and capitals in a name, quotes, braces that stand alone.
    CHECK(names("{ a } {B}") == Strings{"a", "B"});
    CHECK(content::read_pattern("{a} isn''t '{'b'}'").words == Strings{" isn't {b}"});
    CHECK(content::read_pattern("'t isn't {a}'").words == Strings{"'t isn't ", "'"});
    CHECK(content::read_pattern("{a} }").words == Strings{" }"});
    for (const char* broken : {"{", "{}", "{a", "a {b {c}", "{a b}"}) {
        CAPTURE(broken);
        CHECK_FALSE(content::read_pattern(broken).error.empty());
    }
}

TEST_CASE("plural forms are those of the language") {
    CHECK(content::plural_forms("nl").size() == 2);
    CHECK(content::plural_forms("ar").size() == 6);
}

TEST_CASE("braces deep inside one another are refused, not followed until the stack is full") {
    std::string deep;
    for (int i = 0; i < 30000; ++i) {
        deep += "{a,plural,other{";
    }
    deep += std::string(60000, '}');
    CHECK_FALSE(content::read_pattern(deep).error.empty());
    CHECK(content::outline(deep) == deep);
    CHECK(content::Message(deep, "nl").format({{"a", "1", 1.0}}) == deep);
}

TEST_CASE("eight braces may stand inside one another, and as many side by side as one likes") {
    const auto nested = [](int depth) {
        std::string text = "x";
        for (int i = 0; i < depth; ++i) {
            text = i % 2 == 0 ? "{a" + text + "}" : "{n, plural, other " + text + "}";
        }
        return text;
    };
    CHECK(content::read_pattern(nested(8)).error.empty());
    for (const std::string& deep : {nested(10), "'{'" + nested(10), "{b} " + nested(10)}) {
        CAPTURE(deep);
        CHECK(content::read_pattern(deep).error.find("more than 8 deep") != std::string::npos);
        CHECK(content::outline(deep) == deep);
    }
    std::string wide;
    for (int i = 0; i < 100; ++i) {
        wide += "{n, plural, other {#}} ";
    }
    CHECK(content::read_pattern(wide).error.empty());
}

namespace {

/// The faults of a pattern, a line each.
std::string faults_of(std::string_view text) {
    std::string lines;
    for (const std::string& fault : content::pattern_faults(content::read_pattern(text))) {
        lines += fault + "\n";
    }
    return lines;
}

std::string lost_in(const char* translation, const char* locale,
                    const char* source = "{n, plural, one {# week} other {# weken}}") {
    std::string lines;
    for (const std::string& fault :
         content::lost_numbers(content::read_pattern(source), content::read_pattern(translation), locale)) {
        lines += fault + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("what cannot be read is told in plain words, with the remedy") {
    const auto says = [](std::string_view text, const char* words) {
        const std::string faults = faults_of(text);
        CAPTURE(faults);
        CHECK(faults.find(words) != std::string::npos);
        CHECK(faults.find("U_") == std::string::npos);
    };
    says("{n, plural, one {#} \u0456\u043D\u0448\u0435 {#}}",
         "the words plural, zero, one, two, few, many and other stay English");
    says("{n, \u043C\u043D\u043E\u0436\u0438\u043D\u0430, one {#} other {#}}", "the words plural, zero, one, two");
    says("{n, plural, \u043E\u0434\u0438\u043D {#} other {#}}",
         "has the form \"\u043E\u0434\u0438\u043D\"; the words zero, one");
    says("Bel {x", "check that every { has its }");
    says("{a b}", "is neither {name} nor {name, plural, one");
    says("{x, number}", "only {x} and {x, plural, \u2026} may be used");
    says("{n, plural, offset:1 one {#} other {#}}", "of a kind that the terminal does not know");
    CHECK(faults_of("{n, plural, =0 {geen} =1 {# dag} other {# dagen}} {x} 's avonds").empty());
}

TEST_CASE("an apostrophe that quotes a placeholder is named") {
    CHECK(faults_of("Ask '{name_x}' which").starts_with("has an apostrophe (') before {name_x}, "));
    CHECK(faults_of("{n, plural, one {'#' week} other {'#' weeks}}").starts_with("has an apostrophe (') before #, "));
    CHECK(faults_of("L'{name_x}").find("write \u2019 (U+2019)") != std::string::npos);
    CHECK(faults_of("It's '' fine {x}'s 's avonds''{x}").empty());
}

TEST_CASE("a plural that loses its number is found, but not where one number alone takes the form") {
    CHECK(lost_in("{n, plural, one {one week} other {some weeks}}", "en") ==
          "{n, plural, \u2026} loses the number in its form \"other\"; write # where the number belongs\n");
    CHECK(lost_in("{n, plural, one {\u0442\u0438\u0436\u0434\u0435\u043D\u044C} few {#} many {#} other {#}}", "uk")
              .find("\"one\"") != std::string::npos);
    CHECK(lost_in("{n, plural, one {une semaine} other {# semaines}}", "fr").empty());
    CHECK(lost_in("{n, plural, zero {none} one {a} two {b} few {#} many {#} other {#}}", "ar").empty());
    CHECK(lost_in("{n, plural, =3 {three} one {# week} other {# weeks}}", "en").empty());
    CHECK(lost_in("{n} {n, plural, one {week} other {weeks}}", "en").empty());
    CHECK(lost_in("{n, plural, one {{n} week} other {{n} weeks}}", "en").empty());
    CHECK(lost_in("{m, plural, other {{n, plural, one {#} other {x}}}}", "en").find("{n, plural") != std::string::npos);
    // The source does not say it either.
    CHECK(lost_in("{n, plural, one {this} other {these}}", "en", "{n, plural, one {deze} other {deze}}").empty());
}
