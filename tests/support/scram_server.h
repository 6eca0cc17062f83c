// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

#include <utility>

namespace sobre::tests {

/// The server's side of SCRAM (RFC 5802), which knows the password.
class ScramServer {
public:
    ScramServer(QCryptographicHash::Algorithm hash, QByteArray password, int rounds = 4096)
        : m_hash(hash), m_password(std::move(password)), m_rounds(rounds)
    {
    }

    QByteArray first(const QByteArray &clientFirst)
    {
        m_clientFirst = clientFirst.mid(clientFirst.indexOf("n="));
        m_serverFirst = "r=" + clientFirst.mid(clientFirst.indexOf(",r=") + 3) + "server,s=" + Salt.toBase64()
            + ",i=" + QByteArray::number(m_rounds);
        return m_serverFirst;
    }
    /// Empty: the client does not know the password.
    QByteArray final(const QByteArray &clientFinal) const
    {
        const int size = QCryptographicHash::hashLength(m_hash);
        const QByteArray salted
            = QPasswordDigestor::deriveKeyPbkdf2(m_hash, m_password, Salt, m_rounds, quint64(size));
        const QByteArray message
            = m_clientFirst + ',' + m_serverFirst + ',' + clientFinal.left(clientFinal.indexOf(",p="));
        const QByteArray clientKey = mac(salted, "Client Key");
        const QByteArray signature = mac(QCryptographicHash::hash(clientKey, m_hash), message);
        QByteArray proof = clientKey;
        for (qsizetype i = 0; i < proof.size(); ++i)
            proof[i] = char(proof[i] ^ signature[i]);
        if (clientFinal.mid(clientFinal.indexOf(",p=") + 3) != proof.toBase64())
            return {};
        return "v=" + mac(mac(salted, "Server Key"), message).toBase64();
    }

private:
    QByteArray mac(const QByteArray &key, const QByteArray &text) const
    {
        return QMessageAuthenticationCode::hash(text, key, m_hash);
    }
    static inline const QByteArray Salt = "pepper";
    QCryptographicHash::Algorithm m_hash;
    QByteArray m_password;
    int m_rounds;
    QByteArray m_clientFirst;
    QByteArray m_serverFirst;
};

} // namespace sobre::tests
