// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/posting_panel.h"

#include "ui/look/accessible.h"
#include "ui/look/button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/text/fate_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr int fullHeight = 220; // at the usual size of letters; the rest scrolls

} // namespace

PostingPanel::PostingPanel(QWidget *parent)
    : look::Card(parent), m_toggle(new look::Button(QString(), look::Button::Kind::Flat)),
      m_copy(new look::Button(tr("Copy for the help desk"), look::Button::Kind::Flat, look::Glyph::Copy)),
      m_aboutCopy(new look::Label(tr("Names all recipients, Bcc too, and your user name. No password."), look::TextStyle::Caption)),
      m_full(new QPlainTextEdit)
{
    setObjectName(u"posting"_s);
    m_toggle->setObjectName(u"postingToggle"_s);
    m_copy->setObjectName(u"copyPosting"_s);
    m_full->setObjectName(u"postingInFull"_s);
    body()->setContentsMargins(14, look::space::s, 14, look::space::s);
    body()->setSpacing(look::space::xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(look::space::s);
    top->addWidget(new look::GlyphView(look::Glyph::Sent, 18, look::Ink::Secondary), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (int i = 0; i < 3; ++i) {
        auto *line = new look::Label(QString(), i == 0 ? look::TextStyle::Strong : look::TextStyle::Secondary);
        line->setObjectName(u"posting%1"_s.arg(i));
        line->setWordWrap(true);
        line->setMinimumWidth(1); // an endless word of a server makes no window wide
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_lines.append(line);
        words->addWidget(line);
    }
    top->addLayout(words, 1);
    body()->addLayout(top);
    auto *buttons = new look::FlowLayout(nullptr, look::space::s); // below each other where the window is narrow
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    words->addLayout(buttons);
    m_full->setReadOnly(true);
    m_full->setTabChangesFocus(true);
    m_full->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_full->setAccessibleName(tr("The proof of posting, in full"));
    m_full->setFixedHeight(look::scaled(fullHeight));
    body()->addWidget(m_full);
    m_aboutCopy->setWordWrap(true);
    body()->addWidget(m_aboutCopy);
    m_copy->setAccessibleDescription(m_aboutCopy->text());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // with Maximum, lines that wrap would be cut
    connect(m_toggle, &QAbstractButton::clicked, this, [this] { setOpen(!m_open); });
    connect(m_copy, &QAbstractButton::clicked, this, &PostingPanel::copy);
    hide();
}

void PostingPanel::showFacts(const DeliveryFacts &facts)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList lines;
    m_text.clear();
    if (facts.isProven) {
        QList<store::Posting> proofs = facts.postings;
        proofs.removeIf([](const store::Posting &posting) { return posting.server.isEmpty(); });
        lines = text::postingLines(proofs.last(), now);
        for (const store::Posting &posting : std::as_const(proofs))
            m_text += (m_text.isEmpty() ? QString() : u"\n\n"_s) + text::postingInFull(posting);
    } else if (facts.filedWithoutProof) {
        lines = QStringList{ tr("No proof of posting"), tr("No server confirmed to Sobre that it took this letter.") };
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setText(lines.value(i));
        m_lines[i]->setVisible(i < lines.size());
    }
    m_toggle->setVisible(!m_text.isEmpty());
    m_copy->setVisible(!m_text.isEmpty());
    m_full->setPlainText(m_text);
    setVisible(!lines.isEmpty());
    setOpen(m_open && !m_text.isEmpty());
}

void PostingPanel::setOpen(bool open)
{
    m_open = open;
    m_toggle->setText(open ? tr("In short") : tr("In full"));
    m_full->setFont(look::font(look::TextStyle::Mono));
    m_full->setVisible(open);
    m_aboutCopy->setVisible(open);
}

void PostingPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    look::announce(m_copy, tr("Copied"));
    m_aboutCopy->show();
}

} // namespace sobre::ui
