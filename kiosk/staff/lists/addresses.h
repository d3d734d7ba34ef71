// The street of a row, put together from the columns that hold its parts.
#pragma once

#include "staff/lists/help_columns.h"
#include "staff/lists/rows.h"

#include <optional>
#include <string>
#include <vector>

namespace staff {

/// What a row says in one of the columns of its address. `text` is tidy and says something.
struct AddressCell {
    AddressPart part = AddressPart::street;
    std::string header;
    std::string text;
};

/// A street with its house number; empty when there is none.
struct JoinedAddress {
    std::string street;
    std::string header;                ///< of the column that says most of it
    std::vector<std::string> remarks;  ///< what was left out
    std::vector<CellError> errors;
};

/// Joins the parts as addresses are written here, whatever the order of the columns: "Dorpsstraat 12A-3" of street,
/// house number, letter and addition. What two columns say alike stands there once. A PO box beside an address to visit
/// is left out; alone it is an error.
JoinedAddress join_address(const std::vector<AddressCell>& cells);

}  // namespace staff
