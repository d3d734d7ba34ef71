// The pictograms: names of Material Design Icons to characters of the icon font in assets/.
#pragma once

#include "base/direction.h"
#include "base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace ui {

/// The family name of assets/icons.ttf.
constexpr std::string_view icon_family = "Kiosk Icons";

class Icons {
 public:
    /// Reads assets/icons.json: {"name": code point, …}.
    static base::Result<Icons> load(const std::filesystem::path& file);

    /// The character of a pictogram in UTF-8; that of "help-circle" for an unknown name. Read from the right it is the
    /// mirror image where a pictogram has a sense of reading or of travel, such as a question mark or a car.
    [[nodiscard]] const std::string& character(std::string_view name, base::Direction direction) const;
    [[nodiscard]] bool has(std::string_view name) const { return m_characters.contains(name); }

 private:
    std::map<std::string, std::string, std::less<>> m_characters;
};

}  // namespace ui
