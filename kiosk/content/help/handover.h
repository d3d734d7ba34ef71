// What a visitor may carry away of a help point, as the text that a QR code holds.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "content/words/wording.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The forms of it. `write` is no code: large words to copy by hand.
enum class Handover { phone, contact, text, web, write };

/// Its name in routes: "phone", "contact", "text", "web", "write".
std::string_view to_string(Handover kind);
std::optional<Handover> parse_handover(std::string_view name);

/// The forms that this point has something for, in the order shown; empty for a point that is only a person here.
std::vector<Handover> handovers(const HelpPoint& point);

/// A code for text never gets larger than this, so that its modules stay large: the most bytes that libqrencode packs
/// into version 10 with error correction M beside the announcement of UTF-8.
constexpr std::size_t most_text_bytes = 210;

/// "tel:+31334481186" (RFC 3966). Numbers that exist only in the Netherlands stand as they are dialled, "tel:08002000":
/// RFC 3966 wants a ";phone-context", but telephones take ";" for a pause and would dial what follows.
std::string phone_uri(std::string_view number);

/// A card for the phone's contacts: vCard 3.0 (RFC 2426), which every telephone reads. Lines are not folded, since
/// readers of codes do not all unfold them.
std::string contact_card(const HelpPoint& point);

/// Plain text in the language of the wording, one thing a line: the name, the numbers, where it is, when it is usually
/// open, the website, and which of the four weeks from `day` on are other than usual. The last ones make way when it
/// would be longer than `most_text_bytes`. Without
/// isolates, which not every telephone knows: in right-to-left languages marks (U+200E) keep numbers in order.
std::string plain_text(const HelpPoint& point, const Wording& wording, base::Date day);

/// What the code of this form holds. Empty when the point has nothing for it, and for `write`.
std::string payload(Handover kind, const HelpPoint& point, const Wording& wording, base::Date day);

}  // namespace content
