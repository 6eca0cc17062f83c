// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_pane.h"

#include "ui/accounts/scroll_column.h"
#include "ui/keys/key_pane_words.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"
#include "ui/text/key_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using keys::KeyRow;
using keys::KeyStanding;
using look::Button;
using look::Label;
using look::TextStyle;
using plugin::CryptoKey;

namespace {

constexpr int Width = 340; ///< logical pixels at 10 pt

Label *wrapped(const QString &text, TextStyle style)
{
    auto *label = new Label(text, style);
    label->setWordWrap(true);
    return label;
}

/// Read to others, copied into a message: a pointer or the keyboard can select it.
Label *selectable(Label *label)
{
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    return label;
}

bool canCompare(const KeyRow &row)
{
    return row.standing == KeyStanding::Known || row.standing == KeyStanding::Changed || row.standing == KeyStanding::Weak
        || row.standing == KeyStanding::Offered;
}

} // namespace

KeyPane::KeyPane(QWidget *parent)
    : Pane(Back::Surface, parent)
    , m_column(new ScrollColumn)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_column);
    const auto fit = [this] { setFixedWidth(look::scaled(Width)); };
    fit();
    look::whenFontChanges(this, fit);
    setAccessibleName(tr("About this key"));
}

void KeyPane::clear()
{
    m_row.reset();
    delete m_content;
    m_content = nullptr;
    m_strip = nullptr;
    m_details = m_chain = nullptr;
    m_buttons.clear();
}

void KeyPane::showRow(const KeyRow &row)
{
    const bool focused = m_content && m_content->isAncestorOf(window()->focusWidget());
    clear();
    m_row = row;
    build(row);
    setBusy(m_busy);
    if (focused)
        focusFirst();
}

void KeyPane::build(const KeyRow &row)
{
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(look::space::l + 4, look::space::l, look::space::l + 4, look::space::l);
    column->setSpacing(10);
    auto *name = look::heading(1, text::keyPerson(row));
    name->setWordWrap(true);
    name->setObjectName(u"person"_s);
    column->addWidget(name);
    if (!row.name.isEmpty() && !row.address.isEmpty())
        column->addWidget(selectable(wrapped(row.address, TextStyle::Secondary)));
    const KeyPaneWords words = wordsFor(row);
    m_strip = new look::Strip;
    m_strip->setMessage(words.tone, words.glyph, words.lead, words.sentence);
    column->addWidget(m_strip);
    column->addWidget(wrapped(words.task, TextStyle::Strong));
    addFingerprint(row);
    addDeeds(row);
    if (!words.after.isEmpty())
        column->addWidget(wrapped(words.after, TextStyle::Caption));
    column->addStretch(1);
    addFoot(row);
    m_column->body()->addWidget(m_content, 1);
}

void KeyPane::addFingerprint(const KeyRow &row)
{
    const QStringList lines = keys::fingerprintLines(row.fingerprint(), 4);
    auto *print = selectable(new Label(lines.join(u'\n'), TextStyle::Mono));
    print->setObjectName(u"fingerprint"_s);
    print->setAccessibleName(tr("Fingerprint: %1").arg(lines.join(u' ')));
    m_content->layout()->addWidget(print);
}

Button *KeyPane::add(QLayout *row, KeyDeed deed, const QString &words, Button::Kind kind)
{
    auto *button = new Button(words, kind);
    button->setObjectName(u"deed%1"_s.arg(int(deed)));
    connect(button, &QAbstractButton::clicked, this, [this, deed] { Q_EMIT wanted(deed); }, Qt::QueuedConnection);
    row->addWidget(button);
    m_buttons.insert(deed, button);
    return button;
}

void KeyPane::addDeeds(const KeyRow &row)
{
    auto *holder = new QWidget;
    auto *flow = new look::FlowLayout(holder, look::space::s);
    using Kind = Button::Kind;
    if (row.isOwn()) {
        const bool over = row.standing == KeyStanding::OwnWithdrawn;
        if (!over && (row.standing == KeyStanding::OwnEnding || row.standing == KeyStanding::OwnEnded))
            add(flow, KeyDeed::Extend, tr("&Extend by 2 years"), Kind::Primary);
        if (!row.key.traits().testFlag(CryptoKey::OnCard))
            add(flow, KeyDeed::BackUp, tr("&Back up…"), row.standing == KeyStanding::OwnUnsaved ? Kind::Primary : Kind::Plain);
        add(flow, KeyDeed::SendMine, over ? tr("&Tell others…") : tr("&Send my key…"), over ? Kind::Primary : Kind::Plain);
        if (!over && !m_buttons.contains(KeyDeed::Extend) && row.key.expires().isValid() && row.format == plugin::CryptoRequest::Format::OpenPgp)
            add(flow, KeyDeed::Extend, tr("&Extend by 2 years"));
    } else if (canCompare(row)) {
        if (row.standing == KeyStanding::Offered)
            add(flow, KeyDeed::Use, tr("&Use it"), Kind::Primary);
        add(flow, KeyDeed::Match, tr("They &match"), row.standing == KeyStanding::Offered ? Kind::Plain : Kind::Primary);
        add(flow, KeyDeed::Differ, tr("They &differ"), Kind::Toned)->setTone(look::Tone::Error);
        if (row.offer)
            add(flow, KeyDeed::PutAway, tr("Put it a&way"), Kind::Flat);
    } else if (row.standing == KeyStanding::Checked || row.standing == KeyStanding::Differs) {
        if (row.format == plugin::CryptoRequest::Format::OpenPgp)
            add(flow, KeyDeed::TakeBack, tr("&Take that back"));
    } else if (!row.isUsed()) {
        add(flow, KeyDeed::FindNewer, tr("&Find a newer one"), Kind::Primary);
    }
    if (flow->count() == 0) {
        delete holder;
        return;
    }
    m_content->layout()->addWidget(holder);
}

void KeyPane::addFoot(const KeyRow &row)
{
    m_details = selectable(wrapped(technicalDetails(row), TextStyle::Caption));
    m_details->setObjectName(u"details"_s);
    m_details->setVisible(m_detailed);
    m_content->layout()->addWidget(m_details);
    m_chain = selectable(wrapped({}, TextStyle::Caption));
    m_chain->setObjectName(u"chain"_s);
    m_chain->hide();
    m_content->layout()->addWidget(m_chain);
    auto *holder = new QWidget;
    auto *flow = new look::FlowLayout(holder, look::space::s);
    if (!row.key.fingerprint().isEmpty()) {
        add(flow, KeyDeed::Export, tr("E&xport…"));
        if (row.format == plugin::CryptoRequest::Format::Smime)
            add(flow, KeyDeed::ShowChain, tr("Who &vouches"));
        if (row.isOwn() && row.standing != KeyStanding::OwnWithdrawn && row.format == plugin::CryptoRequest::Format::OpenPgp)
            add(flow, KeyDeed::Withdraw, tr("With&draw…"));
        add(flow, KeyDeed::Remove, tr("&Remove…"));
    }
    auto *more = new Button(tr("Technical details"), Button::Kind::Flat);
    more->setObjectName(u"more"_s);
    more->setCheckable(true);
    more->setChecked(m_detailed);
    connect(more, &QAbstractButton::toggled, this, [this](bool on) {
        m_detailed = on;
        m_details->setVisible(on);
    });
    flow->addWidget(more);
    m_content->layout()->addWidget(holder);
}

void KeyPane::showChain(const QStringList &lines)
{
    if (!m_chain)
        return;
    m_chain->setText(lines.join(u'\n'));
    m_chain->setVisible(!lines.isEmpty());
}

void KeyPane::setBusy(bool busy)
{
    m_busy = busy;
    for (Button *button : std::as_const(m_buttons))
        button->setEnabled(!busy);
    dressNetwork();
}

void KeyPane::setMayAskNetwork(bool may, const QString &reason)
{
    m_mayAskNetwork = may;
    m_reason = reason;
    dressNetwork();
}

void KeyPane::dressNetwork()
{
    if (Button *find = button(KeyDeed::FindNewer)) {
        find->setEnabled(!m_busy && m_mayAskNetwork);
        find->setToolTip(m_mayAskNetwork ? QString() : m_reason);
    }
}

void KeyPane::focusFirst()
{
    if (m_strip)
        m_strip->setFocus(Qt::TabFocusReason);
}

} // namespace sobre::ui
