// The least a program with a window can do: the kiosk is measured against it.
// Usage: kiosk-bench-empty-window FILE     writes when its first frame was shown, in µs of the monotonic clock
#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>

#include <chrono>
#include <fstream>

namespace {

constexpr int width = 1080;
constexpr int height = 1920;

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 || glfwInit() != GLFW_TRUE) {
        return 1;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(width, height, "Empty window", nullptr, nullptr);
    if (window == nullptr) {
        return 1;
    }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(0);
    glClearColor(0.96F, 0.95F, 0.92F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glfwSwapBuffers(window);
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::ofstream(argv[1]) << "{\"t_us\":" << std::chrono::duration_cast<std::chrono::microseconds>(now).count()
                           << ",\"event\":\"first_frame\"}\n";
    while (glfwWindowShouldClose(window) == GLFW_FALSE) {
        glfwWaitEvents();
    }
    glfwTerminate();
    return 0;
}
