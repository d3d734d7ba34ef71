#include "content/words/program_arguments.h"

#include <algorithm>
#include <array>

namespace content {
namespace {

/// Which text may use which argument. The screens pass exactly these.
constexpr std::array<ProgramArgument, 28> program_arguments = {{
    {"check_progress", "n", Placeholder::Use::plural},      {"check_progress", "total", Placeholder::Use::plural},
    {"closed_until", "date", Placeholder::Use::plain},      {"confirmed_on", "date", Placeholder::Use::plain},
    {"distance", "distance", Placeholder::Use::plain},      {"distance_walk", "distance", Placeholder::Use::plain},
    {"distance_walk", "minutes", Placeholder::Use::plural}, {"in_town", "town", Placeholder::Use::plain},
    {"open_until", "time", Placeholder::Use::plain},        {"opens_day", "day", Placeholder::Use::plain},
    {"opens_day", "time", Placeholder::Use::plain},         {"opens_today", "time", Placeholder::Use::plain},
    {"opens_tomorrow", "time", Placeholder::Use::plain},    {"say_interpreter", "language", Placeholder::Use::plain},
    {"near_town", "town", Placeholder::Use::plain},         {"map_places", "count", Placeholder::Use::plural},
    {"fallback_note", "language", Placeholder::Use::plain}, {"idle_seconds", "count", Placeholder::Use::plural},
    {"lesson_minutes", "count", Placeholder::Use::plural},  {"lesson_progress", "n", Placeholder::Use::plural},
    {"lesson_progress", "total", Placeholder::Use::plural}, {"lesson_score", "right", Placeholder::Use::plural},
    {"lesson_score", "total", Placeholder::Use::plural},    {"source_date", "date", Placeholder::Use::plain},
    {"result_none", "count", Placeholder::Use::plural},     {"result_some", "count", Placeholder::Use::plural},
    {"result_more", "count", Placeholder::Use::plural},     {"result_unsure", "count", Placeholder::Use::plural},
}};

}  // namespace

const ProgramArgument* program_argument(std::string_view text, std::string_view name) {
    const auto found = std::find_if(program_arguments.begin(), program_arguments.end(),
                                    [&](const ProgramArgument& one) { return one.text == text && one.name == name; });
    return found == program_arguments.end() ? nullptr : &*found;
}

}  // namespace content
