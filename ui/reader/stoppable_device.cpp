// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/stoppable_device.h"

namespace sobre::ui {

StoppableDevice::StoppableDevice(QIODevice &device, StopFlag stop) : m_device(device), m_stop(std::move(stop))
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_device.seek(0);
}

bool StoppableDevice::seek(qint64 position)
{
    return !*m_stop && m_device.seek(position) && QIODevice::seek(position);
}

qint64 StoppableDevice::readData(char *data, qint64 length)
{
    return *m_stop ? -1 : m_device.read(data, length);
}

qint64 StoppableDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace sobre::ui
