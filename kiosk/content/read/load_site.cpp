#include "content/read/load_parts.h"
#include "content/words/slug.h"

namespace content {
namespace {

void read_home(Fields& fields, Draft& draft) {
    const JsonList* tiles = fields.list("home", Need::required);
    if (tiles == nullptr) {
        return;
    }
    const Place list = fields.place("home");
    for (std::size_t i = 0; i < tiles->size(); ++i) {
        const Place place = list.item(i);
        Fields tile((*tiles)[i], place, draft.findings);
        const std::string section = tile.text("section", Need::optional);
        const std::string check = tile.text("check", Need::optional);
        const bool help = tile.boolean("help", false);
        const bool lines = tile.boolean("lines", false);
        const HomeTile::Weight weight = tile.boolean("quiet", false) ? HomeTile::Weight::quiet : HomeTile::Weight::tile;
        tile.reject_others();
        if (tile.is_object() &&
            (section.empty() ? 0 : 1) + (check.empty() ? 0 : 1) + (help ? 1 : 0) + (lines ? 1 : 0) != 1) {
            draft.findings.error(place,
                                 R"(a tile is one of {"section": …}, {"check": …}, {"help": true} or {"lines": true})");
        } else if (!section.empty()) {
            draft.refer(Reference::Kind::section, section, place.member("section"));
            draft.content.home.push_back({HomeTile::Kind::section, section, weight});
        } else if (!check.empty()) {
            draft.refer(Reference::Kind::check, check, place.member("check"));
            draft.content.home.push_back({HomeTile::Kind::check, check, weight});
        } else if (help || lines) {
            draft.content.home.push_back({help ? HomeTile::Kind::help : HomeTile::Kind::phone_lines, {}, weight});
        }
    }
    if (tiles->empty()) {
        draft.findings.error(list, "must hold at least one tile");
    }
}

void check_id(const std::string& id, const Place& place, std::set<std::string>& ids, Findings& findings) {
    if (id.empty()) {
        return;
    }
    if (!is_snake_case(id)) {
        findings.error(place, "\"" + id + "\" is no id: use small letters, digits and \"_\"");
    }
    if (!ids.insert(id).second) {
        findings.error(place, "\"" + id + "\" is there twice; remove one");
    }
}

/// Each page of a section: {"topic": id}, {"check": id} or {"lesson": id}.
void read_pages(Fields& fields, Section& section, Draft& draft) {
    const JsonList* pages = fields.list("pages", Need::required);
    if (pages == nullptr) {
        return;
    }
    const Place list = fields.place("pages");
    for (std::size_t i = 0; i < pages->size(); ++i) {
        const Place place = list.item(i);
        Fields members((*pages)[i], place, draft.findings);
        const std::string topic = members.text("topic", Need::optional);
        const std::string check = members.text("check", Need::optional);
        const std::string lesson = members.text("lesson", Need::optional);
        members.reject_others();
        if (members.is_object() && (topic.empty() ? 0 : 1) + (check.empty() ? 0 : 1) + (lesson.empty() ? 0 : 1) != 1) {
            draft.findings.error(place, R"(a page is one of {"topic": …}, {"check": …} or {"lesson": …})");
        } else if (!topic.empty()) {
            draft.refer(Reference::Kind::topic, topic, place.member("topic"));
            section.pages.push_back({PageLink::Kind::topic, topic});
        } else if (!check.empty()) {
            draft.refer(Reference::Kind::check, check, place.member("check"));
            section.pages.push_back({PageLink::Kind::check, check});
        } else if (!lesson.empty()) {
            draft.refer(Reference::Kind::lesson, lesson, place.member("lesson"));
            section.pages.push_back({PageLink::Kind::lesson, lesson});
        }
    }
    if (pages->empty()) {
        draft.findings.error(list, "must hold at least one page");
    }
}

void read_sections(Fields& fields, Draft& draft) {
    const JsonList* sections = fields.list("sections", Need::required);
    if (sections == nullptr) {
        return;
    }
    const Place list = fields.place("sections");
    std::set<std::string> ids;
    for (std::size_t i = 0; i < sections->size(); ++i) {
        const Place place = list.item(i);
        Fields members((*sections)[i], place, draft.findings);
        Section section;
        section.id = members.text("id", Need::required);
        check_id(section.id, place.member("id"), ids, draft.findings);
        section.icon = read_icon(members, Need::required, draft);
        section.accent = members.choice<AccentName>("accent", Need::required,
                                                    {{"travel", AccentName::travel},
                                                     {"arriving", AccentName::arriving},
                                                     {"rights", AccentName::rights},
                                                     {"work", AccentName::work},
                                                     {"help", AccentName::help},
                                                     {"young", AccentName::young},
                                                     {"wrong", AccentName::wrong},
                                                     {"recovery", AccentName::recovery}},
                                                    AccentName::neutral);
        read_pages(members, section, draft);
        members.reject_others();
        draft.content.sections.push_back(std::move(section));
    }
}

void read_rest(Fields& /*members*/, Situation& /*situation*/, Draft& /*draft*/) {}

void read_rest(Fields& members, Category& category, Draft& draft) {
    category.sentence = members.text("sentence", Need::optional);
    if (!category.sentence.empty()) {
        draft.refer(Reference::Kind::word, category.sentence, members.place("sentence"));
    }
    category.has_secret_places = members.boolean("secret_places", false);
}

/// A list of things that have an id, a pictogram and a name in the texts of the site.
template <class Thing>
void read_things(Fields& fields, std::string_view key, Need need, std::vector<Thing>& things, Draft& draft) {
    const JsonList* values = fields.list(key, need);
    if (values == nullptr) {
        return;
    }
    const Place list = fields.place(key);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < values->size(); ++i) {
        const Place place = list.item(i);
        Fields members((*values)[i], place, draft.findings);
        Thing thing;
        thing.id = members.text("id", Need::required);
        check_id(thing.id, place.member("id"), ids, draft.findings);
        thing.icon = read_icon(members, Need::required, draft);
        read_rest(members, thing, draft);
        members.reject_others();
        things.push_back(std::move(thing));
    }
}

std::string read_point(Fields& fields, std::string_view key, Draft& draft) {
    std::string id = fields.text(key, Need::required);
    if (!id.empty()) {
        draft.refer(Reference::Kind::help, id, fields.place(key));
    }
    return id;
}

}  // namespace

void load_site(const std::string& folder, Draft& draft) {
    // Without a readable site.json the rest is still checked, against the language that is the source by agreement.
    draft.content.source_language = "nl";
    const std::string file = folder + "/site.json";
    const Place place(file);
    const std::optional<JsonFile> read = read_json(draft.files, place, draft.findings);
    if (!read) {
        return;
    }
    Fields fields(read->root, place, draft.findings);
    if (const std::string source = fields.text("source_language", Need::required); !source.empty()) {
        draft.content.source_language = source;
        const bool has_languages = !draft.content.languages.empty() || !draft.content.planned.empty();
        if (has_languages && draft.content.known_language(source) == nullptr) {
            draft.findings.error(place.member("source_language"),
                                 "there is no language \"" + source + "\" in i18n/languages.json");
        }
    }
    draft.content.unreviewed = fields.choice<Unreviewed>(
        "unreviewed", Need::required, {{"show_with_note", Unreviewed::show_with_note}, {"hide", Unreviewed::hide}},
        Unreviewed::show_with_note);
    read_home(fields, draft);
    read_sections(fields, draft);
    read_things(fields, "situations", Need::optional, draft.content.situations, draft);
    read_things(fields, "categories", Need::required, draft.content.categories, draft);
    draft.content.phone_lines = fields.texts("lines", Need::optional);
    for (std::size_t i = 0; i < draft.content.phone_lines.size(); ++i) {
        draft.refer(Reference::Kind::help, draft.content.phone_lines[i], place.member("lines").item(i));
    }
    draft.content.emergency = read_point(fields, "emergency", draft);
    draft.content.desk = read_point(fields, "desk", draft);
    fields.reject_others();
}

void load_site_texts(const std::string& folder, Draft& draft) {
    Content& content = draft.content;
    content.site = load_text_folder(folder, {}, Audience::visitor, draft);
    if (content.site.empty() || draft.findings.is_unreadable(draft.files.content() + "/site.json")) {
        return;
    }
    std::set<std::string> required = {"operator"};
    for (const Section& section : content.sections) {
        required.insert("section_" + section.id + "_title");
        required.insert("section_" + section.id + "_summary");
    }
    for (const Situation& situation : content.situations) {
        required.insert("situation_" + situation.id);
    }
    for (const Category& category : content.categories) {
        required.insert("category_" + category.id);
    }
    check_text_ids(content.site, required, {"greeting", "greeting_line"},
                   folder + "/" + content.source_language + ".json", "", draft);
}

}  // namespace content
