// A text of the content: content/words/pattern and message.
#include "fuzz/fuzz.h"

#include "base/utf8.h"
#include "content/words/message.h"
#include "content/words/pattern.h"

#include <string>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const content::Pattern pattern = content::read_pattern(text);
    const std::string outline = content::outline(text);
    const bool is_utf8 = base::is_utf8(text);  // the loader lets nothing else through
    fuzz::must(!is_utf8 || base::is_utf8(outline), "an outline is UTF-8");
    if (const auto pieces = content::simple_pieces(text); pieces && is_utf8) {
        std::string joined;
        for (const content::SimplePiece& piece : *pieces) {
            joined += piece.words;
            joined += piece.name.empty() ? std::string() : "{" + std::string(piece.name) + "}";
        }
        fuzz::must(joined == outline, "pieces are what ICU reads");
    }
    std::vector<content::MessageValue> values{{"n", "3", 3.0}};
    for (const content::Placeholder& placeholder : pattern.placeholders) {
        values.push_back({placeholder.name, "\u2068x\u2069", 1.0});
    }
    for (const char* locale : {"nl", "ar"}) {
        const content::Message message(text, locale);
        fuzz::must(!is_utf8 || base::is_utf8(message.format(values)), "a message is UTF-8");
        fuzz::must(message.placeholders() == pattern.placeholders, "a message has the pattern's placeholders");
        fuzz::must(!message.format({}).empty() || text.empty() || pattern.error.empty(),
                   "a message that cannot be read shows as itself");
    }
    return 0;
}
