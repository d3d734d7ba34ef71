#include "content/read/load_parts.h"
#include "content/words/slug.h"

namespace content {
namespace {

Topic read_topic(const JsonValue& root, const Place& place, std::set<std::string>& text_ids, Draft& draft) {
    Topic topic;
    Fields fields(root, place, draft.findings);
    topic.icon = read_icon(fields, Need::required, draft);
    topic.sensitive = fields.boolean("sensitive", false);
    topic.audience = fields.choice<Audience>(
        "audience", Need::optional, {{"visitor", Audience::visitor}, {"helper", Audience::helper}}, Audience::visitor);
    topic.situations = read_situations(fields, draft);
    topic.blocks = read_blocks(fields, text_ids, draft);
    topic.help = read_help(fields, draft);
    fields.reject_others();
    return topic;
}

}  // namespace

void load_topics(const std::filesystem::path& folder, const std::string& name, Draft& draft) {
    for (const FolderEntry& entry : list_folder(folder, name, draft.findings)) {
        const std::string here = name + "/" + entry.name;
        const std::string file = here + "/topic.json";
        const Place place(file);
        if (!is_kebab_case(entry.name)) {
            draft.findings.error(Place(here), "is no id of a topic: use small letters, digits and \"-\"");
            continue;
        }
        std::set<std::string> text_ids = {"title", "summary"};
        Topic topic;
        const std::optional<JsonFile> read = read_json(entry.path / "topic.json", place, draft.findings);
        if (read) {
            topic = read_topic(read->root, place, text_ids, draft);
        }
        topic.id = entry.name;
        topic.texts = load_text_folder(entry.path, here, {"topic.json"}, topic.audience, draft);
        if (read && !topic.texts.empty()) {
            check_text_ids(topic.texts, text_ids, {}, here + "/" + draft.content.source_language + ".json", "", draft);
        }
        draft.content.topics.emplace(topic.id, std::move(topic));
    }
}

}  // namespace content
