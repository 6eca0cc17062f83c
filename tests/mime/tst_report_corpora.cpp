// SPDX-License-Identifier: GPL-3.0-or-later
// Returned letters of other projects, read as any letter is: those with a delivery-status part against what that part
// says by a plain reading of its lines, the others against reports/expected.json, which people wrote by reading them.
#include "core/mime/parse.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

const QStringList Folders = {
    u"sisimai-emails/maildir/bsd"_s, u"sisimai-emails/maildir/dos"_s, u"sisimai-emails/maildir/mac"_s,
    u"sisimai-emails/maildir/err"_s, u"sisimai-emails/maildir/tmp"_s,
    u"sisimai-emails/to-be-debugged-because/something-is-wrong"_s, u"bounceparser"_s,
};

QString corpora()
{
    return qEnvironmentVariable("SOBRE_CORPORA");
}

std::optional<Bounce> bounceOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return parse(file).bounce;
}

/// "address status" of each recipient, sorted.
QStringList recipientsOf(const std::optional<Bounce> &bounce)
{
    QStringList out;
    for (const BouncedRecipient &recipient : bounce.value_or(Bounce()).recipients)
        out += recipient.address + u' ' + QString::fromLatin1(recipient.status);
    out.sort();
    return out;
}

QJsonArray expectedLetters()
{
    QFile file(QStringLiteral(SOBRE_EXPECTED_REPORTS));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[u"letters"_s].toArray();
}

bool isAsExpected(const BouncedRecipient &got, const QJsonObject &expected)
{
    return got.address.compare(expected[u"address"_s].toString(), Qt::CaseInsensitive) == 0
        && QString::fromLatin1(got.action) == expected[u"action"_s].toString()
        && QString::fromLatin1(got.status) == expected[u"status"_s].toString()
        && expected[u"reasons"_s].toArray().contains(QString::fromLatin1(got.reason));
}

bool isAsExpected(const std::optional<Bounce> &got, const QJsonArray &expected)
{
    const QList<BouncedRecipient> recipients = got.value_or(Bounce()).recipients;
    return recipients.size() == expected.size()
        && std::ranges::all_of(recipients, [&](const BouncedRecipient &recipient) {
               return std::ranges::any_of(expected, [&](const QJsonValue &one) { return isAsExpected(recipient, one.toObject()); });
           });
}

QString inWords(const std::optional<Bounce> &bounce)
{
    QStringList out;
    for (const BouncedRecipient &recipient : bounce.value_or(Bounce()).recipients)
        out += QStringList { recipient.address, QString::fromLatin1(recipient.action),
                             QString::fromLatin1(recipient.status), QString::fromLatin1(recipient.reason) }
                   .join(u' ');
    return out.isEmpty() ? u"no report"_s : out.join(u", "_s);
}

} // namespace

class TestReportCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithTheFields();
    void agreesWithWhoReadThem();
};

void TestReportCorpora::initTestCase()
{
    if (corpora().isEmpty() || !QDir(corpora() + u'/' + Folders.first()).exists())
        QSKIP("SOBRE_CORPORA names no folder with these letters");
}

void TestReportCorpora::agreesWithTheFields()
{
    int letters = 0;
    int agreed = 0;
    for (const QString &folder : Folders) {
        QProcess python;
        python.start(u"python3"_s, { QStringLiteral(SOBRE_READ_REPORTS), corpora() + u'/' + folder });
        QVERIFY(python.waitForFinished(120'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        for (const QByteArray &line : python.readAllStandardOutput().trimmed().split('\n')) {
            const QJsonObject letter = QJsonDocument::fromJson(line).object();
            QStringList expected;
            for (const QJsonValue &one : letter[u"expected"_s].toArray())
                expected += one[0].toString() + u' ' + one[1].toString();
            if (expected.isEmpty())
                continue;
            expected.sort();
            const QString name = folder + u'/' + letter[u"file"_s].toString();
            const QStringList got = recipientsOf(bounceOf(corpora() + u'/' + name));
            ++letters;
            agreed += got == expected ? 1 : 0;
            if (got != expected)
                qInfo().noquote() << name << "says" << expected << "but was read as" << got;
        }
    }
    qInfo("with a status part: %d of %d", agreed, letters);
    QVERIFY(letters >= 400);
    QVERIFY(agreed * 100 >= letters * 97);
}

void TestReportCorpora::agreesWithWhoReadThem()
{
    const QJsonArray letters = expectedLetters();
    int bounces = 0;
    int agreed = 0;
    for (const QJsonValue &letter : letters) {
        const QString name = letter[u"file"_s].toString();
        const QJsonArray expected = letter[u"recipients"_s].toArray();
        const std::optional<Bounce> got = bounceOf(corpora() + u'/' + name);
        if (expected.isEmpty()) {
            QVERIFY2(!got, qPrintable(name + u" is no report"_s));
            continue;
        }
        ++bounces;
        const bool good = isAsExpected(got, expected);
        agreed += good ? 1 : 0;
        if (!good)
            qInfo().noquote() << name << "was read as" << inWords(got);
    }
    qInfo("without a status part: %d of %d", agreed, bounces);
    QVERIFY(bounces >= 60);
    QVERIFY(agreed * 100 >= bounces * 85);
}

QTEST_GUILESS_MAIN(TestReportCorpora)
#include "tst_report_corpora.moc"
