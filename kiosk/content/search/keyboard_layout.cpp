#include "content/search/keyboard_layout.h"

#include "base/utf8.h"
#include "content/words/collation.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/usetiter.h>
#include <xkbcommon/xkbcommon.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

namespace content {
namespace {

using Letters = std::vector<char32_t>;

/// The XKB layout of a language's usual keyboards.
struct Source {
    std::string_view tag;
    const char* layout;
    const char* variant;
    std::string_view alphabet;  ///< whose letters are wanted, BCP 47; empty: the language's own
};
constexpr std::array<Source, 20> sources{{
    {"ar", "ara", "", ""},
    {"fa", "ir", "", ""},
    {"prs", "af", "", ""},
    {"ps", "af", "ps", ""},
    {"ckb", "iq", "ku_ara", ""},
    {"kmr", "tr", "ku", ""},
    {"ti", "et", "", ""},
    {"am", "et", "", ""},
    {"uk", "ua", "", ""},
    {"ru", "ru", "", ""},
    {"bg", "bg", "", ""},
    {"pl", "pl", "", ""},
    {"ro", "ro", "", ""},
    {"hu", "hu", "", ""},
    {"tr", "tr", "", ""},
    {"fr", "fr", "", ""},
    {"es", "es", "", ""},
    {"so", "us", "", ""},
    // Letters with marks are found without them, and Dutch keyboards have no keys for them.
    {"nl", "us", "", "en"},
    {"en", "us", "", ""},
}};

/// A keyboard never gets wider: its keys would be too small for a finger.
constexpr std::size_t most_keys = 13;
/// Fewer letters than this are not worth a row of their own.
constexpr std::size_t least_keys = 3;

/// Keys of a keyboard by their XKB names, row by row. The letters that some layouts have among the digits are further
/// ones.
constexpr std::array<std::string_view, 12> upper_row{"AD01", "AD02", "AD03", "AD04", "AD05", "AD06",
                                                     "AD07", "AD08", "AD09", "AD10", "AD11", "AD12"};
constexpr std::array<std::string_view, 12> middle_row{"AC01", "AC02", "AC03", "AC04", "AC05", "AC06",
                                                      "AC07", "AC08", "AC09", "AC10", "AC11", "BKSL"};
constexpr std::array<std::string_view, 11> lower_row{"LSGT", "AB01", "AB02", "AB03", "AB04", "AB05",
                                                     "AB06", "AB07", "AB08", "AB09", "AB10"};

constexpr char32_t ethiopic_begin = 0x1200;
constexpr char32_t ethiopic_end = 0x1380;

bool is_ethiopic(char32_t letter) {
    return letter >= ethiopic_begin && letter < ethiopic_end && u_isalpha(static_cast<UChar32>(letter)) != 0;
}

/// The first form of an Ethiopic syllable.
char32_t first_form(char32_t letter) {
    // These five rows write a consonant with a "w" after it: they belong to the row before them.
    const char32_t row = letter & ~char32_t{7};
    constexpr std::array<char32_t, 5> with_w{0x1248, 0x1258, 0x1288, 0x12B0, 0x12C0};
    const bool is_with_w = row == 0x1310 || std::find(with_w.begin(), with_w.end(), row) != with_w.end();
    return is_with_w ? row - 8 : row;
}

/// The letters of a language's alphabet in small form, in its order; of Ethiopic the first forms alone.
Letters alphabet_of(std::string_view locale) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale data = icu::Locale::forLanguageTag(std::string(locale), status);
    const std::unique_ptr<ULocaleData, decltype(&ulocdata_close)> source(ulocdata_open(data.getName(), &status),
                                                                         &ulocdata_close);
    icu::UnicodeSet set;
    ulocdata_getExemplarSet(source.get(), set.toUSet(), 0, ULOCDATA_ES_STANDARD, &status);
    std::set<char32_t> found;
    icu::UnicodeSetIterator each(set);
    while (U_SUCCESS(status) && each.next() != 0) {
        const UChar32 letter = each.getCodepoint();
        // Digraphs are typed letter by letter; the search passes over signs such as the Ukrainian apostrophe.
        if (each.isString() == 0 && u_isalpha(letter) != 0 && u_charType(letter) != U_MODIFIER_LETTER) {
            const auto point = static_cast<char32_t>(letter);
            found.insert(is_ethiopic(point) ? first_form(point) : point);
        }
    }
    if (std::any_of(found.begin(), found.end(), [](char32_t letter) { return letter < 0x80; })) {
        for (char32_t letter = U'a'; letter <= U'z'; ++letter) {
            found.insert(letter);
        }
    }
    Letters letters(found.begin(), found.end());
    const Collation order(locale);
    std::stable_sort(letters.begin(), letters.end(),
                     [&](char32_t a, char32_t b) { return order.compare(base::utf8(a), base::utf8(b)) < 0; });
    return letters;
}

/// A compiled XKB keymap; empty when the system has no such layout.
class Keymap {
 public:
    explicit Keymap(const Source& source)
        : m_context(xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES), &xkb_context_unref) {
        if (m_context) {
            // The kiosk speaks by itself: without the data the alphabet stands in.
            xkb_context_set_log_level(m_context.get(), XKB_LOG_LEVEL_CRITICAL);
            const xkb_rule_names names{"evdev", "pc105", source.layout, source.variant, ""};
            m_keymap.reset(xkb_keymap_new_from_names(m_context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS));
        }
    }

    /// What a key types at a level (0 by itself, 1 with Shift …); 0 for nothing or more than one character.
    [[nodiscard]] char32_t character(std::string_view key, xkb_level_index_t level) const {
        if (!m_keymap) {
            return 0;
        }
        const xkb_keycode_t code = xkb_keymap_key_by_name(m_keymap.get(), std::string(key).c_str());
        const xkb_keysym_t* symbols = nullptr;
        const bool one = code != XKB_KEYCODE_INVALID &&
                         level < xkb_keymap_num_levels_for_key(m_keymap.get(), code, 0) &&
                         xkb_keymap_key_get_syms_by_level(m_keymap.get(), code, 0, level, &symbols) == 1;
        return one ? static_cast<char32_t>(xkb_keysym_to_utf32(symbols[0])) : 0;
    }

 private:
    std::unique_ptr<xkb_context, decltype(&xkb_context_unref)> m_context;
    std::unique_ptr<xkb_keymap, decltype(&xkb_keymap_unref)> m_keymap{nullptr, &xkb_keymap_unref};
};

/// Spreads letters over as few rows as hold them.
std::vector<Letters> spread(const Letters& letters) {
    std::vector<Letters> rows;
    const std::size_t count = (letters.size() + most_keys - 1) / most_keys;
    for (std::size_t row = 0; row < count; ++row) {
        const auto begin = letters.begin() + static_cast<std::ptrdiff_t>(letters.size() * row / count);
        const auto end = letters.begin() + static_cast<std::ptrdiff_t>(letters.size() * (row + 1) / count);
        rows.emplace_back(begin, end);
    }
    return rows;
}

/// Puts letters onto keys, each once.
class Rows {
 public:
    explicit Rows(const Letters& alphabet) : m_missing(alphabet) {}

    /// The letter of the alphabet that is still missing, if it is one, goes to the end of the row.
    void take(char32_t letter, Letters& row) {
        if (is_ethiopic(letter)) {
            letter = first_form(letter);
        }
        const auto found = std::find(m_missing.begin(), m_missing.end(), letter);
        if (found != m_missing.end() && row.size() < most_keys) {
            m_missing.erase(found);
            row.push_back(letter);
        }
    }

    template <std::size_t Count>
    Letters of_keys(const Keymap& keymap, const std::array<std::string_view, Count>& keys) {
        Letters row;
        for (const std::string_view key : keys) {
            const char32_t letter = keymap.character(key, 0);
            take(letter, row);
            // Ethiopic keyboards type a related consonant with Shift: it stands beside the first.
            if (const char32_t related = keymap.character(key, 1); is_ethiopic(letter)) {
                take(related, row);
            }
        }
        return row;
    }

    [[nodiscard]] const Letters& missing() const { return m_missing; }

 private:
    Letters m_missing;
};

KeyboardLayout as_keys(const std::vector<Letters>& rows) {
    KeyboardLayout layout;
    for (const Letters& row : rows) {
        std::vector<std::string>& keys = layout.rows.emplace_back();
        for (const char32_t letter : row) {
            keys.push_back(base::utf8(letter));
        }
    }
    return layout;
}

/// The letters of a layout: three rows, and what else the alphabet has above them or behind the shortest row.
std::vector<Letters> rows_of(const Source& source, const Letters& alphabet) {
    const Keymap keymap(source);
    Rows rows(alphabet);
    std::vector<Letters> all{rows.of_keys(keymap, upper_row), rows.of_keys(keymap, middle_row),
                             rows.of_keys(keymap, lower_row)};
    if (std::all_of(all.begin(), all.end(), [](const Letters& row) { return row.empty(); })) {
        return spread(alphabet);
    }
    const Letters& further = rows.missing();
    const std::size_t above = further.size() < least_keys ? 0 : std::min(further.size(), most_keys);
    const auto shortest = [&] {
        return std::min_element(all.begin(), all.end(),
                                [](const Letters& a, const Letters& b) { return a.size() < b.size(); });
    };
    for (std::size_t i = above; i < further.size(); ++i) {
        shortest()->push_back(further[i]);
    }
    if (above > 0) {
        all.insert(all.begin(), Letters(further.begin(), further.begin() + static_cast<std::ptrdiff_t>(above)));
    }
    return all;
}

}  // namespace

KeyboardLayout keyboard_layout(std::string_view tag, std::string_view locale) {
    const auto source = std::find_if(sources.begin(), sources.end(), [&](const Source& one) { return one.tag == tag; });
    if (source == sources.end()) {
        return as_keys(spread(alphabet_of(locale)));
    }
    return as_keys(rows_of(*source, alphabet_of(source->alphabet.empty() ? locale : source->alphabet)));
}

KeyboardLayout latin_keyboard_layout() {
    return keyboard_layout("en", "en");
}

std::vector<std::string> syllable_forms(std::string_view character) {
    const std::u32string points = base::code_points(character);
    if (points.size() != 1 || !is_ethiopic(points[0])) {
        return {};
    }
    const char32_t first = first_form(points[0]);
    // A consonant with a row of "w" forms has sixteen places in all, any other one eight.
    const char32_t count = first_form(first + 8) == first ? 16 : 8;
    std::vector<std::string> forms;
    for (char32_t form = first; form < first + count; ++form) {
        if (is_ethiopic(form)) {
            forms.push_back(base::utf8(form));
        }
    }
    return forms;
}

}  // namespace content
