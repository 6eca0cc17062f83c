// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QObject>
#include <QtCore/QtPlugin>

/// For a picture of the list of plugins: only its description is read.
class OpenPgp : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.sobre.CryptoProvider/0" FILE "openpgp.json")
};

#include "openpgp.moc"
