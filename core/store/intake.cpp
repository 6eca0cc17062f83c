// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/intake.h"

#include "core/async/reply.h"
#include "core/store/arrival.h"
#include "core/store/intake_state.h"

#include <variant>

namespace sobre::store {

Intake::Intake(Writer &writer, const Profile &profile, FrameEncoder encode)
    : m_state(std::make_shared<IntakeState>(writer, profile, encode))
{
}

Intake::~Intake()
{
    m_state->close();
}

std::unique_ptr<Arrival> Intake::begin(Incoming incoming)
{
    if (!incoming.received.isValid())
        incoming.received = QDateTime::currentDateTimeUtc();
    return std::unique_ptr<Arrival>(new Arrival(m_state, std::move(incoming)));
}

bool Intake::hasRoom() const
{
    return m_state->hasRoom();
}

void Intake::whenRoom(QObject *context, std::function<void()> callback)
{
    const auto deliver
        = deliverTo<std::monostate>(context, [callback = std::move(callback)](auto) { callback(); });
    m_state->whenRoom([deliver] { deliver({}); });
}

} // namespace sobre::store
