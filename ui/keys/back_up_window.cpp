// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/back_up_window.h"

#include "core/async/in_worker.h"
#include "core/crypto/backup_code.h"
#include "ui/accounts/field.h"
#include "ui/keys/key_file.h"
#include "ui/keys/key_notice.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"
#include "ui/text/error_text.h"
#include "ui/text/key_words.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using look::Button;
using look::Label;
using look::TextStyle;
using Format = crypto::KeyWorks::Format;

namespace {

constexpr int GroupsInALine = 3;
constexpr int TypedGroups = 2;
constexpr double LargeCode = 1.5;

Label *paragraph(const QString &words, TextStyle style = TextStyle::Body)
{
    auto *label = new Label(words, style);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(look::space::xl, look::space::l, look::space::xl, look::space::l);
    column->setSpacing(look::space::m);
    return column;
}

QHBoxLayout *rowOf(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space::s);
    row->addStretch(1);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

} // namespace

BackUpWindow::BackUpWindow(crypto::KeyWorks &works, const keys::KeyRow &row)
    : Pane(Back::Window)
    , m_works(works)
    , m_row(row)
    , m_pages(new QStackedWidget)
    , m_notice(new KeyNotice)
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Back up my key"));
    if (row.format == Format::OpenPgp)
        m_code = crypto::makeBackupCode();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::space::s, 0, 0);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(makeShown());
    m_pages->addWidget(makeTyped());
    m_pages->addWidget(makeDone());
    setMinimumWidth(look::scaled(460));
    resize(look::scaled(520), look::scaled(380));
}

BackUpWindow::~BackUpWindow()
{
    m_code.fill('0');
}

QWidget *BackUpWindow::makeShown()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    column->addWidget(look::heading(1, tr("Back up my key")));
    auto *cancel = new Button(tr("&Cancel"));
    connect(cancel, &QAbstractButton::clicked, this, &QWidget::close);
    if (m_code.isEmpty()) {
        column->addWidget(paragraph(tr("A file will hold your key and its certificate. GnuPG asks for a password that locks it: write it down, and keep it apart from the file.")));
        column->addStretch(1);
        auto *save = new Button(tr("&Save the file…"), Button::Kind::Primary);
        save->setObjectName(u"save"_s);
        connect(save, &QAbstractButton::clicked, this, &BackUpWindow::chooseFile);
        m_save = save;
        column->addLayout(rowOf({cancel, save}));
        return page;
    }
    column->addWidget(paragraph(tr("A file will hold your key, locked with this code. Write the code down on paper. It is shown only now, and without it nobody opens the file, not even you.")));
    const QByteArrayList groups = m_code.split('-');
    QStringList lines;
    for (qsizetype at = 0; at < groups.size(); at += GroupsInALine)
        lines += QString::fromLatin1(groups.mid(at, GroupsInALine).join("  "));
    auto *card = new look::Card;
    m_shown = new QLabel(lines.join(u'\n'));
    const auto enlarge = [shown = m_shown] {
        QFont large = look::font(TextStyle::Mono);
        large.setPointSizeF(large.pointSizeF() * LargeCode);
        shown->setFont(large);
    };
    enlarge();
    look::whenFontChanges(m_shown, enlarge);
    m_shown->setObjectName(u"code"_s);
    m_shown->setAccessibleName(tr("The code: %1").arg(QString::fromLatin1(groups.join(", "))));
    m_shown->setFocusPolicy(Qt::TabFocus);
    m_shown->setAlignment(Qt::AlignHCenter);
    card->body()->addWidget(m_shown);
    column->addWidget(card);
    column->addStretch(1);
    auto *wrote = new Button(tr("I &wrote it down"), Button::Kind::Primary);
    wrote->setObjectName(u"wrote"_s);
    connect(wrote, &QAbstractButton::clicked, this, &BackUpWindow::goOn);
    column->addLayout(rowOf({cancel, wrote}));
    return page;
}

QWidget *BackUpWindow::makeTyped()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    column->addWidget(look::heading(1, tr("Did you write it down?")));
    column->addWidget(paragraph(tr("Type two parts of the code from your paper.")));
    const qsizetype all = m_code.isEmpty() ? 0 : m_code.count('-') + 1;
    while (all > 0 && m_parts.size() < TypedGroups) {
        const int part = QRandomGenerator::system()->bounded(int(all));
        if (!m_parts.contains(part))
            m_parts += part;
    }
    std::ranges::sort(m_parts);
    for (const int part : std::as_const(m_parts)) {
        auto *edit = new QLineEdit;
        edit->setObjectName(u"part%1"_s.arg(part));
        edit->setInputMethodHints(Qt::ImhDigitsOnly);
        auto *field = new Field(part == m_parts.first() ? tr("Group &number %1").arg(part + 1) : tr("&Group number %1").arg(part + 1), edit);
        connect(edit, &QLineEdit::returnPressed, this, &BackUpWindow::check);
        m_fields += field;
        column->addWidget(field);
    }
    column->addStretch(1);
    if (all > 0) {
        auto *again = new Button(tr("&Show the code again"), Button::Kind::Flat);
        connect(again, &QAbstractButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
        m_save = new Button(tr("&Save the file…"), Button::Kind::Primary);
        m_save->setObjectName(u"save"_s);
        connect(m_save, &QAbstractButton::clicked, this, &BackUpWindow::check);
        column->addLayout(rowOf({again, m_save}));
    }
    return page;
}

QWidget *BackUpWindow::makeDone()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    column->addWidget(look::heading(1, tr("Your key is backed up")));
    column->addWidget(paragraph(tr("Keep the file and the paper in different places. On another computer choose “Restore a backup” and type the code.")));
    column->addStretch(1);
    auto *close = new Button(tr("&Close"), Button::Kind::Primary);
    close->setObjectName(u"close"_s);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    column->addLayout(rowOf({close}));
    return page;
}

void BackUpWindow::goOn()
{
    m_pages->setCurrentIndex(1);
    if (!m_fields.isEmpty())
        m_fields.first()->input()->setFocus(Qt::OtherFocusReason);
}

void BackUpWindow::check()
{
    const QByteArrayList groups = m_code.split('-');
    bool right = true;
    for (qsizetype at = m_fields.size() - 1; at >= 0; --at) {
        const QString typed = qobject_cast<QLineEdit *>(m_fields[at]->input())->text().simplified().remove(u' ');
        const bool fits = typed.toLatin1() == groups.value(m_parts[at]);
        m_fields[at]->setError(fits ? QString() : tr("This is not what the code says there."));
        if (!fits) {
            right = false;
            m_fields[at]->input()->setFocus(Qt::OtherFocusReason);
        }
    }
    if (right)
        chooseFile();
}

void BackUpWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(keyFileName(m_row, KeyFile::Secret));
    connect(dialog, &QFileDialog::fileSelected, this, &BackUpWindow::saveTo);
    dialog->open();
}

void BackUpWindow::saveTo(const QString &path)
{
    m_save->setEnabled(false);
    m_notice->tell(look::Tone::Info, look::Glyph::Clock, tr("Writing the backup…"), tr("GnuPG may ask for the passphrase of your key."));
    m_saving = save(path);
    m_saving.start();
}

Task<> BackUpWindow::save(QString path)
{
    std::optional<MailError> error;
    try {
        const QByteArray octets = co_await m_works.backUp(m_row.key.fingerprint(), m_code, m_row.format);
        const Result<> written = co_await inWorker([path, octets] { return writeKeyFile(path, octets, KeyFile::Secret); });
        if (!written)
            error = written.error();
    } catch (const MailError &thrown) {
        error = thrown;
    }
    m_save->setEnabled(true);
    m_notice->close();
    if (error) {
        m_notice->tell(look::Tone::Error, look::Glyph::Warn, tr("The backup was not written."), text::sentence(*error), {{tr("&Close"), {}}});
        co_return;
    }
    m_code.fill('0');
    if (m_shown)
        m_shown->clear();
    m_pages->setCurrentIndex(2);
    Q_EMIT done(m_row.key.fingerprint());
}

void BackUpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Pane::keyPressEvent(event);
}

} // namespace sobre::ui
