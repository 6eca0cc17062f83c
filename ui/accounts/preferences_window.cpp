// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/preferences_window.h"

#include "ui/accounts/field.h"
#include "ui/accounts/form_page.h"
#include "ui/accounts/network_page.h"
#include "ui/accounts/plugins_page.h"
#include "ui/accounts/side_list.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sobre::ui {

using look::Glyph;

PreferencesWindow::PreferencesWindow(Desk &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_preferences(Preferences::from(desk.settings)),
      m_side(new SideList(tr("Pages"))), m_pages(new QStackedWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *side = new look::Pane(look::Pane::Back::Sidebar);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 14, 0, 12);
    auto *name = new look::Label(tr("Preferences"), look::TextStyle::Strong);
    name->setContentsMargins(18, 0, 12, 8);
    column->addWidget(name);
    column->addWidget(m_side, 1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(side);
    all->addWidget(new look::Line(Qt::Vertical));
    all->addWidget(m_pages, 1);
    addPage(makeAppearance(), Glyph::Appearance, tr("Appearance"));
    addPage(makeReading(), Glyph::EnvelopeOpen, tr("Reading"));
    addPage(makeWriting(), Glyph::Write, tr("Writing"));
    addPage(makeNetwork(), Glyph::Link, tr("Network"));
    addPage(new PluginsPage(desk.plugins), Glyph::Plugin, tr("Plugins"));
    connect(m_side, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_side->setCurrentRow(0);
    m_side->setFocus(Qt::OtherFocusReason);
    resize(940, 600);
}

void PreferencesWindow::addPage(QWidget *page, Glyph glyph, const QString &name, int row)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto *title = look::heading(1, name);
    title->setContentsMargins(28, 20, 28, 0);
    column->addWidget(title);
    column->addWidget(page, 1);
    m_pages->insertWidget(row, whole);
    m_side->addPage(glyph, name, row);
}

FormPage *PreferencesWindow::makeAppearance()
{
    using Mode = look::Theme::Mode;
    auto *page = new FormPage;
    auto *theme = new QComboBox;
    theme->setObjectName(QStringLiteral("theme"));
    theme->addItem(tr("As the system"), int(Mode::FollowSystem));
    theme->addItem(tr("Light"), int(Mode::Light));
    theme->addItem(tr("Dark"), int(Mode::Dark));
    theme->setCurrentIndex(theme->findData(int(m_preferences.theme)));
    connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] {
        m_preferences.theme = Mode(theme->currentData().toInt());
        apply();
    });
    auto *density = new QComboBox;
    density->setObjectName(QStringLiteral("density"));
    density->addItem(tr("Two lines for each letter"), false);
    density->addItem(tr("One line for each letter (compact)"), true);
    density->setCurrentIndex(m_preferences.compact ? 1 : 0);
    connect(density, &QComboBox::currentIndexChanged, this, [this](int row) {
        m_preferences.compact = row == 1;
        apply();
    });
    auto *size = new QSpinBox;
    size->setObjectName(QStringLiteral("readingSize"));
    size->setRange(Preferences::LeastReadingSize, Preferences::MostReadingSize);
    size->setSingleStep(10);
    size->setValue(m_preferences.readingSize);
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) {
        m_preferences.readingSize = percent;
        apply();
    });
    page->addSection(tr("Window"));
    page->addRow(tr("&Theme"), { theme });
    page->addRow(tr("Letters in &lists"), { density });
    page->addSection(tr("Letters"));
    page->addRow(tr("&Size of the text"),
                 { size, new look::Label(tr("% of the usual size"), look::TextStyle::Secondary) });
    page->close();
    return page;
}

FormPage *PreferencesWindow::makeReading()
{
    auto *page = new FormPage;
    auto *marks = new QCheckBox(tr("&Mark a letter as read once it was open for"));
    marks->setObjectName(QStringLiteral("marksRead"));
    marks->setChecked(m_preferences.marksRead);
    auto *after = new QDoubleSpinBox;
    after->setObjectName(QStringLiteral("markReadAfter"));
    after->setAccessibleName(tr("Seconds until a letter counts as read"));
    after->setRange(0, 60);
    after->setDecimals(1);
    after->setSingleStep(0.5);
    after->setValue(double(m_preferences.markReadAfter.count()) / 1000);
    after->setEnabled(marks->isChecked());
    connect(marks, &QCheckBox::toggled, this, [this, after](bool on) {
        after->setEnabled(on);
        m_preferences.marksRead = on;
        apply();
    });
    connect(after, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        m_preferences.markReadAfter = std::chrono::milliseconds(qRound(seconds * 1000));
        apply();
    });
    auto *threads = new QCheckBox(tr("Show a &conversation as one row"));
    threads->setObjectName(QStringLiteral("threads"));
    threads->setChecked(m_preferences.threads);
    connect(threads, &QCheckBox::toggled, this, [this](bool on) {
        m_preferences.threads = on;
        apply();
    });
    auto *together = new QWidget;
    auto *row = new QHBoxLayout(together);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(marks);
    row->addWidget(after);
    row->addWidget(new look::Label(tr("seconds"), look::TextStyle::Secondary));
    row->addStretch(1);
    page->addSection(tr("Read and unread"));
    page->addWide(together);
    page->addSection(tr("Conversations"));
    page->addWide(threads);
    page->close();
    return page;
}

FormPage *PreferencesWindow::makeWriting()
{
    auto *page = new FormPage;
    auto *answer = new QComboBox;
    answer->setObjectName(QStringLiteral("answer"));
    answer->addItem(tr("Above what you answer"));
    answer->addItem(tr("Below what you answer"));
    answer->setCurrentIndex(m_preferences.answersBelow ? 1 : 0);
    connect(answer, &QComboBox::currentIndexChanged, this, [this](int row) {
        m_preferences.answersBelow = row == 1;
        apply();
    });
    auto *local = new QCheckBox(tr("Date letters by the clock of this &computer"));
    local->setObjectName(QStringLiteral("localDate"));
    local->setChecked(m_preferences.localDate);
    connect(local, &QCheckBox::toggled, this, [this](bool on) {
        m_preferences.localDate = on;
        apply();
    });
    page->addSection(tr("Answers"));
    page->addRow(tr("&You write"), { answer });
    page->addSection(tr("Date"));
    page->addRow({}, { local });
    page->addNote(tr("Then whoever reads a letter also learns your time zone. Otherwise its date is in universal time (UTC); "
                     "every mail program shows it by its reader's own clock."));
    page->close();
    return page;
}

FormPage *PreferencesWindow::makeNetwork()
{
    auto *page = new NetworkPage(m_preferences);
    connect(page, &NetworkPage::changed, this, [this, page] {
        page->store(&m_preferences);
        apply();
    });
    return page;
}

void PreferencesWindow::setShortcuts(const QList<QAction *> &actions)
{
    Q_ASSERT(!m_shortcuts);
    m_shortcuts = new FormPage;
    m_shortcuts->setObjectName(QStringLiteral("shortcuts"));
    m_shortcuts->setFocusPolicy(Qt::TabFocus); // so that the arrow keys scroll it
    m_shortcuts->setAccessibleName(tr("Shortcuts"));
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &one : action->shortcuts())
            keys += one.toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        m_shortcuts->addRow(withoutMnemonic(action->text()),
                            { new look::Label(keys.join(QStringLiteral(", ")), look::TextStyle::Strong) });
    }
    m_shortcuts->close();
    addPage(m_shortcuts, Glyph::Keyboard, tr("Shortcuts"), m_pages->count() - 1); // plugins stay last
}

void PreferencesWindow::apply()
{
    m_preferences.writeTo(m_desk.settings);
    Q_EMIT changed(m_preferences);
}

void PreferencesWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sobre::ui
