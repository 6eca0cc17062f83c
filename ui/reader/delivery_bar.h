// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"
#include "ui/composer/writing.h"
#include "ui/reader/delivery_facts.h"

#include <QObject>

#include <optional>

namespace sobre::store {
struct Changes;
}

namespace sobre::ui {

struct Desk;
struct LetterFacts;
class LetterView;

/// What is known of a letter's way out, shown in the reader: the proof of posting and what became of the letter under one
/// that was sent; under the header of a report a strip that says which letter it is about. A report informs and never acts:
/// what is done about it, the person does. Window's thread.
class DeliveryBar : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    DeliveryBar(Desk &desk, LetterView &view, QObject *parent = nullptr);

    void showFor(const LetterFacts &facts);
    void clear();

Q_SIGNALS:
    /// [Open it]: another letter is to be shown.
    void openRequested(sobre::store::LetterId letter);
    /// [Correct and send again]: a draft that waits for a better address.
    void writeRequested(const sobre::ui::Writing &writing);

private:
    void show();
    void showReturned();
    void noticeChanges(const store::Changes &changes);
    void correct(store::LetterId letter, const QString &address);
    Task<> takeUpAgain(store::LetterId letter, QString address);

    Desk &m_desk;
    LetterView &m_view;
    std::optional<store::LetterRow> m_letter; ///< that is shown
    DeliveryFacts m_facts;
    Task<> m_correcting; // last: it uses the others
};

} // namespace sobre::ui
