// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backup_code.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::crypto;

class TestBackupCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isNineGroupsOfFourDigits()
    {
        static const QRegularExpression form(u"^\\d{4}(-\\d{4}){8}$"_s);
        QSet<QByteArray> seen;
        QList<int> often(10);
        for (int i = 0; i < 1000; ++i) {
            const QByteArray code = makeBackupCode();
            QVERIFY(form.match(QString::fromLatin1(code)).hasMatch());
            seen << code;
            for (const char each : code) {
                if (each != '-')
                    ++often[each - '0'];
            }
        }
        QCOMPARE(seen.size(), 1000);
        for (const int count : often) // 3600 are expected; six standard deviations are 340
            QVERIFY2(count > 3260 && count < 3940, qPrintable(QString::number(count)));
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        const QByteArray code("0123-4567-8901-2345-6789-0123-4567-8901-2345");
        QTest::newRow("as shown") << QString::fromLatin1(code) << code;
        QTest::newRow("without dashes") << u"012345678901234567890123456789012345"_s << code;
        QTest::newRow("blanks and lines") << u" 0123 4567 8901\n2345 6789 0123\n4567 8901 2345 "_s << code;
        QTest::newRow("other dashes") << u"0123–4567—8901-2345‑6789−0123-4567-8901-2345"_s << code;
        QTest::newRow("wide digits") << u"０１２３-4567-8901-2345-6789-0123-4567-8901-2345"_s << code;
        QTest::newRow("one is missing") << u"0123-4567-8901-2345-6789-0123-4567-8901-234"_s << QByteArray();
        QTest::newRow("one too many") << u"0123-4567-8901-2345-6789-0123-4567-8901-23456"_s << QByteArray();
        QTest::newRow("a letter O") << u"O123-4567-8901-2345-6789-0123-4567-8901-2345"_s << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, code);
        QCOMPARE(readBackupCode(typed), code);
    }

    void whatIsMadeIsRead()
    {
        const QByteArray code = makeBackupCode();
        QCOMPARE(readBackupCode(QString::fromLatin1(code)), code);
    }
};

QTEST_GUILESS_MAIN(TestBackupCode)
#include "tst_backup_code.moc"
