// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include <QObject>

namespace sobre::cli {

/// This process's own standard streams.
class ProcessTerminal : public QObject, public Terminal {
    Q_OBJECT
public:
    using QObject::QObject;
    void print(const QByteArray &octets) override;
    void complain(const QString &sentence) override;
    Task<QByteArray> read() override;
    QString folder() const override;
};

} // namespace sobre::cli
