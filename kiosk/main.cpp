// kiosk: the visitor's terminal.
#include "base/printable.h"
#include "terminal/draw/shot.h"
#include "terminal/options.h"
#include "terminal/process/memory_limit.h"
#include "terminal/process/supervisor.h"
#include "terminal/trace.h"

#include <cstdlib>
#include <iostream>
#include <new>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace {

int fail(const base::Error& error) {
    std::cerr << "kiosk: " << base::printable(error.message) << '\n';
    return 1;
}

int run(const std::vector<std::string>& arguments) {
    base::Result<std::variant<terminal::Options, terminal::Print>> read =
        terminal::read_options(arguments, KIOSK_DATA_DIR);
    if (!read) {
        return fail(read.error());
    }
    if (const auto* print = std::get_if<terminal::Print>(&read.value())) {
        std::cout << print->text;
        return 0;
    }
    const terminal::Options& options = std::get<terminal::Options>(read.value());
    terminal::Trace trace;
    if (options.trace) {
        base::Result<terminal::Trace> opened = terminal::Trace::open(*options.trace);
        if (!opened) {
            return fail(opened.error());
        }
        trace = std::move(opened).value();
    }
    trace.event("start");
    if (options.shot || options.semantics) {
        const base::Result<base::Done> drawn = terminal::draw_once(options);
        return drawn ? 0 : fail(drawn.error());
    }
    return terminal::supervise(options, trace, std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::bad_alloc&) {
        return fail(terminal::memory_shortage().value_or(
            base::Error{"the computer has no memory left; end other programs, or add memory"}));
    }
}
