#include "content/words/script.h"

#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstddef>

namespace content {

bool is_in_other_script(const std::vector<std::string>& words, std::string_view script) {
    const int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str());
    if (code == UCHAR_INVALID_CODE) {
        return false;
    }
    int own = 0;
    int other = 0;
    for (const std::string& run : words) {
        for (std::size_t at = 0; at < run.size();) {
            const auto c = static_cast<UChar32>(base::next_code_point(run, at));
            if (u_isalpha(c) == 0) {
                continue;
            }
            UErrorCode status = U_ZERO_ERROR;
            const UScriptCode of = uscript_getScript(c, &status);
            if (of == code) {
                ++own;
            } else if (of != USCRIPT_COMMON && of != USCRIPT_INHERITED) {
                ++other;
            }
        }
    }
    // The lowest share of a good text is a fifth: a sentence that lists the names of three foreign firms.
    constexpr int least_share = 10;
    constexpr int most_alone = 4;
    return other > most_alone && own * least_share < own + other;
}

}  // namespace content
