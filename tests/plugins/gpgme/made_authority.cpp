// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/made_authority.h"

#include "tests/plugins/gpgme/key_home.h"

#include <QFile>
#include <QProcess>

#include <stdexcept>

namespace sobre::test {

namespace {
using namespace Qt::StringLiterals;

constexpr auto Profile = R"([req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[person]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = emailProtection
subjectAltName = email:copy
)";

QByteArray run(const QString &program, const QStringList &arguments, const QString &folder, const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        throw std::runtime_error((program + u' ' + arguments.join(u' ')).toStdString() + ": "
                                 + process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}
} // namespace

MadeAuthority::MadeAuthority(const QString &name) : m_directory(u"/tmp/sa-XXXXXX"_s)
{
    write(u"profile"_s, Profile);
    openssl({ u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"authority.key"_s, u"-out"_s,
              u"authority.pem"_s, u"-not_before"_s, u"20190101000000Z"_s, u"-not_after"_s, u"20491231000000Z"_s, u"-subj"_s,
              u"/O=Made up/CN="_s + name, u"-config"_s, u"profile"_s, u"-extensions"_s, u"authority"_s });
}

void MadeAuthority::issue(const QString &name, const QString &address, const QString &from, const QString &until)
{
    openssl({ u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s,
              u"-subj"_s, u"/CN="_s + name + u"/emailAddress="_s + address, u"-config"_s, u"profile"_s, u"-utf8"_s });
    QStringList arguments{ u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"authority.pem"_s, u"-CAkey"_s,
                           u"authority.key"_s, u"-CAcreateserial"_s, u"-extfile"_s, u"profile"_s, u"-extensions"_s,
                           u"person"_s, u"-out"_s, name + u".pem"_s };
    if (from.isEmpty())
        arguments += { u"-days"_s, u"365"_s };
    else
        arguments += { u"-not_before"_s, from, u"-not_after"_s, until };
    openssl(arguments);
}

QByteArray MadeAuthority::file(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString MadeAuthority::write(const QString &name, const QByteArray &octets) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        throw std::runtime_error("a test file could not be written");
    return name;
}

QByteArray MadeAuthority::openssl(const QStringList &arguments, const QString &out) const
{
    const QByteArray said = run(u"openssl"_s, arguments, m_directory.path());
    return out.isEmpty() ? said : file(out);
}

QByteArray MadeAuthority::personalFile(const QString &name, const QString &password) const
{
    return openssl({ u"pkcs12"_s, u"-export"_s, u"-inkey"_s, name + u".key"_s, u"-in"_s, name + u".pem"_s, u"-certfile"_s,
                     u"authority.pem"_s, u"-out"_s, u"personal.p12"_s, u"-passout"_s, u"pass:"_s + password },
                   u"personal.p12"_s);
}

QByteArray MadeAuthority::signedBy(const QStringList &names, const QByteArray &octets, const QStringList &more) const
{
    QStringList arguments{ u"cms"_s, u"-sign"_s, u"-binary"_s, u"-in"_s, write(u"text"_s, octets), u"-outform"_s,
                           u"DER"_s, u"-out"_s, u"signed"_s };
    for (const QString &name : names)
        arguments += { u"-signer"_s, name + u".pem"_s, u"-inkey"_s, name + u".key"_s };
    return openssl(arguments + more, u"signed"_s);
}

QByteArray MadeAuthority::sealedFor(const QStringList &names, const QByteArray &octets, const QStringList &more) const
{
    QStringList arguments{ u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-in"_s, write(u"text"_s, octets), u"-outform"_s,
                           u"DER"_s, u"-out"_s, u"sealed"_s };
    arguments += more.contains(u"-aes-256-gcm"_s) ? QStringList() : QStringList{ u"-aes256"_s };
    for (const QString &name : names)
        arguments += { u"-recip"_s, name + u".pem"_s };
    return openssl(arguments + more, u"sealed"_s);
}

void MadeAuthority::bringTo(const KeyHome &) const
{
    run(u"gpgsm"_s, { u"--batch"_s, u"--quiet"_s, u"--disable-dirmngr"_s, u"--import"_s, path(u"authority.pem"_s) },
        m_directory.path());
}

void MadeAuthority::trustIn(const KeyHome &home) const
{
    QFile list(home.path(u"trustlist.txt"_s));
    if (!list.open(QIODevice::Append))
        throw std::runtime_error("no trust list");
    list.write(fingerprint(u"authority"_s).toLatin1() + " S\n");
    list.close();
    home.forgetPassphrases(); // the agent reads it again
}

void MadeAuthority::bringPerson(const KeyHome &, const QString &name) const
{
    write(u"own.p12"_s, personalFile(name, QString()));
    run(u"gpgsm"_s, { u"--batch"_s, u"--quiet"_s, u"--disable-dirmngr"_s, u"--pinentry-mode"_s, u"loopback"_s,
                      u"--passphrase-fd"_s, u"0"_s, u"--import"_s, u"own.p12"_s },
        m_directory.path(), "\n");
}

QString MadeAuthority::fingerprint(const QString &name) const
{
    const QByteArray said
        = openssl({ u"x509"_s, u"-in"_s, name + u".pem"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha1"_s });
    return QString::fromLatin1(said.sliced(said.indexOf('=') + 1).trimmed().replace(":", ""));
}

} // namespace sobre::test
