// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/open_letter.h"
#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace sobre::store {
class Store;
}

namespace sobre::ui {

struct Desk;

/// Asks the engine about one letter after another: only the last one asked for is answered. Window's thread.
class EnvelopeOpener : public QObject {
    Q_OBJECT
public:
    /// The desk outlives it.
    explicit EnvelopeOpener(Desk &desk, QObject *parent = nullptr);
    ~EnvelopeOpener() override;

    /// Ends with opened() or failed(), once, later. A question for the passphrase comes up only with `mayAsk`.
    /// `own` are the person's addresses.
    void open(store::LetterId letter, bool mayAsk, const QStringList &own);
    /// What was asked for is no longer wanted, nor is the question for a passphrase: no signal comes.
    void cancel();

Q_SIGNALS:
    /// `byOwnKey`: it is signed with a key whose secret half is on this computer.
    void opened(sobre::store::LetterId letter, const std::shared_ptr<sobre::crypto::OpenedLetter> &result,
                bool byOwnKey);
    void failed(sobre::store::LetterId letter, const sobre::MailError &error);

private:
    Task<> run(store::LetterId letter, bool mayAsk, QStringList own, quint64 number);
    Task<bool> isOwnKey(QString address, QString fingerprint);

    Desk &m_desk;
    quint64 m_asked = 0;
    std::unique_ptr<Task<>> m_work;
};

} // namespace sobre::ui
