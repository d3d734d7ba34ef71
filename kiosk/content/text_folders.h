// Every group of texts in the content: where it stands in the files and whom it is for.
#pragma once

#include "content/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What a group of texts belongs to.
enum class TextKind { interface, site, topic, check, lesson, help };

/// How the texts of a group are spread over files.
enum class TextLayout {
    file_per_language,  ///< <folder>/<lang>.json: {"<id>": text}
    one_file,           ///< <folder>.json: {"texts": {"<lang>": {"<id>": text}}}
};

/// One group of texts. Ids are unique within it.
struct TextFolder {
    TextKind kind = TextKind::interface;
    std::string id;    ///< of the topic, check, lesson or help point; empty for interface and site
    std::string name;  ///< stable and unique: "i18n", "site", "topics/pay", "checks/my-work", "help/comensha"
    std::string path;  ///< relative to the folder that holds content/ and i18n/: "content/topics/pay"
    TextLayout layout = TextLayout::file_per_language;
    Audience audience = Audience::visitor;
    const Texts* texts = nullptr;  ///< never null in what `text_folders` returns
};

/// Every group of texts, in the order of `TextKind` and then by id. This is the one list of them: whoever goes through
/// all texts goes through this. The content must live longer.
std::vector<TextFolder> text_folders(const Content& content);

/// "topic", "check", …: how reports call the kind.
std::string_view to_string(TextKind kind);

/// Whether a group is meant to be there in a language: those for visitors in every one, those for helpers in the source
/// language and English, and wherever one of their texts is translated.
bool is_wanted_in(const TextFolder& folder, std::string_view language, std::string_view source_language);

/// The file that holds the texts in a language: "content/topics/pay/uk.json".
std::string file_of(const TextFolder& folder, std::string_view language);

/// Where a text stands in that file, as a JSON pointer: "/p1", "/texts/uk/note".
std::string pointer_of(const TextFolder& folder, std::string_view language, std::string_view text);

}  // namespace content
