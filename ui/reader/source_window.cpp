// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/source_window.h"

#include "core/async/reply.h"
#include "core/mime/odd_characters.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"
#include "ui/look/type.h"
#include "ui/reader/attachment_words.h"
#include "ui/reader/strip_column.h"
#include "ui/text/error_text.h"

#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::ui {

struct SourceWindow::Source {
    QString text;
    qint64 size = 0;
    std::optional<MailError> error;
};

namespace {
constexpr int longestLine = 2000; // a longer one is broken: it would take seconds to lay out
}

QString SourceWindow::readable(const QByteArray &octets)
{
    const QString text = QString::fromUtf8(octets);
    QString out;
    out.reserve(text.size() + text.size() / 16);
    int column = 0;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n') {
            out += u'\n';
            column = 0;
            continue;
        }
        if (c == U'\r')
            continue; // the end of a line, as every letter has it
        if (c == U'\t')
            out += u'\t';
        else if (mime::isHidden(c) || c == 0x2028 || c == 0x2029)
            out += u"<U+%1>"_s.arg(QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'));
        else
            out += QChar::fromUcs4(c);
        if (++column >= longestLine) {
            out += u'\n';
            column = 0;
        }
    }
    return out;
}

SourceWindow::SourceWindow(const store::Store &store, store::LetterId letter, const QString &subject,
                           QWidget *parent)
    : QWidget(parent, Qt::Window), m_strips(new StripColumn), m_text(new QPlainTextEdit),
      m_stop(std::make_shared<std::atomic_bool>(false))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(subject.isEmpty() ? tr("Source of a message") : tr("Source: %1").arg(subject));
    resize(look::scaled(760), look::scaled(640));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Source of the message"));
    m_text->setPlaceholderText(tr("Opening…"));
    const auto dress = [this] { m_text->setFont(look::font(look::TextStyle::Mono)); };
    dress();
    look::whenFontChanges(m_text, dress);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space::s, look::space::s, look::space::s, look::space::s);
    column->setSpacing(look::space::s);
    column->addWidget(m_strips);
    column->addWidget(m_text, 1);
    auto *closing = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(closing, &QShortcut::activated, this, &QWidget::close);
    m_text->setFocus();

    const auto deliver = deliverTo<Source>(this, [this](const Source &source) { show(source); });
    m_pool.setMaxThreadCount(1);
    m_pool.start([deliver, letter, stop = m_stop, store = &store] {
        Source source;
        const auto database = store->openReader();
        if (!database) {
            source.error = database.error();
            return deliver(source);
        }
        const auto stored = store::LetterDevice::open(**database, letter);
        if (!stored) {
            source.error = stored.error();
            return deliver(source);
        }
        source.size = (*stored)->size();
        const QByteArray octets = (*stored)->read(Most);
        if (*stop)
            return;
        source.error = (*stored)->failure();
        source.text = readable(octets);
        deliver(source);
    });
}

SourceWindow::~SourceWindow()
{
    *m_stop = true;
    m_pool.waitForDone();
}

void SourceWindow::show(const Source &source)
{
    m_text->setPlaceholderText(QString());
    m_text->setPlainText(source.text);
    if (source.error)
        m_strips->set(StripColumn::About::Damage, look::Tone::Error, look::Glyph::Error,
                      tr("Not all of the message can be read."), text::sentence(*source.error));
    if (source.size > Most)
        m_strips->set(StripColumn::About::Text, look::Tone::Info, look::Glyph::Info,
                      tr("Only the first %1 of %2 are shown.").arg(sizeWords(Most), sizeWords(source.size)));
}

} // namespace sobre::ui
