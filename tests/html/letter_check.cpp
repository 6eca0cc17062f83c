// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/html/letter_check.h"

#include "tests/html/page_check.h"

#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sobre::test {

namespace {

/// Remembers what it was asked to load.
class Page : public QTextDocument {
public:
    QStringList asked;

protected:
    QVariant loadResource(int, const QUrl &url) override
    {
        asked += url.toString();
        return QByteArray();
    }
};

} // namespace

html::Reduced reduced(const QString &html, bool dark)
{
    html::ReduceOptions options;
    options.dark = dark;
    options.picture = [](const QString &address) { return u"own:"_s + QString::number(qHash(address)); };
    return html::reduce(html, options);
}

QString wrongWith(const QString &html)
{
    for (const bool dark : { false, true }) {
        const html::Reduced out = reduced(html, dark);
        if (out.tooMuch)
            return out.html.isEmpty() ? QString() : u"too much, and yet there is a page"_s;
        if (const QString harm = harmIn(out.html); !harm.isEmpty())
            return harm;
        if (const QString text = unreadableIn(out.html, dark); !text.isEmpty())
            return text;
        if (dark)
            continue;
        Page page;
        page.setTextWidth(600);
        page.setHtml(out.html);
        (void)page.size();
        for (const QString &address : std::as_const(page.asked)) {
            if (!address.startsWith(u"own:"))
                return u"asked for "_s + address;
        }
    }
    return {};
}

} // namespace sobre::test
