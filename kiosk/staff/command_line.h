// The arguments of one staff command: declared once, read, checked and explained.
#pragma once

#include "base/clock.h"

#include <filesystem>
#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// Collects what a command may be given, then reads it into the variables that were named. Those must live longer and
/// hold the value that counts when the argument is not given.
class CommandLine {
 public:
    /// `name` as one types it: "kiosk-staff check".
    CommandLine(const std::string& name, const std::string& purpose);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    enum class Need { required, optional };

    /// An argument without a name in front. In the order in which they are declared.
    void positional(const std::string& label, std::filesystem::path& value, const std::string& help, Need need);
    /// DIR: the folder that holds content/ and i18n/.
    void folder(std::filesystem::path& value);
    /// "--date YYYY-MM-DD": the day that counts as today.
    void date(base::Date& value);
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

/// Writes a message as a line and returns the exit status of a command that failed.
int fail(const std::string& message, std::ostream& err);

/// For commands whose first word is one of several: the exit status when it is none, with the usage written; else
/// empty.
std::optional<int> refuse_unless(std::initializer_list<std::string_view> words,
                                 const std::vector<std::string>& arguments, std::string_view usage, std::ostream& out,
                                 std::ostream& err);

}  // namespace staff
