// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/walk/desktop.h"

#include <QList>

#include <functional>

namespace sobre::practice {

/// One step of the main job.
struct Step {
    QString name; ///< "Get mail"
    /// Does it and says in a few words what came of it. Throws hands::Failure.
    std::function<QString()> run;
    /// The window of which the picture is taken, null: the main window.
    std::function<QWidget *()> picture = {};
};

/// What a person does with a mail program, from the first letter to an answer that was sealed. Later steps build on the
/// earlier ones.
class MainJob {
public:
    struct Facts {
        int letters = 0; ///< that lie at the server
        QString files; ///< a folder for files of the job
        bool sealing = false; ///< GnuPG is there
    };
    /// The desktop outlives it.
    MainJob(Desktop &desktop, Facts facts);

    QList<Step> steps();

private:
    QString getMail();
    QString readLetter();
    QString saveFile();
    QString answer();
    QString send();
    QString fetchAnswer();
    QString openAnswer();
    QString useKey();
    QString seal();
    QString openSealedAnswer();
    QString writeToNobody();
    QString fetchBounce();
    QString readBounce();

    /// Ctrl+Enter, and then from the outbox at once.
    QString handOver();

    Desktop &m_desktop;
    const Facts m_facts;
    int m_letters = 0; ///< in the Inbox by now
};

} // namespace sobre::practice
