// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_refusal.h"

#include "core/smtp/smtp_reply.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;

class TestSmtpRefusal : public QObject {
    Q_OBJECT
private slots:
    void saysWhatWasRefused_data();
    void saysWhatWasRefused();
};

void TestSmtpRefusal::saysWhatWasRefused_data()
{
    using enum MailError::Kind;
    using Scope = MailError::Scope;
    using Retry = MailError::Retry;
    QTest::addColumn<Step>("step");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<MailError::Kind>("kind");
    QTest::addColumn<MailError::Scope>("scope");
    QTest::addColumn<MailError::Retry>("retry");
    const auto row
        = [](const char *name, Step step, const char *line, MailError::Kind kind, Scope scope, Retry retry) {
              QTest::newRow(name) << step << QByteArray(line) << kind << scope << retry;
          };
    row("greeting for now", Step::Greeting, "450 busy", RefusedForNow, Scope::Session, Retry::Later);
    row("greeting", Step::Greeting, "554 no", Refused, Scope::Session, Retry::WhenUserActs);
    row("greeting that is none", Step::Greeting, "354 go", Protocol, Scope::Session, Retry::Later);
    row("hello", Step::Hello, "501 bad name", Refused, Scope::Session, Retry::WhenUserActs);
    row("TLS for now", Step::StartTls, "454 4.7.0 no TLS now", TlsRefused, Scope::Session, Retry::Later);
    row("TLS", Step::StartTls, "500 what", TlsRefused, Scope::Session, Retry::WhenUserActs);
    row("TLS, wrong yes", Step::StartTls, "250 go", Protocol, Scope::Session, Retry::Later);
    row("password", Step::LogIn, "535 5.7.8 no", LoginRefused, Scope::Account, Retry::WhenUserActs);
    row("log-in for now", Step::LogIn, "454 4.7.0 no", RefusedForNow, Scope::Account, Retry::Later);
    row("mechanism too weak", Step::LogIn, "534 5.7.9 no", Refused, Scope::Account, Retry::WhenUserActs);
    row("log-in needs TLS", Step::LogIn, "538 5.7.11 no", Refused, Scope::Account, Retry::WhenUserActs);
    row("sender", Step::Sender, "553 5.7.1 not yours", SenderRefused, Scope::Letter, Retry::Never);
    row("sender for now", Step::Sender, "451 4.1.8 later", SenderRefused, Scope::Letter, Retry::Later);
    row("not logged in", Step::Sender, "530 5.7.0 log in", Refused, Scope::Account, Retry::WhenUserActs);
    row("too large", Step::Sender, "552 too big", TooLarge, Scope::Letter, Retry::Never);
    row("too large, enhanced", Step::Sender, "552 5.3.4 too big", TooLarge, Scope::Letter, Retry::Never);
    row("full", Step::Sender, "552 5.2.2 full", SenderRefused, Scope::Letter, Retry::Never);
    row("recipient", Step::Recipient, "550 5.1.1 no", RecipientRefused, Scope::Recipient, Retry::Never);
    row("recipient for now", Step::Recipient, "450 4.2.0 grey", RecipientRefused, Scope::Recipient,
        Retry::Later);
    row("data", Step::Data, "554 no", Refused, Scope::Letter, Retry::Never);
    row("data for now", Step::Data, "451 no", RefusedForNow, Scope::Letter, Retry::Later);
    row("letter", Step::FinalDot, "554 5.7.1 spam", LetterRefused, Scope::Letter, Retry::Never);
    row("letter for now", Step::FinalDot, "452 4.3.1 disk", LetterRefused, Scope::Letter, Retry::Later);
    row("letter too large", Step::FinalDot, "552 5.3.4 big", TooLarge, Scope::Letter, Retry::Never);
    row("421 anywhere", Step::Recipient, "421 4.3.2 bye", RefusedForNow, Scope::Session, Retry::Later);
    row("421 at the end", Step::FinalDot, "421 bye", RefusedForNow, Scope::Session, Retry::Later);
}

void TestSmtpRefusal::saysWhatWasRefused()
{
    QFETCH(Step, step);
    QFETCH(QByteArray, line);
    SmtpReplyParser parser;
    QVERIFY(parser.add(line));
    const MailError error = refusal(step, parser.take(), QStringLiteral("ana@uno.test"));
    QTEST(error.kind, "kind");
    QTEST(error.scope, "scope");
    QTEST(error.retry, "retry");
    QCOMPARE(error.serverText, line);
    QCOMPARE(error.detail, QStringLiteral("ana@uno.test"));
}

QTEST_GUILESS_MAIN(TestSmtpRefusal)
#include "tst_smtp_refusal.moc"
