// The configuration of a terminal: terminal/options.
#include "fuzz/fuzz.h"

#include "terminal/configuration.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    terminal::Options options;
    const auto read = terminal::read_configuration(fuzz::text_of(data, size), "/etc/kiosk/terminal.json", options);
    fuzz::must(read.ok() || read.error().message.starts_with("/etc/kiosk/terminal.json: "), "an error names the file");
    for (const std::int64_t ms : {options.time_outs.idle_warning_ms, options.time_outs.cover_ms}) {
        fuzz::must(ms >= 100 && ms <= 3'600'000, "a time-out keeps to its limits");
    }
    return 0;
}
