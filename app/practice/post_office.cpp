// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/post_office.h"

#include "app/practice/bounce.h"
#include "app/practice/correspondent.h"
#include "app/practice/letter_template.h"
#include "app/practice/people.h"
#include "app/practice/pop3_conversation.h"
#include "app/practice/route_lines.h"

#include <QRandomGenerator>
#include <QTimer>

#include <chrono>

namespace sobre::practice {
namespace {

using namespace std::chrono_literals;

constexpr auto AnswerTime = 1500ms; ///< long enough to be seen, short enough to be waited for
constexpr auto BounceTime = 1000ms;

bool isSame(const QByteArray &address, QByteArrayView other)
{
    return address.compare(other, Qt::CaseInsensitive) == 0;
}

QByteArray refusal(const QByteArray &address)
{
    return isSame(address, RefusedAddress) ? "550 5.1.1 <" + address + ">: Recipient address rejected: nobody of this name lives here" : QByteArray();
}

QByteArray reasonToReturn(const QByteArray &address)
{
    if (address.toLower().endsWith("@practice.example"))
        return "550 5.1.1 <" + address + ">: Recipient address rejected: User unknown in virtual mailbox table";
    return "550 5.1.2 <" + address + ">: Recipient address rejected: the practice post office carries no letters into the world";
}

} // namespace

PostOffice::PostOffice(const ServerIdentity &identity, const Login &login, GnupgHome *keys, QObject *parent)
    : QObject(parent)
    , m_login(login)
    , m_keys(keys)
    , m_pop3(identity, [this](QSslSocket *socket) { new Pop3Conversation(socket, m_mailbox, m_login); })
    , m_smtp(identity, [this](QSslSocket *socket) {
        new SmtpConversation(socket, {[this](const PostedLetter &letter) { return take(letter); }, refusal}, m_login);
    })
{
}

bool PostOffice::start()
{
    return m_pop3.start() && m_smtp.start();
}

int PostOffice::fill(const QDateTime &now)
{
    for (const LetterTemplate &one : LetterTemplate::all()) {
        if (!m_keys && !one.isPlain())
            continue;
        if (const QByteArray letter = one.letter(now, m_keys); !letter.isEmpty())
            m_mailbox.put(letter);
    }
    return int(m_mailbox.letters().size());
}

QByteArray PostOffice::take(const PostedLetter &letter)
{
    const QByteArray id = "4P" + QByteArray::number(QRandomGenerator::global()->generate(), 16).toUpper();
    for (const QByteArray &recipient : letter.recipients)
        carry(letter, recipient);
    return id;
}

void PostOffice::carry(const PostedLetter &letter, const QByteArray &recipient)
{
    const QString address = QString::fromUtf8(recipient);
    if (isSame(recipient, owner().address.toUtf8())) {
        m_mailbox.put(routeLines(Route::Local, letter.sender, recipient, QDateTime::currentDateTimeUtc()) + letter.octets);
    } else if (const Person *person = personAt(address)) {
        QTimer::singleShot(AnswerTime, this, [this, letter, person] {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            const QByteArray answer = Correspondent(*person, person->hasKey ? m_keys : nullptr).answer(letter, now);
            if (!answer.isEmpty())
                m_mailbox.put(routeLines(Route::Direct, person->mailbox.address.toUtf8(), letter.sender, now) + answer);
        });
    } else if (!letter.sender.isEmpty()) { // a bounce is not bounced
        QTimer::singleShot(BounceTime, this, [this, letter, recipient] {
            m_mailbox.put(bounceOf(letter, recipient, reasonToReturn(recipient), QDateTime::currentDateTimeUtc()));
        });
    }
}

} // namespace sobre::practice
