// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/hidden_recipients.h"

#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/packets.h"
#include "plugins/gpgme/secret_octets.h"
#include "plugins/gpgme/streams.h"

#include <algorithm>
#include <cstring>

namespace sobre::gpgme {

namespace {
constexpr std::size_t MostKeys = 10;
constexpr qsizetype EnoughToTell = 4096; // of what is sealed, so that gpg gets as far as the session key
enum Tag { PublicKeySession = 1, PasswordSession = 3, Marker = 10, Padding = 21 };

/// A session key packet of version 3: for whom, and all of it.
struct Sealed {
    QByteArray keyId;
    QByteArray body;
    bool hidden() const { return keyId == QByteArray(8, '\0'); }
};

struct Message {
    std::vector<Sealed> sessionKeys;
    QByteArray rest; ///< the beginning of what is sealed
};

std::optional<Message> take(const QByteArray &head)
{
    const QByteArray octets = withoutArmour(head, "-----BEGIN PGP MESSAGE");
    Message message;
    Packets packets(octets);
    qsizetype at = 0;
    while (const auto packet = packets.next()) {
        if (packet->tag == PublicKeySession && packet->body.startsWith('\3') && packet->body.size() > 9)
            message.sessionKeys.push_back({ packet->body.sliced(1, 8), packet->body });
        else if (packet->tag != PublicKeySession && packet->tag != PasswordSession && packet->tag != Marker
                 && packet->tag != Padding)
            break;
        at = packets.at();
    }
    message.rest = octets.sliced(at).first(std::min(octets.size() - at, EnoughToTell));
    return message.rest.isEmpty() ? std::optional<Message>() : message;
}

/// An own part that decrypts, by its id.
struct Candidate {
    QByteArray keyId;
    bool valid = false;
    long made = 0;
};

std::vector<Candidate> candidates(Run &run)
{
    std::vector<Candidate> found;
    const auto keys = KeyRing(run).find({}, true);
    if (!keys)
        return found;
    for (const Key &key : *keys) {
        for (auto *part = key->subkeys; part; part = part->next) {
            if (part->can_encrypt && part->secret && part->keyid)
                found.push_back({ QByteArray::fromHex(part->keyid),
                                  !key->revoked && !key->expired && !part->revoked && !part->expired,
                                  part->timestamp });
        }
    }
    std::ranges::sort(found, [](const Candidate &one, const Candidate &other) {
        return std::pair(one.valid, one.made) > std::pair(other.valid, other.made);
    });
    return found;
}

QByteArray packet(const Sealed &sealed, const QByteArray &keyId)
{
    QByteArray body = sealed.body;
    body.replace(1, 8, keyId);
    const auto size = static_cast<quint32>(body.size());
    QByteArray octets("\xc1\xff", 2);
    for (const int shift : { 24, 16, 8, 0 })
        octets += static_cast<char>(size >> shift);
    return octets + body;
}

/// Whether the session key is known now.
bool tryOne(Run &run, const QByteArray &message, HiddenTrial &trial)
{
    Context context(run);
    if (context.error())
        return false;
    gpgme_set_ctx_flag(context.get(), "export-session-key", "1");
    Octets octets(message);
    SecretOctets nobody; // what little of it is opened here
    context.finish(gpgme_op_decrypt_start(context.get(), octets.data(), nobody.data()));
    trial.refused = trial.refused || context.status().questionRefused();
    trial.closed = trial.closed || context.status().questionFailed();
    const gpgme_decrypt_result_t result = gpgme_op_decrypt_result(context.get());
    if (result && result->session_key)
        trial.sessionKey = result->session_key;
    return !trial.sessionKey.isEmpty();
}
} // namespace

HiddenTrial::~HiddenTrial()
{
    if (sessionKey.isDetached())
        explicit_bzero(sessionKey.data(), static_cast<std::size_t>(sessionKey.size()));
}

std::optional<HiddenTrial> tryOwnKeys(Run &run, const QByteArray &head)
{
    const auto message = take(head);
    if (!message)
        return {};
    HiddenTrial trial;
    const std::vector<Candidate> own = candidates(run);
    const auto isNamed = [&](const Candidate &each) {
        return std::ranges::any_of(message->sessionKeys,
                                   [&](const Sealed &sealed) { return sealed.keyId == each.keyId; });
    };
    std::size_t tried = 0;
    for (const bool named : { true, false }) {
        for (const Candidate &each : own) {
            if (isNamed(each) != named || tried == MostKeys)
                continue;
            ++tried;
            QByteArray octets;
            for (const Sealed &sealed : message->sessionKeys) {
                if (named ? sealed.keyId == each.keyId : sealed.hidden())
                    octets += packet(sealed, each.keyId);
            }
            if (run.cancelled() || tryOne(run, octets + message->rest, trial))
                return trial;
        }
    }
    return trial;
}

} // namespace sobre::gpgme
