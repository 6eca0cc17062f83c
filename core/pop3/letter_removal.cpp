// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/letter_removal.h"

#include <utility>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;
using namespace std::chrono_literals;

constexpr auto QuitDeadline = 5min; ///< the server removes the letters now

} // namespace

/// Fills the window, once half of it has become free. True: the last has been asked for.
bool LetterRemoval::request(const QList<Listed> &letters, const char *verb, qsizetype answered)
{
    const qsizetype atOnce = m_pipelining ? WindowCommands : 1;
    if (m_asked - answered <= atOnce / 2) {
        QList<QByteArray> commands;
        for (; m_asked < letters.size() && m_asked - answered < atOnce; ++m_asked)
            commands.append(verb + QByteArray::number(letters[m_asked].number));
        if (!commands.isEmpty())
            m_link.sendAll(commands);
    }
    return m_asked == letters.size();
}

void LetterRemoval::refused(const Listed &letter, MailError error)
{
    error.scope = MailError::Scope::Letter;
    m_outcome.letterErrors.append({ letter, error });
}

Task<QList<Listed>> LetterRemoval::confirmed(QList<Listed> letters)
{
    QList<Listed> same;
    m_asked = 0;
    for (qsizetype answered = 0; answered < letters.size(); ++answered) {
        request(letters, "UIDL ", answered);
        const Listed &letter = letters[answered];
        const StatusLine status = co_await m_link.status();
        const std::optional<ListedUid> now = status.ok ? parseUidlLine(status.text) : std::nullopt;
        if (!status.ok)
            refused(letter, m_link.refusal(status));
        else if (!now || now->number != letter.number || now->uid != letter.uid)
            refused(letter, m_link.error(Kind::Protocol, status.text, QStringLiteral("UIDL")));
        else
            same.append(letter);
    }
    co_return same;
}

Task<QList<Listed>> LetterRemoval::run(QList<Listed> letters)
{
    QList<Listed> marked;
    m_asked = 0;
    for (qsizetype answered = 0; answered < letters.size(); ++answered) {
        if (request(letters, "DELE ", answered) && m_pipelining)
            sendQuit();
        const StatusLine status = co_await m_link.status();
        if (status.ok)
            marked.append(letters[answered]);
        else
            refused(letters[answered], m_link.refusal(status));
    }
    std::optional<MailError> failure;
    try {
        sendQuit();
        co_await readQuit();
    } catch (const MailError &error) {
        failure = error;
    }
    if (failure && !marked.isEmpty())
        throw *failure; // without deletions nothing depends on the goodbye
    co_return marked;
}

void LetterRemoval::sendQuit()
{
    if (!std::exchange(m_quitSent, true))
        m_link.send("QUIT");
}

Task<> LetterRemoval::readQuit()
{
    m_link.channel().setDeadline(QuitDeadline);
    const StatusLine status = co_await m_link.ok();
    Q_UNUSED(status)
}

} // namespace sobre::pop3
