#include "content/age.h"
#include "content/read/load_parts.h"
#include "content/words/town_names.h"

#include <algorithm>
#include <map>
#include <utility>

namespace content {
namespace {

/// Looks everything up, now that everything is read.
class ReferenceCheck {
 public:
    ReferenceCheck(const std::string& name, Draft& draft) : m_name(name), m_draft(draft), m_content(draft.content) {}

    void run() {
        for (const Reference& reference : m_draft.references) {
            check(reference);
        }
        for (const PlaceholderUse& use : m_draft.placeholders) {
            check(use);
        }
        assign_sections();
        check_lists();
        check_facts();
        check_points();
    }

 private:
    void check(const Reference& reference) {
        switch (reference.kind) {
            case Reference::Kind::topic:
                require(m_content.topic(reference.id) != nullptr, reference, "topic", "topics/" + reference.id + "/");
                m_linked_topics.insert(reference.id);
                break;
            case Reference::Kind::check:
                require(m_content.check(reference.id) != nullptr, reference, "check", "checks/" + reference.id + "/");
                m_linked_checks.insert(reference.id);
                break;
            case Reference::Kind::lesson:
                require(m_content.lesson(reference.id) != nullptr, reference, "lesson",
                        "lessons/" + reference.id + "/");
                m_linked_lessons.insert(reference.id);
                break;
            case Reference::Kind::situation:
                require(m_content.situation(reference.id) != nullptr, reference, "situation", "site.json");
                break;
            case Reference::Kind::icon:
                if (!m_draft.icons.empty() && !m_draft.icons.contains(reference.id)) {
                    m_draft.findings.add({Severity::error, reference.file, reference.pointer,
                                          "there is no pictogram \"" + reference.id + "\" in assets/icons.json"});
                }
                break;
            case Reference::Kind::word:
                if (!m_content.interface.contains(reference.id) &&
                    !m_draft.findings.is_unreadable(m_draft.files.interface() + "/" + m_content.source_language +
                                                    ".json")) {
                    m_draft.findings.add(
                        {Severity::error, reference.file, reference.pointer,
                         "there is no word \"" + reference.id + "\" in i18n/" + m_content.source_language + ".json"});
                }
                break;
            case Reference::Kind::help:
                require(m_content.help_point(reference.id) != nullptr, reference, "help point",
                        "help/" + reference.id + ".json");
                break;
            case Reference::Kind::fact:
                require(m_content.facts.contains(reference.id), reference, "fact", "facts.json");
                m_used_facts.insert(reference.id);
                break;
            case Reference::Kind::section:
                require(m_content.section(reference.id) != nullptr, reference, "section", "site.json");
                break;
        }
    }

    void require(bool exists, const Reference& reference, const std::string& what, const std::string& where) {
        if (!exists && !is_unreadable(where.substr(0, where.find('/')))) {
            m_draft.findings.add({Severity::error, reference.file, reference.pointer,
                                  "there is no " + what + " \"" + reference.id + "\" (" + m_name + "/" + where + ")"});
        }
    }

    /// Whether a file or folder of content/ gave nothing.
    [[nodiscard]] bool is_unreadable(const std::string& file) const {
        return m_draft.findings.is_unreadable(m_name + "/" + file);
    }

    /// Whether nothing can be said of what a help point has.
    [[nodiscard]] bool is_unreadable(const HelpPoint& point) const {
        return is_unreadable("help/" + point.id + ".json");
    }

    void check(const PlaceholderUse& use) {
        const auto report = [&](std::string message) {
            m_draft.findings.add({Severity::error, use.file, use.pointer, std::move(message)});
        };
        const std::string& name = use.placeholder.name;
        bool is_number = false;
        if (const auto fact = m_content.facts.find(name); fact != m_content.facts.end()) {
            m_used_facts.insert(name);
            is_number = std::holds_alternative<double>(fact->second.value);
        } else if (const HelpPoint* point = m_content.help_point_in(name, "phone_")) {
            if (point->phones.empty() && !is_unreadable(*point)) {
                report("{" + name + "}: the help point " + point->id + " has no phone");
            }
        } else if (const HelpPoint* linked = m_content.help_point_in(name, "url_")) {
            if (linked->url.empty() && !is_unreadable(*linked)) {
                report("{" + name + "}: the help point " + linked->id + " has no url");
            }
        } else if (m_content.help_point_in(name, "name_") == nullptr) {
            if (is_unreadable("facts.json") || is_unreadable("help")) {
                return;
            }
            report("{" + name + "} is not known here: no fact, phone_…, name_… or url_… of a help point has this name");
            return;
        }
        if (use.placeholder.use == Placeholder::Use::plural && !is_number) {
            report("{" + name + "} is no number and has no plural");
        }
    }

    void assign_sections() {
        for (std::size_t s = 0; s < m_content.sections.size(); ++s) {
            const Section& section = m_content.sections[s];
            for (std::size_t p = 0; p < section.pages.size(); ++p) {
                const auto topic = section.pages[p].kind == PageLink::Kind::topic
                                       ? m_content.topics.find(section.pages[p].id)
                                       : m_content.topics.end();
                if (topic == m_content.topics.end()) {
                    continue;
                }
                if (!topic->second.section.empty()) {
                    m_draft.findings.add({Severity::error, m_name + "/site.json",
                                          "/sections/" + std::to_string(s) + "/pages/" + std::to_string(p),
                                          "the topic \"" + topic->first + "\" is already in the section \"" +
                                              topic->second.section + "\"; remove one"});
                    continue;
                }
                topic->second.section = section.id;
            }
        }
    }

    void check_lists() {
        if (m_draft.findings.has_unreadable()) {
            return;  // What is not read may lead there.
        }
        const auto warn = [&](const std::string& file, std::string message) {
            m_draft.findings.add({Severity::warning, m_name + "/" + file, {}, std::move(message)});
        };
        for (const auto& [id, topic] : m_content.topics) {
            if (topic.section.empty()) {
                warn("topics/" + id + "/topic.json",
                     "no section of site.json lists this topic" +
                         std::string(m_linked_topics.contains(id) ? "" : "; nobody will find it"));
            }
        }
        for (const auto& [id, check] : m_content.checks) {
            if (!m_linked_checks.contains(id)) {
                warn("checks/" + id + "/check.json",
                     "neither site.json nor a topic leads to this check; nobody will "
                     "find it");
            }
        }
        for (const auto& [id, lesson] : m_content.lessons) {
            if (!m_linked_lessons.contains(id)) {
                warn("lessons/" + id + "/lesson.json",
                     "no section of site.json lists this lesson; nobody will find it");
            }
        }
    }

    void check_facts() {
        const std::string file = m_name + "/facts.json";
        for (const auto& [id, fact] : m_content.facts) {
            const std::string pointer = "/" + id;
            if (!m_used_facts.contains(id) && m_draft.findings.has_unreadable()) {
                continue;  // What is not read may use it.
            }
            if (!m_used_facts.contains(id)) {
                m_draft.findings.add({Severity::warning, file, pointer, "is used nowhere"});
                continue;
            }
            check_age(fact.provenance, file, pointer, "texts that use it show their soft form or are hidden");
        }
    }

    void check_points() {
        for (const auto& [id, point] : m_content.help) {
            const std::string file = m_name + "/help/" + id + ".json";
            if (!is_always_shown(point) && !is_unreadable(point)) {
                check_age(point.provenance, file, "", "it is not shown");
            }
            check_town(point, file);
        }
    }

    /// Visitors would find one town under two names.
    void check_town(const HelpPoint& point, const std::string& file) {
        const std::string& city = point.address.city;
        if (city.empty()) {
            return;
        }
        const auto [first, is_first] = m_towns.emplace(town_key(city), &point);
        if (!is_first && first->second->address.city != city) {
            m_draft.findings.add({Severity::warning, file, "/address/city",
                                  "calls a town \"" + city + "\" that help/" + first->second->id + ".json calls \"" +
                                      first->second->address.city + "\"; write one name in both"});
        }
    }

    void check_age(const Provenance& provenance, const std::string& file, const std::string& pointer,
                   const std::string& effect) {
        const Age age = age_of(provenance, m_draft.today);
        if (age.unconfirmed) {
            m_draft.findings.add({Severity::warning, file, pointer + "/confidence",
                                  "nobody has confirmed this (confidence C, no confirmed_on): " + effect,
                                  ProblemKind::unconfirmed});
        }
        if (age.expired()) {
            m_draft.findings.add({Severity::warning, file, pointer + "/expires_on",
                                  "has expired on " + base::to_string(*provenance.expires_on) + ": " + effect,
                                  ProblemKind::expired});
        } else if (age.expires_soon()) {
            m_draft.findings.add({Severity::warning, file, pointer + "/expires_on",
                                  "expires in " + std::to_string(*age.days_left) + " days, on " +
                                      base::to_string(*provenance.expires_on) + "; check it in time",
                                  ProblemKind::expires_soon});
        }
    }

    const std::string& m_name;
    Draft& m_draft;
    Content& m_content;
    std::map<std::string, const HelpPoint*> m_towns;  ///< the first help point in each
    std::set<std::string> m_linked_topics;
    std::set<std::string> m_linked_checks;
    std::set<std::string> m_linked_lessons;
    std::set<std::string> m_used_facts;
};

}  // namespace

void check_references(const std::string& name, Draft& draft) {
    ReferenceCheck(name, draft).run();
}

}  // namespace content
