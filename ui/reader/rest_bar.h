// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_name.h"
#include "core/store/ids.h"

#include <QObject>

namespace sobre::account {
struct FetchReport;
class WholeFetch;
}

namespace sobre::ui {

struct Desk;
struct LetterFacts;
class StripColumn;

/// "Only the header is here. [Fetch the rest]": for a letter that was too large for its account's limit and lies at the
/// post office still. Window's thread.
class RestBar : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    RestBar(Desk &desk, StripColumn &strips, QObject *parent = nullptr);
    ~RestBar() override;

    /// Says so of this letter, if only its header is here.
    void showFor(const LetterFacts &facts);
    void clear();

    /// The whole letter that came in the place of the header that was shown; None: it did not come.
    store::LetterId whole() const;

private:
    void offer(const QString &lead, const QString &sentence, bool failed);
    void fetchRest();
    void fetchEnded(const account::FetchReport &report);
    void fail(const MailError &error);

    Desk &m_desk;
    StripColumn &m_strips;
    account::WholeFetch *m_fetch = nullptr; ///< made when it is needed first
    store::LetterId m_letter = store::LetterId::None; ///< whose header is shown
    store::AccountId m_account = store::AccountId::None;
    account::ServerName m_name; ///< at the server; an empty uid: it does not lie there any more
    QString m_size;
    bool m_fetching = false;
};

} // namespace sobre::ui
