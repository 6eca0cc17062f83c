// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_request.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <mutex>

namespace sobre::gpgme {

/// A program of GnuPG on this computer, gpg or gpgsm: where it is and whether it answers. Any thread.
class Engine {
public:
    /// The one for a format. Never destroyed.
    static Engine &of(plugin::CryptoRequest::Format format);
    /// gpg.
    static Engine &the() { return of(plugin::CryptoRequest::Format::OpenPgp); }

    /// Its path, or empty. Looks at the files each time; cheap.
    QString program() const;
    /// What is missing, English, empty if nothing is as far as is known without starting it.
    QString missing() const;
    /// Starts it once to see that it answers and is not too old, and is ready for contexts. May take seconds:
    /// for workers. The same words as missing().
    QString makeReady();
    /// Of gpgsm: what starts it so that no question comes up, neither for a passphrase nor whether to trust an
    /// authority. GPGME has no other way to say that (gpgsm is not told its pinentry mode).
    static QString quietProgram();

private:
    struct Seen {
        QString program;
        QDateTime changed;
        QString missing;
        QDateTime at;
    };
    Engine(QString name, QString package) : m_name(std::move(name)), m_package(std::move(package)) { }
    QString ask(const QString &program) const;

    const QString m_name;
    const QString m_package;

    mutable std::mutex m_mutex;
    Seen m_seen;
};

} // namespace sobre::gpgme
