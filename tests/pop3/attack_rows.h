// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/pop3/session_run.h"

#include <QTest>

namespace sobre::tests {

inline const QByteArray Greeting = "S +OK ready\n";
inline const QByteArray InClear
    = Greeting + "C CAPA\nS +OK\nS USER\nS UIDL\nS .\nC USER ann\nS +OK\nC PASS ****\nS +OK\n";
inline const QByteArray Stls = Greeting + "C CAPA\nS +OK\nS STLS\nS .\nC STLS\n";

struct AttackRow {
    const char *name;
    QByteArray script;
    MailError::Kind kind;
};

inline void addRows(const QList<AttackRow> &rows)
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("kind");
    for (const AttackRow &row : rows)
        QTest::newRow(row.name) << row.script << int(row.kind);
}

/// Plays it in every way and expects this end.
inline void expectEnd(const QByteArray &script, net::ServerAddress::Encryption encryption,
                      MailError::Kind kind)
{
    using Delivery = ScriptedChannel::Delivery;
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        SessionRun run(script, encryption, delivery);
        run.sink.removeAll = true;
        QVERIFY(run.play());
        QCOMPARE(wordFor(run.kind().value_or(MailError::Kind::NotFound)), wordFor(kind));
        QVERIFY(run.sink.gone.isEmpty());
        QCOMPARE(run.outcome.deleted, 0);
        QCOMPARE(run.outcome.error->server, QStringLiteral("mail.uno.test:110"));
        QVERIFY(run.outcome.error->serverText.size() <= 512);
        if (encryption == SessionRun::Encryption::StartTls) {
            for (const char *secret : { "USER", "PASS", "AUTH", "APOP", "hunter22" })
                QVERIFY2(!run.report->writtenBeforeTls.contains(secret), secret);
        }
    }
}

} // namespace sobre::tests
