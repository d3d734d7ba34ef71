#include "bench/trace_reader.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <thread>

namespace bench {

std::int64_t now_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

const std::vector<Event>& TraceReader::read() {
    std::ifstream stream(m_file);
    stream.seekg(m_offset);
    for (std::string line; std::getline(stream, line) && !stream.eof();) {
        m_offset += static_cast<std::streamoff>(line.size()) + 1;
        const nlohmann::json json = nlohmann::json::parse(line);
        m_events.push_back({json["t_us"], json["event"]});
    }
    return m_events;
}

std::optional<Event> TraceReader::wait_for(const std::string& name, std::int64_t after_us, int patience_ms) {
    const std::int64_t deadline = now_us() + std::int64_t{patience_ms} * 1000;
    while (true) {
        for (auto event = read().rbegin(); event != m_events.rend(); ++event) {
            if (event->t_us <= after_us) {
                break;
            }
            // The first one after the moment, not the newest.
            auto first = event;
            for (auto older = event; older != m_events.rend() && older->t_us > after_us; ++older) {
                if (older->name == name) {
                    first = older;
                }
            }
            if (first->name == name) {
                return *first;
            }
            break;
        }
        if (now_us() > deadline) {
            return std::nullopt;
        }
        // Long enough to leave the processor to the program under measurement.
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

}  // namespace bench
