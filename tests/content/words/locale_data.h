// Says which locale data ICU has here: what tests expect of a language holds for one of them.
#pragma once

namespace content_test {

/// The data that the tests know, by their release of CLDR.
enum class LocaleData {
    cldr_42,  ///< of ICU 72, in Debian 12
    cldr_46,  ///< of ICU 76, in Debian 13
};

/// Newer data than all of these count as the last.
LocaleData locale_data();

}  // namespace content_test
