#include "content/support.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

namespace content_test {

using nlohmann::json;

json translation(const std::string& source, const std::string& text, const std::string& state) {
    return {{"text", text}, {"of", content::source_hash(source)}, {"state", state}};
}

void Files::set_text(const std::string& folder, const std::string& id, const std::string& dutch,
                     const std::string& english) {
    json[folder + "/nl.json"][id] = dutch;
    json[folder + "/en.json"][id] = translation(dutch, english);
}

namespace {

json help_point(const std::string& name, const std::string& kind) {
    return {{"name", name},
            {"kind", kind},
            {"categories", {"labour"}},
            {"phones", json::array()},
            {"location_precision", "national"},
            {"source", "own staff"},
            {"confidence", "A"},
            {"texts",
             {{"nl", {{"description", "Praat met je."}}},
              {"en", {{"description", translation("Praat met je.", "Talks.")}}}}}};
}

json fact(const json& value, const std::string& unit) {
    return {{"value", value},          {"unit", unit},
            {"source", "law"},         {"confidence", "A"},
            {"checked_on", "2026-07"}, {"expires_on", "2027-11-23"},
            {"confirmed_on", ""}};
}

}  // namespace

Files small_content() {
    Files files;
    files.json["i18n/languages.json"] = {{"languages",
                                          {{{"tag", "nl"},
                                            {"endonym", "Nederlands"},
                                            {"script", "Latn"},
                                            {"direction", "ltr"},
                                            {"fonts", {"Noto Sans"}},
                                            {"line_height", 1.4},
                                            {"fallback", {"en"}}},
                                           {{"tag", "en"},
                                            {"endonym", "English"},
                                            {"script", "Latn"},
                                            {"direction", "ltr"},
                                            {"fonts", {"Noto Sans"}},
                                            {"line_height", 1.4},
                                            {"fallback", {"nl"}}}}}};
    files.set_text("i18n", "back", "Terug", "Back");
    files.set_text("i18n", "idle_seconds", "{count, plural, one {Nog # seconde} other {Nog # seconden}}",
                   "{count, plural, one {# second left} other {# seconds left}}");
    files.set_text("i18n", "source_date", "Bron van {date}", "Source from {date}");
    files.json["content/site.json"] = {
        {"source_language", "nl"},
        {"unreviewed", "show_with_note"},
        {"home", {{{"section", "rights"}}, {{"check", "my-work"}}, {{"help", true}}}},
        {"sections", {{{"id", "rights"}, {"icon", "scale"}, {"accent", "rights"}, {"pages", {{{"topic", "pay"}}}}}}},
        {"categories", {{{"id", "labour"}, {"icon", "hat"}}}},
        {"emergency", "emergency-112"},
        {"desk", "desk"}};
    files.set_text("content/site", "operator", "Servicepunt", "Service point");
    files.set_text("content/site", "section_rights_title", "Je rechten", "Your rights");
    files.set_text("content/site", "section_rights_summary", "Loon en rust", "Pay and rest");
    files.set_text("content/site", "category_labour", "Werk", "Work");
    files.json["content/facts.json"] = {
        {"wage", fact(14.99, "eur_per_hour")}, {"rest", fact(3, "months")}, {"until", fact("2027-03-04", "date")}};
    files.json["content/topics/pay/topic.json"] = {{"icon", "cash"},
                                                   {"blocks",
                                                    {{{"type", "paragraph"}, {"text", "p1"}},
                                                     {{"type", "key_figure"}, {"fact", "wage"}, {"label", "p2"}},
                                                     {{"type", "link"}, {"check", "my-work"}}}},
                                                   {"help", {"desk", "fair-work"}}};
    files.set_text("content/topics/pay", "title", "Je loon", "Your pay");
    files.set_text("content/topics/pay", "summary", "Wat je krijgt", "What you get");
    files.set_text("content/topics/pay", "p1", "Bel {phone_fair_work} voor {until}.",
                   "Call {phone_fair_work} before {until}.");
    files.set_text("content/topics/pay", "p2", "{rest, plural, one {# maand} other {# maanden}}",
                   "{rest, plural, one {# month} other {# months}}");
    files.json["content/checks/my-work/check.json"] = {
        {"icon", "list"},
        {"questions", {{{"id", "papers"}, {"icon", "passport"}, {"sign_when", "yes"}}}},
        {"signs_for_help", 1},
        {"help", {"desk"}}};
    for (const char* id : {"title", "summary", "intro", "q_papers", "why_papers", "result_none", "result_some",
                           "result_more", "result_unsure"}) {
        files.set_text("content/checks/my-work", id, "Tekst.", "Text.");
    }
    files.json["content/help/desk.json"] = help_point("Servicepunt", "desk");
    files.json["content/help/emergency-112.json"] = help_point("112", "emergency");
    files.json["content/help/emergency-112.json"]["phones"] = {{{"number", "112"}}};
    json& fair_work = files.json["content/help/fair-work.json"] = help_point("FairWork", "organisation");
    fair_work["phones"] = {{{"number", "+31 20 760 0809"}, {"note", ""}, {"languages", {"nl"}}}};
    fair_work["url"] = "https://www.fairwork.nu";
    fair_work["address"] = {{"street", "Straat 1"}, {"city", "Amsterdam"}};
    fair_work["location_precision"] = "street";
    fair_work["latitude"] = 52.37;
    fair_work["longitude"] = 4.9;
    fair_work["opening_hours"] = "Mo-Fr 09:00-17:00";
    fair_work["expires_on"] = "2027-11-23";
    return files;
}

std::map<std::string, std::string> Files::bytes() const {
    std::map<std::string, std::string> all = raw;
    for (const auto& [name, value] : json) {
        all.emplace(name, value.dump());
    }
    return all;
}

void Files::write_to(const std::filesystem::path& folder) const {
    for (const auto& [name, bytes] : bytes()) {
        test::write_file(folder / name, bytes);
    }
}

content::Loaded load_folder(const std::filesystem::path& folder, base::Date day) {
    return content::load({folder / "content", folder / "i18n", {}}, day);
}

content::Loaded load_files(const Files& files, base::Date day) {
    content::FileSource source;
    for (const auto& [name, bytes] : files.bytes()) {
        source.put(name, bytes);
    }
    return content::load(source, day);
}

std::string all(const content::Loaded& loaded) {
    std::string lines;
    for (const content::Problem& problem : loaded.problems) {
        lines += content::to_string(problem) + "\n";
    }
    return lines;
}

}  // namespace content_test
