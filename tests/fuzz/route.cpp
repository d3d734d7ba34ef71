// Names of screens, as the command line and the session's memory give them: session/route.
#include "fuzz/fuzz.h"

#include "session/route.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const base::Result<session::Route> route = session::parse_route(fuzz::text_of(data, size));
    if (!route) {
        return 0;
    }
    const base::Result<session::Route> again = session::parse_route(session::to_string(route.value()));
    fuzz::must(again.ok() && again.value() == route.value(), "a route is read as it was written");
    static_cast<void>(session::handover_of(route.value()));
    static_cast<void>(session::check_route(route.value(), content::Content()));
    return 0;
}
