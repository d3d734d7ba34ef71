// Help points in the Human Services Data Specification, for other guides to services.
#pragma once

#include "base/clock.h"
#include "content/model.h"

#include <string>

namespace staff {

/// Every help point but the desk as a service of HSDS 3.2 (Open Referral), one page of services as its API reference
/// has it, each with its organization, location, phones, schedules and languages inside. Names and types of the fields:
/// the JSON schemas of github.com/openreferral/specification, branch 3.2, folder schema/.
///
/// What HSDS has no field for becomes an attribute with a label ("confidence", "id_required"). A point that nobody has
/// confirmed, or that has expired, says so in `alert`. Positions are given only where they are known better than to the
/// town; an address only when it is whole, as HSDS asks for all of it, else its parts stand in the description of the
/// location. Opening hours that are the same every week are schedules, in Dutch time, from the day on which a point
/// that is closed opens again; public holidays stand in words in their notes. Others stand in words in the description
/// of a schedule. Identifiers are UUIDs of version 8 (RFC 9562), made of the ids: an export gives the same again. Texts
/// are in the source language, with their figures as of `today`.
std::string write_hsds(const content::Content& content, base::Date today);

}  // namespace staff
