// What a staff command returned and wrote.
#pragma once

#include "staff/command_line.h"

#include <string>
#include <vector>

namespace staff_test {

struct Outcome {
    int status = 0;
    std::string printed;
    std::string complaint;

    [[nodiscard]] bool says(const std::string& words) const { return printed.find(words) != std::string::npos; }
    [[nodiscard]] bool complains(const std::string& words) const { return complaint.find(words) != std::string::npos; }
};

Outcome run(const staff::Command& command, const std::vector<std::string>& arguments);

}  // namespace staff_test
