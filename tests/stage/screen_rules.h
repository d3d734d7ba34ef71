// The rules that every screen keeps, as a function from what is on it to what is wrong with it.
#pragma once

#include "stage/stage.h"

#include <set>
#include <string>
#include <vector>

namespace rules {

/// What is wrong, one line each, over many screens. Equal faults are kept once.
class Faults {
 public:
    /// Says on which screen the next faults are.
    void on(std::string screen) { m_screen = std::move(screen); }
    void add(const std::string& what);

    [[nodiscard]] bool none() const { return m_count == 0; }
    /// The first 60 and how many there are.
    [[nodiscard]] std::string text() const;

 private:
    std::string m_screen;
    std::size_t m_count = 0;
    std::vector<std::string> m_lines;
};

/// Sizes, places and words of everything on the screen as it stands from its top.
void check_screen(const stage::Stage& stage, Faults& faults);

/// That the end of a page can be scrolled to. Call after show_end().
void check_end(const stage::Stage& stage, Faults& faults);

/// That every text can be told from its ground in the stage's contrast theme.
void check_contrast(const stage::Stage& stage, Faults& faults);

/// That a font has every character on the screen.
void check_characters(stage::Stage& stage, Faults& faults);

/// That a topic ends in people: help points and nothing to touch after them, the desk first.
void check_help(const stage::Stage& stage, Faults& faults);

/// That the way out and the ways back stand where they stand on `home`.
void check_same_place(const stage::Stage& stage, const ui::Semantics& home, Faults& faults);

}  // namespace rules
