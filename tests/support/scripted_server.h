// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/dialogue_script.h"
#include "tests/support/test_certificates.h"

#include <QSslSocket>
#include <QTcpServer>

namespace sobre::tests {

/// A DialogueScript played by a real server on the loopback, port 0: what ScriptedChannel cannot show. Each
/// connection gets the script from its beginning. "T" is a real handshake.
class ScriptedServer : public QTcpServer {
public:
    /// `tls`: from the first octet.
    ScriptedServer(DialogueScript script, TestCertificates::Pair identity = TestCertificates::Pair(),
                   bool tls = false);
    ~ScriptedServer() override;

    quint16 start(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    int connections() const { return m_connections; }
    const QByteArray &heard() const
    {
        return m_heard;
    } ///< every octet in clear or decrypted, all connections
    const QStringList &problems() const { return m_problems; }
    qint64 flooded() const { return m_flooded; } ///< octets of "Z" that were handed to the socket

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Play;
    DialogueScript m_script;
    TestCertificates::Pair m_identity;
    bool m_tls;
    int m_connections = 0;
    QByteArray m_heard;
    QStringList m_problems;
    qint64 m_flooded = 0;
};

} // namespace sobre::tests
