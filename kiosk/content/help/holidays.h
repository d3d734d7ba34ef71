// The public holidays of the Netherlands.
#pragma once

#include "base/clock.h"

#include <vector>

namespace content {

/// The public holidays of a year in order: those of the Algemene termijnenwet, article 3 (with Good Friday), and the
/// Sundays of Easter and Pentecost. The holiday data that come with KOpeningHours lack five of them.
std::vector<base::Date> public_holidays(int year);

}  // namespace content
