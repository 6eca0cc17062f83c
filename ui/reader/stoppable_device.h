// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <atomic>
#include <memory>

namespace sobre::ui {

/// Set to true by whoever no longer wants what a worker is doing.
using StopFlag = std::shared_ptr<std::atomic_bool>;

/// Another random-access device that fails as soon as the flag is set: work on a large letter ends soon after
/// the person has gone on to another.
class StoppableDevice : public QIODevice {
    Q_OBJECT
public:
    /// `device` is open for reading and outlives this; open for reading itself.
    StoppableDevice(QIODevice &device, StopFlag stop);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_device.size(); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 length) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    QIODevice &m_device;
    StopFlag m_stop;
};

} // namespace sobre::ui
