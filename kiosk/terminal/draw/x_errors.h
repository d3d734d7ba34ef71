// What a session does when the X server refuses something.
#pragma once

namespace terminal {

/// From now on an error of the X server ends the process, with one line of its own where Xlib would write a page; the
/// supervisor begins anew. Without a line where the window is gone: another client has destroyed it.
void end_at_errors();

}  // namespace terminal
