// Waiting by looking again and again: a test fails only when nothing comes for very long.
#pragma once

#include <chrono>
#include <thread>

namespace test {

/// Far longer than anything the kiosk does, on a machine with ten times the work it can do too. Only a failure takes so
/// long.
constexpr std::chrono::seconds patience{120};

/// Asks until the answer is yes; false when it never is.
template <class Question>
bool within_patience(Question question) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!question()) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

}  // namespace test
