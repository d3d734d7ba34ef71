#include "content/age.h"

namespace content {

Age age_of(const Provenance& provenance, base::Date today) {
    Age age;
    age.unconfirmed = provenance.confidence == Confidence::c && !provenance.confirmed_on;
    if (provenance.expires_on) {
        age.days_left = base::days_between(today, *provenance.expires_on);
    }
    return age;
}

bool is_always_shown(const HelpPoint& point) {
    return point.kind == HelpKind::emergency || point.kind == HelpKind::desk;
}

}  // namespace content
