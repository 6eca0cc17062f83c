// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_provider.h"
#include "tests/plugin/fixtures/toy_job.h"

#include <QBuffer>
#include <QTest>
#include <QThread>

#include <thread>

using namespace Qt::StringLiterals;
using namespace sobre::plugin;
using namespace std::chrono_literals;
using Fault = PluginFault;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

namespace {

class Provider : public ToyProvider {
public:
    ToyJob::Work onStart;
    ToyJob::Work onCancel = [](ToyJob &job) { job.finishSoon(Kind::Cancelled); };
    std::function<CryptoJob *(const CryptoRequest &)> make;
    std::function<Capabilities()> can = [] { return Capabilities(127); };

    Capabilities capabilities(CryptoRequest::Format) const override { return can(); }
    QString missing(CryptoRequest::Format) const override { return u"gpg was\nnot found"_s; }
    CryptoJob *createJob(const CryptoRequest &request, QObject *parent) override
    {
        return make ? make(request) : new ToyJob(request, onStart, onCancel, parent);
    }
};

/// A disk that is full after some octets.
class SmallDisk : public QBuffer {
protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        const qint64 room = qMax<qint64>(0, 6 - size());
        return room == 0 ? -1 : QBuffer::writeData(data, qMin(room, length));
    }
};

/// A file that cannot be read any further.
class Unreadable : public QIODevice {
public:
    Unreadable() { open(ReadOnly); }
    qint64 size() const override { return 100; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestGuardedJob : public QObject {
    Q_OBJECT

private:
    struct Run {
        Provider plugin;
        QList<Fault> faults;
        QStringList details;
        std::unique_ptr<GuardedProvider> provider = std::make_unique<GuardedProvider>(
            plugin, u"org.example.toy"_s, [this](Fault fault, const QString &detail) {
                faults += fault;
                details += detail;
            });
        std::shared_ptr<QIODevice> source;
        std::shared_ptr<QIODevice> sink = std::make_shared<QBuffer>();
        std::unique_ptr<QObject> context = std::make_unique<QObject>();
        QPointer<GuardedJob> job;
        QList<CryptoOutcome> answers;
        CryptoRequest request { Operation::Encrypt };
        GuardedJob::Limits limits { .silence = 100ms, .silenceWhileAsking = 10s, .stopping = 50ms };

        Run()
        {
            auto text = std::make_shared<QBuffer>();
            text->setData("a letter");
            text->open(QIODevice::ReadOnly);
            source = text;
            sink->open(QIODevice::WriteOnly);
        }
        void start()
        {
            request.setSource(source);
            request.setSink(sink);
            job = provider->run(request, context.get(), [this](const CryptoOutcome &outcome) { answers += outcome; }, limits);
            QVERIFY(answers.isEmpty()); // never from within run()
        }
        /// True if there came one answer, and it is this one.
        bool answered(Kind kind)
        {
            const bool over = QTest::qWaitFor([this] { return !answers.isEmpty() && !job; });
            QTest::qWait(20);
            if (over && answers.size() == 1 && answers[0].kind() == kind)
                return true;
            qWarning() << "answers:" << answers.size() << "kind:" << (answers.isEmpty() ? -1 : int(answers[0].kind()))
                       << "job is gone:" << !job;
            return false;
        }
        QByteArray written() const { return static_cast<QBuffer *>(sink.get())->data(); }
    };

private Q_SLOTS:
    void aThreadOfThePluginMayFinish()
    {
        Run run;
        std::thread worker;
        run.plugin.onStart = [&worker](ToyJob &job) {
            worker = std::thread([&job] {
                job.cipher();
                job.finish(Kind::Done);
            });
        };
        run.start();
        QVERIFY(run.answered(Kind::Done));
        worker.join();
        QCOMPARE(run.written(), "`!mduuds"_ba);
        QVERIFY(run.faults.isEmpty());
    }

    void exceptionsStayInside_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("createJob") << u"createJob(): out of toys"_s;
        QTest::newRow("start") << u"start(): out of toys"_s;
        QTest::newRow("cancel") << u"cancel(): out of toys"_s;
    }
    void exceptionsStayInside()
    {
        QFETCH(QString, where);
        Run run;
        const auto fail = [](auto &&...) -> CryptoJob * { throw std::runtime_error("out of\ntoys"); };
        run.plugin.onStart = [](ToyJob &) { };
        if (where.startsWith(u"createJob"))
            run.plugin.make = fail;
        else if (where.startsWith(u"start"))
            run.plugin.onStart = fail;
        else
            run.plugin.onCancel = fail;
        run.start();
        const bool cancels = where.startsWith(u"cancel");
        if (cancels)
            run.job->cancel();
        QVERIFY(run.answered(cancels ? Kind::Cancelled : Kind::Failed));
        QCOMPARE(run.faults, QList{ Fault::Threw });
        QCOMPARE(run.details, QStringList{ where });
    }

    void thrownThingsWithoutWords()
    {
        Run run;
        run.plugin.onStart = [](ToyJob &) { throw 7; };
        run.start();
        QVERIFY(run.answered(Kind::Failed));
        QCOMPARE(run.faults, QList{ Fault::Threw });
    }

    void capabilitiesThatThrowAreNone()
    {
        Run run;
        run.plugin.can = []() -> CryptoProvider::Capabilities { throw std::runtime_error("out of toys"); };
        QCOMPARE(run.provider->capabilities(CryptoRequest::Format::OpenPgp), CryptoProvider::Capabilities());
        QCOMPARE(run.faults, QList{ Fault::Threw });
    }

    void whatItCannotIsNotAsked()
    {
        Run run;
        run.plugin.can = [] { return CryptoProvider::Capabilities(CryptoProvider::Verify); };
        run.plugin.make = [](const CryptoRequest &) -> CryptoJob * { qFatal("asked"); };
        run.start();
        QVERIFY(run.answered(Kind::NoEngine));
        QCOMPARE(run.answers[0].detail(), u"gpg was not found"_s);
        QVERIFY(run.faults.isEmpty());
    }

    void noJobIsAFailure()
    {
        Run run;
        run.plugin.make = [](const CryptoRequest &) -> CryptoJob * { return nullptr; };
        run.start();
        QVERIFY(run.answered(Kind::Failed));
        QCOMPARE(run.faults, QList{ Fault::NoJob });
    }

    void aJobThatVanishesIsAFailure()
    {
        Run run;
        run.plugin.onStart = [](ToyJob &job) { job.deleteLater(); };
        run.start();
        QVERIFY(run.answered(Kind::Failed));
        QCOMPARE(run.faults, QList{ Fault::JobVanished });
    }

    void anEndWithinStartStillAnswersLater()
    {
        Run run;
        run.plugin.onStart = [](ToyJob &job) {
            job.cipher();
            job.finish(Kind::Done);
        };
        run.start();
        QVERIFY(run.answered(Kind::Done));
        QCOMPARE(run.faults, QList{ Fault::FinishedInside });
    }

    void anEndWithinCancelStillAnswersOnce()
    {
        Run run;
        run.plugin.onStart = [](ToyJob &) { };
        run.plugin.onCancel = [](ToyJob &job) { job.finish(Kind::Cancelled); };
        run.start();
        run.job->cancel();
        QVERIFY(run.answers.isEmpty());
        QVERIFY(run.answered(Kind::Cancelled));
        QCOMPARE(run.faults, QList{ Fault::FinishedInside });
    }

    void cancelAnswersAtOnce()
    {
        Run run;
        run.limits.silence = run.limits.stopping = 10s;
        run.plugin.onStart = [](ToyJob &) { };
        run.plugin.onCancel = [](ToyJob &job) { job.finishSoon(Kind::Cancelled, 300); };
        run.start();
        run.job->cancel();
        run.job->cancel();
        QCoreApplication::processEvents();
        QCOMPARE(run.answers.size(), 1); // the plugin takes 300 ms
        QVERIFY(run.answered(Kind::Cancelled));
        QVERIFY(run.faults.isEmpty());
    }

    void silenceEndsIt()
    {
        Run run;
        run.plugin.onStart = [](ToyJob &) { };
        run.start();
        QVERIFY(run.answered(Kind::NoEngine));
        QCOMPARE(run.faults, QList{ Fault::NoAnswer });
    }

    void slowWorkIsNotSilence()
    {
        Run run;
        auto longText = std::make_shared<QBuffer>();
        longText->setData("20 octets, one by one");
        longText->open(QIODevice::ReadOnly);
        run.source = longText;
        run.plugin.onStart = [](ToyJob &job) {
            auto *steps = new QTimer(&job);
            QObject::connect(steps, &QTimer::timeout, &job, [&job, steps] {
                char octet = 0;
                if (job.request.source()->read(&octet, 1) == 1) {
                    job.request.sink()->write(&octet, 1);
                    return;
                }
                steps->stop();
                job.finish(Kind::Done);
            });
            steps->start(20); // 400 ms in all, silence is 100
        };
        run.start();
        QVERIFY(run.answered(Kind::Done));
        QVERIFY(run.faults.isEmpty());
    }

    void aQuestionMayTakeItsTime()
    {
        Run run;
        run.request.setMayAsk(true);
        run.plugin.onStart = [](ToyJob &job) { job.finishSoon(Kind::NotUnlocked, 300); };
        run.start();
        QVERIFY(run.answered(Kind::NotUnlocked));
        QVERIFY(run.faults.isEmpty());
    }

    void aFloodEndsWithoutWaiting()
    {
        Run run;
        run.limits.silence = 60s;
        run.request.setOutputLimit(1000);
        auto stop = std::make_shared<std::atomic<bool>>(false);
        std::thread worker;
        run.plugin.onStart = [&](ToyJob &job) {
            worker = std::thread([sink = job.request.sink(), stop] {
                while (!*stop)
                    sink->write("0123456789");
            });
        };
        run.plugin.onCancel = [stop](ToyJob &job) {
            *stop = true;
            job.finishSoon(Kind::Cancelled);
        };
        run.start();
        const bool answered = run.answered(Kind::TooLarge);
        *stop = true;
        worker.join();
        QVERIFY(answered);
        QCOMPARE(run.faults, QList{ Fault::TooMuchOutput });
        QCOMPARE(run.written().size(), 1000);
    }

    void tooLargeAndHonestIsNoFault()
    {
        Run run;
        run.request.setOutputLimit(3);
        run.plugin.onStart = [](ToyJob &job) {
            QTimer::singleShot(0, &job, [&job] {
                job.finish(job.request.sink()->write("four") == -1 ? Kind::TooLarge : Kind::Done);
            });
        };
        run.start();
        QVERIFY(run.answered(Kind::TooLarge));
        QCOMPARE(run.written(), QByteArray());
        QVERIFY(run.faults.isEmpty());
    }

    void aFullDiskIsNoSuccess()
    {
        Run run;
        run.sink = std::make_shared<SmallDisk>();
        run.sink->open(QIODevice::WriteOnly);
        run.plugin.onStart = [](ToyJob &job) {
            job.cipher();
            job.finishSoon(Kind::Done);
        };
        run.start();
        QVERIFY(run.answered(Kind::Failed));
        QVERIFY(run.faults.isEmpty()); // not the plugin's
    }

    void anUnreadableSourceIsNoSuccess()
    {
        Run run;
        run.source = std::make_shared<Unreadable>();
        run.plugin.onStart = [](ToyJob &job) {
            job.cipher();
            job.request.sink()->write("end");
            job.finishSoon(Kind::Done);
        };
        run.start();
        QVERIFY(run.answered(Kind::Failed));
        QVERIFY(run.faults.isEmpty());
    }

    void reliesOnNoSize()
    {
        Run run;
        QByteArray all;
        run.plugin.onStart = [&all](ToyJob &job) {
            QIODevice &source = *job.request.source();
            QVERIFY(source.isSequential());
            QCOMPARE(source.write("x"), -1);
            QVERIFY(!source.seek(3));
            all = source.readAll();
            QVERIFY(source.atEnd());
            QCOMPARE(source.read(10), QByteArray());
            job.request.sink()->write(all);
            job.finishSoon(Kind::Done);
        };
        run.start();
        QVERIFY(run.answered(Kind::Done));
        QCOMPARE(all, "a letter"_ba);
    }

    void devicesThatWereNotGivenAreEmpty()
    {
        Run run;
        run.source = nullptr;
        run.sink = nullptr;
        run.request = CryptoRequest(Operation::Verify);
        qint64 taken = 0;
        run.plugin.onStart = [&taken](ToyJob &job) {
            QCOMPARE(job.request.source()->readAll(), QByteArray());
            taken = job.request.sink()->write("x");
            job.finishSoon(Kind::Done);
        };
        run.start();
        QVERIFY(run.answered(Kind::Done));
        QCOMPARE(taken, -1);
    }

    void anOutcomeThatCannotBe()
    {
        for (const Kind kind : { Kind::Cancelled, Kind(99), Kind(-1) }) {
            Run run;
            run.plugin.onStart = [kind](ToyJob &job) { job.finishSoon(kind); };
            run.start();
            QVERIFY(run.answered(Kind::Failed));
            QCOMPARE(run.faults, QList{ Fault::WrongOutcome });
        }
    }

    void nobodyIsAnsweredWhoIsGone()
    {
        Run run;
        bool cancelled = false;
        run.plugin.onStart = [](ToyJob &) { };
        run.plugin.onCancel = [&cancelled](ToyJob &job) {
            cancelled = true;
            job.finishSoon(Kind::Cancelled);
        };
        run.start();
        run.context.reset();
        QVERIFY(cancelled);
        QTRY_VERIFY(!run.job);
        QVERIFY(run.answers.isEmpty());
        QVERIFY(run.faults.isEmpty());
    }

    void theDevicesAreFreeWithTheAnswer()
    {
        Run run;
        std::weak_ptr<QIODevice> source = run.source;
        std::shared_ptr<QIODevice> kept; // by a plugin that never lets go
        run.plugin.onStart = [&kept](ToyJob &job) { kept = job.request.source(); };
        run.start();
        run.source.reset();
        run.request = CryptoRequest();
        run.job->cancel();
        QVERIFY(source.expired());
        QCOMPARE(kept->readAll(), QByteArray());
        QVERIFY(run.answered(Kind::Cancelled));
    }

    void theProvidersEndEndsItsJobs()
    {
        Run run;
        QPointer<CryptoJob> inner;
        run.plugin.onStart = [&inner](ToyJob &job) { inner = &job; };
        run.start();
        run.provider.reset();
        QVERIFY(!run.job);
        QVERIFY(!inner);
        QTest::qWait(150);
        QVERIFY(run.answers.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGuardedJob)
#include "tst_guarded_job.moc"
