// The program of content staff: hands each subcommand to its own file.
#include "staff/check.h"
#include "staff/coverage.h"
#include "staff/export/export_help.h"
#include "staff/lists/import_help.h"
#include "staff/text_dump.h"
#include "staff/translate/translate.h"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

constexpr const char* help =
    "usage: kiosk-staff COMMAND …\n"
    "\n"
    "DIR holds content and i18n; it is the current folder unless given.\n"
    "\n"
    "  check [DIR] [--date YYYY-MM-DD] [--strict] [--json]\n"
    "      Everything that is wrong in the content. Exit status 1 when there is an error.\n"
    "      --strict: also when something must not be published.\n"
    "  coverage [DIR] [--date YYYY-MM-DD] [--json]\n"
    "      How far each language is, and which facts and help points must be looked at.\n"
    "  translate export --lang TAG --out FILE [DIR] [--format po|csv] [--overwrite]\n"
    "      Every text of a language, for a translator's program (.po) or a spreadsheet (.csv).\n"
    "  translate import FILE [DIR] [--format po|csv] [--lang TAG] [--state draft|reviewed]\n"
    "      Takes a translator's file into the content: all of it, or nothing when an entry is refused.\n"
    "  import help FILE [--content DIR] [--source TEXT] [--checked-on DATE] [--update ID]… [--write] [--json] …\n"
    "      Compares a list of help points (.csv) with the content; --write takes over what is new.\n"
    "  export help [--format csv|geojson|hsds] [--output FILE] [--content DIR] [--date YYYY-MM-DD] [--overwrite]\n"
    "      Every help point, for a spreadsheet, a map or another guide (Open Referral HSDS).\n"
    "  text --lang TAG --width-px N --size-px N [--i18n DIR] FILE\n"
    "      How the terminal lays out a text file, as JSON.\n"
    "  --help\n"
    "      This page.\n";

int run(const std::vector<std::string>& words) {
    if (words.empty()) {
        std::cerr << help;
        return 1;
    }
    const std::vector<std::string> arguments(words.begin() + 1, words.end());
    if (words[0] == "check") {
        return staff::check(arguments, std::cout);
    }
    if (words[0] == "coverage") {
        return staff::coverage(arguments, std::cout, std::cerr);
    }
    if (words[0] == "translate") {
        return staff::translate(arguments, std::cout, std::cerr);
    }
    if (words[0] == "import") {
        return staff::import_help(arguments, std::cout, std::cerr);
    }
    if (words[0] == "export") {
        return staff::export_help(arguments, std::cout, std::cerr);
    }
    if (words[0] == "text") {
        return staff::text_dump(arguments, std::cout, std::cerr);
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        std::cout << help;
        return 0;
    }
    std::cerr << "kiosk-staff: there is no command " << words[0] << "; try kiosk-staff --help\n";
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "kiosk-staff: " << error.what() << '\n';
        return 1;
    }
}
