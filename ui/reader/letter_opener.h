// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/letter_page.h"
#include "ui/reader/stoppable_device.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace sobre::store {
class Store;
}

namespace sobre::ui {

/// Reads, parses and draws one letter after another in a worker with a reading connection of its own. Only
/// the last one asked for is answered. Window's thread; destroying it waits for the worker, which ends early.
class LetterOpener : public QObject {
    Q_OBJECT
public:
    /// The store outlives the loader.
    explicit LetterOpener(const store::Store &store, QObject *parent = nullptr);
    ~LetterOpener() override;

    /// Opens a letter; ends with loaded() or failed(), once, later.
    void load(store::LetterId letter, const PageOptions &options);
    /// Draws the letter that was loaded last anew; ends with redrawn() or failed().
    void redraw(const PageOptions &options);
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
    void begin(store::LetterId letter, std::shared_ptr<LetterFacts> known, const PageOptions &options);
    void take(const std::shared_ptr<Answer> &answer);

    const store::Store &m_store;
    std::shared_ptr<LetterFacts> m_facts;
    StopFlag m_stop;
    quint64 m_asked = 0;
    QThreadPool m_pool; // last: it waits for the worker
};

} // namespace sobre::ui
