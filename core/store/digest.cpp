// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/digest.h"

#include <QtCrypto>

namespace sobre::store {

// QCA::Hash keeps its own copy of the provider's context; a class of its own keeps QCA out of the header.
class Digest::Engine {
public:
    QCA::Hash hash{ QStringLiteral("sha256") };
};

Digest::Digest() : m_engine(std::make_unique<Engine>()) { }

Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::add(QByteArrayView octets)
{
    constexpr qsizetype Step = 16 << 10; // QCA copies each: what is small stays in the processor's cache
    while (!octets.isEmpty()) {
        const QByteArrayView part = octets.first(qMin(octets.size(), Step));
        m_engine->hash.update(part.data(), int(part.size()));
        octets = octets.sliced(part.size());
    }
}

QByteArray Digest::finish()
{
    return m_engine->hash.final().toByteArray();
}

QByteArray Digest::of(QByteArrayView octets)
{
    Digest digest;
    digest.add(octets);
    return digest.finish();
}

} // namespace sobre::store
