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
    std::string locale = {};            ///< BCP 47, whose plurals, dates and so on it uses; empty: those of its tag
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
/// A term is a name that stands the same in every language and has digits in it, as that of a permit.
enum class Unit { eur, eur_per_hour, percent, months, weeks, days, hours, minutes, years, count, date, url, term };

/// One figure, date or address, used by its id in any text.
struct Fact {
    std::string id;
    Unit unit = Unit::count;
    /// Date for Unit::date, string for Unit::url and Unit::term, else a number.
    std::variant<double, base::Date, std::string> value;
    Provenance provenance;
};

/// The key of a text in the map that its page, help point or interface keeps its texts in.
using TextId = std::string;

/// What a block of a page is. content/block_kinds.cpp says which fields each kind uses.
enum class BlockType {
    paragraph,
    heading,
    warning,
    steps,
    dos,
    donts,
    signs,
    key_figure,
    question,
    link_topic,
    link_check
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
    Audience audience = Audience::visitor;
    std::string section;  ///< id of the section that lists it
    std::string icon;
    bool sensitive = false;               ///< shorter time-outs; never spoken aloud unasked
    std::vector<std::string> situations;  ///< whom the page is for; empty: everybody
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
struct SelfCheck {
    std::string id;
    std::string icon;
    bool sensitive = true;
    std::vector<Question> questions;
    int signs_for_help = 2;  ///< from so many signs on the result says "result_more"
    std::vector<std::string> help;
    Texts texts;  ///< "title", "summary", "intro", "q_…", "why_…", "result_none|some|more|unsure"
};

/// A page of a lesson to read.
struct LessonText {
    TextId title;
    std::vector<Block> blocks;
};

/// A page of a lesson with a question: options of which one or several are right, and why.
struct LessonQuestion {
    TextId question;
    std::vector<TextId> options;
    std::vector<TextId> correct;
    TextId feedback;  ///< shown after every answer
};

using LessonPage = std::variant<LessonText, LessonQuestion>;

/// A short lesson for helpers. Progress lives in the session only. Texts: "title", "summary", those of the pages.
struct Lesson {
    std::string id;
    std::string icon;
    int minutes = 0;  ///< to read it and answer its questions
    std::vector<LessonPage> pages;
    std::vector<std::string> help;
    Texts texts;
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
    Tristate wheelchair = Tristate::unknown;  ///< one gets in and around with a wheelchair
    Tristate anonymous = Tristate::unknown;   ///< one need not say one's name
    std::optional<base::Date> closed_until;   ///< closed for a time, whatever its hours: the day it opens again
    TextId accessibility;
    TextId directions;
    Provenance provenance;
    Texts texts;
};

/// A tile of the home screen: a section, a check, or the list of help points.
struct HomeTile {
    enum class Kind { section, check, help, phone_lines };
    enum class Weight { tile, quiet };  ///< quiet: a small line at the end of the screen, for those who look for it
    Kind kind = Kind::section;
    std::string target{};  ///< section or check id; empty for the others
    Weight weight = Weight::tile;
};

/// A page that a section lists.
struct PageLink {
    enum class Kind { topic, check, lesson };
    Kind kind = Kind::topic;
    std::string id;
};

/// The colour of a section: a role of the theme.
enum class AccentName { neutral, travel, arriving, rights, work, help, young, wrong, recovery };

/// A group of pages. Texts of the site: "section_<id>_title", "section_<id>_summary".
struct Section {
    std::string id;
    std::string icon;
    AccentName accent = AccentName::neutral;
    std::vector<PageLink> pages;  ///< in the order shown; lessons follow one another in this order
};

/// What a visitor may say of herself, so that pages show what holds for her. Never asked for proof, kept in the session
/// only. Text of the site: "situation_<id>", as she would say it.
struct Situation {
    std::string id;
    std::string icon;
};

/// A group of help points. Text of the site: "category_<id>".
struct Category {
    std::string id;
    std::string icon;
    std::string sentence{};          ///< what to say on the phone, a word of the interface; empty: the usual one
    bool has_secret_places = false;  ///< people hide at some of its points: see content/help/secret_places
};

/// What to do with a text that no native speaker has checked.
enum class Unreviewed { show_with_note, hide };

/// Everything a terminal shows. Immutable once loaded; safe to share between processes after a fork.
struct Content {
    std::string source_language;
    std::vector<Language> languages;  ///< offered to visitors, in menu order: those with words of the interface
    std::vector<Language> planned;    ///< known, but without words of the interface yet; never offered
    Unreviewed unreviewed = Unreviewed::show_with_note;
    std::vector<HomeTile> home;
    std::vector<Section> sections;
    std::vector<Situation> situations;  ///< in the order of the choice
    std::vector<Category> categories;
    std::vector<std::string> phone_lines;  ///< ids of the help points to call from anywhere in the country, in order
    std::string emergency;                 ///< id of the help point for acute danger
    std::string desk;                      ///< id of the help point "someone here at the desk"
    std::map<std::string, Fact, std::less<>> facts;
    std::map<std::string, Topic, std::less<>> topics;
    std::map<std::string, SelfCheck, std::less<>> checks;
    std::map<std::string, Lesson, std::less<>> lessons;
    std::map<std::string, HelpPoint, std::less<>> help;
    Texts site;       ///< words that belong to the content: operator, section and category names
    Texts interface;  ///< words of the interface, i18n/

    // Look-ups by id; null when there is none. The pointer lives as long as the content.
    [[nodiscard]] const Language* language(std::string_view tag) const;        ///< an offered one
    [[nodiscard]] const Language* known_language(std::string_view tag) const;  ///< an offered or a planned one
    [[nodiscard]] const Section* section(std::string_view id) const;
    [[nodiscard]] const Situation* situation(std::string_view id) const;
    [[nodiscard]] const Category* category(std::string_view id) const;
    [[nodiscard]] const Topic* topic(std::string_view id) const;
    [[nodiscard]] const SelfCheck* check(std::string_view id) const;
    [[nodiscard]] const Lesson* lesson(std::string_view id) const;
    [[nodiscard]] const HelpPoint* help_point(std::string_view id) const;
    /// The help point of a placeholder such as {phone_red_cross}, whose `prefix` is "phone_".
    [[nodiscard]] const HelpPoint* help_point_in(std::string_view placeholder, std::string_view prefix) const;

    /// Which locale data to ask for a language: its `locale`, else its tag. Also for a language that is not known.
    [[nodiscard]] std::string locale_of(std::string_view tag) const;
};

}  // namespace content
