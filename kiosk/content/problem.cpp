#include "content/problem.h"

#include "base/printable.h"

namespace content {

std::string to_string(const Problem& problem) {
    std::string line = problem.file + ": ";
    if (!problem.pointer.empty()) {
        line += problem.pointer + ": ";
    }
    return base::printable(line + problem.message);
}

std::string_view to_string(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::other:
            break;
        case ProblemKind::unreadable:
            return "unreadable";
        case ProblemKind::missing:
            return "missing";
        case ProblemKind::outdated:
            return "outdated";
        case ProblemKind::expired:
            return "expired";
        case ProblemKind::expires_soon:
            return "expires_soon";
        case ProblemKind::unconfirmed:
            return "unconfirmed";
        case ProblemKind::plain_language:
            return "plain_language";
    }
    return "other";
}

}  // namespace content
