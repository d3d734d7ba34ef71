// Collects what is wrong in the content, with the place where it stands. Internal to content/read.
#pragma once

#include "content/problem.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A value inside a JSON file. Refers to its parent place and to the key, which must both live longer; the JSON pointer
/// is only spelled out when something is wrong there.
class Place {
 public:
    /// The file as a whole. `file` must live longer than the place.
    explicit Place(const std::string& file) : m_file(&file) {}
    explicit Place(std::string&& file) = delete;

    [[nodiscard]] Place member(std::string_view key) const { return {*this, key, 0, Step::member}; }
    [[nodiscard]] Place item(std::size_t index) const { return {*this, {}, index, Step::item}; }

    [[nodiscard]] const std::string& file() const { return *m_file; }
    /// RFC 6901.
    [[nodiscard]] std::string pointer() const;

 private:
    enum class Step { file, member, item };

    Place(const Place& parent, std::string_view key, std::size_t index, Step step)
        : m_file(parent.m_file), m_parent(&parent), m_key(key), m_index(index), m_step(step) {}

    const std::string* m_file;
    const Place* m_parent = nullptr;
    std::string_view m_key;
    std::size_t m_index = 0;
    Step m_step = Step::file;
};

/// Every finding so far.
class Findings {
 public:
    void error(const Place& place, std::string message);
    void warning(const Place& place, std::string message, ProblemKind kind = ProblemKind::other);
    /// An error of a file that gives nothing, so that what only follows from it may stay unsaid.
    void unreadable(const Place& place, std::string message);
    void add(Problem problem);

    /// Whether this file or folder was reported as unreadable.
    [[nodiscard]] bool is_unreadable(const std::string& file) const { return m_unreadable.contains(file); }
    [[nodiscard]] bool has_unreadable() const { return !m_unreadable.empty(); }

    /// The findings: errors first and among them the unreadable files, then by file, then in the order in which they
    /// were found.
    [[nodiscard]] std::vector<Problem> sorted() &&;

 private:
    std::vector<Problem> m_problems;
    std::set<std::string> m_unreadable;
};

}  // namespace content
