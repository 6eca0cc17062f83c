// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/encode_header.h"
#include "tests/mime/built_letter.h"
#include "tests/mime/draft_generator.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;
using namespace sobre::tests;

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
             { u"name"_s, oneLine(file.name) },
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
QString difference(const QJsonObject &expected, const QJsonObject &read, const QString &path = u"root"_s)
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
            = difference(wanted[i].toObject(), got[i].toObject(), path + u'.' + QString::number(i));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

class TestReadBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadByPythonAsItWasMeant();
};

void TestReadBack::isReadByPythonAsItWasMeant()
{
    constexpr int count = 500;
    QTemporaryDir dir;
    QList<Draft> drafts;
    Generator generator(20261121);
    for (int i = 0; i < count; ++i) {
        drafts += generator.draft();
        const QByteArray letter = written(drafts.last());
        QVERIFY2(brokenRule(letter).isEmpty(), brokenRule(letter));
        QFile file(dir.filePath(u"%1.eml"_s.arg(i, 4, 10, QChar(u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(letter);
    }

    QProcess python;
    python.start(u"python3"_s, { QStringLiteral(SOBRE_READ_LETTERS), dir.path() });
    QVERIFY(python.waitForFinished(120'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    const QList<QByteArray> lines = python.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), count);

    for (int i = 0; i < count; ++i) {
        const Draft &draft = drafts[i];
        const QJsonObject read = QJsonDocument::fromJson(lines[i]).object();
        const auto where
            = [&](const char *what) { return QByteArray::number(i) + ' ' + what + ' ' + lines[i]; };
        const auto same = [&](const char *key, const QJsonValue &wanted) {
            return read[QLatin1StringView(key)] == wanted;
        };
        QVERIFY2(same("subject", oneLine(draft.subject)), where("subject"));
        QVERIFY2(same("from", expectedPeople({ draft.from })), where("from"));
        const bool nobody = draft.to.isEmpty() && draft.cc.isEmpty();
        QVERIFY2(nobody || same("to", expectedPeople(draft.to)), where("to"));
        QVERIFY2(same("cc", expectedPeople(draft.cc)), where("cc"));
        QVERIFY2(same("replyTo", expectedPeople(draft.replyTo)), where("replyTo"));
        QVERIFY2(same("messageId", QString(u'<' + draft.messageId + u'>')), where("messageId"));
        QVERIFY2(same("references", QJsonArray::fromStringList(draft.references)), where("references"));
        QVERIFY2(same("date", draft.date.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+00:00"_s), where("date"));
        const QByteArray fields = QJsonDocument(read[u"fields"_s].toArray()).toJson(QJsonDocument::Compact);
        QVERIFY2(!fields.contains("bcc") && !fields.contains("injected"), fields);
        const QString found = difference(expectedTree(draft), read[u"root"_s].toObject());
        QVERIFY2(found.isEmpty(), where(qPrintable(found)));
    }
}

QTEST_GUILESS_MAIN(TestReadBack)
#include "tst_read_back.moc"
