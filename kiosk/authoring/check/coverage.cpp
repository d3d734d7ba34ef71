#include "authoring/check/coverage.h"

#include <algorithm>
#include <limits>
#include <system_error>

namespace authoring {
namespace {

constexpr std::size_t hundred = 100;

void count(content::TextState state, Counts& counts) {
    switch (state) {
        case content::TextState::source:
            ++counts.source;
            break;
        case content::TextState::reviewed:
            ++counts.reviewed;
            break;
        case content::TextState::draft:
            ++counts.draft;
            break;
        case content::TextState::outdated:
            ++counts.outdated;
            break;
        case content::TextState::missing:
            ++counts.missing;
            break;
    }
}

Counts count_folder(const content::TextFolder& texts, const std::string& tag, const std::filesystem::path& clips) {
    Counts counts;
    for (const auto& [id, text] : *texts.texts) {
        const auto found = text.by_language.find(tag);
        count(found == text.by_language.end() ? content::TextState::missing : found->second.state, counts);
        std::error_code ignored;
        if (std::filesystem::is_regular_file(clips / texts.name / (id + ".opus"), ignored)) {
            ++counts.audio;
        }
    }
    return counts;
}

Counts& counts_of(content::TextKind kind, std::vector<KindCounts>& kinds) {
    // Groups come kind by kind.
    if (kinds.empty() || kinds.back().kind != kind) {
        kinds.push_back({kind, {}});
    }
    return kinds.back().counts;
}

std::int64_t urgency(const Due& due) {
    return due.age.days_left.value_or(std::numeric_limits<std::int64_t>::max());
}

bool needs_somebody(const content::Age& age) {
    return age.unconfirmed || age.expired() || age.expires_soon();
}

}  // namespace

std::size_t Counts::translated_percent() const {
    return texts() == 0 ? hundred : (source + draft + reviewed) * hundred / texts();
}

std::size_t Counts::reviewed_percent() const {
    return texts() == 0 ? hundred : (source + reviewed) * hundred / texts();
}

Counts& Counts::operator+=(const Counts& other) {
    source += other.source;
    missing += other.missing;
    outdated += other.outdated;
    draft += other.draft;
    reviewed += other.reviewed;
    audio += other.audio;
    return *this;
}

std::vector<LanguageCounts> count_texts(const content::Content& content, const std::filesystem::path& folder) {
    std::vector<LanguageCounts> languages;
    const std::vector<content::TextFolder> groups = content::text_folders(content);
    for (const content::Language& language : content.languages) {
        LanguageCounts counts;
        counts.tag = language.tag;
        for (const content::TextFolder& group : groups) {
            if (!content::is_wanted_in(group, language.tag, content.source_language)) {
                continue;
            }
            const Counts here = count_folder(group, language.tag, folder / "content" / "audio" / language.tag);
            counts_of(group.kind, counts.kinds) += here;
            if (group.audience == content::Audience::visitor) {
                counts.visitors += here;
            }
        }
        languages.push_back(std::move(counts));
    }
    return languages;
}

std::vector<Due> find_due(const content::Content& content, base::Date today) {
    std::vector<Due> list;
    const auto look_at = [&](Due::Kind kind, const std::string& id, const std::string& file,
                             const content::Provenance& provenance) {
        const content::Age age = content::age_of(provenance, today);
        if (needs_somebody(age)) {
            list.push_back({kind, id, file, age, provenance.expires_on});
        }
    };
    for (const auto& [id, fact] : content.facts) {
        look_at(Due::Kind::fact, id, "content/facts.json", fact.provenance);
    }
    for (const auto& [id, point] : content.help) {
        if (!content::is_always_shown(point)) {
            look_at(Due::Kind::help_point, id, "content/help/" + id + ".json", point.provenance);
        }
    }
    std::stable_sort(list.begin(), list.end(), [](const Due& a, const Due& b) { return urgency(a) < urgency(b); });
    return list;
}

}  // namespace authoring
