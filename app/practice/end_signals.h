// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace sobre::practice {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that everything can be put away. One object a process. Children are not
/// affected.
class EndSignals : public QObject {
    Q_OBJECT
public:
    EndSignals();

Q_SIGNALS:
    void caught(int number);
};

} // namespace sobre::practice
