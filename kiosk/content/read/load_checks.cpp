#include "content/read/load_pages.h"
#include "content/words/slug.h"

#include <cmath>

namespace content {
namespace {

void read_questions(Fields& fields, SelfCheck& check, std::set<std::string>& text_ids, Draft& draft) {
    const JsonList* questions = fields.list("questions", Need::required);
    if (questions == nullptr) {
        return;
    }
    const Place list = fields.place("questions");
    if (questions->empty()) {
        draft.findings.error(list, "must hold at least one question");
    }
    std::set<std::string> ids;
    for (std::size_t i = 0; i < questions->size(); ++i) {
        const Place place = list.item(i);
        Fields members((*questions)[i], place, draft.findings);
        Question question;
        question.id = members.text("id", Need::required);
        question.icon = read_icon(members, Need::required, draft);
        question.sign_when = members.choice<Answer>("sign_when", Need::required,
                                                    {{"yes", Answer::yes}, {"no", Answer::no}}, Answer::yes);
        members.reject_others();
        if (question.id.empty()) {
            continue;
        }
        if (!is_snake_case(question.id)) {
            draft.findings.error(place.member("id"), "is no id of a question: use small letters, digits and \"_\"");
        }
        if (!ids.insert(question.id).second) {
            draft.findings.error(place.member("id"), "\"" + question.id + "\" is there twice; remove one");
        }
        text_ids.insert("q_" + question.id);
        text_ids.insert("why_" + question.id);
        check.questions.push_back(std::move(question));
    }
}

SelfCheck read_check(const JsonValue& root, const Place& place, std::set<std::string>& text_ids, Draft& draft) {
    SelfCheck check;
    Fields fields(root, place, draft.findings);
    check.icon = read_icon(fields, Need::required, draft);
    check.sensitive = fields.boolean("sensitive", true);
    read_questions(fields, check, text_ids, draft);
    if (const std::optional<double> signs = fields.number("signs_for_help", Need::optional)) {
        if (std::floor(*signs) != *signs || *signs < 1 || *signs > static_cast<double>(check.questions.size())) {
            draft.findings.error(place.member("signs_for_help"),
                                 "must be a whole number from 1 to the number of questions");
        } else {
            check.signs_for_help = static_cast<int>(*signs);
        }
    }
    check.help = read_help(fields, draft);
    fields.reject_others();
    return check;
}

}  // namespace

void load_checks(const std::string& folder, Draft& draft) {
    const PageKind kind{"check",
                        {"title", "summary", "intro", "result_none", "result_some", "result_more", "result_unsure"}};
    load_pages<SelfCheck>(
        folder, kind, read_check, [](const SelfCheck&) { return Audience::visitor; }, draft.content.checks, draft);
}

}  // namespace content
