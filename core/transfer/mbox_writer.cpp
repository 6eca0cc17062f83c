// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_writer.h"

#include "core/transfer/mbox_form.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::transfer {

MboxWriter::MboxWriter(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<LetterWriter>> MboxWriter::open(const QString &path)
{
    std::unique_ptr<MboxWriter> writer(new MboxWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        MailError error = unwritable(writer->m_file);
        error.scope = MailError::Scope::Profile;
        return std::unexpected(error);
    }
    return std::unique_ptr<LetterWriter>(std::move(writer));
}

Result<> MboxWriter::write(const store::LetterRow &row, const LetterFlags &, store::LetterDevice &letter)
{
    const qint64 begin = m_file.pos();
    const bool written = append(row.received, letter);
    if (written && !letter.failure())
        return {};
    MailError error = letter.failure() ? *letter.failure() : unwritable(m_file);
    if (!letter.failure())
        error.scope = MailError::Scope::Profile; // no other gets into this file either
    m_file.resize(begin); // whole letters alone
    m_file.seek(begin);
    return std::unexpected(error);
}

bool MboxWriter::append(const QDateTime &received, store::LetterDevice &letter)
{
    const QString when = QLocale::c().toString(received.toUTC(), u"ddd MMM dd hh:mm:ss yyyy"_s);
    m_out = "From MAILER-DAEMON " + when.toLatin1() + '\n';
    if (!appendLines(letter))
        return false;
    m_out += '\n';
    return writeOut();
}

bool MboxWriter::writeOut()
{
    const QByteArray out = std::exchange(m_out, {});
    return m_file.write(out) == out.size();
}

bool MboxWriter::appendLines(store::LetterDevice &letter)
{
    QByteArray room(MboxLine + 1, Qt::Uninitialized);
    bool lineStart = true;
    bool heldReturn = false; // a CR that may belong to the LF of the next piece
    while (true) {
        const qint64 length = letter.readLine(room.data(), room.size());
        if (length <= 0)
            break;
        const QByteArrayView piece = QByteArrayView(room).first(length);
        if (heldReturn && piece != "\n")
            m_out += '\r';
        if (lineStart && isFromLine(piece))
            m_out += '>';
        lineStart = piece.endsWith('\n');
        heldReturn = piece.endsWith('\r');
        const bool wasCrlf = piece.endsWith("\r\n");
        m_out += piece.chopped(wasCrlf ? 2 : heldReturn ? 1 : 0);
        if (wasCrlf)
            m_out += '\n';
        if (m_out.size() >= MboxLine && !writeOut())
            return false;
    }
    if (heldReturn)
        m_out += '\r';
    if (!lineStart)
        m_out += '\n';
    return true;
}

} // namespace sobre::transfer
