#include "staff/outcome.h"

#include <sstream>

namespace staff_test {

Outcome run(const staff::Command& command, const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = command.run(arguments, out, err);
    return {status, out.str(), err.str()};
}

}  // namespace staff_test
