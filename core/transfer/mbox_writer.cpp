// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_writer.h"

#include "core/transfer/mbox_quoting.h"

#include <QLocale>

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
    const QByteArray line = "From MAILER-DAEMON " + when.toLatin1() + '\n';
    const auto out = [this](const QByteArray &octets) { return m_file.write(octets) == octets.size(); };
    return out(line) && quoteLetter(letter, out) && out("\n");
}

} // namespace sobre::transfer
