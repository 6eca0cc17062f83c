// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "ui/folders/fetch_summary.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>

namespace sobre::look {
class Button;
class Label;
}

namespace sobre::ui {

struct Desk;

/// The foot of the sidebar: when mail was last looked for and when it is next, how far a fetch has come, why it
/// failed. Window thread.
class FetchFoot : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit FetchFoot(Desk &desk, QWidget *parent = nullptr);

    /// Shows what is known now.
    void refresh();
    /// The person asked for mail: where that is under way already, it says so.
    void noteAskedAgain();

Q_SIGNALS:
    /// The person wants to see to an account whose server refused them.
    void accountSettingsRequested(sobre::store::AccountId account);
    /// A server's certificate was refused: the person wants to look at it.
    void certificateRequested(const sobre::MailError &refusal);

private:
    struct Lines {
        QString first = {};
        QString second = {};
        QString trouble = {}; ///< in red, wrapped
        QString whole = {}; ///< tooltip: the error in full
        QString button = {};
    };
    Lines lines(const FetchSummary &summary) const;
    Lines waitOf(const FetchSummary &summary) const;
    Lines troubleOf(const FetchSummary &summary) const;
    void apply(const Lines &lines);
    void press();
    QList<AccountFetch> look();
    void ended(const FetchSummary &before);
    void announceOnce(const QString &words);

    Desk &m_desk;
    look::Label *m_first;
    look::Label *m_second;
    look::Label *m_trouble;
    look::Button *m_button;
    FetchSummary m_summary;
    QHash<store::AccountId, QDateTime> m_failedAt; // UTC; absent where the last look did not end in this session
    QSet<store::AccountId> m_fetching;
    QTimer m_nothingNew; // while "No new mail" is shown
    QString m_said;
    bool m_askedAgain = false; // while mail was being fetched
};

} // namespace sobre::ui
