// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/reduce.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace sobre::html {

/// The one place where it is decided which picture the view may load. Remembers which remote ones were left
/// out.
class PictureGate {
public:
    explicit PictureGate(const ReduceOptions &options) : m_options(options) { }

    /// What the view shall load for an address of the letter; empty if the picture is left out.
    QString sourceFor(const QString &address);
    /// An address that is never shown, such as a picture behind a text: it is listed if it is a remote one.
    void leaveOut(const QString &address);
    /// The same for the candidates of a srcset attribute.
    void leaveOutSet(const QString &candidates);

    QStringList remotePictures() const { return m_remotePictures; }
    QStringList remoteHosts() const { return m_remoteHosts; }

private:
    void list(const QString &address);

    const ReduceOptions &m_options;
    QHash<QString, QString> m_sources; ///< what the callback said
    QSet<QString> m_seen;
    QStringList m_remotePictures, m_remoteHosts;
};

/// The first address of a srcset attribute; empty if there is none.
QString firstOfSet(const QString &candidates);

} // namespace sobre::html
