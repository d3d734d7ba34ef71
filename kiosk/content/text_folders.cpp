#include "content/text_folders.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace content {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) {
        result += part;
    }
    return result;
}

/// A page, check or help point: content/<group>/<id>.
TextFolder part(TextKind kind, std::string_view group, const std::string& id, const Texts& texts) {
    TextFolder folder;
    folder.kind = kind;
    folder.id = id;
    folder.name = joined({group, "/", id});
    folder.path = "content/" + folder.name;
    folder.texts = &texts;
    return folder;
}

}  // namespace

std::vector<TextFolder> text_folders(const Content& content) {
    std::vector<TextFolder> folders;
    folders.push_back({TextKind::interface, {}, "i18n", "i18n", {}, {}, &content.interface});
    folders.push_back({TextKind::site, {}, "site", "content/site", {}, {}, &content.site});
    for (const auto& [id, topic] : content.topics) {
        folders.push_back(part(TextKind::topic, "topics", id, topic.texts));
        folders.back().audience = topic.audience;
    }
    for (const auto& [id, check] : content.checks) {
        folders.push_back(part(TextKind::check, "checks", id, check.texts));
    }
    for (const auto& [id, lesson] : content.lessons) {
        folders.push_back(part(TextKind::lesson, "lessons", id, lesson.texts));
        folders.back().audience = Audience::helper;
    }
    for (const auto& [id, point] : content.help) {
        folders.push_back(part(TextKind::help, "help", id, point.texts));
        folders.back().layout = TextLayout::one_file;
    }
    return folders;
}

std::string_view to_string(TextKind kind) {
    switch (kind) {
        case TextKind::interface:
            return "interface";
        case TextKind::site:
            return "site";
        case TextKind::topic:
            return "topic";
        case TextKind::check:
            return "check";
        case TextKind::lesson:
            return "lesson";
        case TextKind::help:
            break;
    }
    return "help";
}

bool is_wanted_in(const TextFolder& folder, std::string_view language, std::string_view source_language) {
    return folder.audience == Audience::visitor || language == source_language || language == "en" ||
           std::any_of(folder.texts->begin(), folder.texts->end(),
                       [&](const auto& one) { return one.second.by_language.contains(language); });
}

std::string file_of(const TextFolder& folder, std::string_view language) {
    return folder.layout == TextLayout::one_file ? folder.path + ".json"
                                                 : joined({folder.path, "/", language, ".json"});
}

std::string pointer_of(const TextFolder& folder, std::string_view language, std::string_view text) {
    return folder.layout == TextLayout::one_file ? joined({"/texts/", language, "/", text}) : joined({"/", text});
}

}  // namespace content
