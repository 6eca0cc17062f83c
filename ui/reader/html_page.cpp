// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html_page.h"

#include "core/html/reduce.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/letter_pictures.h"
#include "ui/reader/text_links.h"

#include <QFontMetricsF>
#include <QHash>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace sobre::ui {

LetterPage htmlPage(const LetterFacts &facts, LetterPictures &pictures, const PageOptions &options)
{
    LetterPage page;
    page.hasHtml = true;
    QHash<QString, QString> named; // our name to the letter's address
    html::ReduceOptions how;
    how.dark = options.dark;
    how.picture = [&](const QString &address) {
        const QString name = pictures.nameFor(address);
        if (!name.isEmpty())
            named.insert(name, address);
        return name;
    };
    const html::Reduced reduced = html::reduce(facts.message.html, how);
    page.remoteHosts = reduced.remoteHosts;
    page.shownPictures = facts.shownPictures;
    if (reduced.tooMuch) {
        page.tooMuch = true;
        return page;
    }
    page.isHtml = true;
    page.document = std::make_unique<LetterDocument>();
    page.document->setDefaultFont(options.reading);
    page.document->setDefaultStyleSheet(
        u"a { color: %1; } body { color: %2; }"_s.arg(options.accent.name(), options.text.name()));
    for (const auto &[name, address] : named.asKeyValueRange())
        page.document->addPicture(name, facts.pictures.value(address));
    page.document->setHtml(u"<body>"_s + withoutReordering(reduced.html) + u"</body>"_s);
    page.width = qCeil(QFontMetricsF(options.reading).averageCharWidth() * 110);
    return page;
}

} // namespace sobre::ui
