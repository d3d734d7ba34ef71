// The touch screen as a visitor has it: a finger to touch it with and eyes to see it.
#pragma once

#include "base/geometry.h"
#include "system/picture.h"

#include <memory>
#include <string>
#include <vector>

namespace system_test {

class Glass {
 public:
    /// Connects to a display; throws when there is none.
    explicit Glass(const std::string& display);
    ~Glass();
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;

    // One finger, positions in px. Each is sent at once and in order; none waits for what the kiosk does.
    void press(base::Point at);
    void move(base::Point to);
    void release();
    /// Press and release without a pause between them. Two taps in one place come no faster than a hand can do it: the
    /// kiosk takes faster ones for one slip of the finger.
    void tap(base::Point at);
    /// A finger that goes down at `from`, moves in steps to `to`, rests there and is lifted.
    void drag(base::Point from, base::Point to);

    /// What is on the glass now.
    [[nodiscard]] Picture look() const;

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace system_test
