// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/gallery_pages.h"
#include "ui/look/avatar.h"
#include "ui/look/label.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace sobre::look;
using namespace Qt::StringLiterals;

class TestFocus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(*qApp);
        m_font = QApplication::font();
        m_font.setPointSizeF(10);
        QApplication::setFont(m_font);
    }
    void focusCanBeSeen_data();
    void focusCanBeSeen();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void headingsAndAvatarsPresentThemselves();
    void targetsAreLargeEnough_data() { everyControlHasAName_data(); }
    void targetsAreLargeEnough();
    void labelsGrowWithTheFont();

private:
    /// Pixels that stand 3:1 from what they were.
    static int changed(const QImage &a, const QImage &b)
    {
        int n = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                n += a.pixel(x, y) != b.pixel(x, y)
                    && contrast(a.pixelColor(x, y), b.pixelColor(x, y)) >= 3.0;
        return n;
    }
    Theme *m_theme = nullptr;
    QFont m_font;
};

void TestFocus::focusCanBeSeen_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    const QList<std::pair<QString, QString>> widgets{
        { u"controls"_s, u"primary"_s }, { u"controls"_s, u"plain"_s },   { u"controls"_s, u"flat"_s },
        { u"controls"_s, u"server"_s },  { u"controls"_s, u"combo"_s },   { u"controls"_s, u"spin"_s },
        { u"controls"_s, u"check"_s },   { u"controls"_s, u"radio"_s },   { u"controls"_s, u"table"_s },
        { u"composer"_s, u"to"_s },      { u"composer"_s, u"subject"_s }, { u"composer"_s, u"strip"_s },
        { u"composer"_s, u"seal"_s },    { u"composer"_s, u"chip"_s },    { u"main"_s, u"letters"_s },
        { u"main"_s, u"folders"_s },     { u"main"_s, u"filters"_s },     { u"main"_s, u"search"_s }
    };
    for (const bool dark : { false, true })
        for (const auto &[page, name] : widgets)
            QTest::addRow("%s %s", qPrintable(name), dark ? "dark" : "light") << page << name << dark;
}

void TestFocus::focusCanBeSeen()
{
    QFETCH(QString, page);
    QFETCH(QString, name);
    QFETCH(bool, dark);
    m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const std::unique_ptr<QWidget> window(galleryPage(page));
    QLineEdit elsewhere(window.get());
    elsewhere.setGeometry(0, 0, 1, 1);
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *widget = window->findChild<QWidget *>(name);
    QVERIFY(widget);
    QWidget *target = widget;
    if (name == u"filters")
        target = widget->findChild<QAbstractButton *>();
    elsewhere.setFocus(Qt::OtherFocusReason);
    const QImage without = widget->grab().toImage();
    target->setFocus(Qt::TabFocusReason);
    QVERIFY(target->hasFocus() || (target->focusProxy() && target->focusProxy()->hasFocus()));
    const QImage with = widget->grab().toImage();
    const int pixels = changed(without, with);
    const int around = 2 * (std::min(target->width(), 60) + std::min(target->height(), 20));
    QVERIFY2(pixels >= around / 2, qPrintable(u"%1 pixels changed"_s.arg(pixels)));
}

void TestFocus::everyControlHasAName_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : { "main", "composer", "controls" })
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestFocus::everyControlHasAName()
{
    QFETCH(QString, page);
    const std::unique_ptr<QWidget> window(galleryPage(page));
    window->show();
    // Fields, lists and choices of the page itself get their names from the screens; here it is about our
    // widgets.
    for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (QByteArrayView(button->metaObject()->className()).startsWith("QLineEdit")
            || QByteArrayView(button->metaObject()->className()).startsWith("QTableCorner"))
            continue; // Qt's own parts
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(button);
        QVERIFY(reader);
        QVERIFY2(!reader->text(QAccessible::Name).isEmpty(), button->metaObject()->className());
        if (button->text().isEmpty())
            QVERIFY(!button->toolTip().isEmpty());
    }
    for (const char *name : { "strip", "to", "search", "filters" })
        if (const auto *widget = window->findChild<QWidget *>(QString::fromLatin1(name)))
            QVERIFY2(!widget->accessibleName().isEmpty(), name);
}

void TestFocus::headingsAndAvatarsPresentThemselves()
{
    const std::unique_ptr<Label> title(heading(1, u"The door code"_s));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(title.get());
    QCOMPARE(reader->role(), QAccessible::Heading);
    QCOMPARE(reader->text(QAccessible::Name), u"The door code"_s);
    Avatar avatar;
    avatar.setPerson(u"Ana Ruiz"_s, u"ana@example.net"_s);
    reader = QAccessible::queryAccessibleInterface(&avatar);
    QVERIFY(reader->state().invisible);
    QVERIFY(reader->text(QAccessible::Name).isEmpty());
    QCOMPARE(title->textFormat(), Qt::PlainText);
}

void TestFocus::targetsAreLargeEnough()
{
    QFETCH(QString, page);
    for (const double points : { 10.0, 20.0 }) {
        QFont font = m_font;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        const std::unique_ptr<QWidget> window(galleryPage(page));
        window->show();
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            const QByteArrayView type(button->metaObject()->className());
            if (!button->isVisible() || type.startsWith("QLineEdit") || type.startsWith("QTableCorner"))
                continue;
            QVERIFY2(button->height() >= 28 && button->width() >= 28, qPrintable(button->text()));
            if (type.startsWith("sobre") && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
    }
    QApplication::setFont(m_font);
}

void TestFocus::labelsGrowWithTheFont()
{
    Label title(u"Inbox"_s, TextStyle::Heading1);
    Label caption(u"Checked"_s, TextStyle::Caption);
    QCOMPARE(title.font().pointSizeF(), 15.0);
    QFont font = m_font;
    font.setPointSizeF(20);
    QApplication::setFont(font);
    QCOMPARE(title.font().pointSizeF(), 30.0);
    QCOMPARE(caption.font().pointSizeF(), 18.0);
    QApplication::setFont(m_font);
    m_theme->setMode(Theme::Mode::Light);
    title.setTone(Tone::Error);
    QCOMPARE(title.palette().color(QPalette::WindowText), lightTokens().errFg);
    m_theme->setMode(Theme::Mode::Dark);
    title.show();
    QCOMPARE(title.palette().color(QPalette::WindowText), darkTokens().errFg);
}

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
