// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backup_code.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QFile>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// A key whose secret part lies on a card that is not in: the real agent and scdaemon, without a reader.
class TestGpgmeCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysThatItIsOnACard();
    void theQuestionNamesTheCard_data();
    void theQuestionNamesTheCard();
    void isNotBackedUp();

private:
    KeyHome m_home;
    QString m_key;
    QByteArray m_letter;
};

void TestGpgmeCard::initTestCase()
{
    if (!QFile::exists(QStringLiteral("/usr/lib/gnupg/scdaemon")))
        QSKIP("scdaemon is not installed");
    m_key = m_home.makeKey(QStringLiteral("Card <card@example.org>"));
    m_letter = m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_key }, "Good day");
    Asking find(Operation::FindKeys);
    find.request.setKey(m_key);
    const CryptoKey before = find.run().keys().value(0);
    QVERIFY(!before.traits().testFlag(CryptoKey::OnCard)); // the control
    QVERIFY(before.cardSerial().isEmpty());
    m_home.putOnCard("D2760001240103040006123456780000");
}

void TestGpgmeCard::saysThatItIsOnACard()
{
    Asking find(Operation::FindKeys);
    find.request.setKey(m_key);
    const CryptoKey key = find.run().keys().value(0);
    QVERIFY(key.traits().testFlags(CryptoKey::OnCard | CryptoKey::HasSecret | CryptoKey::CanSign));
    QCOMPARE(key.cardSerial(), QStringLiteral("D2760001240103040006123456780000"));
    QCOMPARE(key.parts().size(), 2);
    QVERIFY(key.parts().at(1).traits().testFlag(CryptoKey::OnCard));
}

void TestGpgmeCard::theQuestionNamesTheCard_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("signing") << Operation::Sign;
    QTest::newRow("opening") << Operation::Decrypt;
}
void TestGpgmeCard::theQuestionNamesTheCard()
{
    QFETCH(Operation, operation);
    Asking asking(operation, operation == Operation::Decrypt ? m_letter : QByteArray("Good day"));
    asking.request.setSigners({ m_key });
    QFile::remove(m_home.path(QStringLiteral("said")));
    QCOMPARE(asking.run().kind(), Kind::NeedsUnlocking);
    QCOMPARE(m_home.lastQuestion(), QString()); // unasked, nothing comes up

    asking.source->seek(0);
    asking.request.setMayAsk(true);
    m_home.setAnswer("cancel");
    QCOMPARE(asking.run().kind(), Kind::NotUnlocked);
    const QString question = m_home.lastQuestion();
    QVERIFY2(question.contains(QStringLiteral("insert the card")) && question.contains(QStringLiteral("12 345 678")),
             qPrintable(question));
    QVERIFY(asking.written().isEmpty());
}

void TestGpgmeCard::isNotBackedUp()
{
    Asking backUp(Operation::BackUpKey);
    backUp.request.setKey(m_key);
    backUp.request.setCode(sobre::crypto::makeBackupCode());
    backUp.request.setMayAsk(true);
    const CryptoOutcome outcome = backUp.run();
    QCOMPARE(outcome.kind(), Kind::UnusableKey);
    QVERIFY(outcome.detail().contains(QStringLiteral("card")));
    QVERIFY(backUp.written().isEmpty());
}

QTEST_GUILESS_MAIN(TestGpgmeCard)
#include "tst_gpgme_card.moc"
