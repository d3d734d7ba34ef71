#include "content/dates.h"
#include "content/help/member_words.h"
#include "content/read/load_parts.h"

namespace content {
namespace {

/// "", "YYYY", "YYYY-MM" or "YYYY-MM-DD".
bool is_source_date(const std::string& text) {
    return text.empty() || first_day_of(text);
}

}  // namespace

std::optional<base::Date> read_date(Fields& fields, std::string_view key) {
    const std::string text = fields.text(key, Need::optional);
    if (text.empty()) {
        return std::nullopt;
    }
    const std::optional<base::Date> date = base::parse_date(text);
    if (!date) {
        fields.findings().error(fields.place(key), "must be a date such as 2027-01-01, or empty");
    }
    return date;
}

Provenance read_provenance(Fields& fields) {
    Provenance provenance;
    provenance.source = fields.text("source", Need::required);
    provenance.confidence = fields.choice("confidence", Need::required, words_of<Confidence>, Confidence::c);
    provenance.checked_on = fields.text("checked_on", Need::optional);
    if (!is_source_date(provenance.checked_on)) {
        fields.findings().error(fields.place("checked_on"), "must be 2026, 2026-11 or 2026-11-23, or empty");
    }
    provenance.expires_on = read_date(fields, "expires_on");
    provenance.confirmed_on = read_date(fields, "confirmed_on");
    return provenance;
}

}  // namespace content
