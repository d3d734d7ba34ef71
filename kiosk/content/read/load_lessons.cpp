#include "content/read/load_pages.h"

#include <algorithm>
#include <cmath>

namespace content {
namespace {

LessonQuestion read_question(Fields& fields, std::set<std::string>& text_ids, Draft& draft) {
    LessonQuestion question;
    question.question = read_text_id(fields, "question", text_ids);
    question.options = fields.texts("options", Need::required);
    text_ids.insert(question.options.begin(), question.options.end());
    question.correct = fields.texts("correct", Need::required);
    question.feedback = read_text_id(fields, "feedback", text_ids);
    constexpr std::size_t fewest = 2;
    constexpr std::size_t most = 5;
    if (question.options.size() < fewest || question.options.size() > most) {
        draft.findings.error(fields.place("options"), "must name two to five texts");
    }
    if (question.correct.empty()) {
        draft.findings.error(fields.place("correct"), "must name at least one of the options");
    }
    for (const TextId& id : question.correct) {
        if (std::find(question.options.begin(), question.options.end(), id) == question.options.end()) {
            draft.findings.error(fields.place("correct"), "\"" + id + "\" is none of the options");
        }
    }
    return question;
}

LessonPage read_page(const JsonValue& value, const Place& place, std::set<std::string>& text_ids, Draft& draft) {
    Fields fields(value, place, draft.findings);
    LessonPage page;
    if (fields.any("question", Need::optional) != nullptr) {
        page = read_question(fields, text_ids, draft);
    } else {
        LessonText text;
        text.title = read_text_id(fields, "title", text_ids);
        text.blocks = read_blocks(fields, text_ids, draft);
        page = std::move(text);
    }
    fields.reject_others();
    return page;
}

Lesson read_lesson(const JsonValue& root, const Place& place, std::set<std::string>& text_ids, Draft& draft) {
    Lesson lesson;
    Fields fields(root, place, draft.findings);
    lesson.icon = read_icon(fields, Need::required, draft);
    constexpr double longest = 60;
    if (const std::optional<double> minutes = fields.number("minutes", Need::required)) {
        if (std::floor(*minutes) != *minutes || *minutes < 1 || *minutes > longest) {
            draft.findings.error(place.member("minutes"), "must be a whole number from 1 to 60");
        } else {
            lesson.minutes = static_cast<int>(*minutes);
        }
    }
    if (const JsonList* pages = fields.list("pages", Need::required)) {
        const Place list = place.member("pages");
        for (std::size_t i = 0; i < pages->size(); ++i) {
            lesson.pages.push_back(read_page((*pages)[i], list.item(i), text_ids, draft));
        }
        if (pages->empty()) {
            draft.findings.error(list, "must hold at least one page");
        }
    }
    lesson.help = read_help(fields, draft);
    fields.reject_others();
    return lesson;
}

}  // namespace

void load_lessons(const std::string& folder, Draft& draft) {
    const PageKind kind{"lesson", {"title", "summary"}};
    load_pages<Lesson>(
        folder, kind, read_lesson, [](const Lesson&) { return Audience::helper; }, draft.content.lessons, draft);
}

}  // namespace content
