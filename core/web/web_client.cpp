// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/web_client.h"

#include "core/async/in_worker.h"
#include "core/async/pending.h"
#include "core/async/with_deadline.h"
#include "core/net/connector.h"
#include "core/net/host_match.h"
#include "core/net/proxy_choice.h"
#include "core/web/web_place.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::web {
namespace {

    using Kind = MailError::Kind;
    using Places = QList<WebClient::Place>;

    constexpr int HttpsPort = 443;
    constexpr qsizetype MostAddresses = 4;
    constexpr qint64 ReadBuffer = 64 * 1024;
    constexpr int MostReasonOctets = 200;

    QString hostOf(const QUrl &url)
    {
        return net::canonicalHost(url.host(QUrl::FullyEncoded));
    }

    QString serverOf(const QUrl &url)
    {
        const QString host = hostOf(url);
        return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(url.port(HttpsPort));
    }

    MailError errorAt(const QUrl &url, Kind kind, const QString &detail = {})
    {
        return {.kind = kind, .retry = MailError::Retry::WhenUserActs, .server = serverOf(url), .detail = detail};
    }

    Kind kindOf(QNetworkReply::NetworkError error)
    {
        switch (error) {
        case QNetworkReply::ConnectionRefusedError:
            return Kind::ConnectionRefused;
        case QNetworkReply::RemoteHostClosedError:
            return Kind::ConnectionLost;
        case QNetworkReply::HostNotFoundError:
            return Kind::HostNotFound;
        case QNetworkReply::TimeoutError:
            return Kind::TimedOut;
        case QNetworkReply::SslHandshakeFailedError:
            return Kind::TlsFailed;
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::ProtocolUnknownError:
        case QNetworkReply::ProtocolInvalidOperationError:
            return Kind::Protocol;
        default:
            return Kind::Unreachable;
        }
    }

    /// Ends a reply from wherever we are, also from inside its own signals.
    struct ReplyEnd {
        void operator()(QNetworkReply *reply) const
        {
            reply->disconnect();
            reply->abort();
            reply->deleteLater();
        }
    };

    QNetworkRequest requestFor(const WebRequest &wanted, const WebClient::Place &place, const net::TlsPolicy &policy)
    {
        QUrl url = wanted.url.adjusted(QUrl::RemoveFragment);
        const QString host = hostOf(url);
        const int port = url.port(HttpsPort);
        QNetworkRequest request;
        if (!place.address.isNull()) {
            url.setHost(place.address.toString());
            url.setPort(place.port);
            if (QHostAddress(host).isNull())
                request.setPeerVerifyName(host);
        }
        request.setUrl(url);
        request.setRawHeader("Host", (port == HttpsPort ? host : host + u':' + QString::number(port)).toLatin1());
        request.setRawHeader("User-Agent", "Sobre");
        request.setRawHeader("Accept", wanted.accept);
        request.setRawHeader("Accept-Language", "*"); // Qt would say the person's
        request.setRawHeader("Accept-Encoding", "identity"); // what comes is what is counted
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // it would name the address as the host
        request.setSslConfiguration(policy.configuration());
        return request;
    }

    Task<Places> findBySystem(QString host, quint16 port)
    {
        const QList<QHostAddress> addresses = co_await net::resolveBySystem(host);
        Places places;
        for (const QHostAddress &address : addresses)
            places.append({address, port});
        co_return places;
    }

    Task<> readyForTls()
    {
        if (net::areSystemAuthoritiesRead())
            co_return;
        co_await inWorker([] {
            net::readSystemAuthorities();
            return true;
        });
    }

} // namespace

/// One get(): nothing of it is shared with another, neither a connection nor the proxy.
struct WebClient::Step {
    QNetworkAccessManager manager;
    QNetworkProxy proxy;
};

WebClient::WebClient(Ways ways, QObject *parent)
    : QObject(parent)
    , m_ways(std::move(ways))
{
    if (!m_ways.find)
        m_ways.find = findBySystem;
    if (!m_ways.isPublic)
        m_ways.isPublic = isPublic;
}

WebClient::~WebClient() = default;

Task<WebAnswer> WebClient::get(WebRequest request)
{
    const MailError late = errorAt(request.url, Kind::TimedOut);
    const auto deadline = request.deadline;
    co_return co_await withDeadline(follow(std::move(request)), deadline, late);
}

Task<WebAnswer> WebClient::follow(WebRequest request)
{
    const QUrl first = request.url;
    if (const auto may = mayAsk(first); !may)
        throw may.error();
    co_await readyForTls();
    Step step;
    for (int redirects = 0;; ++redirects) {
        const QUrl here = request.url;
        step.proxy = co_await net::proxyByChoice(m_ways.proxy ? m_ways.proxy() : QString(), hostOf(here),
                                                 quint16(here.port(HttpsPort)), request.deadline);
        Places places;
        if (step.proxy.type() == QNetworkProxy::NoProxy || !QHostAddress(hostOf(here)).isNull())
            places = co_await placesOf(here, request.reach == WebRequest::Reach::Named);
        if (step.proxy.type() != QNetworkProxy::NoProxy)
            places = Places(1, Place()); // by its name, which the proxy looks up
        const WebAnswer answer = co_await askAnyOf(&step, request, places);
        const QUrl target = here.resolved(QUrl::fromEncoded(answer.location, QUrl::StrictMode));
        if (answer.status < 300 || answer.status > 399 || answer.location.isEmpty())
            co_return answer;
        if (redirects >= request.mostRedirects)
            throw errorAt(first, Kind::Protocol, u"it sends us on and on"_s);
        if (!mayAsk(target) || !isSameSite(hostOf(first), hostOf(target)))
            throw errorAt(here, Kind::PlaceRefused, target.host().isEmpty() ? target.scheme() : target.host());
        if (hostOf(target) != hostOf(first))
            request.reach = WebRequest::Reach::Public;
        request.url = target;
    }
}

Task<Places> WebClient::placesOf(QUrl url, bool mayBePrivate)
{
    const QString host = hostOf(url);
    const auto port = quint16(url.port(HttpsPort));
    Places places;
    if (const QHostAddress literal(host); !literal.isNull()) {
        places = {{literal, port}};
    } else {
        try {
            places = co_await m_ways.find(host, port);
        } catch (MailError &error) {
            error.server = serverOf(url);
            throw;
        }
    }
    // One bad one spoils them all: a name that leads both outside and inside is set up to confuse.
    for (const Place &place : std::as_const(places)) {
        if (!mayBePrivate && !m_ways.isPublic(place.address))
            throw errorAt(url, Kind::PlaceRefused, host);
    }
    if (places.isEmpty())
        throw errorAt(url, Kind::HostNotFound);
    co_return places.first(std::min(places.size(), MostAddresses));
}

Task<WebAnswer> WebClient::askAnyOf(Step *step, WebRequest request, QList<Place> places)
{
    for (qsizetype i = 0;; ++i) {
        std::optional<MailError> error;
        try {
            co_return co_await ask(step, request, places[i]);
        } catch (const MailError &thrown) {
            error = thrown;
        }
        const bool unheard = error->kind == Kind::ConnectionRefused || error->kind == Kind::Unreachable
            || error->kind == Kind::TimedOut || error->kind == Kind::HostNotFound;
        if (!unheard || i + 1 >= places.size())
            throw *error;
    }
}

Task<WebAnswer> WebClient::ask(Step *step, WebRequest request, Place place)
{
    const QUrl url = request.url;
    const QString host = hostOf(url);
    const auto port = quint16(url.port(HttpsPort));
    const Pending<bool> over;
    std::optional<MailError> failure;
    WebAnswer answer {.url = url};
    bool secure = false;
    QObject context;
    step->manager.setProxy(step->proxy);
    const std::unique_ptr<QNetworkReply, ReplyEnd> reply(
        step->manager.get(requestFor(request, place, m_ways.policy)));
    QNetworkReply *const link = reply.get();
    link->setReadBufferSize(ReadBuffer);
    const auto fail = [&](MailError error) {
        error.server = serverOf(url);
        if (!failure)
            failure = error;
        link->abort();
    };
    connect(link, &QNetworkReply::sslErrors, &context, [&](const QList<QSslError> &errors) {
        const QSslCertificate shown = link->sslConfiguration().peerCertificate();
        fail(m_ways.policy.refusalFor(shown.isNull() && !errors.isEmpty() ? errors.first().certificate() : shown, host,
                                      port, errors));
    });
    connect(link, &QNetworkReply::encrypted, &context, [&] {
        secure = true;
        // Nothing was said yet. Qt also believes a host that only the common name has.
        if (const auto refused = m_ways.policy.judgeName(link->sslConfiguration().peerCertificate(), host, port))
            fail(*refused);
    });
    const auto take = [&] {
        if (failure)
            return;
        answer.body += link->read(request.mostOctets + 1 - answer.body.size());
        if (answer.body.size() > request.mostOctets)
            fail(errorAt(url, Kind::TooLong));
    };
    connect(link, &QNetworkReply::metaDataChanged, &context, [&] {
        const QVariant length = link->header(QNetworkRequest::ContentLengthHeader);
        if (length.isValid() && length.toLongLong() > request.mostOctets)
            fail(errorAt(url, Kind::TooLong));
    });
    connect(link, &QNetworkReply::readyRead, &context, take);
    connect(link, &QNetworkReply::finished, &context, [over] { over.finish(true); }, Qt::QueuedConnection);
    QTimer tooSlow;
    tooSlow.setSingleShot(true);
    connect(&tooSlow, &QTimer::timeout, &context, [&] {
        if (!secure)
            fail(errorAt(url, Kind::TimedOut));
    });
    tooSlow.start(m_ways.perAddress);

    co_await over;
    if (link->error() == QNetworkReply::NoError)
        take();
    if (failure)
        throw *failure;
    answer.status = link->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.status == 0) // no answer: what went wrong came before it
        throw errorAt(url, kindOf(link->error()), link->errorString().left(MostReasonOctets));
    const bool cut = link->error() == QNetworkReply::RemoteHostClosedError;
    if (cut)
        throw errorAt(url, Kind::ConnectionLost);
    answer.type = link->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    answer.location = link->rawHeader("Location");
    co_return answer;
}

} // namespace sobre::web
