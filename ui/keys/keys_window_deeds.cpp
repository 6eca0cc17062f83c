// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/in_worker.h"
#include "core/crypto/engine.h"
#include "core/keys/people_keys.h"
#include "core/store/accounts.h"
#include "ui/desk/desk.h"
#include "ui/keys/back_up_window.h"
#include "ui/keys/key_file.h"
#include "ui/keys/key_list.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_notice.h"
#include "ui/keys/key_pane_words.h"
#include "ui/keys/keys_window.h"
#include "ui/look/search_field.h"
#include "ui/look/strip.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"
#include "ui/text/key_words.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using keys::KeyRow;
using keys::KeyStanding;
using look::Glyph;
using look::Tone;
using plugin::CryptoKey;
using Format = crypto::KeyWorks::Format;
using Judgement = crypto::KeyWorks::Judgement;
using Reason = crypto::KeyWorks::Reason;

namespace {

constexpr int YearsOfAKey = 2;
constexpr int ShownAfter = 300; ///< milliseconds

QString shown(const KeyRow &row)
{
    return text::isolated(row.name.isEmpty() ? row.address : row.name);
}

QDateTime twoYearsOn()
{
    return QDateTime::currentDateTimeUtc().addYears(YearsOfAKey);
}

} // namespace

void KeysWindow::begin(const QString &busy, Task<> work)
{
    if (m_busy)
        return;
    m_busy = true;
    m_busyWords = busy;
    m_notice->close();
    m_pane->setBusy(true);
    m_busyShown.start(ShownAfter);
    m_deed = run(std::move(work));
    m_deed.start();
}

Task<> KeysWindow::run(Task<> work)
{
    std::optional<MailError> error;
    try {
        co_await work;
    } catch (const MailError &thrown) {
        error = thrown;
    }
    if (m_busyShown.isActive())
        m_busyShown.stop();
    else if (m_notice->strip()->lead() == m_busyWords)
        m_notice->close();
    m_busy = false;
    m_pane->setBusy(false);
    if (error)
        failed(*error);
    m_loadSoon.start();
}

void KeysWindow::stop()
{
    m_deed = {}; // ends the work
    m_busyShown.stop();
    m_busy = false;
    m_pane->setBusy(false);
    m_notice->close();
    m_loadSoon.start();
}

void KeysWindow::failed(const MailError &error)
{
    if (error.kind == MailError::Kind::Cancelled)
        return;
    m_notice->tell(Tone::Error, Glyph::Warn, tr("That did not work."), text::sentence(error), {{tr("&Close"), {}}});
}

void KeysWindow::perform(KeyDeed deed)
{
    const KeyRow *at = chosen();
    if (!at || m_busy)
        return;
    const KeyRow row = *at;
    switch (deed) {
    case KeyDeed::Match:
        return begin(tr("Noting that they match…"), match(row));
    case KeyDeed::Differ:
        return begin(tr("Noting that they differ…"), differ(row));
    case KeyDeed::TakeBack:
        return begin(tr("Taking it back…"), takeBack(row));
    case KeyDeed::Use:
        return begin(tr("Taking the key…"), use(row));
    case KeyDeed::PutAway:
        if (row.offer)
            m_desk.people.putAway(*row.offer);
        return;
    case KeyDeed::FindNewer:
        return find(row.address);
    case KeyDeed::BackUp:
        return backUp(row);
    case KeyDeed::Extend:
        return begin(tr("Extending your key…"), extend(row));
    case KeyDeed::SendMine:
        return begin(tr("Reading the key…"), sendMine(row));
    case KeyDeed::Withdraw:
        return askToWithdraw(row);
    case KeyDeed::Export:
        return exportKey(row);
    case KeyDeed::Remove:
        return askToRemove(row);
    case KeyDeed::ShowChain:
        return begin(tr("Looking who vouches…"), showChain(row));
    }
}

void KeysWindow::makeKey()
{
    const auto account = accountWithoutKey();
    if (account)
        begin(tr("Making your key…"), make(account->displayName, account->email));
}

Task<> KeysWindow::make(QString name, QString address)
{
    const CryptoKey key = co_await m_works.make(name, address, twoYearsOn(), true);
    m_desk.people.noteAccepted(key.fingerprint(), store::KeyNote::Source::Made, address);
    m_wantedKey = key.fingerprint();
    m_search->clear();
    m_notice->tell(Tone::Envelope, Glyph::Check, tr("Your key is made."), tr("It is good for two years. It goes with the letters you write."),
                   {{tr("&Close"), {}}});
}

Task<> KeysWindow::match(KeyRow row)
{
    const KeyRow *own = ownRow();
    if (!own) {
        m_notice->tell(Tone::Warn, Glyph::Key, tr("Make your own key first."), tr("With it Sobre notes down whom you checked."),
                       {{tr("&Make my key"), [this] { makeKey(); }}, {tr("&Not now"), {}}});
        co_return;
    }
    const QString signer = own->key.fingerprint();
    QString fingerprint = row.key.fingerprint();
    if (row.offer) {
        fingerprint = row.offer->fingerprint;
        co_await m_desk.people.use(*row.offer);
    }
    co_await m_works.judge(fingerprint, Judgement::Matches, row.address, signer, row.format);
    m_desk.people.setBad(fingerprint, false);
    m_desk.people.setChecked(fingerprint, row.address);
    m_wantedKey = fingerprint;
    m_notice->tell(Tone::Envelope, Glyph::Shield, tr("Checked."), tr("From now on letters that %1 signs with it have a green shield.").arg(shown(row)),
                   {{tr("&Close"), {}}});
}

Task<> KeysWindow::differ(KeyRow row)
{
    const QString fingerprint = row.fingerprint();
    m_desk.people.setBad(fingerprint); // before all else: nothing is sealed to it, whatever the engine can do
    if (row.offer)
        m_desk.people.putAway(*row.offer);
    else
        co_await m_works.judge(fingerprint, Judgement::Differs, row.address, {}, row.format);
    const DiffersLetter letter = differsLetter(row);
    Writing writing;
    writing.to = {mime::Mailbox {row.name, row.address}};
    writing.subject = letter.subject;
    writing.text = letter.text;
    m_notice->tell(Tone::Warn, Glyph::Close, tr("This key is not used."), tr("Nothing is sealed to it any more. A letter to %1 is prepared.").arg(shown(row)),
                   {{tr("&Close"), {}}});
    Q_EMIT writeRequested(writing);
}

Task<> KeysWindow::takeBack(KeyRow row)
{
    m_desk.people.setBad(row.key.fingerprint(), false);
    co_await m_works.judge(row.key.fingerprint(), Judgement::None, row.address, {}, row.format);
}

Task<> KeysWindow::use(KeyRow row)
{
    const QString fingerprint = row.offer->fingerprint;
    co_await m_desk.people.use(*row.offer);
    m_wantedKey = fingerprint;
    m_notice->tell(Tone::Envelope, Glyph::Check, tr("The key is in use."), tr("You can seal for %1 now. Compare it when you can.").arg(shown(row)),
                   {{tr("&Close"), {}}});
}

Task<> KeysWindow::extend(KeyRow row)
{
    const CryptoKey key = co_await m_works.extend(row.key.fingerprint(), twoYearsOn());
    m_notice->tell(Tone::Envelope, Glyph::Check, tr("Your key is good until %1.").arg(text::keyDay(key.expires())),
                   tr("It goes with the next letters you write, so that others learn of it."), {{tr("&Close"), {}}});
}

void KeysWindow::askToWithdraw(const KeyRow &row)
{
    m_notice->tell(Tone::Error, Glyph::Warn, tr("Withdraw this key for ever?"),
                   tr("Nobody will seal for it any more, and what it signed is not believed any more. It still opens what was sealed for it. "
                      "This cannot be taken back."),
                   {{tr("Somebody &has it"), [this, row] { begin(tr("Withdrawing your key…"), withdraw(row, Reason::Compromised)); }},
                    {tr("I have a &new one"), [this, row] { begin(tr("Withdrawing your key…"), withdraw(row, Reason::Replaced)); }},
                    {tr("&Keep it"), {}}},
                   true);
}

Task<> KeysWindow::withdraw(KeyRow row, Reason reason)
{
    co_await m_works.revoke(row.key.fingerprint(), reason);
    m_wantedKey = row.key.fingerprint();
    m_notice->tell(Tone::Warn, Glyph::Close, tr("Your key is withdrawn."), tr("Those who have it do not know that yet. Send it to them."),
                   {{tr("&Tell others…"), [this, row] { begin(tr("Reading the key…"), sendMine(row)); }}, {tr("&Close"), {}}});
}

void KeysWindow::askToRemove(const KeyRow &row)
{
    if (row.key.fingerprint().isEmpty())
        return;
    const QString sentence = row.isOwn()
        ? tr("Its secret part goes too. What was sealed for it can never be read again, unless you have a backup.")
        : tr("You cannot seal for %1 any more until you have another one. What they signed is by nobody you know.").arg(shown(row));
    m_notice->tell(row.isOwn() ? Tone::Error : Tone::Warn, Glyph::Warn,
                   row.isOwn() ? tr("Remove your own key?") : tr("Remove the key of %1?").arg(shown(row)), sentence,
                   {{tr("&Remove it"), [this, row] { begin(tr("Removing the key…"), remove(row)); }}, {tr("&Keep it"), {}}}, true);
}

Task<> KeysWindow::remove(KeyRow row)
{
    co_await m_works.remove(row.key.fingerprint(), row.isOwn(), row.format);
}

Task<> KeysWindow::showChain(KeyRow row)
{
    const QList<CryptoKey> chain = co_await m_works.chain(row.key.fingerprint());
    QStringList lines;
    for (const CryptoKey &key : chain)
        lines += chainLine(key);
    const bool whole = !chain.isEmpty() && chain.last().traits().testFlag(CryptoKey::IsRoot);
    if (!whole)
        lines += tr("The rest of the chain is not here: nobody can tell who vouches for it.");
    else if (!chain.last().traits().testFlag(CryptoKey::TrustedRoot))
        lines += tr("Your GnuPG does not trust the last one.");
    m_pane->showChain(lines);
}

Task<> KeysWindow::sendMine(KeyRow row)
{
    const QByteArray octets = co_await m_works.publicKeys({row.key.fingerprint()}, row.format);
    Writing writing;
    writing.subject = tr("My key");
    writing.text = row.standing == KeyStanding::OwnWithdrawn ? tr("I withdrew this key. Please do not use it any more.\n")
                                                             : tr("Here is my key. With it you can seal letters for me that only I can read.\n");
    const QByteArray type = row.format == Format::OpenPgp ? "application/pgp-keys" : "application/x-pem-file";
    writing.pieces = {Writing::Piece {keyFileName(row), type, octets}};
    Q_EMIT writeRequested(writing);
}

void KeysWindow::exportKey(const KeyRow &row)
{
    auto *dialog = new QFileDialog(this, tr("Export a key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(keyFileName(row));
    connect(dialog, &QFileDialog::fileSelected, this, [this, row](const QString &path) { begin(tr("Writing the key…"), writeOut(row, path)); });
    dialog->open();
}

Task<> KeysWindow::writeOut(KeyRow row, QString path)
{
    const QByteArray octets = co_await m_works.publicKeys({row.key.fingerprint()}, row.format);
    const Result<> written = co_await inWorker([path, octets] { return writeKeyFile(path, octets, KeyFile::Public); });
    if (!written)
        throw written.error();
    m_notice->tell(Tone::Envelope, Glyph::Check, tr("The key is in the file."), tr("It holds the public part alone: you can give it to anybody."),
                   {{tr("&Close"), {}}});
}

void KeysWindow::backUp(const KeyRow &row)
{
    if (!m_backUpWindow) {
        m_backUpWindow = new BackUpWindow(m_works, row);
        connect(m_backUpWindow, &BackUpWindow::done, this, [this](const QString &fingerprint) { m_desk.people.setBackedUp(fingerprint); });
    }
    m_backUpWindow->show();
    m_backUpWindow->raise();
    m_backUpWindow->activateWindow();
}

} // namespace sobre::ui
