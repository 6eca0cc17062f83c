// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QObject>
#include <QtCore/QtPlugin>

/// For a picture of the list of plugins: only its description is read.
class Cards : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.sobre.CryptoProvider/0" FILE "cards.json")
};

#include "cards.moc"
