// SPDX-License-Identifier: GPL-3.0-or-later
//   tst_sample_plugin FOLDER     uses the sample plugin that lies in FOLDER
#include "core/plugin/plugin_loader.h"

#include <QBuffer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::plugin;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

class TestSamplePlugin : public QObject {
    Q_OBJECT

public:
    QString folder;

private:
    struct Answer {
        Kind kind = Kind::Failed;
        QByteArray octets;
    };

    static Answer ask(GuardedProvider &provider, Operation operation, const QByteArray &octets, bool cancels = false)
    {
        auto source = std::make_shared<QBuffer>();
        source->setData(octets);
        source->open(QIODevice::ReadOnly);
        auto sink = std::make_shared<QBuffer>();
        sink->open(QIODevice::WriteOnly);
        CryptoRequest request(operation);
        request.setSource(source);
        request.setSink(sink);
        QObject context;
        std::optional<Kind> end;
        GuardedJob *job = provider.run(request, &context, [&end](const CryptoOutcome &outcome) { end = outcome.kind(); });
        if (cancels)
            job->cancel();
        (void)QTest::qWaitFor([&end] { return end.has_value(); });
        return { end.value_or(Kind::Failed), sink->data() };
    }

private Q_SLOTS:
    void works()
    {
        QTemporaryDir directory;
        QSettings settings(directory.filePath(u"settings.ini"_s), QSettings::IniFormat);
        PluginLoader loader({ folder }, settings);
        GuardedProvider *sample = nullptr;
        for (GuardedProvider *provider : loader.cryptoProviders()) {
            if (provider->id() == u"org.example.sample"_s)
                sample = provider;
        }
        for (const PluginInfo &info : loader.plugins())
            qInfo().noquote() << info.file << int(info.state) << int(info.fault) << info.detail;
        QVERIFY(sample);

        const QByteArray letter = QByteArray("A letter, and not a short one. ").repeated(20'000);
        const Answer sealed = ask(*sample, Operation::Encrypt, letter);
        QCOMPARE(sealed.kind, Kind::Done);
        QCOMPARE(sealed.octets, letter.toBase64());
        const Answer opened = ask(*sample, Operation::Decrypt, sealed.octets);
        QCOMPARE(opened.kind, Kind::Done);
        QCOMPARE(opened.octets, letter);
        QCOMPARE(ask(*sample, Operation::Decrypt, "no base64 at all").kind, Kind::Damaged);
        QCOMPARE(ask(*sample, Operation::Encrypt, letter, true).kind, Kind::Cancelled);
        QCOMPARE(ask(*sample, Operation::Sign, letter).kind, Kind::NoEngine);
        QTest::qWait(200); // for a second end, if there is one
        for (const PluginInfo &info : loader.plugins())
            QCOMPARE(info.fault, PluginFault::None);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: tst_sample_plugin FOLDER");
    TestSamplePlugin test;
    test.folder = QString::fromLocal8Bit(argv[1]);
    return QTest::qExec(&test, 1, argv);
}

#include "tst_sample_plugin.moc"
