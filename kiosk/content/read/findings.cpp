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

void Findings::unreadable(const Place& place, std::string message) {
    add({Severity::error, place.file(), place.pointer(), std::move(message), ProblemKind::unreadable});
}

void Findings::add(Problem problem) {
    if (problem.kind == ProblemKind::unreadable) {
        m_unreadable.insert(problem.file);
    }
    m_problems.push_back(std::move(problem));
}

std::vector<Problem> Findings::sorted() && {
    const auto rank = [](const Problem& one) {
        return std::tuple(one.severity, one.kind != ProblemKind::unreadable, std::string_view(one.file));
    };
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [&](const Problem& a, const Problem& b) { return rank(a) < rank(b); });
    return std::move(m_problems);
}

}  // namespace content
