// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/letters/letters_fixture.h"
#include "ui/letters/letter_list_model.h"
#include "ui/look/empty_state.h"
#include "ui/look/letter_roles.h"
#include "ui/look/strip.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QApplication>

namespace sobre::ui::test {

/// A new profile and a pane for each test, and what a person does and sees.
class PaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto *theme = new look::Theme(*qApp);
        theme->setMode(look::Theme::Mode::Light);
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    }
    void init()
    {
        m_mail = std::make_unique<LettersFixture>();
        m_pane = std::make_unique<LetterListPane>(m_mail->desk, m_mail->mail);
        m_pane->resize(428, 700);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_pane->activateWindow();
        view().setFocus();
    }
    void cleanup()
    {
        m_pane.reset();
        m_mail.reset();
    }

protected:
    /// Letters 1 (oldest) to `count`, read, with their number as subject.
    QList<store::LetterId> numbered(int count, qint64 start = 1000)
    {
        return m_mail->write(count, [start](int i) {
            ListedLetter letter;
            letter.subject = QString::number(i + 1);
            letter.date = start + i;
            return letter;
        });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view(), key, modifiers);
        QCoreApplication::processEvents();
    }
    LetterListView &view() { return m_pane->view(); }
    LetterListModel &model() { return m_pane->model(); }
    QString subjectAt(int row) { return model().index(row).data(look::LetterSubjectRole).toString(); }
    QString current() { return view().currentIndex().data(look::LetterSubjectRole).toString(); }
    QAbstractButton *button(const QString &words)
    {
        for (auto *each : m_pane->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text().remove(QLatin1Char('&')) == words)
                return each;
        }
        return nullptr;
    }
    QString emptyTitle() { return m_pane->findChild<look::EmptyState *>()->accessibleName(); }
    bool isEmptyShown() { return m_pane->findChild<look::EmptyState *>()->isVisible(); }
    look::Strip *visibleStrip()
    {
        for (auto *strip : m_pane->findChildren<look::Strip *>()) {
            if (strip->isVisible())
                return strip;
        }
        return nullptr;
    }

    std::unique_ptr<LettersFixture> m_mail;
    std::unique_ptr<LetterListPane> m_pane;
};

} // namespace sobre::ui::test

/// A program with the look of Sobre and with QCA.
#define SOBRE_PANE_MAIN(TestClass)                                                                           \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QApplication::setStyle(QStringLiteral("fusion"));                                                    \
        QApplication application(argc, argv);                                                                \
        const QCA::Initializer qca;                                                                          \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
