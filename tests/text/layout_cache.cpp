// Which layouts are remembered, and which fall out.
#include "text/layout_cache.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace {

constexpr std::size_t glyphs_each = 1000;

text::Paragraph named(int number) {
    text::Paragraph paragraph;
    paragraph.text = std::to_string(number);
    return paragraph;
}

std::shared_ptr<const text::Layout> large_layout() {
    auto layout = std::make_shared<text::Layout>();
    layout->glyphs.resize(glyphs_each);
    return layout;
}

}  // namespace

TEST_CASE("the least recently used layout falls out first") {
    text::LayoutCache cache(glyphs_each * sizeof(text::Glyph) * 7 / 2);  // room for three
    for (int i = 0; i < 3; ++i) {
        CHECK(cache.find(named(i)) == nullptr);
        cache.add(named(i), large_layout());
    }
    const auto oldest = cache.find(named(0));
    REQUIRE(oldest != nullptr);
    cache.add(named(3), large_layout());
    CHECK(cache.find(named(0)) == oldest);
    CHECK(cache.find(named(1)) == nullptr);
    CHECK(cache.find(named(2)) != nullptr);
    CHECK(cache.find(named(3)) != nullptr);
}

TEST_CASE("a layout larger than the budget is remembered until the next one") {
    text::LayoutCache cache(10);
    cache.add(named(0), large_layout());
    const auto held = cache.find(named(0));
    CHECK(held != nullptr);
    cache.add(named(1), large_layout());
    CHECK(cache.find(named(0)) == nullptr);
    CHECK(held->glyphs.size() == glyphs_each);
}

TEST_CASE("the budget holds however many layouts come") {
    text::LayoutCache cache(glyphs_each * sizeof(text::Glyph) * 11 / 2);  // room for five
    for (int i = 0; i < 1000; ++i) {
        cache.add(named(i), large_layout());
    }
    int remembered = 0;
    for (int i = 0; i < 1000; ++i) {
        remembered += cache.find(named(i)) != nullptr ? 1 : 0;
    }
    CHECK(remembered == 5);
}

TEST_CASE("equal paragraphs have equal hashes, and each member counts") {
    const text::ParagraphHash hash;
    const text::Paragraph a = named(1);
    CHECK(hash(a) == hash(named(1)));
    text::Paragraph b = a;
    b.align = text::Align::end;
    CHECK(hash(a) != hash(b));
    b = a;
    b.width_px = 1;
    CHECK(hash(a) != hash(b));
    b = a;
    b.weight = text::Weight::bold;
    CHECK(hash(a) != hash(b));
    b = a;
    b.families = {"Noto Sans"};
    CHECK(hash(a) != hash(b));
}
