#include "terminal/draw/gl_renderer.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace terminal {
namespace {

constexpr const char* vertex_source = R"(#version 330 core
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 color;
uniform vec2 to_clip;
out vec2 texture_place;
out vec4 vertex_color;
void main() {
    texture_place = place;
    vertex_color = color;
    gl_Position = vec4(position.x * to_clip.x - 1.0, 1.0 - position.y * to_clip.y, 0.0, 1.0);
}
)";

// A texel is fetched, not sampled: pictures stand on whole pixels, and without filters and mipmaps a software driver
// has far less to compile and to do.
constexpr const char* fragment_source = R"(#version 330 core
in vec2 texture_place;
in vec4 vertex_color;
uniform sampler2D page;
uniform float page_size;
out vec4 color;
void main() {
    color = vec4(vertex_color.rgb, vertex_color.a * texelFetch(page, ivec2(texture_place * page_size), 0).r);
}
)";

constexpr const char* picture_source = R"(#version 330 core
in vec2 texture_place;
uniform sampler2D page;
out vec4 color;
void main() {
    color = vec4(texture(page, texture_place).rgb, 1.0);
}
)";

constexpr const char* solid_source = R"(#version 330 core
in vec4 vertex_color;
out vec4 color;
void main() {
    color = vertex_color;
}
)";

base::Result<GLuint> compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled != GL_TRUE) {
        std::array<char, 512> log{};
        glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
        glDeleteShader(shader);
        return base::Error{std::string("OpenGL cannot compile the kiosk's shader: ") + log.data()};
    }
    return shader;
}

/// An offset into a buffer, which OpenGL takes as a pointer.
/// A program of the kiosk's vertex shader and a fragment shader.
base::Result<GLuint> link(const char* fragment_text) {
    const base::Result<GLuint> vertex = compile(GL_VERTEX_SHADER, vertex_source);
    if (!vertex) {
        return vertex;
    }
    const base::Result<GLuint> fragment = compile(GL_FRAGMENT_SHADER, fragment_text);
    if (!fragment) {
        glDeleteShader(vertex.value());
        return fragment;
    }
    const GLuint program = glCreateProgram();
    glAttachShader(program, vertex.value());
    glAttachShader(program, fragment.value());
    glLinkProgram(program);
    glDeleteShader(vertex.value());
    glDeleteShader(fragment.value());
    GLint linked = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        glDeleteProgram(program);
        return base::Error{"OpenGL cannot link the kiosk's shaders; the graphics driver is too old (3.3 is needed)"};
    }
    return program;
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr): the interface of OpenGL
}

}  // namespace

class GlRenderer::Implementation {
 public:
    Implementation() = default;
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation() {
        glDeleteTextures(static_cast<GLsizei>(textures.size()), textures.data());
        glDeleteBuffers(1, &vertex_buffer);
        glDeleteBuffers(1, &index_buffer);
        glDeleteVertexArrays(1, &vertex_array);
        glDeleteProgram(program);
        glDeleteProgram(solid_program);
        glDeleteProgram(picture_program);
        for (const auto& [picture, texture] : pictures) {
            glDeleteTextures(1, &texture);
        }
    }

    void upload(ui::GlyphAtlas& atlas) {
        if (generation != atlas.generation()) {
            glDeleteTextures(static_cast<GLsizei>(textures.size()), textures.data());
            textures.clear();
            generation = atlas.generation();
        }
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        std::vector<ui::AtlasPage>& pages = atlas.pages();
        for (std::size_t i = 0; i < pages.size(); ++i) {
            ui::AtlasPage& page = pages[i];
            if (i == textures.size()) {
                GLuint texture = 0;
                glGenTextures(1, &texture);
                textures.push_back(texture);
                glBindTexture(GL_TEXTURE_2D, texture);
                glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
                glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
                glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
                glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
                glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, page.size, page.size, 0, GL_RED, GL_UNSIGNED_BYTE,
                             page.coverage.data());
            } else if (page.dirty_top < page.dirty_bottom) {
                glBindTexture(GL_TEXTURE_2D, textures[i]);
                glTexSubImage2D(GL_TEXTURE_2D, 0, 0, page.dirty_top, page.size, page.dirty_bottom - page.dirty_top,
                                GL_RED, GL_UNSIGNED_BYTE,
                                page.coverage.data() + static_cast<std::ptrdiff_t>(page.dirty_top) * page.size);
            }
            page.dirty_top = 0;
            page.dirty_bottom = 0;
        }
    }

    /// The texture of a picture, made when it is first drawn.
    GLuint texture_of(const std::shared_ptr<const ui::Picture>& picture) {
        for (const auto& [known, texture] : pictures) {
            if (known == picture) {
                return texture;
            }
        }
        GLuint texture = 0;
        glGenTextures(1, &texture);
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        for (std::size_t i = 0; i < picture->levels.size(); ++i) {
            const ui::PictureLevel& level = picture->levels[i];
            glTexImage2D(GL_TEXTURE_2D, static_cast<GLint>(i), GL_RGB8, level.width, level.height, 0, GL_BGRA,
                         GL_UNSIGNED_INT_8_8_8_8_REV, level.pixels.data());
        }
        pictures.emplace_back(picture, texture);
        return texture;
    }

    GLuint program = 0;
    GLuint solid_program = 0;
    GLuint picture_program = 0;
    GLint picture_to_clip = -1;
    GLint to_clip = -1;
    GLint solid_to_clip = -1;
    GLint page_size = -1;
    GLuint vertex_array = 0;
    GLuint vertex_buffer = 0;
    GLuint index_buffer = 0;
    std::vector<GLuint> textures;
    std::vector<std::pair<std::shared_ptr<const ui::Picture>, GLuint>> pictures;
    unsigned generation = 0;
};

GlRenderer::GlRenderer(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
GlRenderer::~GlRenderer() = default;
GlRenderer::GlRenderer(GlRenderer&&) noexcept = default;
GlRenderer& GlRenderer::operator=(GlRenderer&&) noexcept = default;

base::Result<GlRenderer> GlRenderer::create() {
    const base::Result<GLuint> textured = link(fragment_source);
    if (!textured) {
        return textured.error();
    }
    auto implementation = std::make_unique<Implementation>();
    implementation->program = textured.value();
    const base::Result<GLuint> solid = link(solid_source);
    if (!solid) {
        return solid.error();
    }
    implementation->solid_program = solid.value();
    const base::Result<GLuint> picture = link(picture_source);
    if (!picture) {
        return picture.error();
    }
    implementation->picture_program = picture.value();
    implementation->picture_to_clip = glGetUniformLocation(implementation->picture_program, "to_clip");
    implementation->solid_to_clip = glGetUniformLocation(implementation->solid_program, "to_clip");
    implementation->to_clip = glGetUniformLocation(implementation->program, "to_clip");
    implementation->page_size = glGetUniformLocation(implementation->program, "page_size");

    glGenVertexArrays(1, &implementation->vertex_array);
    glGenBuffers(1, &implementation->vertex_buffer);
    glGenBuffers(1, &implementation->index_buffer);
    glBindVertexArray(implementation->vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, implementation->vertex_buffer);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, implementation->index_buffer);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ui::Vertex), offset(offsetof(ui::Vertex, x)));
    glEnableVertexAttribArray(1);
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ui::Vertex), offset(offsetof(ui::Vertex, u)));
    glEnableVertexAttribArray(2);
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ui::Vertex), offset(offsetof(ui::Vertex, color)));
    return GlRenderer(std::move(implementation));
}

void GlRenderer::draw(const ui::Frame& frame, ui::GlyphAtlas& atlas) {
    Implementation& gl = *m_implementation;
    gl.upload(atlas);
    glViewport(0, 0, static_cast<GLsizei>(frame.size.width), static_cast<GLsizei>(frame.size.height));
    glDisable(GL_SCISSOR_TEST);
    glClearColor(static_cast<float>(frame.background.red) / 255, static_cast<float>(frame.background.green) / 255,
                 static_cast<float>(frame.background.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    glUseProgram(gl.solid_program);
    glUniform2f(gl.solid_to_clip, 2 / frame.size.width, 2 / frame.size.height);
    glUseProgram(gl.picture_program);
    glUniform2f(gl.picture_to_clip, 2 / frame.size.width, 2 / frame.size.height);
    glUseProgram(gl.program);
    glUniform2f(gl.to_clip, 2 / frame.size.width, 2 / frame.size.height);
    glBindVertexArray(gl.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, gl.vertex_buffer);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(frame.vertices.size() * sizeof(ui::Vertex)),
                 frame.vertices.data(), GL_STREAM_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, gl.index_buffer);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(frame.indices.size() * sizeof(std::uint16_t)),
                 frame.indices.data(), GL_STREAM_DRAW);
    for (const ui::DrawCommand& command : frame.commands) {
        const auto left = static_cast<GLint>(command.clip.x);
        const auto top = static_cast<GLint>(command.clip.y);
        const auto right = static_cast<GLint>(command.clip.right());
        const auto bottom = static_cast<GLint>(command.clip.bottom());
        const bool solid = command.page == ui::solid_page;
        const bool picture = !solid && command.page >= ui::first_picture;
        if (right <= left || bottom <= top || (!solid && !picture && command.page >= gl.textures.size())) {
            continue;
        }
        glScissor(left, static_cast<GLint>(frame.size.height) - bottom, right - left, bottom - top);
        glUseProgram(solid ? gl.solid_program : picture ? gl.picture_program : gl.program);
        if (solid) {
            glDisable(GL_BLEND);
        } else if (picture) {
            glDisable(GL_BLEND);
            glBindTexture(GL_TEXTURE_2D, gl.texture_of(frame.pictures[command.page - ui::first_picture]));
        } else {
            glEnable(GL_BLEND);
            glUniform1f(gl.page_size, static_cast<float>(atlas.pages()[command.page].size));
            glBindTexture(GL_TEXTURE_2D, gl.textures[command.page]);
        }
        glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(command.index_count), GL_UNSIGNED_SHORT,
                                 offset(command.first_index * sizeof(std::uint16_t)),
                                 static_cast<GLint>(command.first_vertex));
    }
}

}  // namespace terminal
