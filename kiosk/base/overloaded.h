// One callable of several, to visit a variant with.
#pragma once

namespace base {

/// Overloaded{[](int) {…}, [](const std::string&) {…}} takes an int or a string.
template <class... Parts>
struct Overloaded : Parts... {
    using Parts::operator()...;
};

template <class... Parts>
Overloaded(Parts...) -> Overloaded<Parts...>;

}  // namespace base
