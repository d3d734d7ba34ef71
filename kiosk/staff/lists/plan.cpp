#include "staff/lists/plan.h"

#include "content/words/slug.h"
#include "content/words/tidy_text.h"
#include "staff/lists/duplicates.h"
#include "staff/lists/help_cells.h"
#include "staff/lists/new_point.h"
#include "staff/lists/rows.h"
#include "staff/lists/secrecy.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace staff {
namespace {

using base::Done;
using base::Error;
using base::Result;
using content::help_member;
using content::HelpMember;
using content::HelpPoint;
using content::LocationPrecision;

class Planner {
 public:
    Planner(const content::Content& content, const ListRequest& request)
        : m_content(content), m_request(request), m_cells(content, request.category_words) {}

    Result<ListPlan> plan(std::string_view csv) {
        Result<ListRows> read = read_list(csv, m_content, m_cells, m_request.columns);
        if (!read) {
            return read.error();
        }
        m_plan.unknown_columns = std::move(read.value().unknown_columns);
        m_plan.headers = std::move(read.value().headers);
        m_plan.remarks = std::move(read.value().remarks);
        m_rows = std::move(read.value().rows);
        if (const Result<Done> good = check_request(); !good) {
            return good.error();
        }
        match_rows();
        if (const Result<Done> good = check_updates(); !good) {
            return good.error();
        }
        return std::move(m_plan);
    }

 private:
    Result<Done> check_request() {
        const auto is_category = [&](const std::string& id) { return m_content.category(id) != nullptr; };
        if (!m_request.category.empty() && !is_category(m_request.category)) {
            return Error{"--category " + m_request.category + ": site.json has no such category"};
        }
        for (const auto& [word, id] : m_request.category_words) {
            if (!is_category(id)) {
                return Error{"--category " + in_quotes(word + "=" + id) + ": site.json has no category " + id};
            }
        }
        HelpPoint probe;
        if (!m_request.checked_on.empty()) {
            const Result<Done> good = m_cells.read(probe, {&help_member("checked_on")}, m_request.checked_on);
            if (!good) {
                return Error{"--checked-on " + good.error().message};
            }
        }
        m_request.checked_on = probe.provenance.checked_on;
        for (const std::string& id : m_request.updates) {
            if (m_content.help_point(id) == nullptr) {
                return Error{"--update " + id + ": there is no help point with this id"};
            }
        }
        return Done{};
    }

    void match_rows() {
        std::vector<const HelpPoint*> points;
        for (const auto& [id, point] : m_content.help) {
            points.push_back(&point);
            m_by_name[m_cells.words().fold(point.name)].push_back(&point);
        }
        for (ListCells& row : m_rows) {
            points.push_back(&row.point);
        }
        DuplicateIndex index(points);
        for (const auto& [id, point] : m_content.help) {
            index.add(point);
            m_added.push_back({id, 0});
        }
        for (ListCells& row : m_rows) {
            m_plan.rows.push_back(match(row, index));
        }
        if (m_confidence_ignored) {
            m_plan.remarks.emplace_back(
                "confidence and confirmed_on count only for points that are there already: a new point is C, and "
                "visitors do not see it, until somebody here has called and confirmed it");
        }
    }

    ListRow match(ListCells& row, DuplicateIndex& index) {
        ListRow result;
        result.line = row.line;
        result.name = row.point.name;
        result.id = row.id;
        result.errors = row.errors;
        result.remarks = row.remarks;
        for (const ListCell& cell : row.cells) {
            result.said.insert(to_string(cell.column));
        }
        if (!result.errors.empty()) {
            find_other_faults(row, result);
            return result;
        }
        const bool is_own = m_request.no_duplicates.contains(row.line);
        if (const HelpPoint* known = is_own && row.id.empty() ? nullptr : known_point(row)) {
            compare(row, *known, result);
            return result;
        }
        const content::Provenance& provenance = row.point.provenance;
        m_confidence_ignored = m_confidence_ignored || provenance.confidence != content::Confidence::c ||
                               provenance.confirmed_on.has_value();
        complete(row, result, {m_content, m_cells, m_request, m_plan});
        if (!result.errors.empty()) {
            result.point = row.point;
            return result;
        }
        Resemblances resemblances = index.find(row.point);
        if (resemblances.duplicate && is_own) {
            resemblances.hints = {*resemblances.duplicate};
        } else if (resemblances.duplicate) {
            const Added& other = m_added[resemblances.duplicate->point];
            const bool is_named = other.line == 0 && m_request.updates.contains(other.id);
            if (is_named && !row.id.empty()) {
                result.errors.push_back({row.cell(help_member("id"))->header,
                                         "is " + in_quotes(row.id) + ", but the row looks like " + other.id +
                                             ", which --update names; write that id, or leave the cell empty"});
                return result;
            }
            if (is_named) {
                compare(row, *m_content.help_point(other.id), result);
                return result;
            }
            result.status = RowStatus::duplicate;
            result.duplicate_of = other.id;
            result.duplicate_of_line = other.line;
            result.reason = to_string(*resemblances.duplicate);
            return result;
        }
        for (const Resemblance& hint : resemblances.hints) {
            const Added& other = m_added[hint.point];
            result.remarks.push_back(to_string(hint) + " as " + other.id +
                                     (other.line == 0 ? "" : " (line " + std::to_string(other.line) + ")"));
        }
        add(row, result, index);
        return result;
    }

    /// What else is wrong with a row of which a cell cannot be read: staff mend it once.
    void find_other_faults(ListCells& row, ListRow& result) {
        const HelpPoint* const known = known_point(row);
        if (known == nullptr) {
            if (!row.cells.empty()) {
                complete(row, result, {m_content, m_cells, m_request, m_plan});
            }
            result.point = row.point;
            return;
        }
        m_wrong_about.insert(known->id);
        result.point = *known;
        for (const ListCell& cell : row.cells) {
            if (!row.wrong.contains(cell.column.member)) {
                m_cells.read(result.point, cell.column, cell.text);
            }
        }
        if (!is_for_danger(known->kind) && is_for_danger(result.point.kind)) {
            refuse_kind(row, result);
        }
        if (std::any_of(row.cells.begin(), row.cells.end(),
                        [](const ListCell& cell) { return holds_place(*cell.column.member); })) {
            refuse_secret_address(row, result.point, m_content, m_cells, known, result);
        }
    }

    /// The point of the content that a row is, by its id or its name and place; null: none.
    const HelpPoint* known_point(const ListCells& row) {
        if (!row.id.empty()) {
            return m_content.help_point(row.id);
        }
        const auto namesakes = m_by_name.find(m_cells.words().fold(row.point.name));
        if (namesakes == m_by_name.end()) {
            return nullptr;
        }
        const auto fold = [&](const std::string& text) { return m_cells.words().fold(text); };
        const content::Address& here = row.point.address;
        const HelpPoint* found = nullptr;
        for (const HelpPoint* point : namesakes->second) {
            const content::Address& there = point->address;
            const bool same_town =
                here.city.empty() || there.city.empty() || m_cells.key_of(here.city) == m_cells.key_of(there.city);
            const bool is_branch = point->location_precision == LocationPrecision::national && !here.street.empty();
            if (!same_town || is_branch) {
                continue;
            }
            // The same name in the same town: an office that moved, or another one? What is told decides.
            const bool other_street =
                !here.street.empty() && !there.street.empty() && fold(here.street) != fold(there.street);
            if (other_street && !shares_phone(row.point, *point)) {
                continue;
            }
            if (found != nullptr) {
                return nullptr;  // two could be meant, so none is
            }
            found = point;
        }
        return found;
    }

    static bool shares_phone(const HelpPoint& a, const HelpPoint& b) {
        return std::any_of(a.phones.begin(), a.phones.end(), [&](const content::Phone& x) {
            return std::any_of(b.phones.begin(), b.phones.end(),
                               [&](const content::Phone& y) { return x.number == y.number; });
        });
    }

    /// Whether no earlier row is about this point; else the row becomes its duplicate.
    bool is_first_about(const std::string& id, const ListCells& row, const char* reason, ListRow& result) {
        const auto [earlier, is_first] = m_rows_of.emplace(id, row.line);
        if (!is_first) {
            result.status = RowStatus::duplicate;
            result.duplicate_of = id;
            result.duplicate_of_line = earlier->second;
            result.reason = reason;
        }
        return is_first;
    }

    /// A row about a point that is there.
    void compare(const ListCells& row, const HelpPoint& before, ListRow& result) {
        result.id = before.id;
        if (!is_first_about(before.id, row, "the same point", result)) {
            return;
        }
        HelpPoint after = before;
        if (const ListCell* precision = row.cell(help_member("location_precision"))) {
            m_cells.read(after, precision->column, precision->text);
        }
        for (const ListCell& cell : row.cells) {
            const bool is_hidden = after.location_precision == LocationPrecision::national &&
                                   std::holds_alternative<content::Degrees>(cell.column.member->form);
            if (!is_hidden) {
                m_cells.read(after, cell.column, cell.text);
            }
        }
        for (const ListCell& cell : row.cells) {
            note_change(before, after, cell.column, result);
        }
        withdraw_confirmation(before, after, result);
        if (!is_for_danger(before.kind) && is_for_danger(after.kind)) {
            result.changes.clear();
            refuse_kind(row, result);
            return;
        }
        const bool has_other_place = std::any_of(result.changes.begin(), result.changes.end(),
                                                 [](const auto& change) { return holds_place(*change.column.member); });
        if (has_other_place) {
            refuse_secret_address(row, after, m_content, m_cells, &before, result);
        }
        if (!result.errors.empty()) {
            m_wrong_about.insert(before.id);
            result.changes.clear();
            result.point = std::move(after);
            return;
        }
        result.status = result.changes.empty() ? RowStatus::unchanged : RowStatus::changed;
        result.is_taken = result.status == RowStatus::changed && m_request.updates.contains(before.id);
        result.point = std::move(after);
    }

    /// Whether it says where a point is, or whether anybody may know.
    static bool holds_place(const HelpMember& member) {
        return &member == &help_member("street") || &member == &help_member("postal_code") ||
               &member == &help_member("location_precision") || &member == &help_member("confidential") ||
               &member == &help_member("categories");
    }

    void note_change(const HelpPoint& before, const HelpPoint& after, const HelpColumn& column, ListRow& result) const {
        std::string old = m_cells.write(before, column);
        std::string now = m_cells.write(after, column);
        if (old != now) {
            result.changes.push_back({column, std::move(old), std::move(now)});
        }
    }

    /// What somebody confirmed was another phone or another door; unless the row itself says that somebody confirmed.
    void withdraw_confirmation(const HelpPoint& before, HelpPoint& after, ListRow& result) const {
        const auto has = [&](auto wanted) {
            return std::any_of(result.changes.begin(), result.changes.end(),
                               [&](const FieldChange& change) { return wanted(*change.column.member); });
        };
        const bool is_confirmed_anew = has([](const HelpMember& member) {
            return &member == &help_member("confirmed_on") || &member == &help_member("confidence");
        });
        const bool has_new_facts = has([](const HelpMember& member) { return member.is(content::Use::fact); });
        if (has_new_facts && !is_confirmed_anew) {
            after.provenance.confidence = content::Confidence::c;
            after.provenance.confirmed_on.reset();
            note_change(before, after, {&help_member("confidence")}, result);
            note_change(before, after, {&help_member("confirmed_on")}, result);
        }
    }

    void add(ListCells& row, ListRow& result, DuplicateIndex& index) {
        result.id = row.id.empty() ? new_id(row.point) : row.id;
        if (result.id.empty()) {
            result.errors.push_back({{}, "has a name of which no id can be made; add a column id"});
            return;
        }
        if (!is_first_about(result.id, row, "the same id", result)) {
            return;
        }
        row.point.id = result.id;
        index.add(row.point);
        m_added.push_back({result.id, row.line});
        result.status = RowStatus::added;
        result.is_taken = true;
        result.point = row.point;
    }

    /// An id of the name and the town, with the street where that is taken, then with a number.
    std::string new_id(const HelpPoint& point) {
        const bool is_national = point.location_precision == LocationPrecision::national;
        const std::string name = m_slugs.slug(point.name);
        const std::string town = is_national ? std::string() : m_slugs.slug(point.address.city);
        const bool has_town = town.empty() || name == town || name.ends_with("-" + town);
        std::string id = shortened_id(name.empty() || has_town ? name : name + "-" + town);
        const auto is_free = [&](const std::string& one) {
            return m_content.help_point(one) == nullptr && !m_rows_of.contains(one);
        };
        if (id.empty() || is_free(id)) {
            return id;
        }
        if (const std::string street = is_national ? std::string() : m_slugs.slug(point.address.street);
            !street.empty()) {
            id = shortened_id(id + "-" + street);
        }
        std::string numbered = id;
        for (int n = 2; !is_free(numbered); ++n) {
            numbered = id + "-" + std::to_string(n);
        }
        return numbered;
    }

    Result<Done> check_updates() {
        const bool has_wrong = std::any_of(m_plan.rows.begin(), m_plan.rows.end(),
                                           [](const ListRow& row) { return row.status == RowStatus::wrong; });
        for (const std::string& id : m_request.updates) {
            if (m_rows_of.contains(id) || m_wrong_about.contains(id)) {
                continue;
            }
            // It may be the row that cannot be read: staff shall see what is wrong with it.
            if (!has_wrong) {
                return Error{"--update " + id + ": no row of the file is about this point"};
            }
            m_plan.remarks.push_back("--update " + id + ": none of the rows that can be read is about this point");
        }
        return Done{};
    }

    /// What stands in the index: a point of the content (line 0) or a row.
    struct Added {
        std::string id;
        std::size_t line = 0;
    };

    const content::Content& m_content;
    ListRequest m_request;  ///< its date as the content writes dates
    HelpCells m_cells;
    content::Slugs m_slugs;
    std::vector<ListCells> m_rows;
    std::vector<Added> m_added;
    std::unordered_map<std::string, std::size_t> m_rows_of;  ///< line of the first row about a point
    std::set<std::string> m_wrong_about;                     ///< points that wrong rows are about
    std::unordered_map<std::string, std::vector<const HelpPoint*>> m_by_name;
    bool m_confidence_ignored = false;
    ListPlan m_plan;
};

}  // namespace

std::string_view to_string(RowStatus status) {
    switch (status) {
        case RowStatus::added:
            return "new";
        case RowStatus::unchanged:
            return "unchanged";
        case RowStatus::changed:
            return "changed";
        case RowStatus::duplicate:
            return "duplicate";
        case RowStatus::wrong:
            break;
    }
    return "wrong";
}

Result<ListPlan> plan_list(const content::Content& content, std::string_view csv, const ListRequest& request) {
    return Planner(content, request).plan(csv);
}

std::string header_of(const ListPlan& plan, const std::string& column) {
    const auto found = plan.headers.find(column);
    return found == plan.headers.end() ? column : found->second;
}

std::string column_of(std::string_view pointer, const std::string& source_language) {
    const auto part = [&]() {
        pointer.remove_prefix(std::min<std::size_t>(pointer.empty() ? 0 : 1, pointer.size()));
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string result(pointer.substr(0, end));
        pointer.remove_prefix(end);
        return result;
    };
    std::string first = part();
    if (first == "phones") {
        return "phone";
    }
    if (first == "address") {
        const std::string member = part();
        return member.empty() ? "street" : member;
    }
    if (first == "texts") {
        const std::string language = part();
        const std::string id = part();
        return language == source_language || id.empty() ? id : id + "_" + language;
    }
    return first;
}

}  // namespace staff
