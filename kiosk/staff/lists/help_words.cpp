#include "staff/lists/help_words.h"

#include <algorithm>

namespace staff {

bool is_among(std::string_view folded, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == folded) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

}  // namespace staff
