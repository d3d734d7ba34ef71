// Telephone numbers of lists: every spelling of a good one, and why a bad one is bad.
#include "authoring/check/phones.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

std::string why(const std::string& written) {
    const base::Result<std::string> phone = authoring::read_phone(written);
    CHECK_MESSAGE(!phone.ok(), written);
    return phone ? std::string() : phone.error().message;
}

}  // namespace

TEST_CASE("every spelling of a Dutch number gives the form of the content") {
    const std::vector<std::pair<std::string, std::string>> numbers = {
        {"033-4481186", "+31 33 448 1186"},
        {"(033) 448 11 86", "+31 33 448 1186"},
        {"0031 33 4481186", "+31 33 448 1186"},
        {"+31(0)33 4481186", "+31 33 448 1186"},
        {"Tel.: 033 448 11 86", "+31 33 448 1186"},
        {"334481186", "+31 33 448 1186"},  // a spreadsheet took the zero away
        {"06-12345678", "+31 6 1234 5678"},
        {"+31 6 1234 5678", "+31 6 1234 5678"},
        {"088-7467777", "+31 88 746 7777"},
        {"085 210 4080", "+31 85 210 4080"},
        {"0592306300", "+31 592 306 300"},
        {"+31 592 30 63 00", "+31 592 30 63 00"},  // stays as it was written by hand
        {"0800 2000", "0800-2000"},
        {"0800-0113", "0800-0113"},
        {"0900-8844", "0900-8844"},
        {"0900 1234567", "0900-1234567"},
        {"112", "112"},
        {"113", "113"},
        {"14 030", "14 030"},
        {"14030", "14 030"},
        {"140318", "14 0318"},
    };
    for (const auto& [written, stored] : numbers) {
        CAPTURE(written);
        const base::Result<std::string> phone = authoring::read_phone(written);
        REQUIRE(phone.ok());
        CHECK(phone.value() == stored);
    }
}

TEST_CASE("a number that is possible but not valid is refused with the remedy") {
    CHECK(why("020 123456").find("no Dutch number of this length begins so") != std::string::npos);
    CHECK(why("033 44811").find("write it like \"033 448 1186\"") != std::string::npos);
    CHECK(why("06 1234 5678 1").find("compare it with the source") != std::string::npos);
    CHECK(why("0800-20001").find("with other than four or seven digits") != std::string::npos);
    CHECK(why("1234").find("too few digits") != std::string::npos);
    CHECK(why("911").find("too few digits") != std::string::npos);
    CHECK(why("+32 2 123 45 67").find("is no Dutch number") != std::string::npos);
    CHECK(why("0906-1234").find("such as premium numbers") != std::string::npos);
    CHECK(why("033 4481186 / 033 4481187").find("put \";\" between them") != std::string::npos);
    CHECK(why("033 4481186 (balie)").find("has words beside the number") != std::string::npos);
    CHECK(why("zie website").find("has words beside the number") != std::string::npos);
    CHECK(why("-").find("is no telephone number") != std::string::npos);
}

TEST_CASE("numbers that many offices share are known") {
    for (const char* number : {"112", "0800-8020", "0900-8844", "14 030", "+31 88 746 7777"}) {
        CHECK_MESSAGE(authoring::is_shared_number(number), number);
    }
    CHECK_FALSE(authoring::is_shared_number("+31 33 448 1186"));
    CHECK_FALSE(authoring::is_shared_number("+31 6 1234 5678"));
    CHECK(authoring::phone_key("+31 592 306 300") == authoring::phone_key("+31 592 30 63 00"));
}
