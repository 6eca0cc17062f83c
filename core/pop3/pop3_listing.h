// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/pop3/mail_sink.h"
#include "core/pop3/pop3_link.h"
#include "core/pop3/pop3_reply.h"

#include <QList>

#include <functional>

namespace sobre::pop3 {

/// The answers to UIDL and LIST, taken apart line by line as they come: no more is held than their result. A
/// line that makes no sense ends the dialogue (Protocol): no part of such a listing counts.
class Listing {
public:
    explicit Listing(Pop3Link &link) : m_link(link) { }

    /// What STAT said: how long an answer may be.
    void expect(quint32 letters) { m_expected = letters; }
    /// The answer to UIDL. False: the server has none. `offered`: by CAPA; a refusal is then thrown, for
    /// without ids every letter would look new.
    Task<bool> readUids(bool offered);
    /// The answer to LIST: sizes for the letters that UIDL named, or all letters where it named none.
    Task<> readSizes();
    /// The lines of LIST, after its status line.
    Task<> eachSize(std::function<void(const ListedSize &size)> take);

    const QList<Listed> &letters() const { return m_letters; }

private:
    void takeSize(const ListedSize &size, bool named);
    void checkNumbers(quint32 last, qsizetype lines, QByteArrayView lastLine, const char *command) const;
    MailError nonsense(QByteArrayView line, const char *command) const;

    Pop3Link &m_link;
    quint32 m_expected = 0;
    QList<Listed> m_letters;
    qsizetype m_at = 0; ///< how far sizes have come in m_letters
};

} // namespace sobre::pop3
