// What a visitor carries away: the texts that codes hold.
#include "content/help/handover.h"

#include "content/support.h"
#include "support/roots.h"

#include <doctest/doctest.h>

#include <string>

using content::Handover;
using content::HelpPoint;

namespace {

HelpPoint full_point() {
    HelpPoint point;
    point.id = "sample";
    point.name = R"(Huis; "A, B" \ C)";
    point.phones = {{"+31 33 448 1186", "", {}}, {"0800-2000", "", {}}};
    point.email = "info@example.org";
    point.url = "https://example.org/a,b";
    point.address = {"Spui 70", "2511 BT", "Den Haag", "Zuid-Holland"};
    point.location_precision = content::LocationPrecision::street;
    point.opening_hours = "Mo-We 09:00-17:00; Fr 10:00-12:00,13:00-15:00";
    return point;
}

/// Words of the interface in their languages.
const content::Content& frozen_content() {
    static const content::Content loaded = [] {
        const std::filesystem::path root = test::fixture_root();
        content::Loaded all = content::load({root / "content", root / "i18n", {}}, content_test::today);
        REQUIRE(all.content.has_value());
        return std::move(*all.content);
    }();
    return loaded;
}

std::string text_in(const std::string& language, const HelpPoint& point) {
    const content::Wording wording(frozen_content(), language, content_test::today);
    return content::plain_text(point, wording, content_test::today);
}

}  // namespace

TEST_CASE("a number becomes what a telephone dials") {
    CHECK(content::phone_uri("+31 33 448 1186") == "tel:+31334481186");
    CHECK(content::phone_uri("0800-2000") == "tel:08002000");
    CHECK(content::phone_uri("112") == "tel:112");
}

TEST_CASE("a contact card has every way to reach the point, escaped as RFC 2426 says") {
    CHECK(content::contact_card(full_point()) ==
          "BEGIN:VCARD\r\nVERSION:3.0\r\n"
          "N:Huis\\; \"A\\, B\" \\\\ C;;;;\r\nFN:Huis\\; \"A\\, B\" \\\\ C\r\nORG:Huis\\; \"A\\, B\" \\\\ C\r\n"
          "TEL;TYPE=WORK:+31334481186\r\nTEL;TYPE=WORK:08002000\r\nEMAIL:info@example.org\r\n"
          "URL:https://example.org/a\\,b\r\n"
          "ADR;TYPE=WORK:;;Spui 70;Den Haag;Zuid-Holland;2511 BT;Nederland\r\nEND:VCARD\r\n");
}

TEST_CASE("nothing tells where a point is that has no public place") {
    HelpPoint point = full_point();
    point.location_precision = content::LocationPrecision::national;
    CHECK(content::contact_card(point).find("Den Haag") == std::string::npos);
    CHECK(text_in("nl", point).find("Den Haag") == std::string::npos);
}

TEST_CASE("plain text has a line for each thing and nothing that only our layout needs") {
    CHECK(text_in("nl", full_point()) ==
          "Huis; \"A, B\" \\ C\n+31334481186\n08002000\nSpui 70, 2511 BT Den Haag\nmaandag–woensdag 09:00–17:00\n"
          "vrijdag 10:00–12:00 13:00–15:00\nhttps://example.org/a,b");
}

TEST_CASE("right-to-left text keeps its numbers in order by marks") {
    const std::string text = text_in("ar", full_point());
    CHECK(text.find("\n\xE2\x80\x8E+31334481186\n") != std::string::npos);
    CHECK(text.find("\xE2\x80\x8E"
                    "09:00–17:00") != std::string::npos);
    CHECK(text.find("\xE2\x81") == std::string::npos);  // U+2066…U+2069
}

TEST_CASE("a long text loses its end, never its name and number") {
    HelpPoint point = full_point();
    point.url = "https://example.org/" + std::string(120, 'x');
    const std::string without_url = text_in("nl", point);
    CHECK(without_url.size() <= content::most_text_bytes);
    CHECK(without_url.ends_with("13:00–15:00"));
    point.name = std::string(300, 'n');
    CHECK(text_in("nl", point) == std::string(300, 'n') + "\n+31334481186");
}

TEST_CASE("only forms that a point has something for are offered") {
    HelpPoint point = full_point();
    CHECK(content::handovers(point).size() == 5);
    point.phones.clear();
    point.url.clear();
    CHECK(content::handovers(point) == std::vector{Handover::contact, Handover::text, Handover::write});
    point.email.clear();
    point.location_precision = content::LocationPrecision::national;
    CHECK(content::handovers(point).empty());
    const content::Wording wording(frozen_content(), "nl", content_test::today);
    CHECK(content::payload(Handover::phone, point, wording, content_test::today).empty());
    CHECK(content::payload(Handover::text, point, wording, content_test::today).empty());
}

TEST_CASE("a form has the name that routes use") {
    for (const Handover kind : {Handover::phone, Handover::contact, Handover::text, Handover::web, Handover::write}) {
        CHECK(content::parse_handover(content::to_string(kind)) == kind);
    }
    CHECK_FALSE(content::parse_handover("fax").has_value());
}
