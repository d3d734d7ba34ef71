#include "staff/lists/help_columns.h"

#include <algorithm>
#include <array>

namespace staff {
namespace {

struct Headers {
    Field field;
    std::string_view name;                           ///< in an export
    std::initializer_list<std::string_view> others;  ///< what lists of others call it
};

const std::array<Headers, 37>& headers() {
    static const std::array<Headers, 37> all{{
        {Field::id, "id", {"code", "sleutel"}},
        {Field::name,
         "name",
         {"naam", "organisatie", "organisatienaam", "naam organisatie", "organisation", "organization", "instelling"}},
        {Field::kind, "kind", {"soort", "type"}},
        {Field::categories,
         "categories",
         {"category", "categorie", "categorieën", "rubriek", "rubrieken", "thema", "thema's"}},
        {Field::icon, "icon", {"pictogram"}},
        {Field::phone,
         "phone",
         {"phones", "telefoon", "telefoonnummer", "telefoonnummers", "tel", "tel nr", "phone number", "telephone"}},
        {Field::whatsapp, "whatsapp", {"whatsappnummer", "whats app"}},
        {Field::email, "email", {"e-mail", "mail", "e-mailadres", "mailadres", "e-mail address"}},
        {Field::url, "url", {"website", "web", "site", "webadres", "internet", "link"}},
        {Field::street,
         "street",
         {"straat", "adres", "address", "straatnaam", "straat en huisnummer", "street address", "bezoekadres",
          "huisnummer", "huisnr", "nr", "house number", "toevoeging", "huisnummertoevoeging"}},
        {Field::postal_code, "postal_code", {"postcode", "zip", "zip code", "postal"}},
        {Field::city, "city", {"plaats", "woonplaats", "stad", "plaatsnaam", "town", "place"}},
        {Field::province, "province", {"provincie"}},
        {Field::latitude, "latitude", {"breedtegraad", "lat", "breedte"}},
        {Field::longitude, "longitude", {"lengtegraad", "lon", "lng", "long", "lengte"}},
        {Field::location_precision,
         "location_precision",
         {"precision", "precisie", "nauwkeurigheid", "locatieprecisie"}},
        {Field::opening_hours, "opening_hours", {"openingstijden", "openingsuren", "open", "hours", "opening times"}},
        {Field::by_appointment, "by_appointment", {"op afspraak", "afspraak", "appointment"}},
        {Field::languages, "languages", {"talen", "taal", "language", "gesproken talen", "spoken languages"}},
        {Field::cost, "cost", {"kosten", "costs", "prijs", "price"}},
        {Field::confidential, "confidential", {"vertrouwelijk"}},
        {Field::id_required,
         "id_required",
         {"id nodig", "id verplicht", "identiteitsbewijs nodig", "legitimatie", "legitimatie nodig", "id needed"}},
        {Field::anonymous, "anonymous", {"anoniem"}},
        {Field::wheelchair, "wheelchair", {"rolstoel", "rolstoeltoegankelijk", "wheelchair accessible"}},
        {Field::for_whom, "for_whom", {"voor wie", "doelgroep", "doelgroepen", "target group"}},
        {Field::situations, "situations", {"situaties", "situatie", "situation"}},
        {Field::closed_until, "closed_until", {"gesloten tot"}},
        {Field::source, "source", {"bron"}},
        {Field::checked_on, "checked_on", {"nagekeken op", "gecontroleerd op", "datum bron", "peildatum", "checked"}},
        {Field::expires_on, "expires_on", {"verloopt op", "geldig tot", "expires"}},
        {Field::confirmed_on, "confirmed_on", {"bevestigd op", "confirmed"}},
        {Field::confidence, "confidence", {"zekerheid"}},
        {Field::title, "title", {"titel"}},
        {Field::description, "description", {"beschrijving", "omschrijving"}},
        {Field::note, "note", {"opmerking", "opmerkingen", "notitie", "toelichting", "notes", "remark", "remarks"}},
        {Field::accessibility, "accessibility", {"toegankelijkheid"}},
        {Field::directions, "directions", {"route", "routebeschrijving", "bereikbaarheid"}},
    }};
    return all;
}

const Headers& headers_of(Field field) {
    return *std::find_if(headers().begin(), headers().end(), [&](const Headers& one) { return one.field == field; });
}

}  // namespace

std::string to_string(const HelpColumn& column) {
    const std::string name(headers_of(column.field).name);
    return column.language.empty() ? name : name + "_" + column.language;
}

bool is_text(Field field) {
    return field == Field::title || field == Field::description || field == Field::note ||
           field == Field::accessibility || field == Field::directions;
}

bool is_list(Field field) {
    return field == Field::categories || field == Field::phone || field == Field::languages ||
           field == Field::for_whom || field == Field::situations || field == Field::street;
}

bool is_fact(Field field) {
    switch (field) {
        case Field::id:
        case Field::categories:
        case Field::icon:
        case Field::situations:
        case Field::source:
        case Field::checked_on:
        case Field::expires_on:
        case Field::confirmed_on:
        case Field::confidence:
            return false;
        default:
            return !is_text(field);
    }
}

std::vector<HelpColumn> all_columns(const content::Content& content) {
    std::vector<HelpColumn> columns;
    for (const Headers& one : headers()) {
        columns.push_back({one.field, {}});
    }
    for (const content::Language& language : content.languages) {
        for (const Headers& one : headers()) {
            if (is_text(one.field) && language.tag != content.source_language) {
                columns.push_back({one.field, language.tag});
            }
        }
    }
    return columns;
}

HelpHeaders::HelpHeaders(const content::Content& content) {
    const auto add = [&](std::string_view header, const HelpColumn& column) {
        m_columns.emplace(m_words.fold(header), column);
    };
    for (const Headers& one : headers()) {
        add(one.name, {one.field, {}});
        for (const std::string_view other : one.others) {
            add(other, {one.field, {}});
        }
    }
    for (const content::Language& language : content.languages) {
        const std::string tag = language.tag == content.source_language ? std::string() : language.tag;
        for (const Headers& one : headers()) {
            if (!is_text(one.field)) {
                continue;
            }
            add(std::string(one.name) + language.tag, {one.field, tag});
            for (const std::string_view other : one.others) {
                add(std::string(other) + language.tag, {one.field, tag});
            }
        }
    }
}

std::optional<HelpColumn> HelpHeaders::find(std::string_view header) const {
    const auto found = m_columns.find(m_words.fold(header));
    return found == m_columns.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace staff
