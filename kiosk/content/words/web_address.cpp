#include "content/words/web_address.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace content {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_in_address(char c) {
    return is_letter_or_digit(c) || std::string_view("-._~:/?#@!$&()*+,;=%").find(c) != std::string_view::npos;
}

/// Endings of hosts that help organisations have. Those that are Dutch or English words too ("be", "de") are left out:
/// a space that is missing behind a full stop looks the same.
bool is_ending(std::string_view word) {
    constexpr std::array<std::string_view, 14> endings = {"nl", "eu", "com", "org", "net", "info", "nu",
                                                          "uk", "ua", "ru",  "pl",  "gov", "int",  "edu"};
    return std::find(endings.begin(), endings.end(), word) != endings.end();
}

/// Whether what stands around the dot at `dot` is a host: "x.nl", but neither "x. nl" nor "x.nlx".
bool is_host(std::string_view address, std::size_t dot) {
    if (dot == 0 || !is_letter_or_digit(address[dot - 1])) {
        return false;
    }
    std::size_t end = dot + 1;
    while (end < address.size() && is_letter_or_digit(address[end])) {
        ++end;
    }
    return is_ending(address.substr(dot + 1, end - dot - 1));
}

bool is_address(std::string_view run) {
    if (run.find("://") != std::string_view::npos || run.starts_with("www.") || run.starts_with("WWW.")) {
        return true;
    }
    const std::size_t at = run.find('@');
    if (at != std::string_view::npos && at > 0 && run.find('.', at) != std::string_view::npos &&
        run.find('.', at) + 1 < run.size()) {
        return true;
    }
    for (std::size_t dot = run.find('.'); dot != std::string_view::npos; dot = run.find('.', dot + 1)) {
        if (is_host(run, dot)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view find_web_address(std::string_view words) {
    if (words.find('.') == std::string_view::npos && words.find(':') == std::string_view::npos) {
        return {};
    }
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && is_in_address(words[end])) {
            ++end;
        }
        std::string_view run = words.substr(begin, end - begin);
        run.remove_prefix(std::min(run.find_first_not_of("(.,;:!?*"), run.size()));
        if (is_address(run)) {
            return run;
        }
        begin = end + 1;
    }
    return {};
}

}  // namespace content
