// The published content as plain values: what a terminal shows, in every language it has.
#pragma once

#include "base/clock.h"
#include "base/direction.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace content {

/// Where a text in one language stands. Follows from the files, nobody sets it by hand.
enum class TextState {
    source,    ///< written in the source language
    reviewed,  ///< a native speaker checked it against the present source text
    draft,     ///< translated from the present source text, not checked yet
    outdated,  ///< the source text has changed since
    missing,   ///< there is no text in this language
};

/// One text in one language: an ICU MessageFormat pattern in NFC.
struct Translation {
    std::string pattern;
    TextState state = TextState::missing;
};

/// One text in every language that has it, by BCP 47 tag.
struct Text {
    std::map<std::string, Translation, std::less<>> by_language;
};

/// Texts of one folder by id.
using Texts = std::map<std::string, Text, std::less<>>;

/// A language of the terminal and how it is set. From i18n/languages.json.
struct Language {
    std::string tag;      ///< BCP 47
    std::string endonym;  ///< its name in itself
    std::string script;   ///< ISO 15924
    base::Direction direction = base::Direction::left_to_right;
    std::vector<std::string> fonts;     ///< families in order; the first has the script
    float line_height = 1.4F;           ///< of body text, in em
    std::vector<std::string> fallback;  ///< languages to show instead, best first; ends in the source language
};

/// How sure we are of a fact or a point: A official source, B good secondary source, C nobody has confirmed it.
enum class Confidence { a, b, c };

/// Source and dates of a fact or help point.
struct Provenance {
    std::string source;
    std::string checked_on;                  ///< date of the source: "", "YYYY", "YYYY-MM" or "YYYY-MM-DD"
    std::optional<base::Date> expires_on;    ///< from this day on it is not shown as a fact any more
    std::optional<base::Date> confirmed_on;  ///< the day staff confirmed it (phoned, asked); empty: nobody has
    Confidence confidence = Confidence::c;
};

/// What a fact's value counts. Decides how it is written in each language.
enum class Unit { eur, eur_per_hour, percent, months, weeks, days, hours, minutes, years, count, date, url };

/// One figure, date or address, used by its id in any text.
struct Fact {
    std::string id;
    Unit unit = Unit::count;
    std::variant<double, base::Date, std::string> value;  ///< date for Unit::date, string for Unit::url, else a number
    Provenance provenance;
};

/// One numbered or marked line of a block, by text id.
using TextId = std::string;

/// What a block of a topic is. The fields in use are named beside each kind.
enum class BlockType {
    paragraph,   ///< text
    heading,     ///< text
    warning,     ///< title, text
    steps,       ///< items
    dos,         ///< items
    donts,       ///< items
    signs,       ///< items
    key_figure,  ///< fact, text (its label)
    question,    ///< title (the question), text (the answer)
    link_topic,  ///< target
    link_check,  ///< target
};

/// One piece of a topic page.
struct Block {
    BlockType type = BlockType::paragraph;
    TextId title;
    TextId text;
    std::vector<TextId> items;
    std::string fact;                     ///< fact id
    std::string target;                   ///< topic or check id
    std::string icon;                     ///< pictogram name, may be empty
    std::vector<std::string> situations;  ///< empty: for everybody
};

/// For whom a page is written. Pages for helpers are in the source language and English only: a language without them
/// lacks nothing.
enum class Audience { visitor, helper };

/// One page of advice.
struct Topic {
    std::string id;
    std::string section;  ///< id of the section that lists it
    std::string icon;
    bool sensitive = false;  ///< shorter time-outs; never spoken aloud unasked
    Audience audience = Audience::visitor;
    std::vector<std::string> situations;
    std::vector<Block> blocks;
    std::vector<std::string> help;  ///< help point ids at the end of the page
    Texts texts;                    ///< "title", "summary" and those the blocks name
};

/// The answer to a question of a self-check.
enum class Answer { yes, no, unsure };

/// One question of a self-check. Texts: "q_<id>", "why_<id>".
struct Question {
    std::string id;
    std::string icon;
    Answer sign_when = Answer::yes;  ///< the answer that is a sign that something is wrong
};

/// A self-check: questions one by one, a result without a verdict, people to talk to.
struct Check {
    std::string id;
    std::string icon;
    bool sensitive = true;
    std::vector<Question> questions;
    int signs_for_help = 2;  ///< from so many signs on the result says "result_more"
    std::vector<std::string> help;
    Texts texts;  ///< "title", "summary", "intro", "q_…", "why_…", "result_none|some|more|unsure"
};

enum class HelpKind { emergency, desk, organisation, line, municipality, police };
enum class LocationPrecision { exact, street, city, national };
enum class Tristate { yes, no, unknown };
enum class Cost { free, paid, unknown };

/// A phone number of a help point.
struct Phone {
    std::string number;  ///< as stored: "+31 33 448 1186", "0800-2000", "112"
    TextId note;         ///< text of the point, may be empty
    std::vector<std::string> languages;
};

struct Address {
    std::string street;
    std::string postal_code;
    std::string city;
    std::string province;
};

/// A person or an organisation that helps. Texts: "description", "note" (may be missing), those of its phones.
struct HelpPoint {
    std::string id;
    std::string name;
    HelpKind kind = HelpKind::organisation;
    std::vector<std::string> categories;
    std::string icon;  ///< its own pictogram, else that of its first category
    std::vector<Phone> phones;
    std::string whatsapp;
    std::string email;
    std::string url;
    Address address;
    double latitude = 0;   ///< degrees, WGS 84
    double longitude = 0;  ///< degrees, WGS 84
    LocationPrecision location_precision = LocationPrecision::national;
    std::string opening_hours;  ///< OpenStreetMap opening_hours syntax; empty: not known
    bool by_appointment = false;
    std::vector<std::string> languages;  ///< spoken there; empty: not known
    Cost cost = Cost::unknown;
    Tristate confidential = Tristate::unknown;
    Tristate id_required = Tristate::unknown;
    std::vector<std::string> for_whom;
    std::vector<std::string> situations;
    TextId accessibility;
    TextId directions;
    Provenance provenance;
    Texts texts;
};

/// A tile of the home screen: a section, a check, or the list of help points.
struct HomeTile {
    enum class Kind { section, check, help };
    Kind kind = Kind::section;
    std::string target;  ///< section or check id; empty for help
};

/// A group of topics. Texts of the site: "section_<id>_title", "section_<id>_summary".
struct Section {
    std::string id;
    std::string icon;
    std::string accent;               ///< name of an accent of the theme
    std::vector<std::string> topics;  ///< in the order shown
};

/// A group of help points. Text of the site: "category_<id>".
struct Category {
    std::string id;
    std::string icon;
};

/// What to do with a text that no native speaker has checked.
enum class Unreviewed { show_with_note, hide };

/// Everything a terminal shows. Immutable once loaded; safe to share between processes after a fork.
struct Content {
    std::string source_language;
    std::vector<Language> languages;  ///< in menu order
    Unreviewed unreviewed = Unreviewed::show_with_note;
    std::vector<HomeTile> home;
    std::vector<Section> sections;
    std::vector<Category> categories;
    std::string emergency;  ///< id of the help point for acute danger
    std::string desk;       ///< id of the help point "someone here at the desk"
    std::map<std::string, Fact, std::less<>> facts;
    std::map<std::string, Topic, std::less<>> topics;
    std::map<std::string, Check, std::less<>> checks;
    std::map<std::string, HelpPoint, std::less<>> help;
    Texts site;       ///< words that belong to the content: operator, section and category names
    Texts interface;  ///< words of the interface, i18n/

    // Look-ups by id; null when there is none. The pointer lives as long as the content.
    [[nodiscard]] const Language* language(std::string_view tag) const;
    [[nodiscard]] const Section* section(std::string_view id) const;
    [[nodiscard]] const Category* category(std::string_view id) const;
    [[nodiscard]] const Topic* topic(std::string_view id) const;
    [[nodiscard]] const Check* check(std::string_view id) const;
    [[nodiscard]] const HelpPoint* help_point(std::string_view id) const;
};

}  // namespace content
