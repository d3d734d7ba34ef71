#include "content/model.h"

#include <algorithm>

namespace content {
namespace {

template <class Values, class Matches>
auto find_in(const Values& values, Matches matches) -> decltype(values.data()) {
    const auto found = std::find_if(values.begin(), values.end(), matches);
    return found == values.end() ? nullptr : &*found;
}

template <class Map>
const typename Map::mapped_type* find_by_key(const Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}  // namespace

const Language* Content::language(std::string_view tag) const {
    return find_in(languages, [&](const Language& one) { return one.tag == tag; });
}

const Language* Content::known_language(std::string_view tag) const {
    const Language* offered = language(tag);
    return offered != nullptr ? offered : find_in(planned, [&](const Language& one) { return one.tag == tag; });
}

std::string Content::locale_of(std::string_view tag) const {
    const Language* known = known_language(tag);
    return known != nullptr && !known->locale.empty() ? known->locale : std::string(tag);
}

const Section* Content::section(std::string_view id) const {
    return find_in(sections, [&](const Section& one) { return one.id == id; });
}

const Situation* Content::situation(std::string_view id) const {
    return find_in(situations, [&](const Situation& one) { return one.id == id; });
}

const Category* Content::category(std::string_view id) const {
    return find_in(categories, [&](const Category& one) { return one.id == id; });
}

const Topic* Content::topic(std::string_view id) const {
    return find_by_key(topics, id);
}

const SelfCheck* Content::check(std::string_view id) const {
    return find_by_key(checks, id);
}

const Lesson* Content::lesson(std::string_view id) const {
    return find_by_key(lessons, id);
}

const HelpPoint* Content::help_point(std::string_view id) const {
    return find_by_key(help, id);
}

const HelpPoint* Content::help_point_in(std::string_view placeholder, std::string_view prefix) const {
    if (!placeholder.starts_with(prefix)) {
        return nullptr;
    }
    // Ids have no "_" of their own.
    std::string id(placeholder.substr(prefix.size()));
    std::replace(id.begin(), id.end(), '_', '-');
    return help_point(id);
}

}  // namespace content
