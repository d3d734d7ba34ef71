// The program of content staff: hands each command to its own file.
#include "base/printable.h"
#include "staff/check.h"
#include "staff/command_line.h"
#include "staff/coverage.h"
#include "staff/export/export_help.h"
#include "staff/lists/import_help.h"
#include "staff/text_dump.h"
#include "staff/translate/translate.h"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    try {
        const std::vector<staff::Command> commands = {staff::check_command,
                                                      staff::coverage_command,
                                                      staff::translate_export_command,
                                                      staff::translate_import_command,
                                                      staff::import_help_command,
                                                      staff::export_help_command,
                                                      staff::text_command};
        return staff::run_command(commands, {argv + 1, argv + argc}, std::cout, std::cerr);
    } catch (const std::exception& error) {
        std::cerr << "kiosk-staff: " << base::printable(error.what()) << '\n';
        return 1;
    }
}
