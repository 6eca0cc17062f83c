// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/certificate_values.h"

#include <algorithm>

namespace sobre::gpgme {

using plugin::CryptoKey;

namespace {
QString text(const char *octets)
{
    return QString::fromUtf8(octets ? octets : "");
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Takes the backslashes out of a value: "\\," is a comma, "\\C3\\B1" are octets of UTF-8.
QString unescaped(const QString &value)
{
    const QByteArray octets = value.toUtf8();
    QByteArray out;
    for (qsizetype at = 0; at < octets.size(); ++at) {
        if (octets[at] != '\\' || at + 1 >= octets.size()) {
            out += octets[at];
        } else if (at + 2 < octets.size() && isHex(octets[at + 1]) && isHex(octets[at + 2])) {
            out += QByteArray::fromHex(octets.sliced(at + 1, 2));
            at += 2;
        } else {
            out += octets[++at];
        }
    }
    return QString::fromUtf8(out);
}

/// Where the value that begins at `at` ends: before the ',' or '+' that nothing escapes.
qsizetype endOfValue(const QString &name, qsizetype at)
{
    for (; at < name.size(); ++at) {
        if (name[at] == u'\\')
            ++at;
        else if (name[at] == u',' || name[at] == u'+')
            break;
    }
    return std::min(at, name.size());
}

plugin::Validity validityOf(gpgme_user_id_t user)
{
    switch (user->validity) {
    case GPGME_VALIDITY_FULL:
    case GPGME_VALIDITY_ULTIMATE:
        return plugin::Validity::Full;
    case GPGME_VALIDITY_NEVER:
        return plugin::Validity::Never;
    default:
        return plugin::Validity::Unknown;
    }
}

/// As it stands on the certificate: what GPGME has made of it is in small letters.
QString addressOf(gpgme_user_id_t user)
{
    const QString written = text(user->email);
    return written.startsWith(u'<') && written.endsWith(u'>') ? written.sliced(1, written.size() - 2) : text(user->address);
}

QList<plugin::KeyUser> usersOf(gpgme_key_t key)
{
    const QString subject = key->uids ? text(key->uids->uid) : QString();
    QString name = attributeOf(subject, QStringLiteral("CN"));
    if (name.isEmpty())
        name = attributeOf(subject, QStringLiteral("O"));
    QList<plugin::KeyUser> users;
    const auto add = [&](const QString &address, plugin::Validity validity) {
        const bool known = std::ranges::any_of(
            users, [&](const plugin::KeyUser &user) { return user.address == address; });
        if (!known)
            users.append({ name, address, validity, false });
    };
    for (auto *user = key->uids; user; user = user->next) {
        const QString address = addressOf(user);
        if (!address.isEmpty())
            add(address, validityOf(user));
    }
    if (users.isEmpty() && key->uids)
        add({}, validityOf(key->uids));
    return users;
}
} // namespace

QString attributeOf(const QString &name, const QString &type)
{
    for (qsizetype at = 0; at < name.size();) {
        while (at < name.size() && name[at] == u' ')
            ++at;
        const qsizetype equals = name.indexOf(u'=', at);
        if (equals < 0)
            break;
        const qsizetype end = endOfValue(name, equals + 1);
        const QString value = name.sliced(equals + 1, end - equals - 1);
        if (name.sliced(at, equals - at).compare(type, Qt::CaseInsensitive) == 0 && !value.startsWith(u'#'))
            return unescaped(value);
        at = end + 1;
    }
    return {};
}

void describeCertificate(gpgme_key_t key, CryptoKey &value)
{
    value.setUsers(usersOf(key));
    value.setIssuer(text(key->issuer_name));
    value.setIssuerKey(text(key->chain_id).toUpper());
    value.setSerialNumber(text(key->issuer_serial).toUpper());
    CryptoKey::Traits traits = value.traits();
    const bool root = !value.fingerprint().isEmpty() && value.issuerKey() == value.fingerprint();
    bool ultimate = false;
    for (auto *user = key->uids; user; user = user->next)
        ultimate = ultimate || user->validity == GPGME_VALIDITY_ULTIMATE;
    traits.setFlag(CryptoKey::CanCertify, key->can_certify);
    traits.setFlag(CryptoKey::IsRoot, root);
    traits.setFlag(CryptoKey::TrustedRoot, root && ultimate);
    value.setTraits(traits);
}

} // namespace sobre::gpgme
