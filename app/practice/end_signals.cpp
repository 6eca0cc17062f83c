// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/end_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace sobre::practice {
namespace {

int pipeEnds[2] = {-1, -1};

void tell(int number)
{
    const char octet = char(number);
    (void)!::write(pipeEnds[1], &octet, 1);
}

} // namespace

EndSignals::EndSignals()
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char octet = 0;
        while (::read(pipeEnds[0], &octet, 1) == 1)
            Q_EMIT caught(octet);
    });
    struct sigaction action {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(number, &action, nullptr);
}

} // namespace sobre::practice
