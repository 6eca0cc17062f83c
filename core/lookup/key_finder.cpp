// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/key_finder.h"

#include "core/lookup/key_directory.h"
#include "core/web/web_client.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::lookup {
namespace {

    using crypto::OfferedKey;
    using web::WebAnswer;
    using web::WebRequest;

    constexpr int Ok = 200;
    constexpr int NotFound = 404;
    constexpr int Gone = 410;

    WebRequest requestFor(const QUrl &url, WebRequest::Reach reach)
    {
        return {.url = url,
                .accept = "application/pgp-keys, application/octet-stream;q=0.9",
                .mostOctets = crypto::LargestKey,
                .reach = reach};
    }

    std::optional<OfferedKey> keyOf(const WebAnswer &answer, const QString &address, OfferedKey::Way way)
    {
        if (answer.status == NotFound || answer.status == Gone)
            return std::nullopt;
        if (answer.status != Ok) {
            throw MailError {.kind = MailError::Kind::Refused,
                             .retry = MailError::Retry::Later,
                             .server = answer.url.host(),
                             .serverText = "HTTP " + QByteArray::number(answer.status)};
        }
        OfferedKey key {.way = way, .address = address, .octets = answer.body};
        crypto::examine(key);
        return key;
    }

} // namespace

KeyFinder::KeyFinder(web::WebClient &client)
    : m_client(client)
{
}

Task<std::optional<OfferedKey>> KeyFinder::atDomain(QString address)
{
    const Result<DirectoryPlaces> places = directoryPlaces(address);
    if (!places)
        throw places.error();
    bool noSuchHost = false;
    WebAnswer answer;
    try {
        answer = co_await m_client.get(requestFor(places->advanced, WebRequest::Reach::Public));
    } catch (const MailError &error) {
        // The draft: the direct way only where the sub-domain does not exist. Else whoever can break it chooses the key.
        if (error.kind != MailError::Kind::HostNotFound)
            throw;
        noSuchHost = true;
    }
    try {
        if (noSuchHost)
            answer = co_await m_client.get(requestFor(places->direct, WebRequest::Reach::Public));
    } catch (const MailError &error) {
        if (error.kind != MailError::Kind::HostNotFound)
            throw;
        answer.status = NotFound; // a domain for mail alone
    }
    co_return keyOf(answer, address, OfferedKey::Way::Domain);
}

Task<std::optional<OfferedKey>> KeyFinder::atServer(QString address, QString server)
{
    const Result<QUrl> place = keyServerPlace(server, address);
    if (!place)
        throw place.error();
    const WebAnswer answer = co_await m_client.get(requestFor(*place, WebRequest::Reach::Named));
    co_return keyOf(answer, address, OfferedKey::Way::KeyServer);
}

} // namespace sobre::lookup
