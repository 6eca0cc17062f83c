// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/plain_page.h"

#include "ui/reader/quoted_text.h"
#include "ui/reader/text_links.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextFrame>
#include <QUrl>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qsizetype mostCharacters = 512 * 1024; // what is drawn of a text
constexpr qsizetype mostLines = 20'000;
constexpr qsizetype longestLine = 20'000; // a line is broken there, or its layout takes seconds
constexpr int linesInBlock = 50;

class PlainPage {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::PlainPage)

public:
    explicit PlainPage(const PageOptions &options)
        : m_options(options), m_font(options.fixedFont ? options.fixed : options.reading)
    {
        // 1.5 of the font's size, whatever room the font itself leaves between lines.
        const double wanted = (options.fixedFont ? 1.3 : 1.5) * QFontInfo(m_font).pixelSize();
        m_lineHeight = std::max(100.0, 100 * wanted / QFontMetricsF(m_font).height());
        m_page.document = std::make_unique<LetterDocument>();
        m_page.document->setDefaultFont(m_font);
        m_cursor = QTextCursor(m_page.document.get());
        m_cursor.beginEditBlock();
    }

    LetterPage draw(const QList<TextStretch> &stretches)
    {
        QList<Passage> all;
        for (const TextStretch &stretch : stretches) {
            if (stretch.isCovered)
                openFrame();
            all += addText(stretch.text);
            if (stretch.isCovered)
                closeFrame();
        }
        m_cursor.endEditBlock();
        m_page.width = widthFor(all);
        return std::move(m_page);
    }

private:
    // A border that only our own drawing can make: a letter's text has no frames.
    void openFrame()
    {
        if (m_page.document->isEmpty()) { // the line that stands before every frame takes no room
            QTextBlockFormat none;
            none.setLineHeight(1, QTextBlockFormat::FixedHeight);
            m_cursor.setBlockFormat(none);
        }
        QTextFrameFormat frame;
        frame.setBorder(2);
        frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        frame.setBorderBrush(m_options.warn);
        frame.setPadding(8);
        frame.setTopMargin(6);
        frame.setBottomMargin(6);
        m_cursor.insertFrame(frame);
        m_first = true;
    }

    void closeFrame()
    {
        m_cursor = m_page.document->rootFrame()->lastCursorPosition();
        m_first = true;
    }

    QList<Passage> addText(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return {};
        const QList<Passage> passages = passagesOf(shortened(withoutReordering(text)));
        for (qsizetype i = 0; i < passages.size();) {
            if (passages.at(i).level > OpenLevels) {
                qsizetype end = i;
                while (end < passages.size() && passages.at(end).level > OpenLevels)
                    ++end;
                fold(passages.sliced(i, end - i));
                i = end;
            } else {
                add(passages.at(i++));
            }
        }
        return passages;
    }

    QString shortened(const QString &text)
    {
        QString kept;
        qsizetype column = 0;
        qsizetype lines = 0;
        kept.reserve(std::min(text.size(), mostCharacters) + 64);
        for (const QChar c : text) {
            if (kept.size() >= mostCharacters || lines >= mostLines) {
                m_page.textCut = true;
                break;
            }
            column = c == u'\n' ? 0 : column + 1;
            lines += c == u'\n' ? 1 : 0;
            kept += c;
            if (column == longestLine) {
                kept += u'\n';
                column = 0;
            }
        }
        return kept;
    }

    void fold(const QList<Passage> &passages)
    {
        const int number = m_page.folds++;
        qsizetype lines = 0;
        for (const Passage &passage : passages)
            lines += passage.lines.size();
        const bool open = m_options.unfolded || m_options.opened.contains(number);
        beginBlock(OpenLevels, false);
        QTextCharFormat control = linkFormat(u"fold:%1"_s.arg(number));
        m_cursor.insertText(open ? tr("Fold %n quoted line(s)", nullptr, int(lines))
                                 : tr("Show %n more quoted line(s)", nullptr, int(lines)),
                            control);
        if (open)
            for (const Passage &passage : passages)
                add(passage);
    }

    // A block for each paragraph: one for each line costs far more, one for all is laid out anew at every
    // resize.
    void add(const Passage &passage)
    {
        int inBlock = 0;
        for (const QString &line : passage.lines) {
            const bool empty = line.trimmed().isEmpty();
            if (inBlock == 0 || empty || inBlock == linesInBlock) {
                beginBlock(passage.level, passage.signature);
                inBlock = 0;
            } else {
                m_cursor.insertText(QString(QChar::LineSeparator), format(passage));
            }
            insertLine(line, format(passage));
            inBlock = empty ? 0 : inBlock + 1;
        }
    }

    QTextCharFormat format(const Passage &passage) const
    {
        QTextCharFormat f;
        f.setForeground(passage.signature || passage.level > 0 ? m_options.quiet : m_options.text);
        return f;
    }

    QTextCharFormat linkFormat(const QString &target) const
    {
        QTextCharFormat f;
        f.setAnchor(true);
        f.setAnchorHref(target);
        f.setForeground(m_options.accent);
        f.setFontUnderline(true);
        return f;
    }

    void beginBlock(int level, bool signature)
    {
        QTextBlockFormat f;
        f.setLineHeight(m_lineHeight, QTextBlockFormat::ProportionalHeight);
        if (level > 0) {
            f.setLeftMargin(level * quoteIndent(m_font));
            f.setProperty(LetterDocument::QuoteLevel, level);
        }
        if (signature)
            f.setProperty(LetterDocument::IsSignature, true);
        if (m_first)
            m_cursor.setBlockFormat(f);
        else
            m_cursor.insertBlock(f, QTextCharFormat());
        m_first = false;
    }

    void insertLine(const QString &line, const QTextCharFormat &plain)
    {
        qsizetype at = 0;
        for (const TextLink &link : linksIn(line)) {
            m_cursor.insertText(line.sliced(at, link.start - at), plain);
            m_cursor.insertText(line.sliced(link.start, link.length), linkFormat(link.target));
            at = link.start + link.length;
        }
        m_cursor.insertText(line.sliced(at), plain);
    }

    // 75 characters; a line that its writer ended between there and 80 is not broken a second time.
    int widthFor(const QList<Passage> &passages) const
    {
        const QFontMetricsF metrics(m_font);
        if (m_options.fixedFont)
            return qCeil(metrics.horizontalAdvance(u'0') * 100);
        static const QString sample
            = u"the quick brown fox jumps over the lazy dog and walks home along the river"_s;
        const qreal usual = metrics.horizontalAdvance(sample);
        qreal widest = usual;
        int looked = 0;
        for (const Passage &passage : passages) {
            for (const QString &line : passage.lines) {
                if (line.size() < 60 || line.size() > 80)
                    continue;
                if (++looked > 300)
                    break;
                widest = std::max(widest,
                                  metrics.horizontalAdvance(line) + passage.level * quoteIndent(m_font) + 2);
            }
        }
        return qCeil(std::min(widest, usual * 1.25));
    }

    const PageOptions &m_options;
    QFont m_font;
    LetterPage m_page;
    QTextCursor m_cursor;
    double m_lineHeight = 100; ///< percent of what the font asks for
    bool m_first = true;
};

} // namespace

LetterPage plainPage(const QString &text, const PageOptions &options)
{
    return PlainPage(options).draw({ { text, false } });
}

LetterPage plainPage(const QList<TextStretch> &stretches, const PageOptions &options)
{
    return PlainPage(options).draw(stretches);
}

int foldOf(const QUrl &link)
{
    bool number = false;
    const int fold = link.scheme() == "fold"_L1 ? link.path().toInt(&number) : -1;
    return number ? fold : -1;
}

int quoteIndent(const QFont &font)
{
    return qCeil(QFontMetricsF(font).height() * 0.7);
}

} // namespace sobre::ui
