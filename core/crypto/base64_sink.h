// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace sobre::crypto {

/// Writes octets into a letter as base64 in CRLF lines of 76 (RFC 2045 section 6.8). One thread at a time.
class Base64Sink : public QIODevice {
public:
    explicit Base64Sink(std::shared_ptr<QIODevice> out);

    bool isSequential() const override { return true; }
    /// Ends the last line. False where the device below refused something.
    bool finish();

    static QByteArray encoded(const QByteArray &octets);

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override;

private:
    bool put(const QByteArray &octets);

    std::shared_ptr<QIODevice> m_out;
    QByteArray m_held; ///< less than a line
    bool m_failed = false;
};

} // namespace sobre::crypto
