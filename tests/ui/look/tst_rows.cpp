// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/sample_models.h"
#include "ui/look/folder_row_delegate.h"
#include "ui/look/letter_row_delegate.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace sobre::look;
using namespace Qt::StringLiterals;

class TestRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto *theme = new Theme(*qApp);
        theme->setMode(Theme::Mode::Light);
        m_letters = sampleLetters(this);
        m_folders = sampleFolders(this);
        QFont ten = QApplication::font();
        ten.setPointSizeF(10);
        QApplication::setFont(ten);
    }
    void rowsAreAsHighAsTheyShouldBe();
    void nothingIsCutAtAnySize_data();
    void nothingIsCutAtAnySize();
    void selectionHasABarAndNotOnlyAFill();
    void unreadIsBoldAndHasADot();
    void starShowsOnlyWhenSetOrNear();
    void starAndPillCanBeClicked();
    void rightToLeftIsAMirrorImage();
    void narrowRowsKeepTheDate();
    void paintsQuickly();

private:
    QStyleOptionViewItem option(const QFont &font, int width, int height) const
    {
        QStyleOptionViewItem o;
        o.font = font;
        o.fontMetrics = QFontMetrics(font);
        o.rect = QRect(0, 0, width, height);
        o.state = QStyle::State_Enabled;
        o.direction = Qt::LeftToRight;
        return o;
    }
    QImage painted(const QAbstractItemDelegate &delegate, const QStyleOptionViewItem &o,
                   const QModelIndex &index) const
    {
        QImage image(o.rect.size(), QImage::Format_RGB32);
        image.fill(tokens().surface);
        QPainter painter(&image);
        delegate.paint(&painter, o, index);
        return image;
    }
    static bool plain(const QImage &image, int y, int from, int to, const QColor &back)
    {
        for (int x = from; x < to; ++x)
            if (image.pixelColor(x, y) != back)
                return false;
        return true;
    }
    static int count(const QImage &image, const QRect &where, const QColor &color)
    {
        int n = 0;
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                n += image.pixelColor(x, y) == color;
        return n;
    }
    QStandardItemModel *m_letters = nullptr;
    QStandardItemModel *m_folders = nullptr;
};

void TestRows::rowsAreAsHighAsTheyShouldBe()
{
    LetterRowDelegate delegate;
    QCOMPARE(delegate.rowHeight(QApplication::font()), 58);
    delegate.setCompact(true);
    QCOMPARE(delegate.rowHeight(QApplication::font()), 28);
    FolderRowDelegate folders;
    const auto o = option(QApplication::font(), 218, 34);
    QCOMPARE(folders.sizeHint(o, m_folders->index(1, 0)).height(), 34);
}

void TestRows::nothingIsCutAtAnySize_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<bool>("compact");
    for (const double points : { 8.0, 10.0, 13.0, 20.0 }) {
        QTest::addRow("%g two lines", points) << points << false;
        QTest::addRow("%g compact", points) << points << true;
    }
}

void TestRows::nothingIsCutAtAnySize()
{
    QFETCH(double, points);
    QFETCH(bool, compact);
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QStandardItemModel tall;
    auto *item = new QStandardItem(u"ÅÉgjpqy"_s);
    item->setData(u"ÅÉÑgjpqy"_s, LetterSenderRole);
    item->setData(u"ÅÉÑgjpqy"_s, LetterSubjectRole);
    item->setData(u"ÅÉÑgjpqy ÅÉÑgjpqy"_s, LetterPreviewRole);
    item->setData(u"ÅÉÑgjpqy"_s, LetterDateRole);
    item->setData(12, LetterCountRole);
    item->setData(true, LetterAttachmentRole);
    item->setData(QVariant::fromValue(LetterMark::Sealed), LetterMarkRole);
    item->setData(true, LetterUnreadRole);
    item->setData(QVariant::fromValue(Glyph::Inbox), FolderGlyphRole);
    item->setData(99, FolderCountRole);
    tall.appendRow(item);
    LetterRowDelegate delegate;
    delegate.setCompact(compact);
    const int height = delegate.rowHeight(font);
    const QImage row = painted(delegate, option(font, 1200, height), tall.index(0, 0));
    QVERIFY(plain(row, 0, 0, 1200, tokens().surface));
    QVERIFY(plain(row, height - 2, 0, 1200, tokens().surface)); // above the line between rows
    if (!compact) { // the two lines do not touch
        bool free = false;
        for (int y = height / 2 - 4; y <= height / 2 + 4; ++y)
            free = free || plain(row, y, 0, 1200, tokens().surface);
        QVERIFY(free);
    }
    FolderRowDelegate folders;
    auto o = option(font, 400, 0);
    o.rect.setHeight(folders.sizeHint(o, tall.index(0, 0)).height());
    const QImage folder = painted(folders, o, tall.index(0, 0));
    QVERIFY(plain(folder, 1, 0, 400, tokens().surface));
    QVERIFY(plain(folder, o.rect.height() - 2, 0, 400, tokens().surface));
}

void TestRows::selectionHasABarAndNotOnlyAFill()
{
    LetterRowDelegate delegate;
    auto o = option(QApplication::font(), 428, 58);
    o.state |= QStyle::State_Selected;
    const QImage row = painted(delegate, o, m_letters->index(2, 0));
    QCOMPARE(row.pixelColor(200, 2), tokens().selected);
    for (int x = 0; x < 4; ++x)
        QCOMPARE(row.pixelColor(x, 30), tokens().accent);
    QCOMPARE(row.pixelColor(4, 30), tokens().selected);
    o.state |= QStyle::State_HasFocus;
    const QImage focused = painted(delegate, o, m_letters->index(2, 0));
    QCOMPARE(focused.pixelColor(200, 0), tokens().accent);
    QCOMPARE(focused.pixelColor(427, 30), tokens().accent);
}

void TestRows::unreadIsBoldAndHasADot()
{
    LetterRowDelegate delegate;
    const auto o = option(QApplication::font(), 428, 58);
    const QImage before = painted(delegate, o, m_letters->index(2, 0));
    m_letters->item(2)->setData(true, LetterUnreadRole);
    const QImage after = painted(delegate, o, m_letters->index(2, 0));
    m_letters->item(2)->setData(false, LetterUnreadRole);
    QCOMPARE(count(before, QRect(5, 0, 20, 58), tokens().accent), 0);
    QVERIFY(count(after, QRect(5, 0, 20, 58), tokens().accent) > 20);
    QVERIFY(before.copy(28, 0, 250, 55) != after.copy(28, 0, 250, 55));
}

void TestRows::starShowsOnlyWhenSetOrNear()
{
    LetterRowDelegate delegate;
    auto o = option(QApplication::font(), 428, 58);
    const QImage away = painted(delegate, o, m_letters->index(1, 0));
    o.state |= QStyle::State_MouseOver;
    const QImage near = painted(delegate, o, m_letters->index(1, 0));
    const QRect corner(428 - 14 - 16, 29, 16, 22);
    QVERIFY(away.copy(corner) != near.copy(corner));
    o.state = QStyle::State_Enabled;
    const QImage set = painted(delegate, o, m_letters->index(5, 0));
    QVERIFY(count(set, corner, tokens().warnFg) > 20);
}

void TestRows::starAndPillCanBeClicked()
{
    QListView view;
    auto *delegate = new LetterRowDelegate(&view);
    view.setItemDelegate(delegate);
    view.setModel(m_letters);
    view.setUniformItemSizes(true);
    view.resize(428, 700);
    view.show();
    QSignalSpy star(delegate, &LetterRowDelegate::starClicked);
    QSignalSpy thread(delegate, &LetterRowDelegate::threadClicked);
    const QRect row = view.visualRect(m_letters->index(5, 0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.bottomRight() - QPoint(22, 18));
    QCOMPARE(star.size(), 1);
    const QRect threaded = view.visualRect(m_letters->index(8, 0));
    const int name = QFontMetrics(view.font()).horizontalAdvance(u"Dewi Lestari"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, threaded.topLeft() + QPoint(28 + name + 18, 17));
    QCOMPARE(thread.size(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, threaded.topLeft() + QPoint(60, 17));
    QCOMPARE(star.size() + thread.size(), 2);
    QCOMPARE(view.currentIndex().row(), 8);
}

void TestRows::rightToLeftIsAMirrorImage()
{
    LetterRowDelegate delegate;
    auto o = option(QApplication::font(), 428, 58);
    o.state |= QStyle::State_Selected;
    o.direction = Qt::RightToLeft;
    const QImage row = painted(delegate, o, m_letters->index(0, 0));
    QCOMPARE(row.pixelColor(427, 30), tokens().accent);
    QCOMPARE(row.pixelColor(0, 30), tokens().selected);
    QVERIFY(count(row, QRect(428 - 25, 0, 20, 57), tokens().accent) > 20); // the dot
}

void TestRows::narrowRowsKeepTheDate()
{
    LetterRowDelegate delegate;
    for (const int width : { 300, 160, 60, 20 }) { // and below what can be read at all it must not crash
        const QImage row = painted(delegate, option(QApplication::font(), width, 58), m_letters->index(9, 0));
        if (width >= 160)
            QVERIFY(!plain(row, 17, width - 60, width, tokens().surface));
    }
}

void TestRows::paintsQuickly()
{
    LetterRowDelegate delegate;
    const auto o = option(QApplication::font(), 428, 58);
    QImage image(428, 58, QImage::Format_RGB32);
    QPainter painter(&image);
    QElapsedTimer clock;
    constexpr int rows = 2000;
    for (int i = 0; i < m_letters->rowCount(); ++i)
        delegate.paint(&painter, o, m_letters->index(i, 0));
    clock.start();
    for (int i = 0; i < rows; ++i)
        delegate.paint(&painter, o, m_letters->index(i % m_letters->rowCount(), 0));
    const double each = double(clock.nsecsElapsed()) / rows / 1000;
    qInfo("one row takes %.0f µs", each);
    QVERIFY2(each < 1000, "a screen of 20 rows must be far below one frame even in a debug build");
}

QTEST_MAIN(TestRows)
#include "tst_rows.moc"
