// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <mutex>

namespace sobre::gpgme {

/// The gpg of this computer: where it is and whether it answers. Any thread.
class Engine {
public:
    /// Never destroyed.
    static Engine &the();

    /// Its path, or empty. Looks at the files each time; cheap.
    QString program() const;
    /// What is missing, English, empty if nothing is as far as is known without starting it.
    QString missing() const;
    /// Starts it once to see that it answers and is not too old, and is ready for contexts. May take seconds:
    /// for workers. The same words as missing().
    QString makeReady();

private:
    struct Seen {
        QString program;
        QDateTime changed;
        QString missing;
        QDateTime at;
    };
    static QString ask(const QString &program);

    mutable std::mutex m_mutex;
    Seen m_seen;
};

} // namespace sobre::gpgme
