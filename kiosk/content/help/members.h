// The members of a help point: one table for the reader of its file, for lists and for exports.
#pragma once

#include "content/map/position.h"
#include "content/model.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace content {

/// Where a help point keeps a value.
template <class T>
struct Slot {
    T& (*in)(HelpPoint&);
    const T& (*of)(const HelpPoint&);
};

/// The slot at the end of member pointers: slot<&HelpPoint::address, &Address::city>.
template <auto... path>
inline constexpr auto slot = [] {
    using T = std::remove_reference_t<decltype((std::declval<HelpPoint&>().*....*path))>;
    return Slot<T>{[](HelpPoint& point) -> T& { return (point.*....*path); },
                   [](const HelpPoint& point) -> const T& { return (point.*....*path); }};
}();

/// A text that is the same in every language, by what it is: that decides how it is checked and understood.
struct Line {
    enum class Kind { id, plain, icon, whatsapp, email, url, street, postal_code, town, province, hours, source_date };

    Slot<std::string> slot;
    Kind kind = Kind::plain;
};

/// Several values, by what they name.
struct List {
    enum class Kind { categories, languages, for_whom, situations };

    Slot<std::vector<std::string>> slot;
    Kind kind = Kind::categories;
};

/// A coordinate; only places that visitors may know have one.
struct Degrees {
    Slot<double> slot;
    bool (*is_dutch)(double);
    std::string_view example;
};

/// A translated text with the key as its id.
struct FixedText {};

/// A translated text whose id the point says; empty: it has none.
struct NamedText {
    Slot<TextId> slot;
};

/// What a member holds. One that holds an enumeration has its words in content/help/member_words.
using MemberForm = std::variant<Line, List, Degrees, FixedText, NamedText, Slot<bool>, Slot<std::optional<base::Date>>,
                                Slot<std::vector<Phone>>, Slot<HelpKind>, Slot<LocationPrecision>, Slot<Tristate>,
                                Slot<Cost>, Slot<Confidence>>;

/// What HSDS says of how one gets in and around, for a tristate.
struct AccessSentences {
    std::string_view yes;
    std::string_view no;
};

/// What else holds of a member, with "|" between them.
struct Use {
    enum : unsigned {
        required = 1,   ///< a file must have it
        fact = 2,       ///< tells visitors something that somebody must have confirmed
        map = 4,        ///< a property of the GeoJSON
        attribute = 8,  ///< HSDS has no field of its own for it
        origin = 16,    ///< part of the Provenance, which facts have too
    };
};

/// One member of a help point.
struct HelpMember {
    std::string_view key;      ///< in the file
    std::string_view headers;  ///< what lists call it beside its key, with ", " between them
    MemberForm form;
    unsigned uses = 0;          ///< of Use
    std::string_view object{};  ///< the object of the file that holds it; empty: the point itself
    std::string_view column{};  ///< the header that an export writes; empty: the key
    AccessSentences access{};

    [[nodiscard]] constexpr bool is(unsigned use) const { return (uses & use) != 0; }
};

/// Every member, in the order in which staff find them in a file.
inline constexpr auto help_members = std::to_array<HelpMember>({
    {"id", "code, sleutel", Line{slot<&HelpPoint::id>, Line::Kind::id}},
    {"name", "naam, organisatie, organisatienaam, naam organisatie, organisation, organization, instelling",
     Line{slot<&HelpPoint::name>}, Use::required | Use::fact | Use::map},
    {"kind", "soort, type", slot<&HelpPoint::kind>, Use::required | Use::fact | Use::map},
    {"categories", "category, categorie, categorieën, rubriek, rubrieken, thema, thema's",
     List{slot<&HelpPoint::categories>, List::Kind::categories}, Use::required | Use::map},
    {"icon", "pictogram", Line{slot<&HelpPoint::icon>, Line::Kind::icon}},
    {"phones", "phones, telefoon, telefoonnummer, telefoonnummers, tel, tel nr, phone number, telephone",
     slot<&HelpPoint::phones>, Use::fact | Use::map, "", "phone"},
    {"whatsapp", "whatsappnummer, whats app", Line{slot<&HelpPoint::whatsapp>, Line::Kind::whatsapp},
     Use::fact | Use::map},
    {"email", "e-mail, mail, e-mailadres, mailadres, e-mail address", Line{slot<&HelpPoint::email>, Line::Kind::email},
     Use::fact | Use::map},
    {"url", "website, web, site, webadres, internet, link", Line{slot<&HelpPoint::url>, Line::Kind::url},
     Use::fact | Use::map},
    {"street", "straat, adres, address, straatnaam, straat en huisnummer, street address, bezoekadres, openbare ruimte",
     Line{slot<&HelpPoint::address, &Address::street>, Line::Kind::street}, Use::fact | Use::map, "address"},
    {"postal_code", "postcode, zip, zip code, postal",
     Line{slot<&HelpPoint::address, &Address::postal_code>, Line::Kind::postal_code}, Use::fact | Use::map, "address"},
    {"city", "plaats, woonplaats, stad, plaatsnaam, town, place",
     Line{slot<&HelpPoint::address, &Address::city>, Line::Kind::town}, Use::fact | Use::map, "address"},
    {"province", "provincie", Line{slot<&HelpPoint::address, &Address::province>, Line::Kind::province},
     Use::fact | Use::map, "address"},
    {"latitude", "breedtegraad, lat, breedte", Degrees{slot<&HelpPoint::latitude>, is_dutch_latitude, "52.0907"},
     Use::fact},
    {"longitude", "lengtegraad, lon, lng, long, lengte",
     Degrees{slot<&HelpPoint::longitude>, is_dutch_longitude, "5.1214"}, Use::fact},
    {"location_precision", "precision, precisie, nauwkeurigheid, locatieprecisie", slot<&HelpPoint::location_precision>,
     Use::required | Use::fact | Use::map},
    {"opening_hours", "openingstijden, openingsuren, open, hours, opening times",
     Line{slot<&HelpPoint::opening_hours>, Line::Kind::hours}, Use::fact | Use::map},
    {"by_appointment", "op afspraak, afspraak, appointment", slot<&HelpPoint::by_appointment>, Use::fact | Use::map},
    {"languages", "talen, taal, language, gesproken talen, spoken languages",
     List{slot<&HelpPoint::languages>, List::Kind::languages}, Use::fact | Use::map},
    {"cost", "kosten, costs, prijs, price", slot<&HelpPoint::cost>, Use::fact | Use::map},
    {"confidential", "vertrouwelijk", slot<&HelpPoint::confidential>, Use::fact | Use::map | Use::attribute},
    {"id_required", "id nodig, id verplicht, identiteitsbewijs nodig, legitimatie, legitimatie nodig, id needed",
     slot<&HelpPoint::id_required>, Use::fact | Use::map | Use::attribute},
    {"anonymous", "anoniem", slot<&HelpPoint::anonymous>, Use::fact | Use::map | Use::attribute},
    {"wheelchair", "rolstoel, rolstoeltoegankelijk, wheelchair accessible", slot<&HelpPoint::wheelchair>,
     Use::fact | Use::map, "", "",
     AccessSentences{"Accessible with a wheelchair.", "Not accessible with a wheelchair."}},
    {"for_whom", "voor wie, doelgroep, doelgroepen, target group",
     List{slot<&HelpPoint::for_whom>, List::Kind::for_whom}, Use::fact | Use::map},
    {"situations", "situaties, situatie, situation", List{slot<&HelpPoint::situations>, List::Kind::situations},
     Use::map},
    {"closed_until", "gesloten tot", slot<&HelpPoint::closed_until>, Use::fact | Use::map},
    {"title", "titel", FixedText{}},
    {"description", "beschrijving, omschrijving", FixedText{}, Use::required},
    {"note", "opmerking, opmerkingen, notitie, toelichting, notes, remark, remarks", FixedText{}},
    {"accessibility", "toegankelijkheid", NamedText{slot<&HelpPoint::accessibility>}},
    {"directions", "route, routebeschrijving, bereikbaarheid", NamedText{slot<&HelpPoint::directions>}},
    {"source", "bron", Line{slot<&HelpPoint::provenance, &Provenance::source>},
     Use::origin | Use::map | Use::attribute},
    {"checked_on", "nagekeken op, gecontroleerd op, datum bron, peildatum, checked",
     Line{slot<&HelpPoint::provenance, &Provenance::checked_on>, Line::Kind::source_date},
     Use::origin | Use::map | Use::attribute},
    {"expires_on", "verloopt op, geldig tot, expires", slot<&HelpPoint::provenance, &Provenance::expires_on>,
     Use::origin | Use::map | Use::attribute},
    {"confidence", "zekerheid", slot<&HelpPoint::provenance, &Provenance::confidence>,
     Use::origin | Use::map | Use::attribute},
    {"confirmed_on", "bevestigd op, confirmed", slot<&HelpPoint::provenance, &Provenance::confirmed_on>,
     Use::origin | Use::map},
});

/// The member with this key; a key that is none does not compile.
consteval const HelpMember& help_member(std::string_view key) {
    for (const HelpMember& member : help_members) {
        if (member.key == key) {
            return member;
        }
    }
    throw "no member of a help point has this key";
}

/// Whether it holds a text that is translated.
bool is_text(const HelpMember& member);

/// The id of the text that a member holds, or would hold.
TextId text_id(const HelpMember& member, const HelpPoint& point);

/// What a member says, as every kind of file can hold it: an enumeration as its word, a date as 2026-11-23, phones as
/// their numbers, a named text as its id. Nothing: a fixed text, or a coordinate that nobody may learn.
using MemberValue = std::variant<std::monostate, std::string, bool, double, std::vector<std::string>>;
MemberValue value_of(const HelpMember& member, const HelpPoint& point);

/// A value in one line: "yes", "52.0907" (the shortest digits that give it again), "a; b".
std::string in_one_line(const MemberValue& value);

}  // namespace content
