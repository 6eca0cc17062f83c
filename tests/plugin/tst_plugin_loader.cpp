// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/plugin_loader.h"
#include "tests/plugin/plugin_folder.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sobre::plugin;
using namespace sobre::tests;
using namespace std::chrono_literals;
using State = PluginInfo::State;
using Fault = PluginFault;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

namespace {

const QString Fixtures = QStringLiteral(FIXTURES);

PluginInfo infoOf(PluginLoader &loader, const QString &name)
{
    for (const PluginInfo &info : loader.plugins()) {
        if (info.file.endsWith(u'/' + name + u".so"_s))
            return info;
    }
    return {};
}

/// What a plugin was asked for and how it answered.
struct Work {
    std::shared_ptr<QBuffer> source = std::make_shared<QBuffer>();
    std::shared_ptr<QBuffer> sink = std::make_shared<QBuffer>();
    QPointer<GuardedJob> job;
    QList<CryptoOutcome> answers;
    QObject context;

    void run(GuardedProvider &provider, Operation operation = Operation::Encrypt)
    {
        source->setData("a letter");
        source->open(QIODevice::ReadOnly);
        sink->open(QIODevice::WriteOnly);
        CryptoRequest request(operation);
        request.setSource(source);
        request.setSink(sink);
        request.setOutputLimit(50'000);
        job = provider.run(request, &context, [this](const CryptoOutcome &outcome) { answers += outcome; },
                           { .silence = 200ms, .stopping = 100ms });
    }
    bool isOver() const { return !answers.isEmpty() && !job; }
};

} // namespace

class TestPluginLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesAGoodOne()
    {
        PluginFolder folder(Fixtures, { u"good"_s });
        PluginLoader loader({ folder.folder() }, folder.settings());
        const PluginInfo found = infoOf(loader, u"good"_s);
        QCOMPARE(found.id, u"org.example.good"_s);
        QCOMPARE(found.name, u"Toy: good"_s);
        QCOMPARE(found.version, u"1.0"_s);
        QCOMPARE(found.description, u"Does all as it should."_s);
        QCOMPARE(found.state, State::Found);

        const auto providers = loader.cryptoProviders();
        QCOMPARE(providers.size(), 1);
        QCOMPARE(providers[0]->id(), u"org.example.good"_s);
        QCOMPARE(infoOf(loader, u"good"_s).state, State::Running);
        Work work;
        work.run(*providers[0]);
        QTRY_VERIFY(work.isOver());
        QCOMPARE(work.answers.size(), 1);
        QCOMPARE(work.answers[0].kind(), Kind::Done);
        QCOMPARE(work.sink->data(), "`!mduuds"_ba);
        QCOMPARE(infoOf(loader, u"good"_s).fault, Fault::None);
    }

    void readsDescriptionsWithoutRunningCode()
    {
        // The constructor of this one would be noticed.
        PluginFolder folder(Fixtures, { u"throws_at_start"_s });
        PluginLoader loader({ folder.folder() }, folder.settings());
        QCOMPARE(infoOf(loader, u"throws_at_start"_s).state, State::Found);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<State>("state");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("detail");
        QTest::newRow("another number of the api") << u"wrong_api"_s << State::Refused << Fault::WrongApi << u"99"_s;
        QTest::newRow("a later interface") << u"next_iid"_s << State::Refused << Fault::WrongApi << u"1"_s;
        QTest::newRow("the interface before") << u"old_api"_s << State::Refused << Fault::WrongApi << u"0"_s;
        QTest::newRow("no version") << u"no_version"_s << State::Refused << Fault::BadDescription << u"version"_s;
        QTest::newRow("throws in its constructor")
            << u"throws_at_start"_s << State::Failed << Fault::ThrewAtStart << u"no toys today"_s;
        QTest::newRow("not what it promises") << u"no_provider"_s << State::Failed << Fault::NoProvider << QString();
        QTest::newRow("a symbol is missing") << u"unlinked"_s << State::Failed << Fault::NotLoadable << u"nobodyHasThis"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QString, detail);
        PluginFolder folder(Fixtures, { name, u"good"_s });
        PluginLoader loader({ folder.folder() }, folder.settings());
        const auto providers = loader.cryptoProviders();
        QCOMPARE(providers.size(), 1); // the good one, whatever the other does
        QCOMPARE(providers[0]->id(), u"org.example.good"_s);
        const PluginInfo info = infoOf(loader, name);
        QTEST(info.state, "state");
        QTEST(info.fault, "fault");
        QVERIFY2(info.detail.contains(detail), qPrintable(info.detail));
    }

    void takesTheFirstOfOneId()
    {
        PluginFolder folder(Fixtures, { u"good"_s });
        folder.add(Fixtures, u"duplicate_id"_s, u"second"_s);
        PluginLoader loader({ folder.folder() }, folder.settings());
        QCOMPARE(loader.cryptoProviders().size(), 1);
        QCOMPARE(infoOf(loader, u"good"_s).state, State::Running);
        const PluginInfo second = infoOf(loader, u"second"_s);
        QCOMPARE(second.state, State::Refused);
        QCOMPARE(second.fault, Fault::DuplicateId);
        QCOMPARE(second.detail, QFileInfo(folder.path(u"good"_s)).canonicalFilePath());
    }

    void isSilentOnFilesOfOthers()
    {
        PluginFolder folder(Fixtures, { u"wrong_iid"_s });
        QFile text(folder.path(u"notes"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a library");
        text.close();
        PluginLoader loader({ folder.folder(), u"/there/is/no/such/folder"_s }, folder.settings());
        QVERIFY(loader.plugins().isEmpty());
        QVERIFY(loader.cryptoProviders().isEmpty());
    }

    void leavesOutWhatIsSwitchedOff()
    {
        PluginFolder folder(Fixtures, { u"good"_s });
        {
            PluginLoader loader({ folder.folder() }, folder.settings());
            QSignalSpy changed(&loader, &PluginLoader::changed);
            loader.setSwitchedOn(u"org.example.good"_s, false);
            QCOMPARE(changed.size(), 1);
            QCOMPARE(infoOf(loader, u"good"_s).switchedOn, false);
            QCOMPARE(loader.cryptoProviders().size(), 1); // only from the next start on
        }
        folder.settings().sync();
        {
            QSettings later(folder.settings().fileName(), QSettings::IniFormat);
            PluginLoader loader({ folder.folder() }, later);
            QVERIFY(loader.cryptoProviders().isEmpty());
            QCOMPARE(infoOf(loader, u"good"_s).state, State::Off);
            QCOMPARE(infoOf(loader, u"good"_s).fault, Fault::SwitchedOff);
            loader.setSwitchedOn(u"org.example.good"_s, true);
            QCOMPARE(infoOf(loader, u"good"_s).state, State::Off);
            QCOMPARE(infoOf(loader, u"good"_s).switchedOn, true);
        }
        PluginLoader loader({ folder.folder() }, folder.settings());
        QCOMPARE(loader.cryptoProviders().size(), 1);
    }

    void refusesWhatOthersCanChange_data()
    {
        QTest::addColumn<bool>("file");
        QTest::addColumn<QFile::Permissions>("more");
        QTest::newRow("a file open to all") << true << QFile::Permissions(QFile::WriteOther);
        QTest::newRow("a file open to a group") << true << QFile::Permissions(QFile::WriteGroup);
        QTest::newRow("a folder open to all") << false << QFile::Permissions(QFile::WriteOther);
        QTest::newRow("a folder open to a group") << false << QFile::Permissions(QFile::WriteGroup);
    }
    void refusesWhatOthersCanChange()
    {
        QFETCH(bool, file);
        QFETCH(QFile::Permissions, more);
        PluginFolder folder(Fixtures, { u"good"_s });
        const QString path = file ? folder.path(u"good"_s) : folder.folder();
        QVERIFY(QFile::setPermissions(path, PluginFolder::Closed | more));
        PluginLoader loader({ folder.folder() }, folder.settings());
        QVERIFY(loader.cryptoProviders().isEmpty());
        const PluginInfo info = infoOf(loader, u"good"_s);
        QCOMPARE(info.state, State::Refused);
        QCOMPARE(info.fault, Fault::UnsafePlace);
        QCOMPARE(info.detail, QFileInfo(path).canonicalFilePath());
    }

    void anUnsafeOneDoesNotKeepOutAnotherOfItsId()
    {
        PluginFolder folder(Fixtures, { u"good"_s });
        folder.add(Fixtures, u"good"_s, u"before"_s);
        QVERIFY(QFile::setPermissions(folder.path(u"before"_s), PluginFolder::Closed | QFile::WriteOther));
        PluginLoader loader({ folder.folder() }, folder.settings());
        QCOMPARE(infoOf(loader, u"before"_s).fault, Fault::UnsafePlace);
        QCOMPARE(infoOf(loader, u"good"_s).state, State::Found);
    }

    void noVariableOpensAnotherFolder()
    {
        const QString folder = PluginLoader::installedFolder();
        qputenv("SOBRE_PLUGINS", "/tmp");
        qputenv("QT_PLUGIN_PATH", "/tmp");
        QCOMPARE(PluginLoader::installedFolder(), folder);
        QVERIFY2(folder.endsWith(u"/sobre/plugins"_s), qPrintable(folder));
        qunsetenv("SOBRE_PLUGINS");
        qunsetenv("QT_PLUGIN_PATH");
    }

    void staysUpWith_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("hangs") << u"hangs"_s << Operation::Encrypt << Kind::NoEngine << Fault::NoAnswer << ""_ba;
        QTest::newRow("finishes twice")
            << u"finishes_twice"_s << Operation::Encrypt << Kind::Done << Fault::FinishedTwice << "`!mduuds"_ba;
        QTest::newRow("floods") << u"lies_about_sizes"_s << Operation::Encrypt << Kind::TooLarge
                                << Fault::TooMuchOutput << QByteArray(50'000, 'x');
        QTest::newRow("signs with nothing")
            << u"lies_about_sizes"_s << Operation::Sign << Kind::Failed << Fault::NoOutput << ""_ba;
    }
    void staysUpWith()
    {
        QFETCH(QString, name);
        QFETCH(Operation, operation);
        PluginFolder folder(Fixtures, { name });
        PluginLoader loader({ folder.folder() }, folder.settings());
        const auto providers = loader.cryptoProviders();
        QCOMPARE(providers.size(), 1);
        QSignalSpy changed(&loader, &PluginLoader::changed);
        Work work;
        work.run(*providers[0], operation);
        QTRY_VERIFY(work.isOver());
        QCOMPARE(work.answers.size(), 1);
        QTEST(work.answers[0].kind(), "kind");
        QTEST(work.sink->data(), "written");
        QCOMPARE(infoOf(loader, name).state, State::Misbehaved);
        QTEST(infoOf(loader, name).fault, "fault");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(loader.cryptoProviders().size(), 1); // one operation was lost, not the plugin
    }

    void aLateEndReachesNothing()
    {
        PluginFolder folder(Fixtures, { u"finishes_late"_s });
        PluginLoader loader({ folder.folder() }, folder.settings());
        Work work;
        work.run(*loader.cryptoProviders().constFirst());
        work.job->cancel();
        QVERIFY(work.answers.isEmpty()); // never from within
        QTRY_COMPARE(work.answers.size(), 1);
        QCOMPARE(work.answers[0].kind(), Kind::Cancelled);
        QTest::qWait(400); // its second late end is at 250 ms
        QCOMPARE(work.answers.size(), 1);
        QCOMPARE(work.sink->data(), QByteArray());
        QVERIFY(!work.job);
    }

    void aJobThatDoesNotStopIsSaid()
    {
        PluginFolder folder(Fixtures, { u"hangs"_s });
        PluginLoader loader({ folder.folder() }, folder.settings());
        Work work;
        work.run(*loader.cryptoProviders().constFirst());
        work.job->cancel();
        QTRY_VERIFY(work.isOver());
        QCOMPARE(work.answers[0].kind(), Kind::Cancelled);
        QCOMPARE(infoOf(loader, u"hangs"_s).fault, Fault::DoesNotStop);
    }
};

QTEST_GUILESS_MAIN(TestPluginLoader)
#include "tst_plugin_loader.moc"
