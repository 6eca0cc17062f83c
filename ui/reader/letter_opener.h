// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "ui/reader/envelope_opener.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/letter_page.h"
#include "ui/reader/stoppable_device.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace sobre::crypto {
struct OpenedLetter;
}

namespace sobre::ui {

struct Desk;

/// Reads, parses and draws one letter after another in a worker with a reading connection of its own; what is signed
/// or sealed goes to the engine first. Only the last one asked for is answered. What came out of an envelope is
/// kept until another letter is asked for, or forget(). Window's thread; destroying it waits for the worker,
/// which ends early.
class LetterOpener : public QObject {
    Q_OBJECT
public:
    /// The desk outlives the opener.
    explicit LetterOpener(Desk &desk, QObject *parent = nullptr);
    ~LetterOpener() override;

    /// Opens a letter; ends with loaded() or failed(), once, later. Asks nobody for a passphrase.
    void load(store::LetterId letter, const PageOptions &options);
    /// Draws the letter that was loaded last anew; ends with redrawn() or failed().
    void redraw(const PageOptions &options);
    /// Opens the envelope of the letter that was loaded last, with a question for the passphrase where one is needed;
    /// ends as load() does.
    void unlock(const PageOptions &options);
    /// cancel(), and nothing of the last letter stays in memory.
    void forget();
    /// What was asked for is no longer wanted: no signal comes.
    void cancel();

Q_SIGNALS:
    /// `page` may be taken by whoever is connected.
    void loaded(const std::shared_ptr<sobre::ui::LetterFacts> &facts,
                const std::shared_ptr<sobre::ui::LetterPage> &page);
    void redrawn(const std::shared_ptr<sobre::ui::LetterPage> &page);
    void failed(sobre::store::LetterId letter, const sobre::MailError &error);

private:
    struct Answer;
    enum class Why { Load, Judged, Redraw };
    void begin(store::LetterId letter, std::shared_ptr<LetterFacts> known, const PageOptions &options, Why why);
    void take(const std::shared_ptr<Answer> &answer);
    void takeOpened(const crypto::OpenedLetter &result, bool byOwnKey);

    Desk &m_desk;
    EnvelopeOpener m_envelopes;
    PageOptions m_options; ///< of the letter that is with the engine
    std::shared_ptr<LetterFacts> m_waiting; ///< likewise
    std::shared_ptr<LetterFacts> m_facts;
    StopFlag m_stop;
    quint64 m_asked = 0;
    QThreadPool m_pool; // last: it waits for the worker
};

} // namespace sobre::ui
