// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QFile>
#include <QMetaEnum>
#include <QPainter>
#include <QTest>

using namespace sobre::look;

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = new Theme(*qApp); }
    void everyDrawingIsThereInBothThemes();
    void securitySetDiffersWithoutColour();
    void noTwoDrawingsLookTheSame();
    void disabledIsFainter();
    void followsTheThemeWithoutBeingMadeAnew();
    void staysSharpOnFineScreens();
    void arrowsFollowTheReadingDirection();

private:
    static QList<Glyph> all()
    {
        QList<Glyph> glyphs;
        const auto meta = QMetaEnum::fromType<Glyph>();
        for (int i = 1; i < meta.keyCount(); ++i)
            glyphs.append(Glyph(meta.value(i)));
        return glyphs;
    }
    static QImage grey(Glyph glyph, int side = 18)
    {
        return glyphPixmap(glyph, Qt::darkGray, side, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
    }
    static int inked(const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += qAlpha(image.pixel(x, y)) > 96;
        return count;
    }
    static int differing(const QImage &a, const QImage &b)
    {
        int count = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                count += qAbs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 96;
        return count;
    }
    static QString nameOf(Glyph glyph)
    {
        return QString::fromLatin1(QMetaEnum::fromType<Glyph>().valueToKey(int(glyph)));
    }

    Theme *m_theme = nullptr;
};

void TestIcons::everyDrawingIsThereInBothThemes()
{
    QVERIFY(all().size() > 80);
    for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
        m_theme->setMode(mode);
        for (const Glyph glyph : all()) {
            QVERIFY2(QFile::exists(glyphFile(glyph)), qPrintable(glyphFile(glyph)));
            const QImage image
                = icon(glyph).pixmap(QSize(22, 22), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
            QVERIFY2(inked(image) >= 5, qPrintable(nameOf(glyph)));
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) == 255)
                        QVERIFY2(QColor(image.pixel(x, y)) == tokens().text, qPrintable(nameOf(glyph)));
        }
    }
    QVERIFY(icon(Glyph::None).isNull());
}

void TestIcons::securitySetDiffersWithoutColour()
{
    const QList<Glyph> set{ Glyph::Lock,     Glyph::Shield, Glyph::Postcard, Glyph::Envelope,
                            Glyph::Key,      Glyph::Warn,   Glyph::Error,    Glyph::Clock,
                            Glyph::Question, Glyph::Info,   Glyph::Picture,  Glyph::Close };
    for (const int side : { 16, 18 }) {
        for (qsizetype i = 0; i < set.size(); ++i) {
            for (qsizetype j = i + 1; j < set.size(); ++j) {
                const int pixels = differing(grey(set[i], side), grey(set[j], side));
                QVERIFY2(pixels >= 24,
                         qPrintable(QStringLiteral("%1 and %2 differ in %3 pixels at %4")
                                        .arg(nameOf(set[i]), nameOf(set[j]))
                                        .arg(pixels)
                                        .arg(side)));
            }
        }
    }
}

void TestIcons::noTwoDrawingsLookTheSame()
{
    const QList<Glyph> glyphs = all();
    for (qsizetype i = 0; i < glyphs.size(); ++i)
        for (qsizetype j = i + 1; j < glyphs.size(); ++j)
            QVERIFY2(differing(grey(glyphs[i], 22), grey(glyphs[j], 22)) >= 8,
                     qPrintable(nameOf(glyphs[i]) + u' ' + nameOf(glyphs[j])));
}

void TestIcons::disabledIsFainter()
{
    for (const auto mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
        m_theme->setMode(mode);
        const QImage on = icon(Glyph::Lock).pixmap(QSize(48, 48), 1.0, QIcon::Normal).toImage();
        const QImage off = icon(Glyph::Lock).pixmap(QSize(48, 48), 1.0, QIcon::Disabled).toImage();
        const QPoint inside(24, 22); // the lock's upper edge
        QVERIFY(contrast(on.pixelColor(inside), tokens().window)
                > contrast(off.pixelColor(inside), tokens().window));
        QCOMPARE(off.pixelColor(inside), tokens().disabled);
    }
}

void TestIcons::followsTheThemeWithoutBeingMadeAnew()
{
    m_theme->setMode(Theme::Mode::Light);
    const QIcon kept = icon(Glyph::Warn, Ink::Warn);
    const auto colour = [&kept] {
        const QImage image = kept.pixmap(QSize(48, 48), 1.0).toImage();
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 48; ++x)
                if (image.pixelColor(x, y).alpha() == 255)
                    return image.pixelColor(x, y);
        return QColor();
    };
    QCOMPARE(colour(), lightTokens().warnFg);
    m_theme->setMode(Theme::Mode::Dark);
    QCOMPARE(colour(), darkTokens().warnFg);
}

void TestIcons::staysSharpOnFineScreens()
{
    const QPixmap fine = icon(Glyph::Search).pixmap(QSize(18, 18), 2.0);
    QCOMPARE(fine.devicePixelRatio(), 2.0);
    QCOMPARE(fine.size(), QSize(36, 36));
    const QImage blown = icon(Glyph::Search).pixmap(QSize(18, 18), 1.0).toImage().scaled(36, 36);
    QVERIFY(fine.toImage() != blown);
}

void TestIcons::arrowsFollowTheReadingDirection()
{
    const QImage reply = grey(Glyph::Reply);
    const QImage lock = grey(Glyph::Key);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(differing(grey(Glyph::Reply), reply.mirrored(true, false)) <= 2);
    QCOMPARE(grey(Glyph::Key), lock);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(grey(Glyph::Reply), reply);
    for (const Glyph glyph : { Glyph::Reply, Glyph::ReplyAll, Glyph::Forward, Glyph::Route })
        QVERIFY(mirrors(glyph));
    for (const Glyph glyph : { Glyph::Lock, Glyph::Shield, Glyph::Search, Glyph::Check })
        QVERIFY(!mirrors(glyph));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
