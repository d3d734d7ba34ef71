// A list of help points as somebody's spreadsheet has it: staff/lists/plan, which reads its header and its rows.
#include "content/support.h"
#include "fuzz/fuzz.h"
#include "fuzz/small_content.h"
#include "staff/lists/plan.h"

namespace {

content::Content content_around() {
    content::Loaded loaded = content::load(fuzz::small_content(), content_test::today);
    fuzz::must(loaded.content.has_value(), "the small content is good");
    return *std::move(loaded.content);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const content::Content content = content_around();
    staff::ListRequest request;
    request.category = "labour";
    request.source = "a list";
    const base::Result<staff::ListPlan> plan = staff::plan_list(content, fuzz::text_of(data, size), request);
    if (!plan) {
        fuzz::must(!plan.error().message.empty(), "a list that cannot be read is told why");
        return 0;
    }
    for (const staff::ListRow& row : plan.value().rows) {
        fuzz::must((row.status == staff::RowStatus::wrong) == !row.errors.empty(), "a wrong row says why");
    }
    return 0;
}
