// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arrival.h"

#include "core/async/reply.h"
#include "core/store/frame_codec.h"
#include "core/store/intake_state.h"
#include "core/store/large_letter.h"

namespace sobre::store {

Arrival::Arrival(std::shared_ptr<IntakeState> intake, Incoming incoming)
    : m_intake(std::move(intake)), m_incoming(std::move(incoming))
{
}

Arrival::~Arrival()
{
    if (!m_finished && m_large)
        m_large->abandon();
}

void Arrival::append(const QByteArray &octets)
{
    m_octets += octets;
    m_size += octets.size();
    if (m_size <= Intake::SmallLetter)
        return;
    if (!m_large)
        m_large = LargeLetter::begin(m_intake, m_incoming);
    qint64 at = 0;
    for (; m_octets.size() - at >= FrameOctets; at += FrameOctets)
        m_large->add(m_octets.sliced(at, FrameOctets));
    m_octets = m_octets.sliced(at);
}

void Arrival::finish(QObject *context, Done done)
{
    m_finished = true;
    auto deliver = deliverTo<Result<LetterId>>(context, std::move(done));
    if (!m_large) {
        m_intake->store(std::move(m_octets), std::move(m_incoming), std::move(deliver));
        return;
    }
    if (!m_octets.isEmpty())
        m_large->add(std::move(m_octets));
    m_large->finish(std::move(deliver));
}

} // namespace sobre::store
