// A value or an error.
#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace {

base::Result<std::string> half(int number) {
    if (number % 2 != 0) {
        return base::Error{std::to_string(number) + " is odd"};
    }
    return std::to_string(number / 2);
}

}  // namespace

TEST_CASE("a result is its value or its error") {
    const auto good = half(6);
    CHECK(good.ok());
    CHECK(static_cast<bool>(good));
    CHECK(good.value() == "3");
    const auto bad = half(7);
    CHECK_FALSE(bad.ok());
    CHECK_FALSE(static_cast<bool>(bad));
    CHECK(bad.error().message == "7 is odd");
}

TEST_CASE("a value can be changed and moved out") {
    base::Result<std::unique_ptr<int>> result(std::make_unique<int>(4));
    *result.value() = 5;
    const std::unique_ptr<int> taken = std::move(result).value();
    REQUIRE(taken != nullptr);
    CHECK(*taken == 5);
}

TEST_CASE("success may be all there is to say") {
    const base::Result<base::Done> done(base::Done{});
    CHECK(done.ok());
}
