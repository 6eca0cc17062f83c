// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace sobre::ui {

/// The main window's own actions with their words, drawings and keys; what they do is connected by the window. Those
/// of the list (archive, star, …) and of the reader (find, source, …) belong to them.
class MainActions : public QObject {
    Q_OBJECT
public:
    explicit MainActions(QWidget *window);

    QAction *write;
    QAction *getMail;
    QAction *atPostOffice;
    QAction *stop;
    QAction *reply;
    QAction *replyAll;
    QAction *replyToList;
    QAction *forward;
    QAction *search;
    QAction *nextPane;
    QAction *previousPane;
    QAction *showReader; ///< checkable
    QAction *tryAgain; ///< the account whose mail could not be fetched
    QAction *failedSettings;
    QAction *failedCertificate;
    QAction *addAccount;
    QAction *accountSettings;
    QAction *newFolder;
    QAction *keys;
    QAction *preferences;
    QAction *shortcuts;
    QAction *quit;
    QAction *importMail;
    QAction *exportMail;

private:
    QAction *add(QWidget *window, const QString &words, QList<QKeySequence> keys = {});
};

} // namespace sobre::ui
