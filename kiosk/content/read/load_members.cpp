#include "content/read/load_parts.h"

namespace content {

std::vector<std::string> read_situations(Fields& fields, Draft& draft) {
    std::vector<std::string> situations = fields.texts("situations", Need::optional);
    const Place list = fields.place("situations");
    for (std::size_t i = 0; i < situations.size(); ++i) {
        draft.refer(Reference::Kind::situation, situations[i], list.item(i));
    }
    return situations;
}

std::string read_icon(Fields& fields, Need need, Draft& draft) {
    std::string icon = fields.text("icon", need);
    if (!icon.empty()) {
        draft.refer(Reference::Kind::icon, icon, fields.place("icon"));
    }
    return icon;
}

std::vector<std::string> read_help(Fields& fields, Draft& draft) {
    std::vector<std::string> help = fields.texts("help", Need::required);
    const Place list = fields.place("help");
    for (std::size_t i = 0; i < help.size(); ++i) {
        draft.refer(Reference::Kind::help, help[i], list.item(i));
    }
    if (help.empty() && fields.is_object()) {
        draft.findings.error(list, "must name at least one help point: every page ends in a person");
    }
    return help;
}

TextId read_text_id(Fields& fields, std::string_view key, std::set<std::string>& text_ids) {
    TextId id = fields.text(key, Need::required);
    if (!id.empty()) {
        text_ids.insert(id);
    }
    return id;
}

}  // namespace content
