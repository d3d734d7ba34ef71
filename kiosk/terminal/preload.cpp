#include "terminal/preload.h"

#include "content/read/font_files.h"

#include <algorithm>
#include <utility>

namespace terminal {

using base::Error;

content::Folders folders_of(const std::filesystem::path& content) {
    std::filesystem::path clean = (content / "").lexically_normal().parent_path();
    std::error_code failed;
    if (!std::filesystem::exists(clean / "site.json", failed) &&
        std::filesystem::exists(clean / "content" / "site.json", failed)) {
        clean /= "content";
    }
    return {clean, clean.parent_path() / "i18n", {}};
}

base::Result<Drawing> load_drawing(const std::filesystem::path& assets, const content::Folders& folders) {
    base::Result<ui::Icons> icons = ui::Icons::load(assets / "icons.json");
    if (!icons) {
        return icons.error();
    }
    content::LoadedFontFiles named = content::load_font_files(folders.interface);
    if (!named.problems.empty()) {
        return Error{content::to_string(named.problems.front())};
    }
    named.files.push_back(assets / "icons.ttf");
    base::Result<text::Fonts> fonts = text::Fonts::open(named.files);
    if (!fonts) {
        return fonts.error();
    }
    base::Result<content::MapData> map = content::load_map(assets / "map.json");
    if (!map) {
        return map.error();
    }
    return Drawing{std::move(fonts).value(), std::move(icons).value(),
                   std::make_shared<const content::MapData>(std::move(map).value())};
}

base::Result<base::Done> check_names(const Options& options, const content::Content& content) {
    if (!options.language.empty() && content.language(options.language) == nullptr) {
        std::string known;
        for (const content::Language& language : content.languages) {
            known += (known.empty() ? "" : ", ") + language.tag;
        }
        return Error{"--lang " + options.language + ": the content has no such language; it has " + known};
    }
    if (!options.point.empty() && content.help_point(options.point) == nullptr) {
        return Error{"--point " + options.point + ": the content has no such help point (see the files in help/)"};
    }
    return base::Done{};
}

base::Result<base::Done> check_options(const Options& options, const content::Content& content,
                                       const text::Fonts& fonts) {
    const base::Result<base::Done> route = session::check_route(options.route, content);
    if (!route) {
        return route.error();
    }
    for (const content::Language& language : content.languages) {
        for (const std::string& family : language.fonts) {
            if (!fonts.has_family(family)) {
                return Error{"i18n/languages.json: " + language.tag + ": the font \"" + family +
                             "\" is in no file of i18n/fonts.json; name its files there"};
            }
        }
    }
    return base::Done{};
}

base::Result<base::Done> check_folder(const std::filesystem::path& content) {
    if (!std::filesystem::is_directory(content)) {
        return Error{"--content " + content.string() +
                     ": there is no such folder; give the folder that holds site.json"};
    }
    return base::Done{};
}

Error summary(const std::vector<content::Problem>& problems, const std::filesystem::path& content) {
    std::size_t errors = 0;
    const content::Problem* first = nullptr;
    for (const content::Problem& problem : problems) {
        if (problem.severity != content::Severity::error) {
            continue;
        }
        ++errors;
        // A file that cannot be read makes others refer to nothing: it is the one to name.
        if (first == nullptr || (problem.pointer.empty() && !first->pointer.empty())) {
            first = &problem;
        }
    }
    if (first == nullptr) {
        return Error{content.string() + ": cannot be loaded"};
    }
    std::string message = content::to_string(*first);
    if (errors > 1) {
        const std::filesystem::path folder = folders_of(content).content.parent_path();
        message += " (and " + std::to_string(errors - 1) + " more: run kiosk-staff check " +
                   (folder.empty() ? "." : folder.string()) + ")";
    }
    return Error{message};
}

std::string place_of(const Options& options, const content::Content& content) {
    if (!options.place.empty() || options.point.empty()) {
        return options.place;
    }
    const content::HelpPoint* point = content.help_point(options.point);
    return point != nullptr ? point->name : std::string();
}

std::optional<content::Origin> origin_of(const Options& options, const content::Content& content) {
    if (options.position) {
        return content::Origin{*options.position, content::LocationPrecision::exact};
    }
    const content::HelpPoint* point = content.help_point(options.point);
    if (point == nullptr || point->location_precision == content::LocationPrecision::national) {
        return std::nullopt;
    }
    return content::Origin{{point->latitude, point->longitude}, point->location_precision};
}

}  // namespace terminal
