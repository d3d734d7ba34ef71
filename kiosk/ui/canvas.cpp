#include "ui/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace ui {
namespace {

static_assert(sizeof(ImDrawVert) == sizeof(Vertex) && offsetof(ImDrawVert, uv) == offsetof(Vertex, u) &&
              offsetof(ImDrawVert, col) == offsetof(Vertex, color));
static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));

ImU32 packed(base::Color color) {
    return IM_COL32(color.red, color.green, color.blue, color.alpha);
}

ImVec2 top_left(const base::Rect& rect) {
    return {rect.x, rect.y};
}

ImVec2 bottom_right(const base::Rect& rect) {
    return {rect.right(), rect.bottom()};
}

base::Rect whole(const base::Rect& rect) {
    return {std::round(rect.x), std::round(rect.y), std::round(rect.width), std::round(rect.height)};
}

/// Page numbers travel through ImGui as texture ids; 0 would mean "none" there.
ImTextureID texture_of(std::uint32_t page) {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): the interface of Dear ImGui
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(page) + 1);
}

std::uint32_t page_of(ImTextureID texture) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::intptr_t>(texture) - 1);
}

}  // namespace

class Canvas::Implementation {
 public:
    explicit Implementation(GlyphAtlas& used_atlas) : atlas(used_atlas), context(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        // Shapes only ever use the white patch of our own atlas, so ImGui's font texture stays as small as it goes.
        io.Fonts->Flags =
            ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
        const base::Point white = atlas.white();
        io.Fonts->TexUvWhitePixel = ImVec2(white.x, white.y);
        io.Fonts->SetTexID(texture_of(0));
        io.Fonts->ClearTexData();
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
        ImGui::GetStyle().CircleTessellationMaxError = 0.15F;
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation() { ImGui::DestroyContext(context); }

    void quad(const AtlasSlot& slot, ImVec2 a, ImVec2 b, ImVec2 uv_a, ImVec2 uv_b, ImU32 color) const {
        list->PushTextureID(texture_of(slot.page));
        list->PrimReserve(6, 4);
        list->PrimRectUV(a, b, uv_a, uv_b, color);
        list->PopTextureID();
    }

    /// An opaque rectangle with straight edges on whole pixels.
    void solid(const base::Rect& rect, ImU32 top, ImU32 bottom) const {
        list->PushTextureID(texture_of(solid_page));
        list->AddRectFilledMultiColor(top_left(rect), bottom_right(rect), top, top, bottom, bottom);
        list->PopTextureID();
    }

    GlyphAtlas& atlas;
    ImGuiContext* context;
    ImDrawList* list = nullptr;
    Frame frame;
};

Canvas::Canvas(GlyphAtlas& atlas) : m_implementation(std::make_unique<Implementation>(atlas)) {}
Canvas::~Canvas() = default;

void Canvas::begin(base::Size size, base::Color background) {
    ImGui::SetCurrentContext(m_implementation->context);
    m_implementation->atlas.begin_frame();
    m_implementation->frame.size = size;
    m_implementation->frame.background = background;
    m_implementation->frame.pictures.clear();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(size.width, size.height);
    io.DeltaTime = 1.0F / 60;  // Nothing of ours asks ImGui for time; it only must not be zero.
    ImGui::NewFrame();
    m_implementation->list = ImGui::GetBackgroundDrawList();
}

const Frame& Canvas::finish() {
    ImGui::Render();
    const ImDrawData* data = ImGui::GetDrawData();
    Frame& frame = m_implementation->frame;
    frame.vertices.clear();
    frame.indices.clear();
    frame.commands.clear();
    for (int l = 0; l < data->CmdListsCount; ++l) {
        const ImDrawList& list = *data->CmdLists[l];
        const auto first_vertex = static_cast<std::uint32_t>(frame.vertices.size());
        const auto first_index = static_cast<std::uint32_t>(frame.indices.size());
        const auto vertex_count = static_cast<std::size_t>(list.VtxBuffer.Size);
        frame.vertices.resize(frame.vertices.size() + vertex_count);
        if (vertex_count > 0) {
            std::memcpy(static_cast<void*>(&frame.vertices[first_vertex]), list.VtxBuffer.Data,
                        vertex_count * sizeof(Vertex));
        }
        frame.indices.insert(frame.indices.end(), list.IdxBuffer.begin(), list.IdxBuffer.end());
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.ElemCount == 0) {
                continue;
            }
            const ImVec4& clip = command.ClipRect;
            frame.commands.push_back({{clip.x, clip.y, clip.z - clip.x, clip.w - clip.y},
                                      page_of(command.GetTexID()),
                                      first_index + command.IdxOffset,
                                      command.ElemCount,
                                      first_vertex + command.VtxOffset});
        }
    }
    return frame;
}

void Canvas::fill(const base::Rect& rect, base::Color color, float radius) {
    if (rect.empty()) {
        return;
    }
    const float r = std::ceil(std::min(radius, std::min(rect.width, rect.height) / 2));
    if (color.alpha != 255 || rect != whole(rect) || rect.height < 2 * r + 2 || rect.width < 2 * r + 2) {
        m_implementation->list->AddRectFilled(top_left(rect), bottom_right(rect), packed(color), radius);
        return;
    }
    // The body is solid; only the four corners need antialiasing. ImGui rounds a lone corner by at most its side
    // less 1.
    const ImU32 paint = packed(color);
    const float corner = r > 0 ? r + 1 : 0;
    m_implementation->solid({rect.x, rect.y + corner, rect.width, rect.height - 2 * corner}, paint, paint);
    if (r > 0) {
        const float middle = rect.width - 2 * corner;
        m_implementation->solid({rect.x + corner, rect.y, middle, corner}, paint, paint);
        m_implementation->solid({rect.x + corner, rect.bottom() - corner, middle, corner}, paint, paint);
        const float right = rect.right() - corner;
        const float bottom = rect.bottom() - corner;
        const auto round = [&](float x, float y, ImDrawFlags which) {
            m_implementation->list->AddRectFilled({x, y}, {x + corner, y + corner}, paint, radius, which);
        };
        round(rect.x, rect.y, ImDrawFlags_RoundCornersTopLeft);
        round(right, rect.y, ImDrawFlags_RoundCornersTopRight);
        round(rect.x, bottom, ImDrawFlags_RoundCornersBottomLeft);
        round(right, bottom, ImDrawFlags_RoundCornersBottomRight);
    }
}

void Canvas::fill_gradient(const base::Rect& rect, base::Color top, base::Color bottom) {
    m_implementation->solid(rect, packed(top), packed(bottom));
}

void Canvas::stroke(const base::Rect& rect, base::Color color, float radius, float thickness) {
    const base::Rect middle = rect.inset(thickness / 2);
    m_implementation->list->AddRect(top_left(middle), bottom_right(middle), packed(color),
                                    std::max(0.0F, radius - thickness / 2), 0, thickness);
}

void Canvas::circle(base::Point center, float radius, base::Color color) {
    m_implementation->list->AddCircleFilled({center.x, center.y}, radius, packed(color));
}

void Canvas::shadow(const base::Rect& rect, float radius, float blur, float offset, base::Color color) {
    if (color.alpha == 0) {
        return;
    }
    const int r = static_cast<int>(std::lround(radius));
    const int b = static_cast<int>(std::lround(blur));
    const AtlasSlot slot = m_implementation->atlas.shadow(r, b);
    const float corner = static_cast<float>(r + b);
    const base::Rect outer = base::Rect{rect.x, rect.y + offset, rect.width, rect.height}.inset(-static_cast<float>(b));
    if (slot.width == 0 || outer.width < 2 * corner || outer.height < 2 * corner) {
        return;
    }
    const float share = corner / static_cast<float>(slot.width);
    const float xs[4] = {outer.x, outer.x + corner, outer.right() - corner, outer.right()};
    const float ys[4] = {outer.y, outer.y + corner, outer.bottom() - corner, outer.bottom()};
    const float width = slot.u1 - slot.u0;
    const float height = slot.v1 - slot.v0;
    const float us[4] = {slot.u0, slot.u0 + width * share, slot.u1 - width * share, slot.u1};
    const float vs[4] = {slot.v0, slot.v0 + height * share, slot.v1 - height * share, slot.v1};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            if (row == 1 && column == 1) {
                continue;  // The shape itself covers the middle.
            }
            m_implementation->quad(slot, {xs[column], ys[row]}, {xs[column + 1], ys[row + 1]}, {us[column], vs[row]},
                                   {us[column + 1], vs[row + 1]}, packed(color));
        }
    }
}

void Canvas::text(const text::Layout& layout, base::Point origin, base::Color color) {
    // The origin's y is whole so that baselines are; x keeps quarters of a pixel, as glyph pictures do.
    const float top = std::round(origin.y);
    const ImU32 ink = packed(color);
    for (const text::Glyph& glyph : layout.glyphs) {
        const float x = origin.x + glyph.x;
        const float quarters = std::round(x * 4);
        const float whole = std::floor(quarters / 4);
        const AtlasSlot& slot =
            m_implementation->atlas.glyph(glyph.font, glyph.id, static_cast<int>(quarters - whole * 4));
        if (slot.width == 0) {
            continue;
        }
        const float left = whole + static_cast<float>(slot.left);
        const float upper = std::round(top + glyph.y) - static_cast<float>(slot.top);
        m_implementation->quad(slot, {left, upper},
                               {left + static_cast<float>(slot.width), upper + static_cast<float>(slot.height)},
                               {slot.u0, slot.v0}, {slot.u1, slot.v1}, ink);
    }
}

void Canvas::triangles(std::span<const base::Point> points, std::span<const std::uint16_t> indices, base::Color color) {
    ImDrawList& list = *m_implementation->list;
    list.PushTextureID(texture_of(solid_page));
    list.PrimReserve(static_cast<int>(indices.size()), static_cast<int>(points.size()));
    const auto first = static_cast<unsigned>(list._VtxCurrentIdx);
    const base::Point white = m_implementation->atlas.white();
    for (const std::uint16_t index : indices) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    }
    for (const base::Point& point : points) {
        list.PrimWriteVtx({point.x, point.y}, {white.x, white.y}, packed(color));
    }
    list.PopTextureID();
}

void Canvas::line(std::span<const base::Point> points, base::Color color, float thickness) {
    std::vector<ImVec2> path;
    path.reserve(points.size());
    for (const base::Point& point : points) {
        path.emplace_back(point.x, point.y);
    }
    m_implementation->list->AddPolyline(path.data(), static_cast<int>(path.size()), packed(color), 0, thickness);
}

void Canvas::ring(base::Point center, float radius, base::Color color, float thickness) {
    // So many sides that none is longer than 4 px: large rings must not look like polygons.
    const int sides = std::clamp(static_cast<int>(radius * 1.6F), 24, 512);
    m_implementation->list->AddCircle({center.x, center.y}, radius, packed(color), sides, thickness);
}

void Canvas::picture(std::shared_ptr<const Picture> picture, const base::Rect& rect) {
    std::vector<std::shared_ptr<const Picture>>& pictures = m_implementation->frame.pictures;
    ImDrawList& list = *m_implementation->list;
    list.PushTextureID(texture_of(first_picture + static_cast<std::uint32_t>(pictures.size())));
    list.PrimReserve(6, 4);
    list.PrimRectUV(top_left(rect), bottom_right(rect), {0, 0}, {1, 1}, IM_COL32_WHITE);
    list.PopTextureID();
    pictures.push_back(std::move(picture));
}

void Canvas::push_clip(const base::Rect& rect) {
    m_implementation->list->PushClipRect(top_left(rect), bottom_right(rect), true);
}

void Canvas::pop_clip() {
    m_implementation->list->PopClipRect();
}

}  // namespace ui
