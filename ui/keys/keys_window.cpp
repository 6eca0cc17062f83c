// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keys_window.h"

#include "core/account/account_book.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/key_choice.h"
#include "core/keys/people_keys.h"
#include "ui/desk/desk.h"
#include "ui/keys/back_up_window.h"
#include "ui/keys/key_list.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_notice.h"
#include "ui/keys/restore_window.h"
#include "ui/look/button.h"
#include "ui/look/empty_state.h"
#include "ui/look/search_field.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"
#include "ui/text/key_words.h"

#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using keys::KeyRow;
using keys::KeyStanding;
using look::Button;
using look::Glyph;
using look::Tone;
using Format = crypto::KeyWorks::Format;
using plugin::CryptoProvider;

KeysWindow::KeysWindow(Desk &desk, lookup::KeyFinder &finder)
    : Pane(Back::Window)
    , m_desk(desk)
    , m_finder(finder)
    , m_works(desk.crypto, desk.keys)
    , m_model(new KeyListModel(this))
    , m_search(new look::SearchField(tr("Find"), QKeySequence(Qt::CTRL | Qt::Key_F)))
    , m_import(new Button(tr("&Import…")))
    , m_backUp(new Button(tr("Back up my &key"), Button::Kind::Plain, Glyph::Key))
    , m_own(new look::Strip)
    , m_notice(new KeyNotice)
    , m_center(new QStackedWidget)
    , m_place(new look::EmptyState)
    , m_splitter(new QSplitter)
    , m_list(new KeyList(m_model))
    , m_pane(new KeyPane)
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    setAcceptDrops(true);
    build();
    connectParts();
    m_own->hide();
    m_backUp->hide();
    showPlace();
    setMinimumWidth(look::scaled(600));
    resize(look::scaled(1000), look::scaled(600));
}

KeysWindow::~KeysWindow()
{
    delete m_backUpWindow.data(); // it works with what is the window's
    delete m_restoreWindow.data();
}

void KeysWindow::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (!m_read && !m_loadSoon.isActive())
        m_loadSoon.start();
    if (!focusWidget())
        m_search->setFocus(Qt::OtherFocusReason);
}

void KeysWindow::load()
{
    m_reading = read();
    m_reading.start();
}

Task<> KeysWindow::read()
{
    keys::RowFacts facts;
    m_error.reset();
    try {
        facts.openPgp = co_await m_works.all(Format::OpenPgp);
    } catch (const MailError &error) {
        m_error = error;
    }
    try {
        if (m_works.can(CryptoProvider::FindKeys, Format::Smime))
            facts.smime = co_await m_works.all(Format::Smime);
    } catch (const MailError &) {
        facts.smime.clear(); // gpgsm is out of order: the other kind works all the same
    }
    facts.notes = m_desk.people.notes();
    facts.offers = m_desk.people.allOffers();
    facts.ownAddresses = ownAddresses();
    facts.now = QDateTime::currentDateTimeUtc();
    m_read = true;
    if (m_error)
        showPlace(); // what was known before stays
    else
        showRows(keys::keyRows(facts));
}

void KeysWindow::showRows(const QList<KeyRow> &rows)
{
    const KeyRow *at = chosen();
    const QString before = at ? at->fingerprint() : QString();
    const QString whose = at ? at->address : QString();
    const bool focused = m_list->hasFocus();
    m_model->setRows(rows);
    const auto place = [this](const QString &print, const QString &address) {
        const int row = print.isEmpty() ? -1 : m_model->rowOf(print, {});
        return row < 0 && !address.isEmpty() ? m_model->rowOf({}, address) : row;
    };
    int row = place(m_wantedKey, m_wantedAddress);
    if (row >= 0) { // else it is still on its way into the store
        m_wantedKey.clear();
        m_wantedAddress.clear();
    } else {
        row = place(before, whose);
    }
    showPlace();
    if (m_model->rowCount() > 0)
        m_list->select(std::max(row, 0));
    showChosen();
    showOwn();
    if (focused)
        m_list->setFocus();
}

const KeyRow *KeysWindow::chosen() const
{
    const int row = m_list->row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

const KeyRow *KeysWindow::ownRow() const
{
    const auto own = std::ranges::find_if(m_model->all(), [](const KeyRow &row) {
        return row.isOwn() && row.format == Format::OpenPgp && row.standing != KeyStanding::OwnWithdrawn;
    });
    return own == m_model->all().end() ? nullptr : &*own;
}

QStringList KeysWindow::ownAddresses() const
{
    QStringList addresses;
    for (const account::Account &account : m_desk.accounts.accounts())
        addresses += account.record.email;
    return addresses;
}

std::optional<store::AccountRecord> KeysWindow::accountWithoutKey() const
{
    for (const account::Account &account : m_desk.accounts.accounts()) {
        const bool has = std::ranges::any_of(m_model->all(), [&](const KeyRow &row) {
            const QList<plugin::KeyUser> users = row.key.users();
            return row.isOwn() && row.isUsed() && crypto::userOf(users, account.record.email);
        });
        if (!has)
            return account.record;
    }
    return std::nullopt;
}

void KeysWindow::showChosen()
{
    if (const KeyRow *row = chosen())
        m_pane->showRow(*row);
    else
        m_pane->clear();
}

void KeysWindow::showOwn()
{
    m_own->clearButtons();
    const KeyRow *own = ownRow();
    m_backUp->setVisible(own && !own->key.traits().testFlag(plugin::CryptoKey::OnCard));
    const auto say = [this](Tone tone, Glyph glyph, const QString &lead, const QString &sentence, const QString &words, auto then) {
        m_own->setMessage(tone, glyph, lead, sentence);
        connect(m_own->addButton(words), &QAbstractButton::clicked, this, then, Qt::QueuedConnection);
        m_own->show();
    };
    if (!own && accountWithoutKey() && !m_model->all().isEmpty()) {
        say(Tone::Warn, Glyph::Key, tr("You have no key of your own."), tr("Nobody can seal for you yet."), tr("&Make my key"), [this] { makeKey(); });
    } else if (own && own->standing == KeyStanding::OwnUnsaved) {
        say(Tone::Warn, Glyph::Key, tr("Your key is not backed up."), tr("If this computer is lost, what was sealed for you cannot be read any more."),
            tr("&Back it up…"), [this, row = *own] { backUp(row); });
    } else if (own && (own->standing == KeyStanding::OwnEnding || own->standing == KeyStanding::OwnEnded)) {
        say(Tone::Warn, Glyph::Clock, text::keyTrust(*own), tr("The longer one goes with the letters you write."), tr("&Extend by 2 years"),
            [this, row = *own] { begin(tr("Extending your key…"), extend(row)); });
    } else {
        m_own->hide();
    }
}

void KeysWindow::showPlace()
{
    m_place->clearButtons();
    const auto add = [this](const QString &words, Button::Kind kind, auto then) {
        connect(m_place->addButton(words, kind), &QAbstractButton::clicked, this, then, Qt::QueuedConnection);
    };
    const QString typed = m_search->text().trimmed();
    Place place = Place::List;
    if (!m_read) {
        place = Place::Loading;
        m_place->setMessage(Glyph::Key, tr("Looking for your keys…"), {});
    } else if (m_error && m_error->kind == MailError::Kind::NoEngine) {
        place = Place::NoEngine;
        m_place->setMessage(Glyph::Key, tr("Keys need GnuPG"), text::sentence(*m_error), Tone::Warn);
        if (m_desk.crypto.isOn())
            add(tr("Try &again"), Button::Kind::Primary, [this] { load(); });
        else
            add(tr("Turn the &plugin on…"), Button::Kind::Primary, [this] { Q_EMIT pluginsRequested(); });
    } else if (m_error && m_model->all().isEmpty()) {
        place = Place::Failed;
        m_place->setMessage(Glyph::Warn, tr("Your keys cannot be read"), text::sentence(*m_error), Tone::Error);
        add(tr("Try &again"), Button::Kind::Primary, [this] { load(); });
    } else if (m_model->all().isEmpty() && typed.isEmpty()) {
        place = Place::NoKeys;
        m_place->setMessage(Glyph::Key, tr("No keys yet"), tr("Make yours: it takes a second, and others can seal for you."));
        if (accountWithoutKey())
            add(tr("&Make my key"), Button::Kind::Primary, [this] { makeKey(); });
        add(tr("&Restore a backup…"), Button::Kind::Plain, [this] { chooseFile(); });
    } else if (m_model->rowCount() == 0) {
        place = Place::NoMatch;
        const bool address = typed.count(u'@') == 1 && !typed.contains(u' ') && !typed.startsWith(u'@') && !typed.endsWith(u'@');
        if (address) {
            const QString domain = typed.section(u'@', 1);
            m_place->setMessage(Glyph::Search, tr("No key of %1").arg(text::isolated(typed)),
                                m_online ? tr("%1 may publish it. Who is asked learns which address you look for.").arg(text::isolated(domain))
                                         : tr("There is no network: a key cannot be looked up now."));
            look::Button *button = m_place->addButton(tr("&Find a key"), Button::Kind::Primary);
            button->setObjectName(u"find"_s);
            button->setEnabled(m_online && !m_busy);
            connect(button, &QAbstractButton::clicked, this, [this, typed] { find(typed); }, Qt::QueuedConnection);
        } else {
            m_place->setMessage(Glyph::Search, tr("Nobody found"), tr("Type a whole address to look its key up."));
        }
        add(tr("Show &all"), Button::Kind::Plain, [this] { m_search->clear(); });
    }
    m_center->setCurrentWidget(place == Place::List ? static_cast<QWidget *>(m_splitter) : m_place);
    m_import->setEnabled(place != Place::NoEngine && place != Place::Loading);
}

void KeysWindow::selectKey(const QString &fingerprint, const QString &address)
{
    m_search->clear();
    m_wantedKey = fingerprint;
    m_wantedAddress = address;
    m_loadSoon.start();
    m_list->setFocus();
}

void KeysWindow::prepareFind(const QString &address)
{
    m_search->setText(address);
    m_search->selectAll();
    m_search->setFocus(Qt::OtherFocusReason);
    if (!m_read)
        return;
    if (m_model->rowCount() > 0)
        m_list->select(0);
}

void KeysWindow::setOnline(bool online)
{
    m_online = online;
    m_pane->setMayAskNetwork(online, tr("There is no network: a key cannot be looked up now."));
    showPlace();
}

void KeysWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        Pane::keyPressEvent(event);
    else if (m_busy)
        stop();
    else if (m_notice->isVisible())
        m_notice->close();
    else if (!m_search->text().isEmpty())
        m_search->clear();
    else
        close();
}

} // namespace sobre::ui
