#include "content/read/load_pages.h"

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

void load_topics(const std::string& folder, Draft& draft) {
    const PageKind kind{"topic", {"title", "summary"}};
    load_pages<Topic>(
        folder, kind, read_topic, [](const Topic& topic) { return topic.audience; }, draft.content.topics, draft);
}

}  // namespace content
