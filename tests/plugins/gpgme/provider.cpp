// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/provider.h"

#include <QPluginLoader>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

namespace sobre::test {

namespace {
QPluginLoader &loader()
{
    static QPluginLoader it(QStringLiteral(SOBRE_GPGME_PLUGIN));
    return it;
}
} // namespace

QJsonObject providerMetaData()
{
    return loader().metaData();
}

plugin::CryptoProvider *provider()
{
    auto *const found = qobject_cast<plugin::CryptoProvider *>(loader().instance());
    if (!found)
        throw std::runtime_error("the plugin is not loaded: " + loader().errorString().toStdString());
    return found;
}

Asking::Asking(plugin::CryptoRequest::Operation operation, const QByteArray &input)
    : request(operation), source(std::make_shared<QBuffer>()), sink(std::make_shared<QBuffer>())
{
    source->setData(input);
    source->open(QIODevice::ReadOnly);
    sink->open(QIODevice::ReadWrite);
    request.setSource(source);
    request.setSink(sink);
}

plugin::CryptoOutcome Asking::run(int milliseconds)
{
    const std::unique_ptr<plugin::CryptoJob> job(provider()->createJob(request, nullptr));
    if (!job)
        throw std::runtime_error("no job");
    QSignalSpy spy(job.get(), &plugin::CryptoJob::finished);
    job->start();
    if (spy.count() != 0)
        throw std::runtime_error("finished from within start()");
    if (!spy.wait(milliseconds))
        throw std::runtime_error("the job does not end");
    QTest::qWait(0);
    if (spy.count() != 1)
        throw std::runtime_error("finished twice");
    return spy.first().first().value<plugin::CryptoOutcome>();
}

} // namespace sobre::test

namespace QTest {

char *toString(const sobre::plugin::CryptoOutcome::Kind &kind)
{
    static const char *const names[]
        = { "Done",         "Cancelled", "NotUnlocked", "NeedsUnlocking", "NoSecretKey", "UnusableKey",
            "NotProtected", "Damaged",   "TooLarge",    "NeedsPassword",  "NoEngine",    "Failed" };
    return qstrdup(names[static_cast<int>(kind)]);
}

char *toString(const sobre::plugin::SignatureEvidence::Outcome &outcome)
{
    static const char *const names[] = { "Fits", "DoesNotFit", "NoKey", "Broken" };
    return qstrdup(names[static_cast<int>(outcome)]);
}

} // namespace QTest
