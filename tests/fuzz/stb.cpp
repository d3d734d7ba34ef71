// The decoder of pictures once more, built here with the fuzzer's eyes in it: the system's library has none.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Weverything"
#endif
#define STB_IMAGE_IMPLEMENTATION
#include <stb_image.h>
