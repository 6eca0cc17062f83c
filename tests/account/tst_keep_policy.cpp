// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keep_policy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sobre::MailError;
using sobre::account::KeepPolicy;

class TestKeepPolicy : public QObject {
    Q_OBJECT

private slots:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesNonsense_data();
    void refusesNonsense();
    void keepsTwoWeeksUnlessToldOtherwise();
};

void TestKeepPolicy::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"forever", "never", "1d", "14d", "3650d"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestKeepPolicy::readsWhatItWrites()
{
    QFETCH(const QString, text);
    const auto policy = KeepPolicy::parse(text);
    QVERIFY(policy);
    QCOMPARE(policy->text(), text);
}

void TestKeepPolicy::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "always", "14", "d", "0d", "-3d", "1.5d", "3651d", "99999999999d", "Never"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestKeepPolicy::refusesNonsense()
{
    QFETCH(const QString, text);
    const auto policy = KeepPolicy::parse(text);
    QVERIFY(!policy);
    QCOMPARE(policy.error().kind, MailError::Kind::BadInput);
    QVERIFY2(text.isEmpty() || policy.error().detail.contains(text), "the error shows what was typed");
}

void TestKeepPolicy::keepsTwoWeeksUnlessToldOtherwise()
{
    QCOMPARE(KeepPolicy().text(), u"14d"_s);
}

QTEST_GUILESS_MAIN(TestKeepPolicy)
#include "tst_keep_policy.moc"
