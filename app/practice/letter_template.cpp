// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/letter_template.h"

#include "app/practice/gnupg_home.h"
#include "app/practice/people.h"
#include "app/practice/pgp_letter.h"
#include "app/practice/pieces.h"
#include "core/mime/encode_header.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

constexpr char Folder[] = ":/practice/letters";
constexpr char Boundary[] = "practice-parts";

int seconds(const QByteArray &span)
{
    int all = 0;
    int number = 0;
    for (const char c : span) {
        if (c >= '0' && c <= '9')
            number = number * 10 + (c - '0');
        else
            all += std::exchange(number, 0) * (c == 'd' ? 86400 : c == 'h' ? 3600 : 60);
    }
    return all;
}

Route routeOf(const QByteArray &word)
{
    if (word == "relays")
        return Route::Relays;
    if (word == "clear")
        return Route::Clear;
    if (word == "slow")
        return Route::Slow;
    if (word == "list")
        return Route::List;
    return word == "local" ? Route::Local : Route::Direct;
}

/// The value of a field in LF lines, folds and all; empty if it is not there.
QByteArray valueOf(const QByteArray &header, const QByteArray &name)
{
    const QRegularExpression pattern(u"^%1:[ \\t]*(.*(?:\\n[ \\t].*)*)$"_s.arg(QLatin1StringView(name)),
                                     QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromUtf8(header)).captured(1).toUtf8();
}

/// What is not ASCII as encoded words; what stands in angle brackets stays.
QByteArray encoded(const QByteArray &line)
{
    const QString text = QString::fromUtf8(line);
    static const QRegularExpression beyond(u"[^\\x00-\\x7f]"_s);
    if (!text.contains(beyond))
        return line;
    const qsizetype colon = text.indexOf(u": "_s) + 2;
    const qsizetype bracket = text.indexOf(u" <"_s);
    const QString words = bracket < 0 ? text.sliced(colon) : text.sliced(colon, bracket - colon);
    return text.first(colon).toLatin1() + mime::encodedWords(words, 60).join("\r\n ") + (bracket < 0 ? QByteArray() : text.sliced(bracket).toUtf8());
}

QByteArray idOf(const QByteArray &name)
{
    return '<' + name + "@letters.practice.example>";
}

} // namespace

QByteArray base64Lines(const QByteArray &octets)
{
    const QByteArray all = octets.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < all.size(); at += 76)
        lines += all.mid(at, 76) + "\r\n";
    return lines;
}

QByteArray autocryptField(const QByteArray &address, const QByteArray &key)
{
    QByteArray data = base64Lines(key).trimmed();
    data.replace("\r\n", "\r\n ");
    return "Autocrypt: addr=" + address + "; prefer-encrypt=mutual; keydata=\r\n " + data + "\r\n";
}

QList<LetterTemplate> LetterTemplate::all()
{
    QList<LetterTemplate> all;
    const QDir folder(QString::fromLatin1(Folder));
    for (const QString &file : folder.entryList(QDir::Files)) {
        QFile one(folder.filePath(file));
        if (one.open(QIODevice::ReadOnly))
            all += LetterTemplate(file.chopped(4).toLatin1(), one.readAll());
    }
    std::ranges::sort(all, std::ranges::greater(), &LetterTemplate::m_secondsAgo);
    return all;
}

LetterTemplate::LetterTemplate(const QByteArray &name, const QByteArray &text)
    : m_name(name)
{
    const qsizetype ours = text.indexOf("\n\n");
    const QByteArray about = text.first(ours);
    const qsizetype end = text.indexOf("\n\n", ours + 2);
    m_header = text.sliced(ours + 2, end - ours - 2);
    m_body = text.sliced(end + 2);
    m_secondsAgo = seconds(valueOf(about, "Practice-Ago"));
    m_route = routeOf(valueOf(about, "Practice-Route"));
    m_charset = valueOf(about, "Practice-Charset");
    m_protection = valueOf(about, "Practice-Protection");
    m_offersKey = valueOf(about, "Practice-Key") == "yes";
    if (const QByteArray names = valueOf(about, "Practice-Answers"); !names.isEmpty())
        m_answers = names.split(' ');
}

QByteArray LetterTemplate::sender() const
{
    const QByteArray from = valueOf(m_header, "From");
    const qsizetype bracket = from.indexOf('<');
    return bracket < 0 ? from : from.sliced(bracket + 1, from.indexOf('>') - bracket - 1);
}

QByteArray LetterTemplate::fields(const QDateTime &date) const
{
    QByteArray fields;
    for (const QByteArray &line : m_header.split('\n'))
        fields += encoded(line) + "\r\n";
    if (valueOf(m_header, "To").isEmpty())
        fields += "To: " + owner().name.toUtf8() + " <" + owner().address.toUtf8() + ">\r\n";
    if (valueOf(m_header, "Date").isEmpty())
        fields += "Date: " + mime::headerDate(date) + "\r\n";
    fields += "Message-ID: " + idOf(m_name) + "\r\n";
    if (!m_answers.isEmpty()) {
        fields += "In-Reply-To: " + idOf(m_answers.last()) + "\r\nReferences:";
        for (const QByteArray &name : m_answers)
            fields += "\r\n " + idOf(name);
        fields += "\r\n";
    }
    if (valueOf(m_header, "Content-Type").isEmpty()) {
        fields += "Content-Type: text/plain; charset=" + (m_charset.isEmpty() ? QByteArray("utf-8") : m_charset)
            + "\r\nContent-Transfer-Encoding: 8bit\r\n";
    }
    return fields;
}

QByteArray LetterTemplate::body(const QDateTime &date, const QDateTime &now) const
{
    QByteArray body = m_body;
    if (!m_charset.isEmpty()) {
        QStringEncoder encoder(m_charset.constData());
        body = encoder.encode(QString::fromUtf8(m_body));
    }
    body.replace("\n", "\r\n");
    for (qsizetype at; (at = body.indexOf("@@")) >= 0;) {
        const qsizetype end = body.indexOf("@@", at + 2);
        const QByteArray name = body.sliced(at + 2, end - at - 2);
        const QByteArray value = name == "date" ? mime::headerDate(date) : base64Lines(piece(name, now)).trimmed();
        body.replace(at, end + 2 - at, value);
    }
    return body;
}

QByteArray LetterTemplate::letter(const QDateTime &now, GnupgHome *keys) const
{
    const QDateTime date = now.addSecs(-m_secondsAgo - qint64(qHash(m_name, 1) % 60)); // not all in one second
    SplitLetter split = SplitLetter::of(fields(date) + "\r\n" + body(date, now));
    const QByteArray from = sender();
    const QString signer = QString::fromUtf8(from);
    if (keys && m_offersKey) {
        split.fields += autocryptField(from, keys->exportKey(signer, false));
        QByteArray armour = keys->exportKey(signer);
        armour.replace("\n", "\r\n");
        split.entity = QByteArray("Content-Type: multipart/mixed; boundary=\"") + Boundary + "\"\r\n\r\n--" + Boundary + "\r\n" + split.entity + "\r\n--" + Boundary
            + "\r\nContent-Type: application/pgp-keys; name=\"ines-faro.asc\"\r\nContent-Disposition: attachment; filename=\"ines-faro.asc\"\r\n\r\n" + armour
            + "\r\n--" + Boundary + "--\r\n";
    }
    QByteArray whole = split.whole();
    if (isSealed())
        whole = sealedLetter(split, *keys, signer, owner().address, date);
    else if (!m_protection.isEmpty())
        whole = signedLetter(split, *keys, signer, date);
    if (whole.isEmpty())
        return {};
    if (m_protection == "altered")
        whole.replace("ten crowns", "fifty crowns");
    return routeLines(m_route, from, owner().address.toUtf8(), date) + whole;
}

} // namespace sobre::practice
