// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"
#include "core/net/tls_policy.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>

namespace sobre::web {

/// What is asked of the web. A value.
struct WebRequest {
    /// Where the address comes from.
    enum class Reach {
        Public, ///< from a letter or another person's address: private addresses are refused at every step
        Named, ///< from the person: their own server may be in their own network; where it sends us on may not
    };
    QUrl url;
    QByteArray accept = "*/*";
    qint64 mostOctets = 1 << 20; ///< of the answer
    std::chrono::milliseconds deadline {20'000}; ///< for all of it, redirects included
    int mostRedirects = 3;
    Reach reach = Reach::Public;
};

struct WebAnswer {
    int status = 0; ///< of HTTP
    QByteArray type = {}; ///< Content-Type, as it came
    QByteArray body = {};
    QByteArray location = {}; ///< of a redirect that leads nowhere further
    QUrl url; ///< that answered in the end
};

/// The only place of Sobre that speaks HTTP, and the only QNetworkAccessManager: GET over HTTPS, certificates judged by
/// net::TlsPolicy. It keeps and sends no cookies, no referrer, no log-in, no language, and caches nothing. The name is
/// looked up once and the very address that was judged is connected to, so that a name cannot turn into another address
/// in between; through a proxy the proxy looks it up. It asks nothing by itself. Lives in a thread with an event loop.
class WebClient : public QObject {
    Q_OBJECT
public:
    struct Place {
        QHostAddress address;
        quint16 port = 0;
    };
    /// How it reaches the world; a test gives its own.
    struct Ways {
        std::function<QString()> proxy; ///< text of a net::ProxyChoice; empty: none
        net::TlsPolicy policy = {};
        std::function<Task<QList<Place>>(QString host, quint16 port)> find = {}; ///< empty: by the system
        std::function<bool(const QHostAddress &)> isPublic = {}; ///< empty: web::isPublic()
        std::chrono::milliseconds perAddress {5'000}; ///< until TLS stands; then the next one is tried
    };

    explicit WebClient(Ways ways, QObject *parent = nullptr);
    ~WebClient() override;

    /// Any status is an answer. Redirects are followed within one site. Destroying the task ends it. Throws MailError:
    /// BadInput (no such address), HostNotFound, ConnectionRefused, Unreachable, TimedOut, ConnectionLost, TlsFailed,
    /// CertificateRefused, TooLong, Protocol, PlaceRefused (detail: the host: inside of a private network, or where
    /// another site sent us).
    Task<WebAnswer> get(WebRequest request);

private:
    struct Step;
    Task<WebAnswer> follow(WebRequest request);
    Task<QList<Place>> placesOf(QUrl url, bool mayBePrivate);
    Task<WebAnswer> askAnyOf(Step *step, WebRequest request, QList<Place> places);
    Task<WebAnswer> ask(Step *step, WebRequest request, Place place);

    Ways m_ways;
};

} // namespace sobre::web
