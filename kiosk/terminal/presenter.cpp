#include "terminal/presenter.h"

#include "content/dates.h"

#include <algorithm>

namespace terminal {
namespace {

using namespace base::literals;

/// A finger may wander so far on the glass and still tap: about a third of a fingertip's contact.
constexpr base::Mm slop = 3.5_mm;
constexpr base::Mm same_place = 8_mm;

ui::GestureLimits gesture_limits(base::PixelScale scale) {
    ui::GestureLimits limits;
    limits.slop_px = scale.px(slop);
    limits.double_strike_px = scale.px(same_place);
    return limits;
}

constexpr int most_passes = 3;

/// Whether a target is a key of a keyboard.
bool is_key(const ui::Node& node) {
    return node.action && (std::holds_alternative<session::TypeText>(*node.action) ||
                           std::holds_alternative<session::EraseText>(*node.action));
}

/// Whether a target acts when the finger comes down: the way out must not wait for it to be lifted.
bool acts_at_once(const ui::Node& node) {
    return node.action && std::holds_alternative<session::Leave>(*node.action);
}

}  // namespace

Presenter::Presenter(const content::Content& content, const text::Fonts& fonts, const ui::Icons& icons,
                     const base::Clock& clock, PresenterSettings settings, session::State state)
    : m_content(content),
      m_clock(clock),
      m_settings(std::move(settings)),
      m_state(std::move(state)),
      m_engine(fonts),
      m_atlas(m_engine),
      m_canvas(m_atlas),
      m_ui(m_canvas, m_engine, icons, content),
      m_nearby(content),
      m_day(clock.wall().date),
      m_told_day(content::told_day(m_nearby.newest(), m_day)),
      m_wordings(content, m_told_day),
      m_own_finder(content, m_told_day, screens::Missing::made_at_once),
      m_gestures(gesture_limits(m_settings.scale)) {
    m_state.text_size = m_settings.text_size;
    m_state.contrast = m_settings.contrast;
    m_state.reach = m_settings.reach;
}

session::Surroundings Presenter::surroundings() const {
    return {m_content, m_settings.time_outs, m_clock.monotonic()};
}

screens::Finder& Presenter::finder() {
    const bool is_of_today = m_settings.finder != nullptr && m_settings.finder->today() == m_told_day;
    return is_of_today ? *m_settings.finder : m_own_finder;
}

void Presenter::turn_day() {
    if (m_clock.wall().date == m_day) {
        return;
    }
    m_day = m_clock.wall().date;
    m_told_day = content::told_day(m_nearby.newest(), m_day);
    m_wordings = screens::Wordings(m_content, m_told_day);
    m_own_finder = screens::Finder(m_content, m_told_day, screens::Missing::made_at_once);
    m_stale = true;
}

void Presenter::apply(const session::Action& action) {
    session::State next = session::update(m_state, action, surroundings());
    const bool other_page = next.trail != m_state.trail;
    if (other_page) {
        if (next.trail.size() > m_state.trail.size()) {
            m_offsets[m_state.trail.size()] = m_scroll.offset();
            m_scroll.reset();
        } else if (next.trail.size() < m_state.trail.size() && m_offsets.contains(next.trail.size()) &&
                   next.trail.back() == m_state.trail[next.trail.size() - 1]) {
            m_scroll.restore(m_offsets[next.trail.size()]);
        } else {
            m_scroll.reset();
        }
        m_gestures.cancel();
        m_pressed.clear();
        m_lit.clear();
    }
    if (next.ending) {
        m_offsets.clear();
    }
    m_state = std::move(next);
    m_stale = true;
}

bool Presenter::prepare() {
    if (m_prepared == m_content.languages.size()) {
        return m_nearby.prepare(m_clock.wall()) || prepare_search();
    }
    m_wordings.of(m_content.languages[m_prepared].tag).prepare();
    ++m_prepared;
    return true;
}

bool Presenter::prepare_search() {
    const std::string& language = screens::language_of(m_state, surroundings()).tag;
    const bool was_ready = finder().ready(language);
    const bool more = finder().prepare(language);
    if (!was_ready && finder().ready(language) &&
        session::current_page(m_state).route.screen == session::Screen::search) {
        m_stale = true;
    }
    return more;
}

void Presenter::handle(const ui::PointerEvent& event) {
    if (m_state.ending) {
        return;
    }
    if (m_stale) {
        build();
    }
    const base::Rect page = page_region();
    const ui::Node* under = ui::target_at(m_ui.semantics(), event.position, page);
    const bool over_page = page.contains(event.position) && (under == nullptr || under->region == ui::Region::page);
    const bool page_shown = !m_ui.semantics().empty() && m_ui.semantics().front().region != ui::Region::overlay;
    const bool over_map = over_page && map_at(event.position) != nullptr;
    const bool moves = over_page && page_shown && (over_map || m_scroll.scrollable());
    ui::Under kind = moves ? ui::Under::scrollable : ui::Under::fixed;
    if (under != nullptr && is_key(*under)) {
        kind = ui::Under::key;
    }
    const ui::Gesture gesture = m_gestures.handle(event, kind);

    if (std::holds_alternative<ui::Pressed>(gesture)) {
        if (under != nullptr && acts_at_once(*under)) {
            apply(*under->action);
            return;
        }
        // A finger that stops the page means no more by it.
        const bool only_stops = over_page && m_scroll.coasting();
        m_scroll.stop();
        m_scrolled_from = m_scroll.offset();
        m_dragged_map = over_map ? event.position : std::optional<base::Point>();
        m_pressed = under != nullptr && !only_stops ? under->id : std::string();
        m_lit = m_pressed;
        m_stale = m_stale || under != nullptr;
    } else if (const auto* dragged = std::get_if<ui::Dragged>(&gesture)) {
        drag(*dragged);
        if (m_dragged_map || m_scroll.offset() != m_scrolled_from) {
            m_pressed.clear();
        }
        m_lit.clear();
    } else if (const auto* flung = std::get_if<ui::Flung>(&gesture)) {
        const std::string began = std::exchange(m_pressed, {});
        if (flung->rolled && !began.empty()) {
            // The page could not follow the finger, which rolled a little more than a tap does.
            tap({flung->pressed, flung->released}, began);
            return;
        }
        if (!m_dragged_map) {
            m_scroll.fling(flung->velocity, m_clock.monotonic());
        }
        apply(session::Touched{});
    } else if (const auto* tapped = std::get_if<ui::Tapped>(&gesture)) {
        const std::string began = std::exchange(m_pressed, {});
        m_lit.clear();
        tap(*tapped, began);
    } else if (event.kind == ui::PointerEvent::Kind::move && !m_pressed.empty()) {
        // Off the target it is not pressed any more, back on it it is again: as long as the finger is down.
        const auto at = m_gestures.pressed_at();
        const ui::Node* now = at ? ui::target_at(m_ui.semantics(), *at, page) : nullptr;
        std::string lit = now != nullptr && now->id == m_pressed ? m_pressed : std::string();
        m_stale = m_stale || lit != m_lit;
        m_lit = std::move(lit);
    }
}

const ui::Node* Presenter::map_at(base::Point position) const {
    const ui::Semantics& list = m_ui.semantics();
    const auto found = std::find_if(list.begin(), list.end(), [&](const ui::Node& node) {
        return node.pan && node.region == ui::Region::page && node.rect.contains(position);
    });
    return found == list.end() ? nullptr : &*found;
}

void Presenter::drag(const ui::Dragged& dragged) {
    // The map that the finger took hold of moves, even when the finger has left it by now.
    const ui::Node* map = m_dragged_map ? map_at(*m_dragged_map) : nullptr;
    if (map == nullptr) {
        m_scroll.drag(dragged.by);
        apply(session::Touched{});
        return;
    }
    const ui::Pan& pan = *map->pan;
    apply(session::MoveMap{{pan.centre.latitude + static_cast<double>(dragged.by) * pan.per_px.latitude,
                            pan.centre.longitude - static_cast<double>(dragged.across) * pan.per_px.longitude}});
}

void Presenter::tap(const ui::Tapped& tapped, const std::string& began) {
    const base::Rect page = page_region();
    const ui::Node* pressed = ui::target_at(m_ui.semantics(), tapped.pressed, page);
    const ui::Node* released = ui::target_at(m_ui.semantics(), tapped.released, page);
    // What came under the finger after it went down, such as the idle warning, is not what was touched.
    if (pressed == nullptr || pressed != released || pressed->id != began) {
        apply(session::Touched{});
        return;
    }
    if (pressed->scrolls_page) {
        const bool goes_up = pressed->id == "to-top";
        apply(session::Touched{});
        if (goes_up) {
            m_scroll.to_top(m_clock.monotonic());
        } else {
            scroll_on();
        }
        return;
    }
    const bool types = is_key(*pressed);
    const std::vector<session::Page> before = m_state.trail;
    apply(session::Action(*pressed->action));
    if (m_state.trail != before && !types) {
        m_gestures.page_turned();
    }
}

void Presenter::scroll_on() {
    if (m_stale) {
        build();
    }
    const float origin = page_region().y - m_scroll.offset();
    const float above = m_settings.scale.px(ui::length::small_gap);
    std::vector<float> tops;
    for (const float top : m_ui.block_tops()) {
        tops.push_back(top - origin - above);
    }
    std::sort(tops.begin(), tops.end());
    m_scroll.more(tops, m_clock.monotonic());
}

void Presenter::pass_time() {
    if (m_scroll.advance(m_clock.monotonic())) {
        m_stale = true;
    }
    if (m_state.ending) {
        return;
    }
    const session::Surroundings now = surroundings();
    session::State next = session::update(m_state, session::TimePassed{}, now);
    if (next != m_state) {
        apply(session::TimePassed{});
        return;
    }
    // The screens that change by themselves: the greeting, the clock, the countdown.
    const session::Screen screen = session::current_page(m_state).route.screen;
    if (session::greets(screen) || screen == session::Screen::cover || session::idle_seconds_left(m_state, now)) {
        m_stale = true;
    }
}

void Presenter::resize(base::Size size) {
    m_settings.size = size;
    m_stale = true;
}

void Presenter::resize(base::Size size, base::PixelScale scale) {
    if (scale != m_settings.scale) {
        const float ratio = scale.px_per_mm() / m_settings.scale.px_per_mm();
        m_settings.scale = scale;
        m_gestures = ui::Gestures(gesture_limits(scale));
        m_scroll.restore(m_scroll.offset() * ratio);
        for (auto& [depth, offset] : m_offsets) {
            offset *= ratio;
        }
    }
    resize(size);
}

void Presenter::build() {
    turn_day();
    const session::Surroundings now = surroundings();
    const content::Language& language = screens::language_of(m_state, now);
    const screens::View view{
        m_content, m_wordings.of(language.tag), m_wordings, m_state, now, m_clock.wall(), m_settings.site, finder(),
        m_nearby};
    // A page that turns out shorter than the place it was scrolled to is drawn again where it now stands.
    for (int pass = 0; pass < most_passes; ++pass) {
        m_ui.begin({m_settings.size, m_settings.scale, language.direction, m_state.text_size, m_state.contrast,
                    m_state.reach, m_lit});
        const screens::Settled settled = screens::draw(view, m_ui, m_scroll);
        m_frame = &m_ui.finish();
        if (settled == screens::Settled::yes) {
            break;
        }
    }
    m_stale = false;
    // A build between two touches only says what lies under the second one: the picture is still to be drawn.
    m_unseen = true;
}

const ui::Frame& Presenter::draw() {
    build();
    m_unseen = false;
    return *m_frame;
}

std::optional<base::Monotonic> Presenter::next_deadline() const {
    std::optional<base::Monotonic> deadline = session::next_deadline(m_state, surroundings());
    if (session::current_page(m_state).route.screen == session::Screen::cover) {
        const base::Monotonic minute = m_clock.monotonic() + std::int64_t{60 - m_clock.wall().second} * 1000;
        deadline = deadline ? std::min(*deadline, minute) : minute;
    }
    return deadline;
}

}  // namespace terminal
