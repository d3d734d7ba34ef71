// What every target of the fuzzer has: its entry, and a way to say that something must hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Called by libFuzzer, or by replay.cpp for each file of the corpus. Always returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

std::string_view text_of(const std::uint8_t* data, std::size_t size);

/// Ends the program when something does not hold that must; the fuzzer then keeps the input.
void must(bool holds, const char* what);

}  // namespace fuzz
