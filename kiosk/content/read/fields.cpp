#include "content/read/fields.h"

namespace content {
namespace {

std::string_view type_name(const JsonValue& value) {
    constexpr std::string_view names[] = {"null", "true or false", "a number", "a text", "a list", "an object"};
    return names[value.value.index()];
}

}  // namespace

void report_type(const JsonValue& value, std::string_view wanted, const Place& place, Findings& findings) {
    findings.error(place, "must be " + std::string(wanted) + ", not " + std::string(type_name(value)));
}

Fields::Fields(const JsonValue& value, const Place& place, Findings& findings)
    : m_object(std::get_if<JsonObject>(&value.value)), m_place(place), m_findings(findings) {
    if (m_object == nullptr) {
        report_type(value, "an object {…}", place, findings);
    }
}

const JsonObject& Fields::members() const {
    static const JsonObject none;
    return m_object == nullptr ? none : *m_object;
}

const JsonValue* Fields::any(std::string_view key, Need need) {
    if (m_object == nullptr) {
        return nullptr;
    }
    m_asked.push_back(key);
    const auto found =
        std::find_if(m_object->begin(), m_object->end(), [&](const JsonMember& member) { return member.key == key; });
    if (found != m_object->end()) {
        return &found->value;
    }
    if (need == Need::required) {
        m_findings.error(place(key), "is missing");
    }
    return nullptr;
}

std::string Fields::text(std::string_view key, Need need) {
    const JsonValue* value = any(key, need);
    if (value == nullptr) {
        return {};
    }
    const std::string_view* text = std::get_if<std::string_view>(&value->value);
    if (text == nullptr) {
        report_type(*value, "a text", place(key), m_findings);
        return {};
    }
    if (need == Need::required && text->empty()) {
        m_findings.error(place(key), "must not be empty");
    }
    return std::string(*text);
}

std::optional<double> Fields::number(std::string_view key, Need need) {
    const JsonValue* value = any(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    const double* number = std::get_if<double>(&value->value);
    if (number == nullptr) {
        report_type(*value, "a number", place(key), m_findings);
        return std::nullopt;
    }
    return *number;
}

bool Fields::boolean(std::string_view key, bool otherwise) {
    const JsonValue* value = any(key, Need::optional);
    if (value == nullptr) {
        return otherwise;
    }
    const bool* boolean = std::get_if<bool>(&value->value);
    if (boolean == nullptr) {
        report_type(*value, "true or false", place(key), m_findings);
        return otherwise;
    }
    return *boolean;
}

std::vector<std::string> Fields::texts(std::string_view key, Need need) {
    std::vector<std::string> texts;
    const JsonList* values = list(key, need);
    if (values == nullptr) {
        return texts;
    }
    const Place here = place(key);
    for (std::size_t i = 0; i < values->size(); ++i) {
        const std::string_view* text = std::get_if<std::string_view>(&(*values)[i].value);
        if (text == nullptr) {
            report_type((*values)[i], "a text", here.item(i), m_findings);
        } else if (text->empty()) {
            m_findings.error(here.item(i), "must not be empty");
        } else if (std::find(texts.begin(), texts.end(), *text) != texts.end()) {
            m_findings.error(here.item(i), "\"" + std::string(*text) + "\" is listed twice; remove one");
        } else {
            texts.emplace_back(*text);
        }
    }
    return texts;
}

const JsonList* Fields::list(std::string_view key, Need need) {
    const JsonValue* value = any(key, need);
    if (value == nullptr) {
        return nullptr;
    }
    const JsonList* list = std::get_if<JsonList>(&value->value);
    if (list == nullptr) {
        report_type(*value, "a list […]", place(key), m_findings);
    }
    return list;
}

void Fields::reject_others() {
    for (const JsonMember& member : members()) {
        if (std::find(m_asked.begin(), m_asked.end(), member.key) == m_asked.end()) {
            m_findings.error(place(member.key), "is not known here; check the spelling or remove it");
        }
    }
}

}  // namespace content
