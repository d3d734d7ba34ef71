// How far each language is, and which facts and help points need somebody.
#pragma once

#include "base/clock.h"
#include "content/age.h"
#include "content/model.h"
#include "content/text_folders.h"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace authoring {

/// Texts by their state in one language. In the source language all texts are `source`.
struct Counts {
    std::size_t source = 0;
    std::size_t missing = 0;
    std::size_t outdated = 0;
    std::size_t draft = 0;
    std::size_t reviewed = 0;
    std::size_t audio = 0;  ///< have a clip: content/audio/<lang>/<name of the group>/<id>.opus

    [[nodiscard]] std::size_t texts() const { return source + missing + outdated + draft + reviewed; }
    /// Share of the texts that say what the source says, in whole percent, rounded down; 100 without texts.
    [[nodiscard]] std::size_t translated_percent() const;
    /// Share that a native speaker has checked or written.
    [[nodiscard]] std::size_t reviewed_percent() const;
    Counts& operator+=(const Counts& other);
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct KindCounts {
    content::TextKind kind = content::TextKind::interface;
    Counts counts;
};

struct LanguageCounts {
    std::string tag;
    std::vector<KindCounts> kinds;  ///< those that the content has
    Counts visitors;                ///< everything that visitors read
};

/// Languages in menu order. `folder` holds content/, where the clips are looked for.
std::vector<LanguageCounts> count_texts(const content::Content& content, const std::filesystem::path& folder);

/// A fact or help point that somebody must look at.
struct Due {
    enum class Kind { fact, help_point };
    Kind kind = Kind::fact;
    std::string id;
    std::string file;
    content::Age age;
    std::optional<base::Date> expires_on;
};

/// What has expired, expires soon or is not confirmed; the most urgent first. Without the points that are always shown.
std::vector<Due> find_due(const content::Content& content, base::Date today);

}  // namespace authoring
