#include "ui/icons.h"

#include "base/ordinary_file.h"
#include "base/utf8.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>

namespace ui {

base::Result<Icons> Icons::load(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
    const base::Result<std::string> bytes = base::read_ordinary(file, most_bytes);
    if (!bytes) {
        return base::Error{file.string() + ": " + bytes.error().message + "; install the kiosk's assets folder again"};
    }
    const nlohmann::json json = nlohmann::json::parse(bytes.value(), nullptr, false);
    if (!json.is_object()) {
        return base::Error{file.string() + ": is not a JSON object of icon names; install the assets folder again"};
    }
    Icons icons;
    for (const auto& [name, code_point] : json.items()) {
        if (code_point.is_number_unsigned()) {
            icons.m_characters[name] = base::utf8(code_point.get<char32_t>());
        }
    }
    if (!icons.has("help-circle")) {
        return base::Error{file.string() + ": has no icon \"help-circle\"; install the assets folder again"};
    }
    return icons;
}

const std::string& Icons::character(std::string_view name, base::Direction direction) const {
    if (!has(name)) {
        return character("help-circle", direction);
    }
    if (direction == base::Direction::right_to_left) {
        if (const auto mirrored = m_characters.find(std::string(name) + "-mirrored"); mirrored != m_characters.end()) {
            return mirrored->second;
        }
    }
    return m_characters.find(name)->second;
}

}  // namespace ui
