// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace sobre::gpgme {

/// The packets in armour that begins with `begin` ("-----BEGIN PGP MESSAGE"), as far as they are there; what has
/// no armour as it is.
QByteArray withoutArmour(const QByteArray &octets, QByteArrayView begin);

/// OpenPGP packets one after the other (RFC 9580 section 4.2), as long as they have a length of their own. Anything
/// may be in the octets.
class Packets {
public:
    explicit Packets(QByteArray octets) : m_octets(std::move(octets)) { }

    struct Packet {
        int tag = 0;
        QByteArray body; ///< shorter than it says where the octets end
    };
    /// Nothing: there are no more, or what follows has no length.
    std::optional<Packet> next();
    /// Where the one after that of next() begins.
    qsizetype at() const { return m_at; }

private:
    bool has(qsizetype count) const { return count <= m_octets.size() - m_at; }
    quint32 number(int octets);
    qint64 length(quint32 header);

    const QByteArray m_octets;
    qsizetype m_at = 0;
};

} // namespace sobre::gpgme
