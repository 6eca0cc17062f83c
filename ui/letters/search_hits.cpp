// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/search_hits.h"

#include "core/store/index_text.h"

#include <algorithm>

namespace sobre::ui {
namespace {

/// Without case and accents, one character for each of `text`, so that places stay the same.
QString folded(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        if (c.decompositionTag() == QChar::Canonical && !c.decomposition().isEmpty())
            c = c.decomposition().at(0);
        c = c.toCaseFolded();
    }
    return plain;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

void findWord(const QString &text, const QString &word, bool beginning, look::TextHits &hits)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size())) {
        const qsizetype end = at + word.size();
        const bool starts = at == 0 || !isWordCharacter(text.at(at - 1));
        const bool ends = end == text.size() || !isWordCharacter(text.at(end));
        if (starts && (ends || beginning))
            hits.append({ int(at), int(word.size()) });
    }
}

} // namespace

look::TextHits searchHits(const QString &text, const store::SearchQuery &query,
                          store::SearchQuery::Field field)
{
    using Field = store::SearchQuery::Field;
    look::TextHits found;
    const QString plain = folded(text);
    for (const store::SearchQuery::Words &words : query.words) {
        if (words.negated || (words.field != Field::Anywhere && words.field != field))
            continue;
        const QString wanted = folded(words.text);
        const QList<QStringView> parts = store::wordsOf(wanted);
        for (qsizetype i = 0; i < parts.size(); ++i)
            findWord(plain, parts.at(i).toString(), words.beginning && i + 1 == parts.size(), found);
    }
    std::ranges::sort(found, {}, &look::TextHit::start);
    look::TextHits apart;
    for (const look::TextHit &hit : std::as_const(found)) {
        if (apart.isEmpty() || hit.start >= apart.constLast().start + apart.constLast().length)
            apart.append(hit);
    }
    return apart;
}

} // namespace sobre::ui
