// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace sobre::store {

/// A SHA-256 under way, by QCA (which takes a quarter of QCryptographicHash's time). One thread at a time.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;

    void add(QByteArrayView octets);
    /// 32 octets; the object is spent.
    QByteArray finish();

    static QByteArray of(QByteArrayView octets);

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace sobre::store
