// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practice_run.h"

#include "app/practice/people.h"
#include "app/practice/server_identity.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtCrypto>

#include <cstdio>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

constexpr int KeyAgeDays = 400; ///< older than every letter
constexpr int EndPatience = 5000; // ms

void print(FILE *stream, const QString &line)
{
    std::fprintf(stream, "%s\n", qPrintable(line));
    std::fflush(stream);
}

QString ownerOfKey(const mime::Mailbox &mailbox)
{
    return mailbox.name + u" <"_s + mailbox.address + u'>';
}

} // namespace

PracticeRun::PracticeRun(Options options)
    : m_options(std::move(options))
{
    m_sobre.setProcessChannelMode(QProcess::ForwardedChannels);
    m_sobre.setInputChannelMode(QProcess::ForwardedInputChannel);
    connect(&m_sobre, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus how) {
        if (!m_ending)
            m_exitCode = how == QProcess::NormalExit ? exitCode : 1;
        QCoreApplication::exit(m_exitCode);
    });
    connect(&m_sobre, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_sobre.program() + u" cannot be started: "_s + m_sobre.errorString());
    });
}

PracticeRun::~PracticeRun()
{
    // Blocking is right: the event loop is over.
    if (m_sobre.state() != QProcess::NotRunning && !m_sobre.waitForFinished(EndPatience)) {
        m_sobre.kill();
        m_sobre.waitForFinished();
    }
}

void PracticeRun::start()
{
    if (!prepare())
        return;
    m_profile = std::make_unique<PracticeProfile>(m_folder.path(u"profile"_s));
    m_profile->make(*m_office, m_login, m_authorityPem, [this](const Result<> &made) {
        if (!made)
            fail(text::sentence(made.error()));
        else if (!m_ending)
            begin();
    });
}

void PracticeRun::end(int exitCode)
{
    m_ending = true;
    m_exitCode = exitCode;
    if (m_sobre.state() == QProcess::NotRunning)
        QCoreApplication::exit(exitCode);
    else
        m_sobre.terminate();
}

bool PracticeRun::prepare()
{
    if (!m_folder.isValid()) {
        fail(u"There is no room for temporary files."_s);
        return false;
    }
    const Result<ServerIdentity> identity = ServerIdentity::make();
    if (!identity) {
        fail(text::sentence(identity.error()));
        return false;
    }
    m_authorityPem = identity->authorityPem;
    m_login = {"robin", QCA::Random::randomArray(18).toByteArray().toBase64(QByteArray::Base64UrlEncoding)};
    makeKeys();
    m_office = std::make_unique<PostOffice>(*identity, m_login, m_theirKeys.get());
    if (!m_office->start()) {
        fail(u"The practice post office finds no free port."_s);
        return false;
    }
    m_letters = m_office->fill(QDateTime::currentDateTimeUtc());
    return true;
}

/// Two homes: neither person has the other's secret key.
void PracticeRun::makeKeys()
{
    m_ownKeys = std::make_unique<GnupgHome>(m_folder.path(u"gnupg"_s));
    if (!GnupgHome::isAvailable()) {
        print(stderr, u"GnuPG is not installed: the practice post office goes without sealed and signed letters."_s);
        return;
    }
    m_theirKeys = std::make_unique<GnupgHome>(m_folder.path(u"theirs"_s));
    const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-KeyAgeDays);
    const bool made = m_ownKeys->makeKey(ownerOfKey(owner()), then) && m_theirKeys->makeKey(ownerOfKey(keyHolder().mailbox), then)
        && m_theirKeys->importKey(m_ownKeys->exportKey(owner().address));
    if (!made) {
        print(stderr, u"GnuPG makes no keys: the practice post office goes without sealed and signed letters."_s);
        m_theirKeys.reset();
    }
}

void PracticeRun::begin()
{
    if (m_options.what == What::Serve)
        tell();
    else
        show();
}

void PracticeRun::show()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GNUPGHOME"_s, m_ownKeys->folder());
    for (const char *name : {"CONFIG", "DATA", "CACHE", "STATE"})
        environment.insert(u"XDG_%1_HOME"_s.arg(QLatin1StringView(name)), m_folder.folder(QString::fromLatin1(name).toLower()));
    if (m_options.what == What::Walk)
        chooseDisplay(environment);
    m_sobre.setProcessEnvironment(environment);
    m_sobre.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });

    QStringList words {u"--profile"_s, m_folder.path(u"profile"_s)};
    QString program = u"/sobre-window"_s;
    if (m_options.what == What::Walk) {
        program = u"/sobre-practice-walk"_s;
        words << u"--pictures"_s << m_options.pictures << u"--files"_s << m_folder.folder(u"files"_s) << u"--letters"_s << QString::number(m_letters);
        if (m_theirKeys)
            words << u"--sealed"_s;
    }
    m_sobre.start(QCoreApplication::applicationDirPath() + program, words + m_options.further);
}

/// A virtual one, unless somebody has said which.
void PracticeRun::chooseDisplay(QProcessEnvironment &environment)
{
    if (environment.contains(u"QT_QPA_PLATFORM"_s))
        return;
    const QString authority = m_folder.file(u"display"_s, VirtualDisplay::cookie());
    const QString display = VirtualDisplay::isAvailable() ? m_display.start(authority) : QString();
    environment.insert(u"QT_QPA_PLATFORM"_s, display.isEmpty() ? u"offscreen"_s : u"xcb"_s);
    if (!display.isEmpty()) {
        environment.insert(u"DISPLAY"_s, display);
        environment.insert(u"XAUTHORITY"_s, authority);
    }
}

void PracticeRun::tell()
{
    const QJsonObject where {
        {u"profile"_s, m_folder.path(u"profile"_s)},
        {u"gnupgHome"_s, m_ownKeys->folder()},
        {u"theirGnupgHome"_s, m_theirKeys ? m_theirKeys->folder() : QString()},
        {u"caFile"_s, m_folder.file(u"authority.pem"_s, m_authorityPem)},
        {u"passwordFile"_s, m_folder.file(u"password"_s, m_login.password)},
        {u"user"_s, QString::fromLatin1(m_login.user)},
        {u"address"_s, owner().address},
        {u"pop3"_s, m_office->pop3Port()},
        {u"smtp"_s, m_office->smtpPort()},
        {u"letters"_s, m_letters},
    };
    print(stdout, QString::fromUtf8(QJsonDocument(where).toJson(QJsonDocument::Compact)));
}

void PracticeRun::fail(const QString &reason)
{
    print(stderr, reason);
    end(1);
}

} // namespace sobre::practice
