#include "content/help/handover.h"

#include "base/clock_time.h"
#include "content/help/opening_hours.h"
#include "content/words/isolate.h"
#include "content/words/phone_number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace content {
namespace {

struct Named {
    Handover kind;
    std::string_view name;
};
constexpr std::array<Named, 5> names{{{Handover::phone, "phone"},
                                      {Handover::contact, "contact"},
                                      {Handover::text, "text"},
                                      {Handover::web, "web"},
                                      {Handover::write, "write"}}};

/// Whether visitors may be told where it is.
bool has_place(const HelpPoint& point) {
    return point.location_precision != LocationPrecision::national && !point.address.city.empty();
}

/// Letters, digits and "+" only, as a telephone dials them.
std::string dialled(std::string_view number) {
    const std::string international = international_form(number);
    std::string digits;
    for (const char c : international.empty() ? national_form(number) : international) {
        if (c == '+' || (c >= '0' && c <= '9')) {
            digits += c;
        }
    }
    return digits;
}

/// A value of a vCard (RFC 2426, 4): backslash, comma, semicolon and line ends are escaped.
std::string escaped(std::string_view value) {
    std::string result;
    for (const char c : value) {
        if (c == '\\' || c == ',' || c == ';') {
            result += '\\';
        }
        if (c == '\n') {
            result += "\\n";
        } else if (c != '\r') {
            result += c;
        }
    }
    return result;
}

/// Words without what only our own layout needs.
std::string plain(const Phrase& phrase) {
    return content::plain(phrase.text, phrase.direction);
}

constexpr const char* dash = "\u2013";

/// " 09:00–12:00 13:00–17:00".
std::string times_of(const HelpPoint& point, const std::vector<OpenSpan>& spans, const Wording& wording) {
    const bool right_to_left = wording.language().direction == base::Direction::right_to_left;
    std::string text;
    for (const OpenSpan& span : spans) {
        text += std::string(" ") + (right_to_left ? "\u200E" : "") + base::clock_time(span.open) + dash +
                base::clock_time(span.close);
        if (span.certainty == Certainty::unknown) {
            text += " (" + plain(wording.ui(point.by_appointment ? "appointment" : "ask_first")) + ")";
        }
    }
    return text;
}

/// "maandag–vrijdag 09:00–17:00", one line for days that follow one another with the same hours: as in every week,
/// since the text is read for weeks. Hours with dates alone are none of them.
std::vector<std::string> hours_lines(const HelpPoint& point, const Wording& wording) {
    const std::optional<WeekHours> week = point.opening_hours.empty() ? std::nullopt : usual_hours(point.opening_hours);
    if (!week) {
        return {};
    }
    if (week->always) {
        return {plain(wording.ui("open_always"))};
    }
    std::vector<std::string> lines;
    for (std::size_t first = 0; first < week->days.size();) {
        std::size_t last = first;
        while (last + 1 < week->days.size() && week->days[last + 1] == week->days[first]) {
            ++last;
        }
        if (!week->days[first].empty()) {
            std::string line = plain(wording.weekday_name(static_cast<int>(first)));
            if (last > first) {
                line += dash + plain(wording.weekday_name(static_cast<int>(last)));
            }
            lines.push_back(line + times_of(point, week->days[first], wording));
        }
        first = last + 1;
    }
    if (lines.empty() && point.by_appointment) {
        lines.push_back(plain(wording.ui("appointment")));
    }
    return lines;
}

/// "vrijdag 25 december: gesloten": the days of the next four weeks that are other than usual.
std::vector<std::string> unusual_lines(const HelpPoint& point, const Wording& wording, base::Date day) {
    constexpr int days_told = 28;
    std::vector<std::string> lines;
    if (point.opening_hours.empty()) {
        return lines;
    }
    for (const UnusualDays& days : unusual_days(point.opening_hours, day, days_told)) {
        std::string line = plain(wording.weekday_and_date(days.first));
        if (days.last != days.first) {
            line += std::string(" ") + dash + " " + plain(wording.weekday_and_date(days.last));
        }
        const std::string times =
            days.spans.empty() ? " " + plain(wording.ui("closed")) : times_of(point, days.spans, wording);
        lines.push_back(line + ":" + times);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

}  // namespace

std::string_view to_string(Handover kind) {
    return std::find_if(names.begin(), names.end(), [&](const Named& one) { return one.kind == kind; })->name;
}

std::optional<Handover> parse_handover(std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named& one) { return one.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->kind);
}

std::vector<Handover> handovers(const HelpPoint& point) {
    std::vector<Handover> kinds;
    const bool phone = !point.phones.empty();
    const bool has_street = has_place(point) && !point.address.street.empty();
    const bool reachable = phone || !point.url.empty() || !point.email.empty() || has_street;
    if (phone) {
        kinds.push_back(Handover::phone);
    }
    if (reachable) {
        kinds.insert(kinds.end(), {Handover::contact, Handover::text});
    }
    if (!point.url.empty()) {
        kinds.push_back(Handover::web);
    }
    if (reachable) {
        kinds.push_back(Handover::write);
    }
    return kinds;
}

std::string phone_uri(std::string_view number) {
    return "tel:" + dialled(number);
}

std::string contact_card(const HelpPoint& point) {
    const std::string name = escaped(point.name);
    std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + name + ";;;;\r\nFN:" + name + "\r\nORG:" + name + "\r\n";
    for (const Phone& phone : point.phones) {
        card += "TEL;TYPE=WORK:" + dialled(phone.number) + "\r\n";
    }
    if (!point.email.empty()) {
        card += "EMAIL:" + escaped(point.email) + "\r\n";
    }
    if (!point.url.empty()) {
        card += "URL:" + escaped(point.url) + "\r\n";
    }
    if (has_place(point)) {
        card += "ADR;TYPE=WORK:;;" + escaped(point.address.street) + ";" + escaped(point.address.city) + ";" +
                escaped(point.address.province) + ";" + escaped(point.address.postal_code) + ";Nederland\r\n";
    }
    return card + "END:VCARD\r\n";
}

std::string plain_text(const HelpPoint& point, const Wording& wording, base::Date day) {
    const bool right_to_left = wording.language().direction == base::Direction::right_to_left;
    const std::string mark = right_to_left ? "\u200E" : "";
    const Phrase title = wording.text(point.texts, "title");
    std::vector<std::string> lines{title.empty() ? mark + point.name : plain(title)};
    if (!point.phones.empty()) {
        lines.push_back(mark + dialled(point.phones.front().number));
    }
    // What follows comes whole or not at all: half of the hours would be wrong ones.
    std::vector<std::vector<std::string>> parts;
    for (std::size_t i = 1; i < point.phones.size(); ++i) {
        parts.push_back({mark + dialled(point.phones[i].number)});
    }
    if (point.phones.empty() && !point.email.empty()) {
        parts.push_back({mark + point.email});
    }
    if (has_place(point)) {
        const Address& address = point.address;
        std::string town = address.postal_code.empty() ? address.city : address.postal_code + " " + address.city;
        if (!address.street.empty()) {
            town = address.street + ", " + town;
        }
        parts.push_back({mark + town});
    }
    const bool is_closed = point.closed_until && day < *point.closed_until;
    if (is_closed) {
        const Phrase date = wording.weekday_and_date(*point.closed_until);
        parts.push_back({plain(wording.ui("closed_until", {{"date", date.text}}))});
    }
    parts.push_back(hours_lines(point, wording));
    if (!point.url.empty()) {
        parts.push_back({point.url});
    }
    parts.push_back(unusual_lines(point, wording, is_closed ? *point.closed_until : day));
    for (const std::vector<std::string>& part : parts) {
        std::vector<std::string> longer = lines;
        longer.insert(longer.end(), part.begin(), part.end());
        if (joined(longer).size() > most_text_bytes) {
            break;
        }
        lines = std::move(longer);
    }
    return joined(lines);
}

std::string payload(Handover kind, const HelpPoint& point, const Wording& wording, base::Date day) {
    const std::vector<Handover> kinds = handovers(point);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
        return {};
    }
    switch (kind) {
        case Handover::phone:
            return phone_uri(point.phones.front().number);
        case Handover::contact:
            return contact_card(point);
        case Handover::text:
            return plain_text(point, wording, day);
        case Handover::web:
            return point.url;
        case Handover::write:
            break;
    }
    return {};
}

}  // namespace content
