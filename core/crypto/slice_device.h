// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace sobre::crypto {

/// A stretch of another device's octets, read once from its start. Where the letter lies in a file with bare
/// line feeds they become CRLF, the form in which it was signed; nothing else is touched. Octets by octets it
/// is the original.
class SliceDevice : public QIODevice {
public:
    /// `source` is random-access, and used by nobody else meanwhile.
    SliceDevice(std::shared_ptr<QIODevice> source, qint64 offset, qint64 length, bool toCrlf);

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fill();

    std::shared_ptr<QIODevice> m_source;
    qint64 m_at;
    qint64 m_end;
    bool m_toCrlf;
    bool m_afterCr = false;
    QByteArray m_ready;
    qsizetype m_taken = 0;
};

} // namespace sobre::crypto
