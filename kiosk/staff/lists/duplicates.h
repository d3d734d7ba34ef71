// Finds help points that are there already under another spelling: by phone, by name, and by how near they are.
#pragma once

#include "content/model.h"
#include "content/search/words.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace staff {

/// Names alike from here on: the Dice coefficient of their pairs of letters. "Vluchtelingenwerk" and "Vluchtelingen
/// werk" have 0.92, "Wijkteam Oost" and "Wijkteam West" 0.81.
constexpr double alike = 0.85;

/// Points whose names are alike are one place within so many metres: two doors of one building, or a street and its
/// house number.
constexpr double same_place_m = 250;

/// What two points have in common.
struct Resemblance {
    enum class Why {
        phone,       ///< the same phone in the same town, or with names alike
        near,        ///< names alike within `same_place_m`
        town,        ///< names alike in the same town, of one of them nothing nearer is known
        anywhere,    ///< names alike, both for the whole country
        phone_only,  ///< the same phone, but neither town nor name: no duplicate
        name_only,   ///< names alike in the same town, but too far apart: no duplicate
    };
    std::size_t point = 0;  ///< as it was added, from 0
    Why why = Why::phone;
    std::string phone;      ///< of the content's form, where that is why
    double similarity = 0;  ///< of the names, 0 to 1
    double metres = 0;      ///< where both places are known
};

/// "a name alike, 120 m away", "shares the phone +31 20 627 2408".
std::string to_string(const Resemblance& one);

/// What a point resembles.
struct Resemblances {
    std::optional<Resemblance> duplicate;
    std::vector<Resemblance> hints;  ///< those that are no duplicates
};

/// The points so far. Never compares all with all: points meet only where they share a phone, or a town or
/// neighbourhood and a rare pair of letters of their names.
class DuplicateIndex {
 public:
    /// `points`: all that will be added or asked about, to know which pairs of letters are rare.
    explicit DuplicateIndex(const std::vector<const content::HelpPoint*>& points);
    ~DuplicateIndex();
    DuplicateIndex(const DuplicateIndex&) = delete;
    DuplicateIndex& operator=(const DuplicateIndex&) = delete;

    void add(const content::HelpPoint& point);

    /// What `point` resembles among those added; the first that it duplicates. A phone that many offices share (0800,
    /// 0900, 14 0xx, 088) makes a duplicate only with a name alike in the same town.
    Resemblances find(const content::HelpPoint& point);

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace staff
