// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/web_client.h"
#include "tests/support/test_certificates.h"

#include <QSslServer>
#include <QStringList>

#include <functional>

namespace sobre::tests {

/// An HTTPS server on the loopback that answers what a script says. It believes to be every host that its certificate
/// names.
class HttpsServer : public QSslServer {
public:
    /// Octets as they go over the line, for a request's head ("GET /x HTTP/1.1\r\n…").
    using Answer = std::function<QByteArray(const QByteArray &head)>;

    HttpsServer(const TestCertificates::Pair &identity, Answer answer);

    const QList<QByteArray> &requests() const { return m_requests; } ///< the heads, in their order
    int connections() const { return m_connections; }
    qint64 sent() const { return m_sent; }
    void setStaysOpen(bool open) { m_staysOpen = open; } ///< after an answer; no: it ends the connection

    /// A whole answer.
    static QByteArray page(int status, const QByteArray &type, const QByteArray &body, const QByteArray &more = {});
    static QByteArray redirect(const QByteArray &target, int status = 302);

    /// Ways in which all of `hosts` lead here and all others do not exist; the loopback passes for public.
    web::WebClient::Ways ways(const QSslCertificate &authority, const QStringList &hosts);

private:
    void serve(QSslSocket *socket);

    Answer m_answer;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    qint64 m_sent = 0;
    bool m_staysOpen = false;
};

} // namespace sobre::tests
