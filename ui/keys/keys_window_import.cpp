// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/in_worker.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_look.h"
#include "core/keys/people_keys.h"
#include "core/lookup/key_directory.h"
#include "core/lookup/key_finder.h"
#include "ui/desk/desk.h"
#include "ui/keys/key_file.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_notice.h"
#include "ui/keys/keys_window.h"
#include "ui/keys/restore_window.h"
#include "ui/look/search_field.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using crypto::OfferedKey;
using look::Glyph;
using look::Tone;
using plugin::CryptoKey;
using Format = crypto::KeyWorks::Format;
using Source = store::KeyNote::Source;

namespace {
const QString ServerSetting = u"keys/server"_s;
}

void KeysWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeysWindow::importFile);
    dialog->open();
}

void KeysWindow::importClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty())
        m_notice->tell(Tone::Info, Glyph::Info, tr("The clipboard holds no text."), tr("Copy a key, then try again."), {{tr("&Close"), {}}});
    else
        take(text.toUtf8(), {}, Source::Clipboard);
}

void KeysWindow::importFile(const QString &path)
{
    const auto read = [](KeysWindow *self, QString file) -> Task<> {
        const Result<QByteArray> octets = co_await inWorker([file] { return readKeyFile(file); });
        if (!octets)
            throw octets.error();
        // When this is over: what follows may ask, or begin a deed of its own.
        QMetaObject::invokeMethod(self, [self, file, content = *octets] { self->take(content, file.section(u'/', -1), Source::File); },
                                  Qt::QueuedConnection);
    };
    begin(tr("Reading the file…"), read(this, path));
}

bool KeysWindow::takesDrop(const QMimeData &dropped) const
{
    const QList<QUrl> urls = dropped.urls();
    return std::ranges::any_of(urls, &QUrl::isLocalFile) || (dropped.hasText() && dropped.text().contains(u"-----BEGIN "_s));
}

void KeysWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (takesDrop(*event->mimeData()))
        event->acceptProposedAction();
}

void KeysWindow::dropEvent(QDropEvent *event)
{
    QString path; // one at a time: each may ask something
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile() && path.isEmpty())
            path = url.toLocalFile();
    }
    event->acceptProposedAction();
    if (!path.isEmpty())
        importFile(path);
    else
        take(event->mimeData()->text().toUtf8(), {}, Source::Clipboard);
}

void KeysWindow::take(const QByteArray &octets, const QString &name, Source source)
{
    switch (contentOf(octets)) {
    case KeyContent::Backup:
        return restore(octets, Format::OpenPgp);
    case KeyContent::SecretKey:
        return m_notice->tell(Tone::Warn, Glyph::Key, tr("This is a secret key."),
                              tr("Restore it only if it is your own. One that somebody sent you is a trap."),
                              {{tr("&Restore it"), [this, octets] { begin(tr("Restoring your key…"), restoreKeys(octets, {}, Format::OpenPgp)); }},
                               {tr("&Leave it"), {}}},
                              true);
    case KeyContent::PublicKey:
        return takeOne(octets, source);
    case KeyContent::PublicKeys:
        return m_notice->tell(Tone::Info, Glyph::Key, tr("There are %n keys in it.", nullptr, crypto::lookAtKeys(octets).keys),
                              tr("All of them are used from then on. Take them only from somebody you trust."),
                              {{tr("&Take them all"), [this, octets, source] { takeAll(octets, source, Format::OpenPgp); }}, {tr("&Leave them"), {}}}, true);
    case KeyContent::Certificates:
        return takeAll(octets, source, Format::Smime);
    case KeyContent::Pkcs12:
        return begin(tr("Restoring your key…"), restoreKeys(octets, {}, Format::Smime));
    case KeyContent::Nothing:
        m_notice->tell(Tone::Warn, Glyph::Question, name.isEmpty() ? tr("There is no key in it.") : tr("There is no key in %1.").arg(text::isolated(name)),
                       tr("A key begins with the line “BEGIN PGP PUBLIC KEY BLOCK”."), {{tr("&Close"), {}}});
    }
}

/// One that is not known becomes an offer, and the person decides beside its fingerprint. One that is in use is brought up
/// to date: it may be longer now, or withdrawn.
void KeysWindow::takeOne(const QByteArray &octets, Source source)
{
    OfferedKey key {.way = OfferedKey::Way::File, .octets = octets};
    const crypto::KeyLook look = crypto::lookAtKeys(octets);
    const auto known = std::ranges::find_if(m_model->all(), [&](const keys::KeyRow &row) {
        return !look.fingerprint.isEmpty() && row.key.fingerprint() == look.fingerprint;
    });
    if (known != m_model->all().end() || look.addresses.isEmpty())
        return takeAll(octets, source, Format::OpenPgp);
    key.address = look.addresses.first();
    crypto::examine(key);
    offer(key, key.address, {});
}

void KeysWindow::takeAll(const QByteArray &octets, Source source, Format format)
{
    begin(tr("Taking the key…"), takeKeys(octets, source, format));
}

Task<> KeysWindow::takeKeys(QByteArray octets, Source source, Format format)
{
    const crypto::KeyWorks::Taken taken = co_await m_works.takeAll(octets, format);
    for (const CryptoKey &key : taken.keys) {
        const QString address = key.users().isEmpty() ? QString() : key.users().first().address;
        if (!m_desk.people.note(key.fingerprint()).accepted.isValid())
            m_desk.people.noteAccepted(key.fingerprint(), source, address);
    }
    if (!taken.keys.isEmpty())
        m_wantedKey = taken.keys.first().fingerprint();
    m_search->clear();
    const QString left = taken.notes.isEmpty() ? QString() : tr("Left out: %1.").arg(taken.notes.join(u", "_s));
    m_notice->tell(Tone::Envelope, Glyph::Check, tr("%n keys were taken.", nullptr, int(taken.keys.size())), left, {{tr("&Close"), {}}});
}

void KeysWindow::restore(const QByteArray &octets, Format format)
{
    delete m_restoreWindow;
    m_restoreWindow = new RestoreWindow;
    connect(m_restoreWindow, &RestoreWindow::codeGiven, this,
            [this, octets, format](const QByteArray &code) { begin(tr("Restoring your key…"), restoreKeys(octets, code, format)); });
    m_restoreWindow->show();
    m_restoreWindow->raise();
    m_restoreWindow->activateWindow();
}

Task<> KeysWindow::restoreKeys(QByteArray octets, QByteArray code, Format format)
{
    std::optional<MailError> error;
    crypto::KeyWorks::Taken taken;
    try {
        taken = co_await m_works.restore(octets, code, ownAddresses(), format);
    } catch (const MailError &thrown) {
        error = thrown;
    }
    if (error) {
        if (!m_restoreWindow || code.isEmpty())
            throw *error;
        m_restoreWindow->refuse(error->kind == MailError::Kind::NotUnlocked ? tr("This code does not open it. Look at what you wrote down.")
                                                                              : text::sentence(*error));
        co_return;
    }
    if (m_restoreWindow)
        m_restoreWindow->close();
    for (const CryptoKey &key : taken.keys) {
        const QString address = key.users().isEmpty() ? QString() : key.users().first().address;
        m_desk.people.noteAccepted(key.fingerprint(), Source::Restored, address);
        if (!code.isEmpty())
            m_desk.people.setBackedUp(key.fingerprint()); // the file it came from
        m_wantedKey = key.fingerprint();
    }
    m_search->clear();
    m_notice->tell(Tone::Envelope, Glyph::Check, tr("Your key is back."), tr("What was sealed for it can be read again."), {{tr("&Close"), {}}});
}

void KeysWindow::find(const QString &address)
{
    if (m_online)
        begin(tr("Asking %1…").arg(text::isolated(address.section(u'@', -1))), findAtDomain(address));
}

void KeysWindow::askServer(const QString &address)
{
    const QString server = m_desk.settings.value(ServerSetting, QString::fromLatin1(lookup::DefaultKeyServer)).toString();
    begin(tr("Asking %1…").arg(text::isolated(QUrl(server).host())), findAtServer(address, server));
}

Task<> KeysWindow::findAtDomain(QString address)
{
    const QString domain = address.section(u'@', -1);
    const QString server = QUrl(m_desk.settings.value(ServerSetting, QString::fromLatin1(lookup::DefaultKeyServer)).toString()).host();
    std::optional<OfferedKey> found;
    QString why;
    try {
        found = co_await m_finder.atDomain(address);
    } catch (const MailError &error) {
        if (error.kind == MailError::Kind::BadInput || error.kind == MailError::Kind::Cancelled)
            throw;
        why = text::sentence(error);
    }
    if (found)
        co_return offer(found, address, domain);
    const QString lead = why.isEmpty() ? tr("%1 has no key of %2.").arg(text::isolated(domain), text::isolated(address))
                                       : tr("%1 could not be asked.").arg(text::isolated(domain));
    m_notice->tell(Tone::Info, Glyph::Search, lead,
                   why.isEmpty() ? tr("A key server may have it; it learns which address you look for.") : why,
                   {{tr("&Ask %1").arg(server), [this, address] { askServer(address); }}, {tr("&Close"), {}}});
}

Task<> KeysWindow::findAtServer(QString address, QString server)
{
    const std::optional<OfferedKey> found = co_await m_finder.atServer(address, server);
    offer(found, address, QUrl(server).host());
}

/// What was found, or what a file held: never used by itself.
void KeysWindow::offer(const std::optional<OfferedKey> &found, const QString &address, const QString &where)
{
    using Flaw = OfferedKey::Flaw;
    const auto no = [this](const QString &lead, const QString &sentence) {
        m_notice->tell(Tone::Warn, Glyph::Question, lead, sentence, {{tr("&Close"), {}}});
    };
    if (!found)
        return no(tr("%1 has no key of %2.").arg(text::isolated(where), text::isolated(address)), tr("Ask the person to send it to you."));
    switch (found->flaw) {
    case Flaw::None:
        break;
    case Flaw::OtherAddress:
        return no(tr("What was found is another person's key."), tr("It does not name %1, so it is not used.").arg(text::isolated(address)));
    case Flaw::Several:
        return no(tr("Several keys were found."), tr("Nobody can tell which is the right one. Ask the person to send you theirs."));
    case Flaw::Secret:
        return no(tr("This is a secret key."), tr("It is not taken. Tell its owner that everybody can get it."));
    case Flaw::TooLarge:
    case Flaw::Unreadable:
        return no(tr("What was found is no key."), tr("It cannot be read."));
    }
    const bool known = std::ranges::any_of(m_model->all(), [&](const keys::KeyRow &row) { return row.key.fingerprint() == found->fingerprint; });
    m_wantedKey = found->fingerprint;
    m_search->clear();
    if (known) {
        m_notice->tell(Tone::Info, Glyph::Key, tr("You have this key already."), {}, {{tr("&Close"), {}}});
        m_loadSoon.start();
        return;
    }
    m_desk.people.add(keys::PeopleKeys::offerOf(*found));
    m_notice->tell(Tone::Info, Glyph::Key, tr("A key was found."), tr("It is used for nothing until you say so."), {{tr("&Close"), {}}});
}

} // namespace sobre::ui
