// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task_thread.h"
#include "core/mime/build.h"
#include "core/outbox/post_letter.h"
#include "core/outbox/queue_letter.h"
#include "core/store/outbox_rows.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>

namespace sobre::store {
class Database;
}

namespace sobre::outbox {

/// Works off the outbox: hands letters over when their time has come, all of an account's over one connection, and tries
/// again by the clock that each row carries. Lives in the window's thread, the dialogues in the mail thread.
class PostService : public QObject {
    Q_OBJECT
public:
    /// All outlive the service; `reader` is the window's reading connection. Begins with start(). What a crash left
    /// *sending* waits again by then (store::outbox::forgetSending()).
    PostService(store::Database &reader, account::MailContext &mail, TaskThread &thread, QObject *parent = nullptr);
    ~PostService() override;

    void start();
    void setAccounts(const QList<account::Account> &accounts);

    using Done = std::function<void(const Result<> &)>;
    using Queued = std::function<void(const Result<store::LetterId> &)>;
    /// Puts a ready letter (as mime::writeLetter wrote it) into the outbox, durably, to be handed over after `delay`;
    /// `replaces` (a draft; may be None) goes in the same commit. `letter` is open for reading and stands at its start;
    /// it is read in the window's thread, block by block. `done` gets the letter's id.
    void queue(std::shared_ptr<QIODevice> letter, const mime::Envelope &envelope, const account::Account &account,
               std::chrono::seconds delay, store::LetterId replaces, Queued done);
    /// Takes a letter that does not leave yet out of the queue and into `folder`. Errors: BeingSent where it is on its
    /// way already, NotFound.
    void takeBack(store::LetterId letter, store::FolderId folder, Done done);
    /// Its turn is now, and that of the account's others that the same thing held back (a password, a certificate). For one
    /// that *may have been sent* this is the person's word that it should go again.
    void sendNow(store::LetterId letter, Done done);
    /// The network has come back: whatever waits for a connection is tried at once.
    void tryAgainNow();

    /// Letters that a dialogue of this process has now, and how much of them has left.
    using Progress = account::LettersUnderWay::Progress;
    std::optional<Progress> progress(store::LetterId letter) const { return m_mail.posting.progress(letter); }
    bool isIdle() const { return m_busy.empty(); }

Q_SIGNALS:
    /// A row of the outbox, or its progress, is new.
    void changed();
    /// A try has ended.
    void posted(sobre::store::LetterId letter, const sobre::outbox::PostReport &report);

private:
    Task<> putIn(std::shared_ptr<QIODevice> letter, LetterToQueue ready, Queued done);
    void look();
    /// Letters that a batch left as *sending* when the store failed it wait again.
    void releaseOrphans();
    void post(const account::Account &account);

    store::Database &m_reader;
    account::MailContext &m_mail;
    TaskThread &m_thread;
    QList<account::Account> m_accounts;
    std::set<store::AccountId> m_busy; ///< a batch of theirs is under way
    std::map<store::AccountId, QDateTime> m_paused; ///< UTC: the store failed, not before
    QDateTime m_orphansNotBefore; ///< the same for releaseOrphans()
    bool m_releasing = false;
    QTimer m_next;
    QTimer m_progressClock;
    bool m_started = false;
    std::list<Task<>> m_queueing; // last: what they use outlives them
};

} // namespace sobre::outbox
