// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"
#include "core/outbox/draft_keeping.h"
#include "ui/composer/seal_words.h"
#include "ui/composer/writing.h"
#include "ui/desk/desk.h"
#include "ui/desk/key_wish.h"
#include "ui/look/tokens.h"

#include <QDateTime>
#include <QEventLoopLocker>
#include <QHash>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>
#include <optional>

class QAction;
class QMenu;

namespace sobre::look {
class Button;
class Label;
class Strip;
class ToolButton;
} // namespace sobre::look

namespace sobre::ui {

class AttachmentBar;
class BodyEdit;
class ClosedVans;
class DraftKeeper;
class LetterHead;
class PeopleModel;
class SendingChecks;
class TimeChooser;

/// A letter being written, in a window of its own. It belongs to itself: made by new, it deletes itself once
/// it is closed and all of it is stored or queued. What is written is kept in Drafts every so often and when
/// the window loses the focus or is closed. Of the preferences it reads whether an answer stands below the
/// quotation, and how long a letter can be taken back.
class ComposerWindow : public QWidget {
    Q_OBJECT
public:
    /// Everything in `desk` outlives the window.
    ComposerWindow(Desk &desk, const Writing &writing, QWidget *parent = nullptr);
    ~ComposerWindow() override;

    /// What a worker makes of a letter that is to be answered.
    struct Prepared {
        outbox::DraftState state; ///< all but its text
        QString quote;
        bool sealedShut = false; ///< it came in an envelope that did not open
        QString addressedTo; ///< the person's address that the letter came to, empty if none
    };

    /// The draft it works on; None as long as there is none.
    store::LetterId draft() const;
    /// For tests.
    void setDraftInterval(std::chrono::milliseconds interval);
    /// How long sealing goes on before it is said that this is unusual. For tests.
    void setSealingPatience(std::chrono::milliseconds patience) { m_sealingLong.setInterval(patience); }

Q_SIGNALS:
    /// It lies in the outbox and leaves after the time in which it can be taken back, see takeBack().
    void sent(sobre::store::LetterId letter);
    /// The window was closed and what was written lies in Drafts.
    void draftKept(sobre::store::LetterId draft);
    /// The person wants to see a letter that lies here, in the main window.
    void letterWanted(sobre::store::LetterId letter);
    /// Or to look for a key, or to compare one.
    void keysRequested(const sobre::ui::KeyWish &wish);
    /// The person threw it away; it lies in the Trash.
    void draftDiscarded(sobre::store::LetterId draft);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Stage { Opening, Writing, Sending, Closing, Discarding, Done };
    /// What the strip under the head is about. A failure stays until it is solved; the others go with the
    /// next change.
    enum class Notice { None, Size, Told, Asked, Sealing, DraftFailed, SendingFailed };

    // composer_layout.cpp
    void build();
    QWidget *buildTools();
    QWidget *buildHead();
    QMenu *buildMenu();
    QAction *action(const QString &text, const QList<QKeySequence> &keys, void (ComposerWindow::*does)());
    void orderTabs();

    // composer_opening.cpp
    void open(const Writing &writing);
    Task<> openStored(Writing writing);
    Task<outbox::DraftState> readSealed(std::shared_ptr<store::Database> reader, store::LetterId id);
    Task<Prepared> readOriginal(std::shared_ptr<store::Database> reader, Writing writing);
    void cannotOpen(const Writing &writing, const MailError &error, bool sealed);
    void startNew(const Writing &writing);
    void goOnWith(outbox::DraftState draft, const Writing &writing);
    void answer(Writing::Kind kind, const Prepared &prepared);
    void fill(const outbox::DraftState &state);
    void addSignature();
    QString signatureNow() const;
    void swapSignature();
    void begin(QWidget *focus);
    void gatherPeople();
    QStringList ownAddresses() const;

    // composer_later.cpp
    QMenu *buildLater();
    void offerTimes(QMenu &menu);
    void askForTime();
    void sendSoon();
    void sendAt(const QDateTime &when);
    std::chrono::seconds delay() const;

    // composer_sending.cpp
    void send();
    void ask(const QStringList &doubts, const SendingChecks &checks);
    void handOver();
    Task<> handOverLetter();
    Task<QList<outbox::LetterForServer>> lettersToSend();
    Task<store::LetterId> queue(outbox::LetterForServer letter, store::LetterId replaces);
    void withdraw(const QList<store::LetterId> &letters);
    void handedOver(const Result<store::LetterId> &outcome);
    void markAnswered();

    // composer_sealing.cpp
    void buildSealing();
    void wish(bool seal, bool sign);
    void usePostcard();
    void sealIt();
    void turned();
    void useOffer(qint64 offer, const QString &address);
    Task<> takeOffer(store::KeyOffer offer);
    Task<QList<QByteArray>> ownField(QString address, bool prefersSealing);
    void showSealing();
    void showSealFace();
    void lookForOffer(const QString &address);
    Task<> findOffer(QString address);
    void copyCommand(const QString &command);
    void lookAgain();
    void showLookedAgain(Sealing::State state);
    void showQuoteLine();
    void removeQuote();
    void peopleChanged();
    bool maySend();
    void showSealingWork();
    void stopSealing();
    bool holdsSealed() const;
    bool keepsSealed() const { return m_sealing->seals() || holdsSealed(); }
    void showKeeping();
    outbox::DraftSealer draftSealer();
    Task<std::shared_ptr<QIODevice>> sealDraft(outbox::PlainDraft write, outbox::DraftState state);

    // composer_window.cpp
    outbox::DraftState snapshot();
    bool isEmpty() const;
    void changed();
    void saveDraft();
    void attach();
    void discard();
    void draftSaved(const outbox::KeptDraft &kept);
    void draftFailed(const MailError &error);
    void keeperRested();
    void leave();
    void comeBack();
    void tell(Notice about, look::Tone tone, const QString &lead, const QString &sentence);
    void showNotice(Notice about);
    void hideNotice();
    void showSize();
    qint64 serverLimit() const;
    void setBusy(bool busy);
    void showTitle();

    Desk m_desk; // references
    Stage m_stage = Stage::Opening;
    Notice m_about = Notice::None;
    QDateTime m_plannedBefore; ///< a letter taken back was to leave then; invalid: it is none
    QDateTime m_leaveAt; ///< the person's word with the sending that is under way; invalid: soon
    outbox::DraftState m_letter; ///< what no field shows: ids, and what it answers
    QStringList m_askedDoubts;
    QString m_signature; ///< as it was put under the text
    bool m_signatureIsOwn = false; ///< the person took it out or wrote another one
    QString m_quote; ///< as it was put into the text
    QString m_sealedSubject; ///< as it came out of an envelope, and the files
    QList<quint64> m_sealedFiles;
    SealFace m_face; ///< what the strip shows
    QHash<QString, store::LetterId> m_offers; ///< in which letter who offers a key; None where it was looked for in vain
    QString m_offerWanted; ///< whose is being looked for
    bool m_lookedAgain = false; ///< the person had the keys looked for, and was told nothing yet
    bool m_sendWhenKnown = false; ///< the person sends, and keys are still being looked for
    bool m_sendSealed = false; ///< what it was to be then
    bool m_filling = false;
    /// What the person was told of a draft that is to be sealed and cannot be.
    enum class Unkept { Nothing, All, SinceSealing } m_unkept = Unkept::Nothing;
    bool m_keptHere = false; ///< a draft was stored by this window
    int m_bodyRevision = 0;

    PeopleModel *m_people;
    Sealing *m_sealing;
    look::Button *m_send = nullptr;
    QAction *m_sendAction = nullptr; ///< says what the button says
    QAction *m_sealAction = nullptr;
    QAction *m_signAction = nullptr;
    look::ToolButton *m_sealButton = nullptr;
    look::ToolButton *m_attach = nullptr;
    look::ToolButton *m_later = nullptr;
    TimeChooser *m_chooser = nullptr;
    ClosedVans *m_vans = nullptr;
    look::Strip *m_vansLine = nullptr; ///< belongs to m_vans
    look::ToolButton *m_more = nullptr;
    look::Label *m_state = nullptr; ///< "Draft saved 21:41"
    LetterHead *m_head = nullptr;
    look::Strip *m_seal = nullptr; ///< who can read it; always there
    look::Strip *m_quoteLine = nullptr; ///< sealed text would go out on a postcard
    look::Strip *m_notice = nullptr;
    BodyEdit *m_body = nullptr;
    AttachmentBar *m_files = nullptr;
    DraftKeeper *m_keeper;
    QList<QAction *> m_actions;
    std::optional<QEventLoopLocker> m_lock; ///< while it is closed and not stored yet
    QTimer m_sealingLong; ///< runs while the engine works
    Task<> m_opening; // last, as the next: they use the others
    Task<> m_sending;
    Task<> m_offering;
    Task<> m_taking;
};

} // namespace sobre::ui
