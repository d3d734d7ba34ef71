#include "staff/translate/catalog.h"

#include "content/block_kinds.h"
#include "content/text_folders.h"
#include "content/words/pattern.h"
#include "staff/files/text_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

namespace staff {
namespace {

constexpr std::string_view soft = "_soft";

std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

std::string counted_unit(content::Unit unit) {
    switch (unit) {
        case content::Unit::eur:
            return "an amount of money";
        case content::Unit::eur_per_hour:
            return "an amount of money for an hour";
        case content::Unit::percent:
            return "a percentage";
        case content::Unit::months:
            return "a number of months";
        case content::Unit::weeks:
            return "a number of weeks";
        case content::Unit::days:
            return "a number of days";
        case content::Unit::hours:
            return "a number of hours";
        case content::Unit::minutes:
            return "a number of minutes";
        case content::Unit::years:
            return "a number of years";
        case content::Unit::date:
            return "a date";
        case content::Unit::url:
            return "a web address";
        case content::Unit::term:
            return "a name that stays as it is";
        case content::Unit::count:
            break;
    }
    return "a number";
}

std::string value_of(const content::Fact& fact) {
    if (const base::Date* date = std::get_if<base::Date>(&fact.value)) {
        return base::to_string(*date);
    }
    if (const std::string* text = std::get_if<std::string>(&fact.value)) {
        return *text;
    }
    std::ostringstream number;
    constexpr int digits = 12;  // no figure has more
    number.precision(digits);
    number << std::get<double>(fact.value);
    return number.str();
}

/// Adds what each text of these blocks is, by id.
void add_uses(const std::vector<content::Block>& blocks, std::map<std::string, std::string>& uses) {
    for (const content::Block& block : blocks) {
        for (const content::BlockPart& part : content::kind_of(block).parts()) {
            for (const content::TextId& id : content::texts_of(block, part)) {
                uses[id] = part.use;
            }
        }
    }
}

/// What each text of a lesson is, by id.
std::map<std::string, std::string> uses_in(const content::Lesson& lesson) {
    std::map<std::string, std::string> uses;
    for (const content::LessonPage& page : lesson.pages) {
        if (const auto* text = std::get_if<content::LessonText>(&page)) {
            uses[text->title] = "heading";
            add_uses(text->blocks, uses);
        } else if (const auto* question = std::get_if<content::LessonQuestion>(&page)) {
            uses[question->question] = "question";
            uses[question->feedback] = "shown after every answer to " + question->question;
            for (const content::TextId& option : question->options) {
                uses[option] = "a possible answer to " + question->question;
            }
        }
    }
    return uses;
}

/// Writes the notes of one group of texts.
class Annotator {
 public:
    Annotator(const content::Content& content, const content::TextFolder& folder, const std::string& language)
        : m_content(content), m_folder(folder) {
        for (const content::PluralForm& form : content::plural_forms(content.locale_of(language))) {
            if (form.below_a_million) {
                m_forms += (m_forms.empty() ? "" : ", ") + form.name;
            }
        }
        if (folder.kind == content::TextKind::topic) {
            add_uses(content.topics.at(folder.id).blocks, m_uses);
        } else if (folder.kind == content::TextKind::lesson) {
            m_uses = uses_in(content.lessons.at(folder.id));
        }
        for (const auto& [id, point] : content.help) {
            std::string name = id;
            std::replace(name.begin(), name.end(), '-', '_');
            m_points[name] = &point;
        }
        if (const std::string route = this->route(); !route.empty()) {
            m_picture =
                "picture: build/kiosk --route " + route + " --lang " + content.source_language + " --shot picture.png";
        }
    }

    [[nodiscard]] std::vector<std::string> notes(const std::string& id, const std::string& source,
                                                 content::TextState state) const {
        std::vector<std::string> notes = {place() + ": " + use_of(id), "state: " + to_string(state)};
        std::set<std::string> named;
        for (const content::Placeholder& placeholder : content::read_pattern(source).placeholders) {
            if (named.insert(placeholder.name).second) {
                notes.push_back(explain(placeholder));
            }
        }
        if (!m_picture.empty()) {
            notes.push_back(m_picture);
        }
        return notes;
    }

 private:
    [[nodiscard]] std::string title() const {
        const auto found = m_folder.texts->find("title");
        if (found == m_folder.texts->end()) {
            return m_folder.id;
        }
        const auto source = found->second.by_language.find(m_content.source_language);
        return source == found->second.by_language.end() ? m_folder.id : source->second.pattern;
    }

    [[nodiscard]] std::string place() const {
        switch (m_folder.kind) {
            case content::TextKind::interface:
                return "words on buttons and screens";
            case content::TextKind::site:
                return "words of the home screen and the list of helpers";
            case content::TextKind::topic:
                return "page " + quoted(title());
            case content::TextKind::check:
                return "questions " + quoted(title());
            case content::TextKind::lesson:
                return "lesson " + quoted(title());
            case content::TextKind::help:
                break;
        }
        const content::HelpPoint* point = m_content.help_point(m_folder.id);
        return "help point " + (point == nullptr ? m_folder.id : point->name);
    }

    [[nodiscard]] std::string use_of(const std::string& id) const {
        if (id.ends_with(soft) && id.size() > soft.size()) {
            const std::string hard = id.substr(0, id.size() - soft.size());
            if (m_folder.texts->contains(hard)) {
                return "stands in for " + hard + " once its figure has expired";
            }
        }
        if (const auto found = m_uses.find(id); found != m_uses.end()) {
            return found->second;
        }
        if (m_folder.kind == content::TextKind::check) {
            if (id.starts_with("q_")) {
                return "question, answered with yes, no or \"I do not know\"";
            }
            if (id.starts_with("why_")) {
                return "explains the question q_" + id.substr(std::string_view("why_").size());
            }
        }
        return id;
    }

    [[nodiscard]] std::string explain(const content::Placeholder& placeholder) const {
        std::string line = "{" + placeholder.name + "}: " + meaning(placeholder.name) + "; keep it as it is";
        if (placeholder.use == content::Placeholder::Use::plural) {
            line += ", with the forms " + m_forms + " of your language; # is the number";
        }
        return line;
    }

    [[nodiscard]] std::string meaning(const std::string& name) const {
        if (const auto fact = m_content.facts.find(name); fact != m_content.facts.end()) {
            return counted_unit(fact->second.unit) + ", now " + value_of(fact->second);
        }
        if (const content::HelpPoint* point = point_of(name, "phone_")) {
            return "the phone number of " + point->name;
        }
        if (const content::HelpPoint* named = point_of(name, "name_")) {
            return "the name " + named->name;
        }
        if (const content::HelpPoint* linked = point_of(name, "url_")) {
            return "the website of " + linked->name;
        }
        return "filled in by the kiosk";
    }

    [[nodiscard]] const content::HelpPoint* point_of(const std::string& name, std::string_view prefix) const {
        if (!name.starts_with(prefix)) {
            return nullptr;
        }
        const auto found = m_points.find(name.substr(prefix.size()));
        return found == m_points.end() ? nullptr : found->second;
    }

    /// Of the screen that shows the group; empty: many do.
    [[nodiscard]] std::string route() const {
        switch (m_folder.kind) {
            case content::TextKind::interface:
                break;
            case content::TextKind::site:
                return "home";
            case content::TextKind::topic:
                return "topic/" + m_folder.id;
            case content::TextKind::check:
                return "check/" + m_folder.id;
            case content::TextKind::lesson:
                return "lesson/" + m_folder.id;
            case content::TextKind::help:
                return "help/" + m_folder.id;
        }
        return {};
    }

    const content::Content& m_content;
    const content::TextFolder& m_folder;
    std::map<std::string, std::string> m_uses;
    std::map<std::string, const content::HelpPoint*, std::less<>> m_points;  ///< by id with "_" for "-"
    std::string m_forms;
    std::string m_picture;
};

}  // namespace

std::string to_string(content::TextState state) {
    constexpr std::array<const char*, 5> names = {"source", "reviewed", "draft", "outdated", "missing"};
    return names.at(static_cast<std::size_t>(state));
}

base::Result<Catalog> make_catalog(const content::Content& content, const std::filesystem::path& folder,
                                   const std::string& language) {
    Catalog catalog{language, content.source_language, {}};
    for (const content::TextFolder& group : content::text_folders(content)) {
        if (!content::is_wanted_in(group, language, content.source_language)) {
            continue;
        }
        const base::Result<std::vector<std::string>> ids = read_order(folder, group, content.source_language);
        if (!ids) {
            return ids.error();
        }
        const Annotator annotator(content, group, language);
        for (const std::string& id : ids.value()) {
            const auto found = group.texts->find(id);
            if (found == group.texts->end()) {
                continue;
            }
            const auto& texts = found->second.by_language;
            CatalogEntry entry;
            entry.context = group.name + "/" + id;
            entry.source = texts.at(content.source_language).pattern;
            if (const auto translation = texts.find(language); translation != texts.end()) {
                entry.translation = translation->second.pattern;
                entry.state = translation->second.state;
            }
            entry.notes = annotator.notes(id, entry.source, entry.state);
            catalog.entries.push_back(std::move(entry));
        }
    }
    return catalog;
}

}  // namespace staff
