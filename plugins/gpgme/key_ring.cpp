// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/key_ring.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace sobre::gpgme {

namespace {
bool isFingerprint(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-Fa-f]{16,64}\\z"));
    return form.match(text).hasMatch();
}
bool same(const char *fingerprint, const QString &text)
{
    return fingerprint && text.compare(QLatin1StringView(fingerprint), Qt::CaseInsensitive) == 0;
}
} // namespace

KeyRing::KeyRing(Run &run, gpgme_keylist_mode_t mode) : m_context(run)
{
    if (mode && !m_context.error())
        gpgme_set_keylist_mode(m_context.get(), gpgme_get_keylist_mode(m_context.get()) | mode);
}

std::expected<std::vector<Key>, gpgme_error_t> KeyRing::find(const QStringList &patterns, bool secretOnly)
{
    if (m_context.error())
        return std::unexpected(m_context.error());
    QByteArrayList octets;
    std::vector<const char *> list;
    for (const QString &pattern : patterns)
        octets << pattern.toUtf8();
    for (const QByteArray &each : octets)
        list.push_back(each.constData());
    list.push_back(nullptr);
    const gpgme_error_t error
        = m_context.finish(gpgme_op_keylist_ext_start(m_context.get(), list.data(), secretOnly, 0));
    std::vector<Key> keys = m_context.takeKeys();
    // gpg says it too where some pattern found nothing.
    const auto code = gpgme_err_code(error);
    if (error && code != GPG_ERR_NO_PUBKEY && code != GPG_ERR_NO_SECKEY && code != GPG_ERR_NOT_FOUND)
        return std::unexpected(error);
    std::erase_if(keys, [](const Key &key) { return !key->subkeys; });
    return keys;
}

Key KeyRing::primary(const QString &fingerprint, bool secret)
{
    if (!isFingerprint(fingerprint))
        return {};
    auto found = find({ fingerprint }, secret);
    if (found) {
        for (Key &key : *found) {
            if (same(key->subkeys->fpr, fingerprint))
                return std::move(key);
        }
    }
    return {};
}

Key KeyRing::owner(const QString &part)
{
    if (!isFingerprint(part))
        return {};
    auto found = find({ part });
    if (found) {
        for (Key &key : *found) {
            for (auto *each = key->subkeys; each; each = each->next) {
                if (same(each->fpr, part) || same(each->keyid, part))
                    return std::move(key);
            }
        }
    }
    return {};
}

} // namespace sobre::gpgme
