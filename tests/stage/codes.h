// Reads the codes on a screen with a decoder, from its pixels.
#pragma once

#include "content/help/handover.h"
#include "stage/stage.h"

#include <string>
#include <vector>

namespace codes {

/// What the code of this form of the point should say.
std::string expected(content::Handover kind, const content::HelpPoint& point, const std::string& language);

/// The forms of the point that are codes.
std::vector<content::Handover> codes_of(const content::HelpPoint& point);

/// The code on the screen; none: null.
const ui::Node* code_of(const stage::Stage& stage);

/// Shows a form of a point and checks that its code says what it should.
void check_code(stage::Stage& stage, content::Handover kind, const content::HelpPoint& point,
                const std::string& language);

}  // namespace codes
