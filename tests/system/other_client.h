// Another program on the kiosk's display, which does to window and screen what it likes.
#pragma once

#include "base/geometry.h"

#include <memory>
#include <string>

namespace system_test {

class OtherClient {
 public:
    /// Connects to a display; throws when there is none.
    explicit OtherClient(const std::string& display);
    ~OtherClient();
    OtherClient(const OtherClient&) = delete;
    OtherClient& operator=(const OtherClient&) = delete;

    /// Gives the display's one screen another size in px, at most that which it was started with.
    void set_mode(int width, int height);

    // To the kiosk's window: the largest one on the screen that is not this client's.
    void unmap();
    void place(const base::Rect& px);
    void lower();
    /// Ends the kiosk's connection to the X server.
    void kill();
    /// Destroys the window alone.
    void destroy();
    /// Where it is; empty when there is none.
    [[nodiscard]] base::Rect window();

    /// Opens a window of this client above all others.
    void cover(const base::Rect& px);

    /// Lets the X server blank the screen after so many seconds without a touch, and unblanks it.
    void blank_after(int seconds);
    [[nodiscard]] bool is_blank();

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace system_test
