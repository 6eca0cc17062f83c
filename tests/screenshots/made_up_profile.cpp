// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/made_up_profile.h"

#include "core/store/folders.h"
#include "core/store/outbox_rows.h"
#include "core/store/postings.h"
#include "tests/screenshots/made_up_mail.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using store::FolderId;
using store::OutboxState;
using store::RecipientState;

MailError error(MailError::Kind kind, const QByteArray &words = {}, const QString &detail = {})
{
    return {.kind = kind, .scope = MailError::Scope::Letter, .retry = MailError::Retry::Later, .server = u"mail.example.org:465"_s,
            .detail = detail, .serverText = words};
}

/// Where the letters of madeUpOutbox() stand, in their order; the last two have left.
QList<store::OutboxRow> rows(const QList<MadeUpLetter> &letters)
{
    QList<store::OutboxRow> rows;
    for (const MadeUpLetter &letter : letters) {
        store::OutboxRow row {.sender = u"marta@example.org"_s, .queued = letter.time()};
        for (const QByteArray &mailbox : letter.to.split(','))
            row.recipients += {.address = QString::fromUtf8(mailbox.sliced(mailbox.indexOf('<') + 1).chopped(1))};
        rows += row;
    }
    const auto now = QDateTime::currentDateTimeUtc();
    rows[1].state = OutboxState::Failed;
    rows[1].error = error(MailError::Kind::RecipientRefused, "550 5.1.1 User unknown", u"nobody@example.org"_s);
    rows[1].recipients[0].state = RecipientState::Refused;
    rows[1].recipients[0].error = rows[1].error;
    rows[2].error = error(MailError::Kind::Unreachable);
    rows[2].nextTry = now.addSecs(4 * 60);
    rows[3].state = OutboxState::MaybeSent;
    rows[3].error = error(MailError::Kind::MaybeSent);
    rows[4].nextTry = QDateTime({2026, 11, 22}, {8, 0}, QTimeZone::UTC);
    rows[5].nextTry = rows[6].nextTry = now.addDays(1);
    return rows;
}

} // namespace

MadeUpProfile::MadeUpProfile(With with)
    : m_context {m_store.store(), m_passwords, m_servers.opener()}
    , m_accounts(m_store.reader(), m_context, m_mail)
    , m_fetching(m_context, m_mail)
    , m_posting(m_store.reader(), m_context, m_mail)
    , m_people(m_crypto, m_keys, m_store.store(), m_store.reader())
    , m_settings(m_store.store().profile().settingsFile(), QSettings::IniFormat)
    , m_plugins({QStringLiteral(SOBRE_PLUGIN_FIXTURES)}, m_settings)
    , desk {m_store.store(), m_store.reader(), m_accounts, m_fetching, m_posting, m_crypto, m_keys, m_people, m_settings, m_plugins}
{
    if (with == With::Nothing)
        return;
    addAccount();
    if (with == With::Mail) {
        addMail();
        addOutbox();
    }
}

void MadeUpProfile::addAccount()
{
    const store::AccountRecord record {.name = u"marta@example.org"_s,
                                       .email = u"marta@example.org"_s,
                                       .displayName = u"Marta Vidal"_s,
                                       .incomingUrl = u"pop3s://marta%40example.org@mail.example.org"_s,
                                       .outgoingUrl = u"smtps://marta%40example.org@mail.example.org"_s,
                                       .keep = u"14d"_s};
    const auto added = store::test::await<Result<store::AccountId>>([&](QObject *context, const auto &done) {
        m_accounts.add(record, u"harbour lights 7"_s, {}, [context, done](const Result<store::AccountId> &id) {
            QMetaObject::invokeMethod(context, [done, id] { done(id); });
        });
    });
    m_account = added.value_or(store::AccountId::None);
    m_fetching.setAccounts(m_accounts.accounts());
    m_posting.setAccounts(m_accounts.accounts());
}

store::LetterId MadeUpProfile::add(const MadeUpLetter &letter, store::Incoming incoming)
{
    incoming.folder = letter.folder;
    incoming.account = m_account;
    incoming.received = letter.time().addSecs(60);
    incoming.seen = !letter.unread;
    incoming.flagged = letter.starred;
    incoming.answered = letter.answered;
    const auto id = m_store.add(letter.raw(), incoming);
    if (!id)
        qFatal("not stored: %s", qPrintable(id.error().detail));
    m_letters.insert(QString::fromUtf8(letter.subject), *id);
    return *id;
}

store::LetterId MadeUpProfile::add(const QByteArray &raw)
{
    return m_store.add(raw, {.account = m_account, .seen = true}).value_or(store::LetterId::None);
}

void MadeUpProfile::addMail()
{
    for (const char *name : {"Assembly", "Translations"})
        (void)m_store.write([name = QString::fromLatin1(name)](store::Database &database) { return store::folders::create(database, name); });
    int number = 0;
    for (const MadeUpLetter &letter : madeUpMail())
        add(letter, {.uid = "letter" + QByteArray::number(++number)});
}

void MadeUpProfile::addOutbox()
{
    const QList<MadeUpLetter> letters = madeUpOutbox();
    QList<store::OutboxRow> all = rows(letters);
    for (qsizetype at = 0; at < letters.size(); ++at) {
        store::OutboxRow row = all[at];
        row.account = m_account;
        row.letter = add(letters[at], {.seen = true, .alongside = [row](store::Database &database, store::LetterId letter) -> Result<> {
                                           store::OutboxRow queued = row;
                                           queued.letter = letter;
                                           const auto id = store::outbox::add(database, queued);
                                           if (!id)
                                               return std::unexpected(id.error());
                                           queued.id = *id;
                                           return store::outbox::update(database, queued);
                                       }});
        if (at < letters.size() - 2)
            continue;
        store::Posting posting {.account = m_account, .server = u"mail.example.org:465"_s, .tls = u"TLS 1.3"_s, .time = letters[at].time(),
                                .reply = "250 2.0.0 Ok: queued as 4XK2", .queueId = u"4XK2"_s};
        for (const store::OutboxRecipient &recipient : row.recipients)
            posting.recipients += store::PostedRecipient {.address = recipient.address, .code = 250};
        const QDateTime returned = at == letters.size() - 2 ? letters[at].time().addSecs(90) : QDateTime();
        (void)m_store.write([posting, returned, letter = row.letter](store::Database &database) -> Result<> {
            const auto queued = store::outbox::byLetter(database, letter);
            if (!queued)
                return std::unexpected(queued.error());
            store::Posting kept = posting;
            kept.letter = letter;
            const auto added = store::postings::add(database, kept);
            if (!added)
                return std::unexpected(added.error());
            if (!returned.isNull()) {
                const Result<> told = store::postings::setFate(database, *added, 0,
                                                               {.fate = store::Fate::Returned, .reason = u"mailbox-full"_s,
                                                                .diagnostic = u"552 5.2.2 mailbox full"_s, .fateTime = returned});
                if (!told)
                    return told;
            }
            return store::outbox::posted(database, queued->id);
        });
    }
}

void MadeUpProfile::fetch()
{
    m_fetching.fetchAll();
    (void)QTest::qWaitFor([this] { return !m_fetching.isFetching(); }, 10'000);
}

store::LetterId MadeUpProfile::receive(const QByteArray &raw, const QDateTime &when)
{
    store::Incoming incoming;
    incoming.account = m_account;
    incoming.received = when.addSecs(20);
    incoming.seen = true;
    const auto id = m_store.add(raw, incoming);
    if (!id)
        qFatal("not stored: %s", qPrintable(id.error().detail));
    return *id;
}

void MadeUpProfile::startPosting()
{
    m_posting.start();
}

} // namespace sobre::screenshots
