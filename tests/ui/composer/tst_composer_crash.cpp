// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/draft_letter.h"
#include "tests/store/store_fixture.h"
#include "ui/composer/draft_keeper.h"

#include <QDir>
#include <QProcess>

using namespace sobre;
using namespace std::chrono_literals;

/// The process ends in the middle of a sentence.
class tst_composer_crash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNoMoreThanTheInterval();
};

void tst_composer_crash::losesNoMoreThanTheInterval()
{
    QVERIFY(ui::DraftKeeper::Interval < 30s); // as it is where nobody sets it

    constexpr int Interval = 1000; // ms
    constexpr int Slack = 2500; // ms for the writing on a busy machine
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/composer_child"),
                { QString::number(Interval) });
    QList<int> typed; // when each letter was
    QString directory;
    while (typed.isEmpty() || typed.constLast() < 3 * Interval + Slack) {
        QVERIFY(child.canReadLine() || child.waitForReadyRead(20'000));
        while (child.canReadLine()) {
            const QByteArray line = child.readLine().trimmed();
            if (directory.isEmpty())
                directory = QString::fromUtf8(line);
            else
                typed.append(line.toInt());
        }
    }
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    const auto store = store::Store::open(directory, store::Access::ReadWrite);
    QVERIFY(store);
    const auto reader = (*store)->openReader();
    const auto drafts = store::letters::ids(**reader, store::FolderId::Drafts);
    QCOMPARE(drafts->size(), 1);
    const auto draft = outbox::readDraft(**reader, drafts->first());
    QVERIFY(draft);
    const qsizetype kept = draft->text.size();
    QCOMPARE(draft->text, QString(kept, u'x'));
    QVERIFY(kept > 0);
    const int lost = typed.constLast() - typed.at(std::min(kept, typed.size()) - 1);
    qInfo() << "letters typed" << typed.size() << "kept" << kept << "milliseconds lost" << lost;
    QVERIFY2(lost <= Interval + Slack, qPrintable(QString::number(lost)));
    QDir(directory + QStringLiteral("/..")).removeRecursively();
}

SOBRE_STORE_MAIN(tst_composer_crash)
#include "tst_composer_crash.moc"
