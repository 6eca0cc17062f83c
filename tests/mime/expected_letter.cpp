// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mime/expected_letter.h"

#include "core/mime/encode_header.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sobre::tests {

using namespace mime;

namespace {

QString expectedAddress(const QString &address)
{
    return QString(address).replace(u"bücher.example"_s, u"xn--bcher-kva.example"_s);
}

QJsonArray expectedPeople(const QList<Mailbox> &list)
{
    QJsonArray out;
    for (const Mailbox &mailbox : list)
        out += QJsonArray{ oneLine(mailbox.name), expectedAddress(mailbox.address) };
    return out;
}

QString lineEnds(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    return text;
}

/// Plain text as it looks when format=flowed has been undone.
QString expectedText(const QString &text)
{
    QStringList out;
    for (QString line : lineEnds(text).split(u'\n')) {
        while (line.endsWith(u' ') && line != u"-- ")
            line.chop(1);
        line.replace(u">> > "_s, u">>> "_s);
        out += line;
    }
    return out.join(u'\n');
}

QString sha256(const OutgoingAttachment &file)
{
    QString error;
    return QString::fromLatin1(
        QCryptographicHash::hash(file.open(&error)->readAll(), QCryptographicHash::Sha256).toHex());
}

QJsonObject leaf(const QString &type, const QString &text)
{
    return { { u"type"_s, type }, { u"text"_s, text } };
}

QJsonObject expectedFile(const OutgoingAttachment &file)
{
    return { { u"type"_s,
               file.type.contains('/') ? QString::fromLatin1(file.type) : u"application/octet-stream"_s },
             { u"name"_s, oneLine(file.name.section(u'/', -1)) },
             { u"disposition"_s, file.isInline ? u"inline"_s : u"attachment"_s },
             { u"id"_s, file.contentId },
             { u"sha256"_s, sha256(file) } };
}

QJsonObject container(const QString &subtype, const QJsonArray &parts)
{
    return { { u"type"_s, u"multipart/"_s + subtype }, { u"parts"_s, parts } };
}

QJsonObject expectedTree(const Draft &draft)
{
    QJsonArray pictures;
    QJsonArray files;
    for (const OutgoingAttachment &file : draft.attachments) {
        const bool picture = file.isInline && !draft.html.isEmpty();
        (picture ? pictures : files) += expectedFile(file);
    }
    QJsonObject body = leaf(u"text/plain"_s, expectedText(draft.text));
    if (!draft.html.isEmpty()) {
        QJsonObject html = leaf(u"text/html"_s, lineEnds(draft.html));
        if (!pictures.isEmpty()) {
            pictures.prepend(html);
            html = container(u"related"_s, pictures);
        }
        body = draft.text.isEmpty() ? html : container(u"alternative"_s, { body, html });
    }
    if (files.isEmpty())
        return body;
    files.prepend(body);
    return container(u"mixed"_s, files);
}

/// Where the tree that was read differs from the one expected: its path, empty if nowhere.
QString treeDifference(const QJsonObject &expected, const QJsonObject &read, const QString &path = u"root"_s)
{
    if (!read[u"defects"_s].toArray().isEmpty())
        return path + u": "_s + QString::fromUtf8(QJsonDocument(read[u"defects"_s].toArray()).toJson());
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it.key() == u"parts")
            continue;
        const QJsonValue value = read[it.key()];
        if (it.value() != value)
            return path + u'.' + it.key() + u": "_s + it.value().toString() + u" | "_s + value.toString();
    }
    const QJsonArray wanted = expected[u"parts"_s].toArray();
    const QJsonArray got = read[u"parts"_s].toArray();
    if (wanted.size() != got.size())
        return path + u": %1 parts, %2 read"_s.arg(wanted.size()).arg(got.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString found
            = treeDifference(wanted[i].toObject(), got[i].toObject(), path + u'.' + QString::number(i));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString words(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonObject expectedLetter(const Draft &draft)
{
    QJsonObject out{ { u"subject"_s, oneLine(draft.subject) },
                     { u"from"_s, expectedPeople({ draft.from }) },
                     { u"cc"_s, expectedPeople(draft.cc) },
                     { u"replyTo"_s, expectedPeople(draft.replyTo) },
                     { u"messageId"_s, QString(u'<' + draft.messageId + u'>') },
                     { u"references"_s, QJsonArray::fromStringList(draft.references) },
                     { u"date"_s, draft.date.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+00:00"_s },
                     { u"root"_s, expectedTree(draft) } };
    const bool otherSender = draft.sender && draft.sender->address != draft.from.address;
    out[u"sender"_s] = otherSender ? expectedPeople({ *draft.sender }) : QJsonArray();
    if (!draft.to.isEmpty() || !draft.cc.isEmpty())
        out[u"to"_s] = expectedPeople(draft.to);
    return out;
}

QString difference(const QJsonObject &expected, const QJsonObject &read)
{
    static const QStringList ours{ u"from"_s,      u"sender"_s,     u"reply-to"_s,     u"to"_s,           u"cc"_s,
                                   u"subject"_s,   u"date"_s,       u"message-id"_s,   u"in-reply-to"_s,  u"references"_s,
                                   u"mime-version"_s, u"content-type"_s, u"content-transfer-encoding"_s };
    const QJsonArray fields = read[u"fields"_s].toArray();
    for (const QJsonValue &field : fields) {
        if (!ours.contains(field.toString()))
            return u"a field that nobody wrote: "_s + field.toString();
    }
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it.key() != "root"_L1 && it.value() != read[it.key()])
            return it.key() + u": "_s + words(it.value()) + u" | "_s + words(read[it.key()]);
    }
    return treeDifference(expected[u"root"_s].toObject(), read[u"root"_s].toObject());
}

} // namespace sobre::tests
