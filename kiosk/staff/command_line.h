// The commands of staff: found by their words; the arguments of each declared once, read, checked and explained.
#pragma once

#include "base/clock.h"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// One command of kiosk-staff.
struct Command {
    std::string_view words;    ///< as one types them: "export help"
    std::string_view purpose;  ///< a sentence, for the list of commands and the head of its own help
    /// Runs it with what stands behind its words. Returns the exit status.
    int (*run)(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);
};

/// Runs the command that the first arguments name, or writes what there is: to `out` when that was asked for with
/// --help, else to `err` with exit status 1.
int run_command(std::span<const Command> commands, const std::vector<std::string>& arguments, std::ostream& out,
                std::ostream& err);

/// Collects what a command may be given, then reads it into the variables that were named. Those must live longer and
/// hold the value that counts when the argument is not given.
class CommandLine {
 public:
    explicit CommandLine(const Command& command);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    enum class Need { required, optional };

    /// An argument without a name in front. In the order in which they are declared.
    void positional(const std::string& label, std::filesystem::path& value, const std::string& help, Need need);
    /// DIR: the folder that holds content/ and i18n/, or content/ itself (see `project_folder`).
    void folder(std::filesystem::path& value);
    /// "--date YYYY-MM-DD": the day that counts as today.
    void date(base::Date& value);
    /// A length in px above 0, at most 20,000: larger than any screen, small enough for the layout's fixed-point
    /// numbers.
    void pixels(const std::string& name, float& value, const std::string& help);
    void flag(const std::string& name, bool& value, const std::string& help);
    void text(const std::string& name, const std::string& label, std::string& value, const std::string& help,
              Need need);
    /// May be given several times; each goes to the end of the list.
    void texts(const std::string& name, const std::string& label, std::vector<std::string>& values,
               const std::string& help);
    /// One of a few words.
    void choice(const std::string& name, const std::vector<std::string>& words, std::string& value,
                const std::string& help);

    /// Reads them. Empty: the command goes on. Else a page of help or an error was written and this is its exit status.
    std::optional<int> settle(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

 private:
    struct Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Writes a message as a line, with everything in it printable, and returns the exit status of a command that failed.
int fail(const std::string& message, std::ostream& err);

}  // namespace staff
