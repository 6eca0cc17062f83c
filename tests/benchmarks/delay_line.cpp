// SPDX-License-Identifier: GPL-3.0-or-later
// Usage: sobre_delay_line MILLISECONDS HOST PORT
// A line that takes MILLISECONDS there and back (half of it each way) and carries any number of octets meanwhile.
// Prints "listening PORT" first, and for each connection, when it has ended, a line of JSON: how long it lasted from
// connect to the last octet of the server, octets and bursts each way. A burst is what was sent with no pause of 5 ms.
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t Block = 256 * 1024;
constexpr size_t MostUnderWay = 64 * 1024 * 1024; // octets; then the sender waits

/// Octets on their way, in one direction.
struct Way {
    struct Parcel {
        Clock::time_point due;
        std::vector<char> octets; ///< none: the end
    };
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Parcel> parcels;
    size_t underWay = 0;
    long long octets = 0;
    int bursts = 0;
    Clock::time_point last; ///< when the latest octets came in

    void take(int from, Clock::duration delay);
    void give(int to);
};

void Way::take(int from, Clock::duration delay)
{
    std::vector<char> room(Block);
    while (true) {
        const ssize_t got = ::read(from, room.data(), room.size());
        const Clock::time_point now = Clock::now();
        std::unique_lock lock(mutex);
        if (got > 0) {
            if (bursts == 0 || now - last > std::chrono::milliseconds(5))
                ++bursts;
            octets += got;
            last = now;
            underWay += size_t(got);
        }
        parcels.push_back({.due = now + delay, .octets = std::vector<char>(room.data(), room.data() + (got > 0 ? got : 0))});
        changed.notify_all();
        if (got <= 0)
            return;
        changed.wait(lock, [this] { return underWay < MostUnderWay; });
    }
}

void Way::give(int to)
{
    bool broken = false;
    while (true) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return !parcels.empty(); });
        const Parcel parcel = std::move(parcels.front());
        parcels.pop_front();
        underWay -= parcel.octets.size();
        changed.notify_all();
        lock.unlock();
        std::this_thread::sleep_until(parcel.due);
        if (parcel.octets.empty()) {
            ::shutdown(to, SHUT_WR);
            return;
        }
        for (size_t sent = 0; sent < parcel.octets.size() && !broken;) {
            const ssize_t gone = ::send(to, parcel.octets.data() + sent, parcel.octets.size() - sent, MSG_NOSIGNAL);
            if (gone < 0)
                broken = true;
            else
                sent += size_t(gone);
        }
    }
}

int connectTo(const addrinfo *server)
{
    const int made = ::socket(server->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made >= 0 && ::connect(made, server->ai_addr, server->ai_addrlen) == 0)
        return made;
    if (made >= 0)
        ::close(made);
    return -1;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

void serve(int client, const addrinfo *at, Clock::duration oneWay)
{
    const Clock::time_point began = Clock::now();
    const int server = connectTo(at);
    if (server < 0) {
        ::close(client);
        return;
    }
    sendAtOnce(client);
    sendAtOnce(server);
    Way up, down;
    {
        const std::jthread threads[] {std::jthread([&] { up.take(client, oneWay); }), std::jthread([&] { up.give(server); }),
                                      std::jthread([&] { down.take(server, oneWay); }), std::jthread([&] { down.give(client); })};
    }
    const std::chrono::duration<double> seconds = down.last + oneWay - began;
    std::printf("{\"seconds\": %.6f, \"up\": %lld, \"down\": %lld, \"bursts up\": %d, \"bursts down\": %d}\n", seconds.count(), up.octets,
                down.octets, up.bursts, down.bursts);
    std::fflush(stdout);
    ::close(client);
    ::close(server);
}

} // namespace

int main(int count, char **words)
{
    addrinfo *at = nullptr;
    const addrinfo wanted {.ai_flags = 0, .ai_family = AF_INET, .ai_socktype = SOCK_STREAM, .ai_protocol = 0, .ai_addrlen = 0, .ai_addr = nullptr,
                           .ai_canonname = nullptr, .ai_next = nullptr};
    if (count != 4 || ::getaddrinfo(words[2], words[3], &wanted, &at) != 0) {
        std::fputs("usage: sobre_delay_line MILLISECONDS HOST PORT\n", stderr);
        return 2;
    }
    const auto oneWay = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double, std::milli>(std::atof(words[1]) / 2));
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in here = *reinterpret_cast<const sockaddr_in *>(at->ai_addr); // the server's own address: its certificate goes for both
    here.sin_port = 0;
    socklen_t size = sizeof here;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&here), size) != 0 || ::listen(listener, 16) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr *>(&here), &size) != 0) {
        std::perror("sobre_delay_line");
        return 1;
    }
    std::printf("listening %d\n", ntohs(here.sin_port));
    std::fflush(stdout);
    while (true) {
        const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            std::thread(serve, client, at, oneWay).detach();
    }
}
