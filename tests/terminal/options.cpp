// The command line and terminal.json: what they set, and what they say when they cannot be read.
#include "terminal/options.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using terminal::Options;
using terminal::Print;
using terminal::read_options;

namespace {

Options options_of(const std::vector<std::string>& arguments) {
    auto read = read_options(arguments, "/data");
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    REQUIRE(std::holds_alternative<Options>(read.value()));
    return std::get<Options>(read.value());
}

std::string error_of(const std::vector<std::string>& arguments) {
    const auto read = read_options(arguments, "/data");
    return read.ok() ? std::string("no error") : read.error().message;
}

}  // namespace

TEST_CASE("without arguments everything has its default") {
    const Options options = options_of({});
    CHECK(options.content == "/data/content");
    CHECK(options.assets == "/data/assets");
    CHECK(options.route == session::Route{});
    CHECK(options.text_size == session::TextSize::standard);
    CHECK(options.contrast == session::Contrast::standard);
    CHECK(options.reach == session::Reach::standard);
    CHECK(options.language.empty());
    CHECK_FALSE(options.windowed.has_value());
    CHECK_FALSE(options.screen_mm.has_value());
    CHECK_FALSE(options.now.has_value());
    CHECK_FALSE(options.shot.has_value());
    CHECK_FALSE(options.trace.has_value());
    CHECK(options.time_outs.idle_warning_ms == 90'000);
}

TEST_CASE("every argument sets its own") {
    const Options options = options_of({"--content",   "/c",        "--assets",    "/a",
                                        "--windowed",  "1080x1920", "--screen-mm", "268x476",
                                        "--lang",      "uk",        "--route",     "check/my-work?answers=yn",
                                        "--text-size", "4",         "--contrast",  "high",
                                        "--reach",     "low",       "--now",       "2026-11-23T10:00",
                                        "--point",     "desk",      "--place",     "Hal",
                                        "--more",      "2",         "--shot",      "s.png",
                                        "--semantics", "s.json",    "--trace",     "t"});
    CHECK(options.content == "/c");
    CHECK(options.assets == "/a");
    CHECK(options.windowed == base::Size{1080, 1920});
    CHECK(options.screen_mm == base::Size{268, 476});
    CHECK(options.language == "uk");
    CHECK(options.route.get("answers") == "yn");
    CHECK(options.text_size == session::TextSize::largest);
    CHECK(options.contrast == session::Contrast::high);
    CHECK(options.reach == session::Reach::low);
    CHECK(options.now == base::WallTime{{2026, 11, 23}, 10, 0, 0});
    CHECK(options.point == "desk");
    CHECK(options.place == "Hal");
    CHECK(options.more == 2);
    CHECK(options.shot == "s.png");
    CHECK(options.semantics == "s.json");
    CHECK(options.trace == "t");
}

TEST_CASE("help and version are words to print") {
    for (const char* argument : {"--help", "--version"}) {
        const auto read = read_options({argument}, "/data");
        REQUIRE(read.ok());
        REQUIRE(std::holds_alternative<Print>(read.value()));
        CHECK(std::get<Print>(read.value()).text.find(argument[2] == 'h' ? "--route" : "kiosk ") != std::string::npos);
    }
}

TEST_CASE("an argument that cannot be used is named in one line") {
    const std::vector<std::vector<std::string>> wrong{{"--windowed", "big"},
                                                      {"--windowed", "100x100"},
                                                      {"--windowed", "1080"},
                                                      {"--windowed", "9000x100"},
                                                      {"--windowed", "1080x1920x3"},
                                                      {"--windowed", "x1920"},
                                                      {"--screen-mm", "0x0"},
                                                      {"--screen-mm", "268x"},
                                                      {"--screen-mm", "nanxnan"},
                                                      {"--screen-mm", "90x160"},
                                                      {"--screen-mm", "900x1600"},
                                                      {"--screen-mm", "1600x1000"},
                                                      {"--text-size", "0"},
                                                      {"--text-size", "5"},
                                                      {"--text-size", "big"},
                                                      {"--contrast", "neon"},
                                                      {"--reach", "high"},
                                                      {"--now", "yesterday"},
                                                      {"--now", "2026-02-30T10:00"},
                                                      {"--route", "nowhere"},
                                                      {"--more", "-1"},
                                                      {"--more", "101"},
                                                      {"--config", "/no/such.json"},
                                                      {"--config", "/"},
                                                      {"--renderer", "pencil"},
                                                      {"--shot"},
                                                      {"--lang"},
                                                      {"--content"},
                                                      {"--nonsense"}};
    for (const auto& arguments : wrong) {
        const std::string message = error_of(arguments);
        CAPTURE(message);
        CAPTURE(arguments.front());
        CHECK(message.find(arguments.front()) != std::string::npos);
        CHECK(message.find('\n') == std::string::npos);
    }
    CHECK(error_of({"--screen-mm", "268x476", "--windowed", "1920x1080"}).find("--screen-mm") != std::string::npos);
    CHECK(error_of({"stray"}).find("stray") != std::string::npos);
}

TEST_CASE("terminal.json sets what the command line does not") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("terminal.json", R"({
        // a note for the one who keeps it
        "content": "published/content", "fallback_content": "built-in/content", "point": "desk", "place": "Hal 3",
        "language": "uk", "screen_mm": [268, 476.5], "position": [52.0894, 5.1101],
        "time_outs_s": {"idle_warning": 60, "sensitive_warning": 30.5, "idle_countdown": 20, "cover": 10, "greeting": 2}})");
    const Options options = options_of({"--config", file.string(), "--place", "Hal 4"});
    CHECK(options.content == folder.path() / "published/content");
    CHECK(options.fallback_content == folder.path() / "built-in/content");
    CHECK(options.point == "desk");
    CHECK(options.place == "Hal 4");
    CHECK(options.language == "uk");
    CHECK(options.screen_mm == base::Size{268, 476.5F});
    CHECK(options.position == content::Position{52.0894, 5.1101});
    CHECK(options.time_outs.idle_warning_ms == 60'000);
    CHECK(options.time_outs.sensitive_warning_ms == 30'500);
    CHECK(options.time_outs.idle_countdown_ms == 20'000);
    CHECK(options.time_outs.cover_ms == 10'000);
    CHECK(options.time_outs.greeting_ms == 2'000);
    CHECK(options_of({"--config", file.string(), "--content", "/c"}).content == "/c");
}

TEST_CASE("a mistake in terminal.json is named by file and place") {
    const test::TemporaryFolder folder;
    const std::vector<std::pair<std::string, std::string>> wrong{
        {R"({"point": 3})", "/point: "},
        {R"({"place": null})", "/place: "},
        {R"({"position": "52.1, 5.1"})", "/position: "},
        {R"({"street_map": "s.png"})", "/street_map: "},
        {R"({"street_map": {"south_west": [52, 5], "north_east": [52.1, 5.1], "credit": "A"}})",
         "/street_map/picture: "},
        {R"({"street_map": {"picture": "s.png", "north_east": [52.1, 5.1], "credit": "A"}})",
         "/street_map/south_west: "},
        {R"({"street_map": {"picture": "s.png", "south_west": [52, 5], "north_east": 3, "credit": "A"}})",
         "/street_map/north_east: "},
        {R"({"street_map": {"picture": "s.png", "south_west": [52.1, 5], "north_east": [52, 5.1], "credit": "A"}})",
         "/street_map: "},
        {R"({"street_map": {"picture": "s.png", "south_west": [52, 5], "north_east": [53, 5.1], "credit": "A"}})",
         "/street_map: "},
        {R"({"street_map": {"picture": "s.png", "south_west": [52, 5], "north_east": [52.1, 5.1]}})",
         "/street_map/credit: "},
        {R"({"street_map": {"file": "s.png"}})", "/street_map/file: "},
        {R"({"position": [52.1]})", "/position: "},
        {R"({"position": [152.1, 5.1]})", "/position: "},
        {R"({"position": [52.1, -181]})", "/position: "},
        {R"({"language": []})", "/language: "},
        {R"({"content": 1})", "/content: "},
        {R"({"fallback_content": {}})", "/fallback_content: "},
        {R"({"screen_mm": "268x476"})", "/screen_mm: "},
        {R"({"screen_mm": [268]})", "/screen_mm: "},
        {R"({"screen_mm": [268, 1]})", "/screen_mm: "},
        {R"({"screen_mm": [90, 160]})", "/screen_mm: is an aspect ratio"},
        {R"({"time_outs_s": 3})", "/time_outs_s: "},
        {R"({"time_outs_s": {"idle_warning": "1 minute"}})", "/time_outs_s/idle_warning: "},
        {R"({"time_outs_s": {"idle_warning": 0}})", "/time_outs_s/idle_warning: "},
        {R"({"time_outs_s": {"cover": 1e9}})", "/time_outs_s/cover: "},
        {R"({"time_outs_s": {"coffee": 3}})", "/time_outs_s/coffee: "},
        {R"({"colour": "red"})", "/colour: "},
        {R"({"place": "A", "point": "desk", "place": "B"})", "/place: comes twice; keep one of them"},
        {R"({"time_outs_s": {"cover": 1, "cover": 2}})", "/time_outs_s/cover: comes twice"},
        {R"({"street_map": {}, "street_map": {}})", "/street_map: comes twice"},
        {"{\"place\": \"" + std::string(100000, 'a') + "\"}", "/place: has 100000 letters; at most 200"},
        {"{\"place\": \"" + std::string(61, 'a') + "\"}", "/place: has a word of 61 letters"},
        {R"([])", "is not a JSON object"},
        {R"({"point": "desk",})", "is not a JSON object"},
        {"", "is not a JSON object"}};
    for (const auto& [json, expected] : wrong) {
        const auto file = folder.write("terminal.json", json);
        const std::string message = error_of({"--config", file.string()});
        CAPTURE(message);
        CAPTURE(json);
        CHECK(message.starts_with(file.string() + ": "));
        CHECK(message.find(expected) != std::string::npos);
        CHECK(message.find('\n') == std::string::npos);
    }
}

TEST_CASE("a place that is too long to be drawn is refused") {
    CHECK(error_of({"--place", std::string(61, 'a')}).find("--place: has a word of 61 letters") != std::string::npos);
    CHECK(options_of({"--place", std::string(60, 'a')}).place.size() == 60);
}

TEST_CASE("pixels a millimetre come from the panel's size if it can be true") {
    CHECK(terminal::scale_for({1080, 1920}, base::Size{268, 476}).px_per_mm() == doctest::Approx(1080 / 268.0));
    // A monitor that says nonsense counts as the usual panel of 21.5 inch.
    const float usual = terminal::scale_for({1080, 1920}, std::nullopt).px_per_mm();
    CHECK(usual == doctest::Approx(4.034).epsilon(0.001));
    CHECK(terminal::scale_for({1080, 1920}, base::Size{16, 9}).px_per_mm() == usual);
    CHECK(terminal::scale_for({1280, 800}, std::nullopt).px_per_mm() == doctest::Approx(3.809).epsilon(0.001));
}
