// A value or the one message that says why there is none.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace base {

/// What went wrong, for a person: names the file, the place and the remedy in one line without a final newline.
struct Error {
    std::string message;
};

/// The outcome of something that can fail through bad input. Owns its value.
template <class T>
class Result {
 public:
    // Implicit on purpose: `return value;` and `return Error{"…"};` both read as what they are.
    Result(T value) : m_outcome(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_outcome(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_outcome.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only when `ok()`.
    [[nodiscard]] const T& value() const& { return std::get<0>(m_outcome); }
    [[nodiscard]] T& value() & { return std::get<0>(m_outcome); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_outcome)); }
    /// The error; only when not `ok()`.
    [[nodiscard]] const Error& error() const { return std::get<1>(m_outcome); }

 private:
    std::variant<T, Error> m_outcome;
};

/// Success without a value.
struct Done {};

}  // namespace base
