// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/offered_key.h"
#include "core/store/ids.h"

#include <QObject>

#include <functional>
#include <memory>

namespace sobre::ui {

struct Desk;
struct LetterFacts;
class StripColumn;

/// "Helen offers a key. [Use it]": a key that came along with a letter is used for nothing until a person says so here.
/// Window's thread.
class KeyOffer : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    KeyOffer(Desk &desk, StripColumn &strips, QObject *parent = nullptr);
    ~KeyOffer() override;

    /// Offers the key of this letter, if there is one of somebody whose key is not accepted yet; of one that is not to be
    /// taken it says why.
    void showFor(const LetterFacts &facts);
    void clear();

Q_SIGNALS:
    /// There is an offer on the screen.
    void offered();
    /// The key was taken: what the letter's signature is worth may be more now. showFor() says that it was.
    void taken();

private:
    void stop();
    Task<> look(crypto::OfferedKey key, QString name, quint64 number);
    void keepGossip(const LetterFacts &facts);
    Task<> use(crypto::OfferedKey key, QString name, quint64 number);
    void refuse(const crypto::OfferedKey &key, const QString &name);
    void offer(const crypto::OfferedKey &key, const QString &name);
    void later(quint64 number, std::function<void()> then);

    Desk &m_desk;
    StripColumn &m_strips;
    quint64 m_number = 0;
    store::LetterId m_letter = store::LetterId::None; ///< whose key it is about
    QString m_taken; ///< the name of whose key of this letter was taken
    std::unique_ptr<Task<>> m_work;
};

} // namespace sobre::ui
