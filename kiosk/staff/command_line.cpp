#include "staff/command_line.h"

#include "base/printable.h"
#include "staff/project_folder.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <optional>
#include <ostream>
#include <sstream>
#include <system_error>

namespace staff {

namespace {

/// How many arguments the words of a command take up; empty: these arguments begin otherwise.
std::optional<std::size_t> words_taken(const Command& command, const std::vector<std::string>& arguments) {
    std::istringstream words{std::string(command.words)};
    std::size_t taken = 0;
    for (std::string word; words >> word; ++taken) {
        if (taken == arguments.size() || arguments[taken] != word) {
            return std::nullopt;
        }
    }
    return taken;
}

void write_commands(std::span<const Command> commands, std::ostream& out) {
    std::size_t width = 0;
    for (const Command& command : commands) {
        width = std::max(width, command.words.size());
    }
    out << "usage: kiosk-staff COMMAND …\n\n";
    for (const Command& command : commands) {
        out << "  " << command.words << std::string(width + 2 - command.words.size(), ' ') << command.purpose << '\n';
    }
    out << "\nkiosk-staff COMMAND --help explains what a command takes.\n";
}

}  // namespace

int run_command(std::span<const Command> commands, const std::vector<std::string>& arguments, std::ostream& out,
                std::ostream& err) {
    for (const Command& command : commands) {
        if (const std::optional<std::size_t> taken = words_taken(command, arguments)) {
            return command.run({arguments.begin() + std::ptrdiff_t(*taken), arguments.end()}, out, err);
        }
    }
    const auto asks = [](const std::string& word) { return word == "--help" || word == "-h" || word == "help"; };
    if (!arguments.empty() && asks(arguments.front())) {
        write_commands(commands, out);
        return 0;
    }
    if (!arguments.empty()) {
        err << "kiosk-staff: there is no command "
            << base::printable(arguments.front() + (arguments.size() > 1 ? " " + arguments[1] : "")) << ".\n";
    }
    write_commands(commands, err);
    return 1;
}

struct CommandLine::Implementation {
    CLI::App app;
    std::string usage;                        ///< "usage: kiosk-staff check [DIR] …", grows with every declaration
    std::filesystem::path* folder = nullptr;  ///< of DIR, if there is one

    void add_usage(const std::string& words, Need need) {
        usage += need == Need::required ? " " + words : " [" + words + "]";
    }
};

CommandLine::CommandLine(const Command& command) {
    const std::string name = "kiosk-staff " + std::string(command.words);
    m_implementation.reset(new Implementation{CLI::App(std::string(command.purpose), name), "usage: " + name});
}

CommandLine::~CommandLine() = default;

void CommandLine::positional(const std::string& label, std::filesystem::path& value, const std::string& help,
                             Need need) {
    CLI::Option* option = m_implementation->app.add_option_function<std::string>(
        label, [&value](const std::string& given) { value = given; }, help);
    option->type_name("")->required(need == Need::required);
    m_implementation->add_usage(label, need);
}

void CommandLine::folder(std::filesystem::path& value) {
    positional("DIR", value, "the folder that holds content and i18n; the current one unless given", Need::optional);
    m_implementation->folder = &value;
}

void CommandLine::date(base::Date& value) {
    const auto read = [&value](const std::string& given) {
        const std::optional<base::Date> date = base::parse_date(given);
        if (!date) {
            throw CLI::ValidationError("--date", "needs a date such as 2026-11-23, not " + given);
        }
        value = *date;
    };
    m_implementation->app.add_option_function<std::string>("--date", read, "pretend that it is this day")
        ->type_name("YYYY-MM-DD");
    m_implementation->add_usage("--date YYYY-MM-DD", Need::optional);
}

void CommandLine::pixels(const std::string& name, float& value, const std::string& help) {
    constexpr float most = 20000;
    const auto read = [&value, name](const std::string& given) {
        float number = 0;
        const char* const end = given.data() + given.size();
        const auto [position, error] = std::from_chars(given.data(), end, number);
        if (error != std::errc() || position != end || !(number > 0) || number > most) {
            throw CLI::ValidationError(name, "must be a number of pixels above 0, at most 20000, not " + given);
        }
        value = number;
    };
    m_implementation->app.add_option_function<std::string>(name, read, help)->type_name("N")->required();
    m_implementation->add_usage(name + " N", Need::required);
}

void CommandLine::flag(const std::string& name, bool& value, const std::string& help) {
    m_implementation->app.add_flag(name, value, help);
    m_implementation->add_usage(name, Need::optional);
}

void CommandLine::text(const std::string& name, const std::string& label, std::string& value, const std::string& help,
                       Need need) {
    m_implementation->app.add_option(name, value, help)->type_name(label)->required(need == Need::required);
    m_implementation->add_usage(name + " " + label, need);
}

void CommandLine::texts(const std::string& name, const std::string& label, std::vector<std::string>& values,
                        const std::string& help) {
    m_implementation->app.add_option(name, values, help)->type_name(label)->expected(1)->take_all();
    m_implementation->add_usage(name + " " + label, Need::optional);
}

void CommandLine::choice(const std::string& name, const std::vector<std::string>& words, std::string& value,
                         const std::string& help) {
    std::string label;
    for (const std::string& word : words) {
        label += (label.empty() ? "" : "|") + word;
    }
    const auto check = [words, label](const std::string& given) {
        const bool known = std::find(words.begin(), words.end(), given) != words.end();
        return known ? std::string() : given + " is not possible; use " + label;
    };
    m_implementation->app.add_option(name, value, help)->type_name(label)->check(check);
    m_implementation->add_usage(name + " " + label, Need::optional);
}

std::optional<int> CommandLine::settle(const std::vector<std::string>& arguments, std::ostream& out,
                                       std::ostream& err) {
    try {
        // CLI11 takes them from the back.
        m_implementation->app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        out << m_implementation->app.help();
        return 0;
    } catch (const CLI::ParseError& error) {
        std::string message = error.what();
        // What is misspelt is missing too; the word that nobody knows says more.
        const std::vector<std::string> strange = m_implementation->app.remaining();
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !strange.empty()) {
            message = strange.front() + " is not expected here";
        }
        std::replace(message.begin(), message.end(), '\n', ' ');
        return fail(message + "; " + m_implementation->usage, err);
    }
    if (m_implementation->folder != nullptr) {
        *m_implementation->folder = project_folder(*m_implementation->folder);
    }
    return std::nullopt;
}

int fail(const std::string& message, std::ostream& err) {
    err << base::printable(message) << '\n';
    return 1;
}

}  // namespace staff
