#include "authoring/check/plain_language.h"

#include "content/block_kinds.h"
#include "content/text_folders.h"
#include "content/words/pattern.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace authoring {
namespace {

using Names = std::set<std::string, std::less<>>;

std::string to_utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// A word of a sentence.
struct Word {
    icu::UnicodeString letters;  ///< in small letters
    bool is_number = false;
};

/// Cuts texts of one language into sentences and sentences into words.
class Cutter {
 public:
    explicit Cutter(std::string_view language) {
        UErrorCode status = U_ZERO_ERROR;
        m_locale = icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, status);
        m_sentences.reset(icu::BreakIterator::createSentenceInstance(m_locale, status));
        m_words.reset(icu::BreakIterator::createWordInstance(m_locale, status));
        m_good = U_SUCCESS(status) != 0;
    }

    [[nodiscard]] std::vector<icu::UnicodeString> sentences(const icu::UnicodeString& text) const {
        std::vector<icu::UnicodeString> result;
        if (!m_good) {
            return result;
        }
        // ICU ends no sentence before a small letter, and the name of a value begins with one.
        icu::UnicodeString capitals = text;
        for (int32_t brace = text.indexOf(u'{'); brace >= 0 && brace + 1 < text.length();
             brace = text.indexOf(u'{', brace + 1)) {
            capitals.setCharAt(brace + 1, u'X');
        }
        m_sentences->setText(capitals);
        int32_t begin = m_sentences->first();
        for (int32_t end = m_sentences->next(); end != icu::BreakIterator::DONE; end = m_sentences->next()) {
            result.push_back(icu::UnicodeString(text, begin, end - begin).trim());
            begin = end;
        }
        return result;
    }

    /// "e-mail" is one word, and so is a placeholder.
    [[nodiscard]] std::vector<Word> words(const icu::UnicodeString& sentence, const Names& numbers) const {
        std::vector<Word> result;
        m_words->setText(sentence);
        int32_t begin = m_words->first();
        bool joins = false;  // a hyphen directly after a word
        for (int32_t end = m_words->next(); end != icu::BreakIterator::DONE; end = m_words->next()) {
            const int32_t kind = m_words->getRuleStatus();
            const icu::UnicodeString piece(sentence, begin, end - begin);
            if (kind >= UBRK_WORD_NONE_LIMIT) {
                const bool is_placeholder = begin > 0 && sentence[begin - 1] == u'{';
                const bool is_number = is_placeholder ? numbers.contains(to_utf8(piece))
                                                      : kind >= UBRK_WORD_NUMBER && kind < UBRK_WORD_NUMBER_LIMIT;
                if (!joins) {
                    result.push_back({icu::UnicodeString(piece).toLower(m_locale), is_number});
                }
                joins = false;
            } else {
                joins = !result.empty() && piece == u"-" && begin > 0 && sentence[begin - 1] != u' ';
            }
            begin = end;
        }
        return result;
    }

 private:
    icu::Locale m_locale;
    std::unique_ptr<icu::BreakIterator> m_sentences;
    std::unique_ptr<icu::BreakIterator> m_words;
    bool m_good = false;
};

template <std::size_t Size>
bool is_one_of(const icu::UnicodeString& word, const std::array<const char16_t*, Size>& list) {
    return std::any_of(list.begin(), list.end(), [&](const char16_t* one) { return word == icu::UnicodeString(one); });
}

bool ends_like_participle(const icu::UnicodeString& word) {
    return word.endsWith(u"d") || word.endsWith(u"t") || word.endsWith(u"en");
}

/// Dutch: "gewist", "opgebeld", "betaald". A guess, so words that only look like it are named.
bool is_participle(const icu::UnicodeString& word) {
    constexpr int32_t least_letters = 5;
    constexpr std::array<const char16_t*, 24> others = {
        u"gebied",  u"gebit",    u"geduld",   u"geen",     u"geld",      u"gelden", u"geluid",     u"gerecht",
        u"gesprek", u"geweld",   u"gewicht",  u"gezicht",  u"gezond",    u"geven",  u"gebruiken",  u"gebeuren",
        u"geloven", u"genieten", u"gevolgen", u"gezinnen", u"bedrijven", u"beleid", u"gesprekken", u"verstand"};
    constexpr std::array<const char16_t*, 16> separable = {u"aan", u"af",   u"bij",  u"door", u"in",    u"mee",
                                                           u"na",  u"om",   u"op",   u"over", u"terug", u"toe",
                                                           u"uit", u"vast", u"voor", u"weg"};
    constexpr std::array<const char16_t*, 5> inseparable = {u"be", u"her", u"ont", u"ver", u"ge"};
    if (word.length() < least_letters || !ends_like_participle(word) || is_one_of(word, others)) {
        return false;
    }
    // Without "ge" in front an infinitive looks the same ("betalen"), so only "d" and "t" count there.
    for (const char16_t* prefix : inseparable) {
        const icu::UnicodeString beginning(prefix);
        if (word.startsWith(beginning) && (beginning == u"ge" || !word.endsWith(u"en"))) {
            return true;
        }
    }
    return std::any_of(separable.begin(), separable.end(),
                       [&](const char16_t* prefix) { return word.startsWith(icu::UnicodeString(prefix) + u"ge"); });
}

/// Whether a Dutch sentence tells what is done to somebody so that the doer is hard to find: "wordt … door … gedaan",
/// or a long sentence with "wordt … gedaan". "is gedaan" is also a plain past, so it needs "door".
bool is_heavy_passive(const std::vector<Word>& words) {
    constexpr std::array<const char16_t*, 4> becomes = {u"wordt", u"worden", u"werd", u"werden"};
    constexpr std::array<const char16_t*, 4> is = {u"is", u"zijn", u"was", u"waren"};
    const auto any = [&](auto matches) {
        return std::any_of(words.begin(), words.end(), [&](const Word& word) { return matches(word.letters); });
    };
    if (!any([](const icu::UnicodeString& word) { return is_participle(word); })) {
        return false;
    }
    // "door" after the verb, as in "wordt door de politie …"; before it, it is a direction or a cause.
    const auto verb = std::find_if(words.begin(), words.end(), [&](const Word& word) {
        return is_one_of(word.letters, becomes) || is_one_of(word.letters, is);
    });
    const bool has_doer =
        std::any_of(verb, words.end(), [](const Word& word) { return word.letters == icu::UnicodeString(u"door"); });
    const bool is_long = words.size() > most_words_in_passive &&
                         any([&](const icu::UnicodeString& word) { return is_one_of(word, becomes); });
    return has_doer || is_long;
}

std::string quoted(const icu::UnicodeString& sentence) {
    return "\"" + to_utf8(sentence) + "\"";
}

/// Remarks on the texts of one language.
class Reader {
 public:
    Reader(std::string_view language, const Names& numbers)
        : m_cutter(language), m_is_dutch(language == "nl"), m_numbers(numbers) {}

    [[nodiscard]] std::vector<std::string> remarks(std::string_view pattern, TextRole role) const {
        std::vector<std::string> result;
        const std::string words = content::outline(pattern);
        const auto text = icu::UnicodeString::fromUTF8({words.data(), static_cast<int32_t>(words.size())});
        if (role == TextRole::title) {
            if (const std::size_t count = m_cutter.words(text, m_numbers).size(); count > most_words_in_title) {
                result.push_back("title of " + std::to_string(count) + " words (at most " +
                                 std::to_string(most_words_in_title) + "): " + quoted(text) + "; make it shorter");
            }
            return result;
        }
        for (const icu::UnicodeString& sentence : m_cutter.sentences(text)) {
            remark_on(sentence, result);
        }
        return result;
    }

 private:
    void remark_on(const icu::UnicodeString& sentence, std::vector<std::string>& result) const {
        const std::vector<Word> words = m_cutter.words(sentence, m_numbers);
        if (words.size() > most_words_in_sentence) {
            result.push_back("sentence of " + std::to_string(words.size()) + " words (at most " +
                             std::to_string(most_words_in_sentence) + "): " + quoted(sentence) + "; make two of it");
        }
        const auto numbers = static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [](const Word& word) { return word.is_number; }));
        if (numbers > most_numbers_in_sentence) {
            result.push_back("sentence with " + std::to_string(numbers) + " numbers: " + quoted(sentence) +
                             "; give each number a sentence of its own");
        }
        if (m_is_dutch && is_heavy_passive(words)) {
            result.push_back("sentence in the passive: " + quoted(sentence) + "; say who does it, then what they do");
        }
    }

    Cutter m_cutter;
    bool m_is_dutch;
    const Names& m_numbers;
};

/// The placeholders that show a number: figures, dates and phones. What the program counts itself ("Vraag {n} van
/// {total}") is small and stands beside what it counts.
Names number_names(const content::Content& content) {
    Names names;
    for (const auto& [id, fact] : content.facts) {
        if (fact.unit != content::Unit::url && fact.unit != content::Unit::term) {
            names.insert(id);
        }
    }
    for (const auto& [id, point] : content.help) {
        std::string name = "phone_" + id;
        std::replace(name.begin(), name.end(), '-', '_');
        names.insert(std::move(name));
    }
    return names;
}

/// The texts of a group that are titles.
Names titles(const content::TextFolder& folder, const content::Content& content) {
    Names ids;
    if (folder.kind != content::TextKind::interface) {
        ids.insert("title");
    }
    if (folder.kind == content::TextKind::site) {
        for (const content::Section& section : content.sections) {
            ids.insert("section_" + section.id + "_title");
        }
    }
    if (const content::Topic* topic = folder.kind == content::TextKind::topic ? content.topic(folder.id) : nullptr) {
        for (const content::Block& block : topic->blocks) {
            for (const content::BlockPart& part : content::kind_of(block).parts()) {
                if (part.kind == content::BlockPart::Kind::title) {
                    ids.insert(block.*part.member);
                }
            }
        }
    }
    return ids;
}

}  // namespace

std::vector<std::string> plain_language_remarks(std::string_view pattern, std::string_view language, TextRole role,
                                                const std::set<std::string, std::less<>>& numbers) {
    return Reader(language, numbers).remarks(pattern, role);
}

std::vector<content::Problem> plain_language_problems(const content::Content& content) {
    std::vector<content::Problem> problems;
    const Names numbers = number_names(content);
    std::vector<std::string> languages = {content.source_language};
    if (content.source_language != "en" && content.language("en") != nullptr) {
        languages.emplace_back("en");
    }
    for (const std::string& language : languages) {
        const Reader reader(language, numbers);
        for (const content::TextFolder& folder : content::text_folders(content)) {
            if (folder.audience != content::Audience::visitor) {
                continue;
            }
            const Names headings = titles(folder, content);
            for (const auto& [id, text] : *folder.texts) {
                const auto found = text.by_language.find(language);
                if (found == text.by_language.end() || found->second.state == content::TextState::outdated) {
                    continue;
                }
                const TextRole role = headings.contains(id) ? TextRole::title : TextRole::body;
                for (std::string& remark : reader.remarks(found->second.pattern, role)) {
                    problems.push_back({content::Severity::warning, content::file_of(folder, language),
                                        content::pointer_of(folder, language, id), std::move(remark),
                                        content::ProblemKind::plain_language});
                }
            }
        }
    }
    return problems;
}

}  // namespace authoring
