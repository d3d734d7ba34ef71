#include "content/read/load_parts.h"
#include "content/words/slug.h"
#include "content/words/text_size.h"

#include <utility>

namespace content {
namespace {

/// The value of a fact in the type that its unit asks for.
std::variant<double, base::Date, std::string> read_value(Fields& fields, Unit unit) {
    const Place place = fields.place("value");
    if (unit == Unit::date) {
        const std::optional<base::Date> date = base::parse_date(fields.text("value", Need::required));
        if (!date) {
            fields.findings().error(place, R"(must be a date such as "2027-03-04", as the unit is "date")");
        }
        return date.value_or(base::Date{});
    }
    if (unit == Unit::url || unit == Unit::term) {
        std::string text = fields.text("value", Need::required);
        const std::size_t most = unit == Unit::url ? most_letters_of_an_address : most_letters_of_a_name;
        if (std::string fault = too_long(text, most); !fault.empty()) {
            fields.findings().error(place, std::move(fault));
        }
        return text;
    }
    const std::optional<double> number = fields.number("value", Need::required);
    constexpr double most = 1e9;
    if (number && (*number < 0 || *number > most)) {
        fields.findings().error(place, "must be a number from 0 to 1000000000");
    }
    return number.value_or(0);
}

bool has_reserved_prefix(std::string_view id) {
    return id.starts_with("phone_") || id.starts_with("name_") || id.starts_with("url_");
}

}  // namespace

void load_facts(const std::string& file, Draft& draft) {
    const Place root_place(file);
    const std::optional<JsonFile> read = read_json(draft.files, root_place, draft.findings);
    if (!read) {
        return;
    }
    for (const JsonMember& member : Fields(read->root, root_place, draft.findings).members()) {
        const Place place = root_place.member(member.key);
        if (!is_snake_case(member.key) || has_reserved_prefix(member.key)) {
            draft.findings.error(place,
                                 "is no id of a fact: use small letters, digits and \"_\"; it must not begin with "
                                 "phone_, name_ or url_");
        }
        Fields fields(member.value, place, draft.findings);
        Fact fact;
        fact.id = std::string(member.key);
        fact.unit = fields.choice<Unit>("unit", Need::required,
                                        {{"eur", Unit::eur},
                                         {"eur_per_hour", Unit::eur_per_hour},
                                         {"percent", Unit::percent},
                                         {"months", Unit::months},
                                         {"weeks", Unit::weeks},
                                         {"days", Unit::days},
                                         {"hours", Unit::hours},
                                         {"minutes", Unit::minutes},
                                         {"years", Unit::years},
                                         {"count", Unit::count},
                                         {"date", Unit::date},
                                         {"url", Unit::url},
                                         {"term", Unit::term}},
                                        Unit::count);
        fact.value = read_value(fields, fact.unit);
        fact.provenance = read_provenance(fields);
        fields.reject_others();
        draft.content.facts.emplace(fact.id, std::move(fact));
    }
}

}  // namespace content
