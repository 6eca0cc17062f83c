// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/keyring_source.h"

#include "core/async/pending.h"
#include "core/async/with_deadline.h"
#include "core/auth/secret_key.h"

#include <qt6keychain/keychain.h>

#include <QPointer>

#include <optional>

namespace sobre::auth {
namespace {

using namespace std::chrono_literals;

const QString Service = QStringLiteral("org.sobre");
constexpr auto Patience = 2min; ///< the desktop may ask the person to open the ring

/// How a job ended; the job deletes itself.
struct Ended {
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QCA::SecureArray secret;
};

Task<Ended> run(QKeychain::Job *job, SecretName name)
{
    const Pending<Ended> ended;
    QObject context;
    job->setKey(keyFor(name));
    job->setInsecureFallback(false);
    // Queued: the job is still inside its own signal.
    QObject::connect(job, &QKeychain::Job::finished, &context, [ended, &context](QKeychain::Job *done) {
        Ended how{ done->error(), done->errorString(), {} };
        if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            how.secret = QCA::SecureArray(reading->binaryData());
        QMetaObject::invokeMethod(&context, [ended, how] { ended.finish(how); }, Qt::QueuedConnection);
    });
    job->start();
    co_return co_await ended;
}

Task<Ended> patiently(QKeychain::Job *job, SecretName name)
{
    co_return co_await withDeadline(run(job, name), Patience,
                                    notAvailable(QStringLiteral("the key ring does not answer")));
}

[[noreturn]] void refuse(const Ended &how)
{
    switch (how.error) {
    case QKeychain::EntryNotFound:
        throw noPassword({});
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        throw noPassword(QStringLiteral("the key ring stays closed: ") + how.words);
    default:
        throw notAvailable(QStringLiteral("key ring: ") + how.words);
    }
}

} // namespace

Task<QCA::SecureArray> KeyringSource::read(SecretName name)
{
    const Ended how = co_await patiently(new QKeychain::ReadPasswordJob(Service), name);
    if (how.error != QKeychain::NoError)
        refuse(how);
    if (how.secret.isEmpty())
        throw noPassword({});
    co_return how.secret;
}

Task<> KeyringSource::write(SecretName name, QCA::SecureArray secret)
{
    auto *job = new QKeychain::WritePasswordJob(Service);
    job->setBinaryData(secret.toByteArray());
    const Ended how = co_await patiently(job, name);
    if (how.error != QKeychain::NoError)
        refuse(how);
}

Task<> KeyringSource::remove(SecretName name)
{
    const Ended how = co_await patiently(new QKeychain::DeletePasswordJob(Service), name);
    if (how.error != QKeychain::NoError && how.error != QKeychain::EntryNotFound)
        refuse(how);
}

} // namespace sobre::auth
