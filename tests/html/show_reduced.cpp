// SPDX-License-Identifier: GPL-3.0-or-later
// A tool, not a test: show_reduced [--dark] [--width N] [--raw] [--as-is] [--quiet] [--out FOLDER] FILE…
// Reduces the HTML of letters (.eml and the like) or of .html files, has QTextBrowser show it, prints how
// long each step took and puts a picture of it into FOLDER. --raw prints the reduced HTML; --as-is does not
// reduce.
#include "core/html/reduce.h"
#include "core/mime/parse.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTextBrowser>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace sobre;

namespace {

QString htmlOf(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const QByteArray octets = in.readAll();
    return file.endsWith(u".html") ? QString::fromUtf8(octets) : mime::parse(octets).html;
}

/// What this thread has computed so far, in milliseconds: other processes do not count.
double computed()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class Page : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl &url) override
    {
        if (url.scheme() != u"own")
            QTextStream(stdout) << "ASKED FOR " << type << ' ' << url.toString() << '\n';
        QImage image(120, 60, QImage::Format_RGB32);
        image.fill(Qt::gray);
        return image;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QStringList arguments = app.arguments().sliced(1);
    const bool dark = arguments.removeAll(u"--dark"_s) > 0;
    const bool raw = arguments.removeAll(u"--raw"_s) > 0;
    const bool asIs = arguments.removeAll(u"--as-is"_s) > 0;
    const bool quiet = arguments.removeAll(u"--quiet"_s) > 0;
    int width = 600;
    if (const qsizetype at = arguments.indexOf(u"--width"_s); at >= 0) {
        width = arguments.value(at + 1).toInt();
        arguments.remove(at, 2);
    }
    QString folder;
    if (const qsizetype at = arguments.indexOf(u"--out"_s); at >= 0) {
        folder = arguments.value(at + 1);
        arguments.remove(at, 2);
    }
    QTextStream out(stdout);
    out << "in kB | reduce ms | out kB | document ms | view ms | width | pictures | file\n";
    for (const QString &file : std::as_const(arguments)) {
        const QString html = htmlOf(file);
        if (html.isEmpty())
            continue;
        double start = computed();
        html::ReduceOptions options;
        options.dark = dark;
        options.picture = [](const QString &address) { return u"own:"_s + QString::number(qHash(address)); };
        const html::Reduced reduced = html::reduce(html, options);
        const double reduceTime = computed() - start;
        if (raw)
            out << reduced.html << '\n';
        Page page;
        QPalette palette = page.palette();
        palette.setColor(QPalette::Base, dark ? QColor(0x1D, 0x21, 0x26) : Qt::white);
        palette.setColor(QPalette::Text, dark ? QColor(0xE9, 0xEC, 0xEF) : QColor(0x1B, 0x1F, 0x24));
        palette.setColor(QPalette::Link, dark ? QColor(0x79, 0xB8, 0xF7) : QColor(0x0B, 0x5C, 0xAD));
        page.setPalette(palette);
        QApplication::setPalette(palette);
        page.setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        page.setFrameShape(QFrame::NoFrame);
        page.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        page.resize(width, 800);
        page.show();
        // Once by itself, as a reader that knows its width lets it be laid out, and once within the view.
        QTextDocument alone;
        QTextOption option = alone.defaultTextOption();
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        alone.setDefaultTextOption(option);
        alone.setTextWidth(width);
        start = computed();
        alone.setHtml(asIs ? html : reduced.html);
        const QSizeF size = alone.documentLayout()->documentSize();
        const double aloneTime = computed() - start;
        start = computed();
        page.setHtml(asIs ? html : reduced.html);
        const double viewTime = computed() - start;
        if (!quiet || aloneTime > 25)
            out << html.size() / 1000 << " | " << reduceTime << " | " << reduced.html.size() / 1000 << " | "
                << aloneTime << " | " << viewTime << " | " << size.width() << " | "
                << reduced.remotePictures.size() << (reduced.tooMuch ? " too much" : "") << " | "
                << file.section(u'/', -2) << '\n';
        if (!folder.isEmpty()) {
            page.resize(width, std::clamp(static_cast<int>(size.height()) + 20, 100, 1800));
            page.grab().save(folder + u'/' + QFileInfo(file).completeBaseName().left(60)
                             + (dark ? u"-dark.png"_s : u".png"_s));
        }
        out.flush();
    }
    return 0;
}
