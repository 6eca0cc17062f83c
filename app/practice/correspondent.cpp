// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/correspondent.h"

#include "app/practice/answers.h"
#include "app/practice/gnupg_home.h"
#include "app/practice/letter_template.h"
#include "app/practice/pgp_letter.h"
#include "core/mime/build.h"
#include "core/mime/parse.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

QString withRe(const QString &subject)
{
    return subject.startsWith(u"Re:"_s, Qt::CaseInsensitive) ? subject : u"Re: "_s + subject;
}

QString quoted(const QString &text)
{
    QString out;
    for (const QString &line : text.trimmed().split(u'\n'))
        out += (line.startsWith(u'>') ? u">"_s : u"> "_s) + line + u'\n';
    return out;
}

} // namespace

Correspondent::Correspondent(const Person &person, GnupgHome *keys)
    : m_person(person)
    , m_keys(keys)
{
}

Correspondent::Read Correspondent::read(const QByteArray &octets) const
{
    Read read {mime::parse(octets), {}, false};
    const mime::Part &root = read.outside.root;
    read.wasSealed = root.type == "multipart/encrypted" && root.children.size() == 2;
    if (!read.wasSealed || !m_keys)
        return read;
    QBuffer letter;
    letter.setData(octets);
    letter.open(QIODevice::ReadOnly);
    QBuffer sealed;
    sealed.open(QIODevice::WriteOnly);
    if (!mime::writePart(letter, root.children[1].path, sealed))
        return read;
    if (const std::optional<QByteArray> opened = m_keys->open(sealed.data()))
        read.inside = mime::parse(*opened);
    return read;
}

QString Correspondent::words(const Read &read) const
{
    const Answers answers = Answers::in(m_person.tongue);
    if (read.wasSealed && !read.inside)
        return answers.closed + u"\n\n"_s + answers.farewell + u'\n' + m_person.mailbox.name + u'\n';
    QString text = answers.greeting + u"\n\n"_s;
    if (read.inside)
        text += answers.opened + u"\n\n"_s;
    for (const mime::Attachment &file : read.letter().attachments)
        text += answers.file.arg(file.name).arg(file.size) + u"\n\n"_s;
    text += answers.farewell + u'\n' + m_person.mailbox.name.section(u' ', 0, 0) + u"\n\n"_s;
    return text + answers.youWrote + u'\n' + quoted(read.letter().text);
}

QByteArray Correspondent::answer(const PostedLetter &letter, const QDateTime &now) const
{
    const Read read = this->read(letter.octets);
    const mime::Message &original = read.letter();
    mime::Draft draft;
    draft.from = m_person.mailbox;
    draft.to = read.outside.replyTo.isEmpty() ? read.outside.from : read.outside.replyTo;
    if (draft.to.isEmpty())
        draft.to = {owner()};
    draft.subject = withRe(original.subject.isEmpty() ? read.outside.subject : original.subject);
    draft.text = words(read);
    draft.inReplyTo = read.outside.messageId;
    draft.references = read.outside.references;
    draft.references += read.outside.messageId;
    draft.date = now;
    draft.toBeSigned = read.wasSealed;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (!mime::writeLetter(draft, out))
        return {};
    SplitLetter split = SplitLetter::of(out.data());
    if (!m_keys)
        return split.whole();
    const QString self = m_person.mailbox.address;
    split.fields += autocryptField(self.toUtf8(), m_keys->exportKey(self, false));
    return read.wasSealed ? sealedLetter(split, *m_keys, self, owner().address, now) : split.whole();
}

} // namespace sobre::practice
