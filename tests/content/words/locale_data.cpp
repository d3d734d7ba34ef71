#include "content/words/locale_data.h"

#include <unicode/uversion.h>

namespace content_test {

LocaleData locale_data() {
    constexpr int of_debian_13 = 76;
    return U_ICU_VERSION_MAJOR_NUM < of_debian_13 ? LocaleData::cldr_42 : LocaleData::cldr_46;
}

}  // namespace content_test
