#include "content/read/findings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace content {

std::string Place::pointer() const {
    if (m_step == Step::file) {
        return {};
    }
    std::string pointer = m_parent->pointer() + "/";
    if (m_step == Step::item) {
        return pointer + std::to_string(m_index);
    }
    for (const char c : m_key) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
    return pointer;
}

void Findings::error(const Place& place, std::string message) {
    m_problems.push_back({Severity::error, place.file(), place.pointer(), std::move(message)});
}

void Findings::warning(const Place& place, std::string message, ProblemKind kind) {
    m_problems.push_back({Severity::warning, place.file(), place.pointer(), std::move(message), kind});
}

std::vector<Problem> Findings::sorted() && {
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.severity, a.file) < std::tie(b.severity, b.file);
    });
    return std::move(m_problems);
}

}  // namespace content
