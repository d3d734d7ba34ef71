#include "staff/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>

namespace staff {

struct CommandLine::Implementation {
    CLI::App app;
    std::string name;
    std::string usage;  ///< "usage: kiosk-staff check [DIR] …", grows with every declaration

    void add_usage(const std::string& words, Need need) {
        usage += need == Need::required ? " " + words : " [" + words + "]";
    }
};

CommandLine::CommandLine(const std::string& name, const std::string& purpose)
    : m_implementation(new Implementation{CLI::App(purpose, name), name, "usage: " + name}) {}

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
        std::replace(message.begin(), message.end(), '\n', ' ');
        return fail(message + "; " + m_implementation->usage, err);
    }
    return std::nullopt;
}

int fail(const std::string& message, std::ostream& err) {
    err << message << '\n';
    return 1;
}

std::optional<int> refuse_unless(std::initializer_list<std::string_view> words,
                                 const std::vector<std::string>& arguments, std::string_view usage, std::ostream& out,
                                 std::ostream& err) {
    if (!arguments.empty() && std::find(words.begin(), words.end(), arguments[0]) != words.end()) {
        return std::nullopt;
    }
    const bool asks = !arguments.empty() && (arguments[0] == "--help" || arguments[0] == "-h");
    (asks ? out : err) << usage;
    return asks ? 0 : 1;
}

}  // namespace staff
