// A small content, made by hand, that the session's tests share.
#pragma once

#include "content/model.h"
#include "session/update.h"

#include <string>
#include <string_view>
#include <vector>

namespace sample {

/// Languages nl (source), en, ar; section "work" with topics "pay" and, sensitive, "signs"; the sensitive check "job"
/// with three questions and the calm check "calm" with one; categories "legal" and "medical"; points "desk", "line".
content::Content content();

/// The route of this text, which must be one.
session::Route route(std::string_view text);

/// A visit of `content` that stands at moment `now`.
session::Surroundings at(const content::Content& content, std::int64_t now);

/// The state after these actions, all at moment `now`.
session::State after(session::State state, const std::vector<session::Action>& actions,
                     const session::Surroundings& surroundings);

/// The trail as text: "home > topic/pay > check/job#2".
std::string trail(const session::State& state);

}  // namespace sample
