#include "content/search/index.h"

#include "content/search/dictionary.h"
#include "content/words/town_names.h"
#include "content/words/wording.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace content {
namespace {

using Kind = SearchEntry::Kind;
using Field = SearchPlace::Field;

/// Words of a query beyond this many are passed over.
constexpr std::size_t most_query_words = 8;
/// From so many letters on a word may be wrong by one, or begin one that is.
constexpr std::size_t least_letters_for_typo = 4;
constexpr std::size_t least_letters_for_beginning_with_typo = 5;
/// Where a word fits so many entries as it stands, nobody needs those that it fits with a typo.
constexpr std::size_t enough_entries = 3;

/// The name and the city of a help point: the same in every language.
constexpr std::string_view no_language;
constexpr std::uint32_t name_text = 0;
constexpr std::uint32_t city_text = 1;

/// So many texts are taken apart in one step: less than ten milliseconds.
constexpr std::size_t texts_in_a_step = 500;

/// A text of an entry.
struct TextOf {
    const Texts* texts = nullptr;
    const TextId* id = nullptr;  ///< the key in `texts`
    Field field = Field::text;
};

/// The words of one language.
struct Part {
    std::string language;
    std::optional<SearchDictionary> dictionary{};  ///< empty: not made yet
    WordPlaces places{};                           ///< while it is being made: of the entries before `next`
    std::size_t next = 0;
};

/// Entries and their texts, in the order of kinds and ids.
class Entries {
 public:
    explicit Entries(const Content& content, const Wording& today) : m_content(content) {
        for (const auto& [id, topic] : content.topics) {
            if (is_listed(topic)) {
                add_topic(topic);
            }
        }
        for (const auto& [id, check] : content.checks) {
            add(Kind::check, id, check.texts, "title");
            text(check.texts, "summary", Field::summary);
            text(check.texts, "intro", Field::text);
        }
        for (const auto& [id, check] : content.checks) {
            for (const Question& question : check.questions) {
                add(Kind::question, id, check.texts, "q_" + question.id);
                text(check.texts, "why_" + question.id, Field::summary);
                text(check.texts, "title", Field::context);
            }
        }
        for (const auto& [id, topic] : content.topics) {
            for (const Block& block : topic.blocks) {
                if (is_listed(topic) && block.type == BlockType::question) {
                    add(Kind::answer, id, topic.texts, block.title);
                    text(topic.texts, block.text, Field::summary);
                    text(topic.texts, "title", Field::context);
                }
            }
        }
        for (const auto& [id, point] : content.help) {
            if (today.shows(point)) {
                add_help(point);
            }
        }
        m_first_text.push_back(m_texts.size());
    }

    [[nodiscard]] const std::vector<SearchEntry>& all() const { return m_entries; }
    [[nodiscard]] std::span<const TextOf> texts(std::size_t entry) const {
        return std::span(m_texts).subspan(m_first_text[entry], m_first_text[entry + 1] - m_first_text[entry]);
    }
    [[nodiscard]] std::size_t bytes() const {
        return m_texts.capacity() * sizeof(TextOf) + m_first_text.capacity() * sizeof(std::size_t) +
               m_entries.capacity() * sizeof(SearchEntry);
    }

 private:
    static bool is_listed(const Topic& topic) { return topic.audience == Audience::visitor && !topic.section.empty(); }

    void add(Kind kind, const std::string& id, const Texts& texts, const TextId& title) {
        m_first_text.push_back(m_texts.size());
        m_entries.push_back({kind, id, title});
        text(texts, title, Field::title);
    }

    void text(const Texts& texts, std::string_view id, Field field) {
        if (const auto found = texts.find(id); found != texts.end()) {
            m_texts.push_back({&texts, &found->first, field});
        }
    }

    void add_topic(const Topic& topic) {
        add(Kind::topic, topic.id, topic.texts, "title");
        text(topic.texts, "summary", Field::summary);
        for (const Block& block : topic.blocks) {
            if (block.type == BlockType::question) {
                continue;
            }
            text(topic.texts, block.title, Field::text);
            text(topic.texts, block.text, Field::text);
            for (const TextId& item : block.items) {
                text(topic.texts, item, Field::text);
            }
        }
    }

    void add_help(const HelpPoint& point) {
        add(Kind::help, point.id, point.texts, "title");
        text(point.texts, "description", Field::summary);
        text(point.texts, "note", Field::text);
        for (const std::string& category : point.categories) {
            text(m_content.site, "category_" + category, Field::text);
        }
    }

    const Content& m_content;
    std::vector<SearchEntry> m_entries;
    std::vector<TextOf> m_texts;
    std::vector<std::size_t> m_first_text;
};

Posting posting(std::size_t entry, std::size_t text, Field field) {
    return {static_cast<std::uint32_t>(entry) & (Posting::most_entries - 1),
            std::min(static_cast<std::uint32_t>(text), Posting::last_text) & Posting::last_text,
            static_cast<std::uint32_t>(field) & 3U};
}

void add_words(SearchWords& words, std::string_view text, Posting where, WordPlaces& places) {
    words.visit(text, [&](TextRange /*range*/, std::string_view folded) {
        if (const std::string_view bare = without_article(folded); bare.size() < folded.size()) {
            places.add(bare, where);
        }
        places.add(folded, where);
    });
}

/// The best that a word of a query found in an entry.
struct Best {
    std::uint16_t score = 0;  ///< 0: nothing
    std::uint16_t text = 0;
    std::uint16_t part = 0;
    Field field = Field::context;
};

}  // namespace

class SearchIndex::Implementation {
 public:
    Implementation(const Content& content, base::Date today)
        : m_content(content), m_today(today), m_entries(content, Wording(content, content.source_language, today)) {
        m_parts.push_back({std::string(no_language)});
        for (const Language& language : content.languages) {
            m_parts.push_back({language.tag});
        }
    }

    bool prepare(std::string_view language) {
        const auto is_missing = [](const Part& part) { return !part.dictionary; };
        for (const std::uint16_t part : parts_for(language)) {
            if (is_missing(m_parts[part])) {
                go_on(m_parts[part]);
                return true;
            }
        }
        const auto missing = std::find_if(m_parts.begin(), m_parts.end(), is_missing);
        if (missing == m_parts.end()) {
            return false;
        }
        go_on(*missing);
        return true;
    }

    [[nodiscard]] bool ready(std::string_view language) const {
        const std::vector<std::uint16_t> parts = parts_for(language);
        return std::all_of(parts.begin(), parts.end(),
                           [&](std::uint16_t part) { return m_parts[part].dictionary.has_value(); });
    }

    SearchResult find(std::string_view query, std::string_view language, std::size_t most) {
        SearchResult result;
        for (SearchWord& word : m_words.split(query)) {
            if (result.words.size() < most_query_words) {
                result.words.push_back({std::move(word.folded), Typo::no});
            }
        }
        if (result.words.empty()) {
            return result;
        }
        const std::vector<std::uint16_t> parts = parts_for(language);
        for (const std::uint16_t part : parts) {
            make(m_parts[part]);
        }
        std::vector<std::vector<Best>> best;
        for (QueryWord& word : result.words) {
            best.push_back(look_up(word, language, parts));
        }
        struct Found {
            std::uint32_t score = 0;
            std::uint32_t entry = 0;
        };
        std::vector<Found> found;
        for (std::uint32_t entry = 0; entry < m_entries.all().size(); ++entry) {
            std::uint32_t score = 0;
            const bool all = std::all_of(best.begin(), best.end(), [&](const std::vector<Best>& of_word) {
                score += of_word[entry].score;
                return of_word[entry].score > 0;
            });
            const bool itself = std::any_of(best.begin(), best.end(), [&](const std::vector<Best>& of_word) {
                return of_word[entry].field != Field::context;
            });
            if (all && itself) {
                found.push_back({score, entry});
            }
        }
        result.total = found.size();
        const std::size_t shown = std::min(most, found.size());
        std::partial_sort(
            found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(),
            [](const Found& a, const Found& b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; });
        for (std::size_t i = 0; i < shown; ++i) {
            SearchHit hit{&m_entries.all()[found[i].entry], {}};
            for (const std::vector<Best>& of_word : best) {
                hit.places.push_back(place(found[i].entry, of_word[found[i].entry]));
            }
            result.hits.push_back(std::move(hit));
        }
        return result;
    }

    [[nodiscard]] const Entries& entries() const { return m_entries; }

    [[nodiscard]] std::size_t bytes() const {
        std::size_t sum = m_entries.bytes();
        for (const Part& part : m_parts) {
            sum += part.dictionary ? part.dictionary->bytes() : 0;
        }
        return sum;
    }

 private:
    void make(Part& part) {
        while (!part.dictionary) {
            go_on(part);
        }
    }

    /// Takes some more entries apart; makes the dictionary when none is left.
    void go_on(Part& part) {
        const std::size_t entries = m_entries.all().size();
        if (part.next == entries) {
            part.dictionary.emplace(part.places);
            part.places = {};
            return;
        }
        // It remembers every phrase, so each step has its own.
        const Wording wording(m_content, part.language, m_today);
        for (std::size_t texts = 0; part.next < entries && texts < texts_in_a_step; ++part.next) {
            if (part.language == no_language) {
                add_names(part.next, part.places);
            } else {
                add_texts(part.next, wording, part.places);
            }
            texts += 1 + m_entries.texts(part.next).size();
        }
    }

    /// Name and city of a help point.
    void add_names(std::size_t index, WordPlaces& places) {
        const SearchEntry& entry = m_entries.all()[index];
        if (entry.kind != Kind::help) {
            return;
        }
        const HelpPoint& point = *m_content.help_point(entry.id);
        add_words(m_words, point.name, posting(index, name_text, Field::title), places);
        add_words(m_words, point.address.city, posting(index, city_text, Field::summary), places);
        add_other_names(point.address.city, posting(index, city_text, Field::summary), places);
    }

    /// Who looks for 's-Gravenhage means Den Haag.
    void add_other_names(const std::string& city, Posting where, WordPlaces& places) {
        add_words(m_words, other_town_names(city), where, places);
        if (const std::string_view usual = usual_town_name(city); usual != city) {
            add_words(m_words, usual, where, places);
        }
    }

    /// The words of all texts that are in the language of the wording; what other languages lend it is in theirs.
    void add_texts(std::size_t index, const Wording& wording, WordPlaces& places) {
        const std::string& tag = wording.language().tag;
        const std::span<const TextOf> texts = m_entries.texts(index);
        for (std::size_t k = 0; k < texts.size(); ++k) {
            const Phrase phrase = wording.text(*texts[k].texts, *texts[k].id);
            if (phrase.language == tag) {
                add_words(m_words, phrase.text, posting(index, k, texts[k].field), places);
            }
        }
    }

    /// Which parts a visitor of this language searches: hers, what stands in for it, the source and English.
    [[nodiscard]] std::vector<std::uint16_t> parts_for(std::string_view tag) const {
        std::vector<std::string> wanted{std::string(no_language), std::string(tag)};
        if (const Language* language = m_content.language(tag)) {
            wanted.insert(wanted.end(), language->fallback.begin(), language->fallback.end());
        }
        wanted.push_back(m_content.source_language);
        wanted.emplace_back("en");
        std::vector<std::uint16_t> parts;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (std::find(wanted.begin(), wanted.end(), m_parts[i].language) != wanted.end()) {
                parts.push_back(static_cast<std::uint16_t>(i));
            }
        }
        return parts;
    }

    /// The best that a word finds in each entry. Says whether it took typos to find enough.
    [[nodiscard]] std::vector<Best> look_up(QueryWord& word, std::string_view language,
                                            const std::vector<std::uint16_t>& parts) const {
        std::vector<Best> best(m_entries.all().size());
        std::size_t entries = 0;
        const auto count = [&](const std::vector<FittingWords>& fitting, std::uint16_t part) {
            const bool own = m_parts[part].language == language || m_parts[part].language == no_language;
            for (const FittingWords& words : fitting) {
                m_parts[part].dictionary->places(words.words, [&](const Posting& where) {
                    // Each outweighs everything after it: how well the word fits, where it stands, in which language.
                    const auto score = static_cast<std::uint16_t>(1U + (own ? 1U : 0U) + 2U * where.field +
                                                                  8U * static_cast<unsigned>(words.fit));
                    Best& of_entry = best[where.entry];
                    if (score > of_entry.score) {
                        entries += of_entry.score == 0 ? 1 : 0;
                        of_entry = {score, static_cast<std::uint16_t>(where.text), part,
                                    static_cast<Field>(where.field)};
                    }
                });
            }
        };
        const std::string_view bare = without_article(word.folded);
        for (const std::uint16_t part : parts) {
            count(m_parts[part].dictionary->fitting(word.folded), part);
            if (bare.size() < word.folded.size()) {
                count(m_parts[part].dictionary->fitting(bare), part);
            }
        }
        const std::size_t letters = letter_count(word.folded);
        if (entries >= enough_entries || letters < least_letters_for_typo) {
            return best;
        }
        word.typo = Typo::allowed;
        const auto reach = letters < least_letters_for_beginning_with_typo ? SearchDictionary::Reach::whole_words
                                                                           : SearchDictionary::Reach::beginnings;
        for (const std::uint16_t part : parts) {
            count(m_parts[part].dictionary->almost_fitting(word.folded, reach), part);
        }
        return best;
    }

    [[nodiscard]] SearchPlace place(std::size_t entry, const Best& best) const {
        const std::string& language = m_parts[best.part].language;
        if (language == no_language) {
            return {best.text == name_text ? Field::title : Field::summary, language, nullptr, {}};
        }
        const TextOf& text = m_entries.texts(entry)[best.text];
        return {text.field, language, text.texts, *text.id};
    }

    const Content& m_content;
    base::Date m_today;
    SearchWords m_words;
    Entries m_entries;
    std::vector<Part> m_parts;
};

SearchIndex::SearchIndex(const Content& content, base::Date today)
    : m_implementation(std::make_unique<Implementation>(content, today)) {}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;

bool SearchIndex::prepare(std::string_view language) {
    return m_implementation->prepare(language);
}

bool SearchIndex::ready(std::string_view language) const {
    return m_implementation->ready(language);
}

SearchResult SearchIndex::find(std::string_view query, std::string_view language, std::size_t most) {
    return m_implementation->find(query, language, most);
}

const std::vector<SearchEntry>& SearchIndex::entries() const {
    return m_implementation->entries().all();
}

std::size_t SearchIndex::bytes() const {
    return m_implementation->bytes();
}

}  // namespace content
