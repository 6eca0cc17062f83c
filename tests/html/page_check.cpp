// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/html/page_check.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace sobre::test {

namespace {

struct Tag {
    QString name;
    bool isEnd = false;
    QList<std::pair<QString, QString>> attributes;

    QString value(QStringView attribute) const
    {
        for (const auto &[key, text] : attributes) {
            if (key == attribute)
                return text;
        }
        return {};
    }
};

/// A tag as PageWriter writes it and no other way; nothing if the text at `at` is something else.
std::optional<Tag> tagAt(const QString &html, qsizetype &at)
{
    static const QRegularExpression form(uR"(<(/?)([a-z]+[1-6]?)((?: [a-z]+="[^"<>]*")*)>)"_s);
    static const QRegularExpression attribute(uR"re( ([a-z]+)="([^"<>]*)")re"_s);
    const auto match = form.match(html, at, QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return std::nullopt;
    Tag tag{ match.captured(2), !match.captured(1).isEmpty(), {} };
    for (auto found = attribute.globalMatch(match.captured(3)); found.hasNext();) {
        const auto one = found.next();
        tag.attributes += { one.captured(1), one.captured(2) };
    }
    at = match.capturedEnd();
    return tag;
}

QString styleHarm(const QString &style)
{
    static const QRegularExpression allowed(
        uR"(^(?:(?:margin|padding)-(?:top|right|bottom|left):\d{1,3}px|margin:0px 0px 0px 16px|max-width:100%|)"
        uR"(background-color:#[0-9a-f]{6}|border(?:-top|-right|-bottom|-left)?:1px solid #[0-9a-f]{6}|border-collapse:collapse|white-space:pre-wrap|)"
        uR"(text-decoration:none|font-weight:normal)$)"_s);
    for (const QString &declaration : style.split(u';')) {
        if (!allowed.match(declaration).hasMatch())
            return u"style "_s + declaration;
    }
    return {};
}

QString attributeHarm(const QString &tag, const QString &name, const QString &value)
{
    static const QHash<QString, QRegularExpression> forms = {
        { u"a href"_s, QRegularExpression(u"^(?:https?://[^/ ]|mailto:.|#letter-[A-Za-z0-9])"_s) },
        { u"a name"_s, QRegularExpression(u"^letter-[A-Za-z0-9_.:-]+$"_s) },
        { u"img src"_s, QRegularExpression(u"^own:"_s) },
        { u"img alt"_s, QRegularExpression(u"^"_s) },
        { u"img width"_s, QRegularExpression(u"^(?:[1-9]\\d{0,2})$"_s) },
        { u"img height"_s, QRegularExpression(u"^(?:[1-9]\\d{0,3})$"_s) },
        { u"font color"_s, QRegularExpression(u"^#[0-9a-f]{6}$"_s) },
        { u"font size"_s, QRegularExpression(u"^[1-7]$"_s) },
        { u"table border"_s, QRegularExpression(u"^0$"_s) },
        { u"table cellspacing"_s, QRegularExpression(u"^\\d{1,2}$"_s) },
        { u"table cellpadding"_s, QRegularExpression(u"^\\d{1,2}$"_s) },
        { u"table width"_s, QRegularExpression(u"^(?:[1-3]?\\d{1,2}|100%|\\d{1,2}%)$"_s) },
        { u"td width"_s, QRegularExpression(u"^(?:[12]?\\d{1,2}|100%|\\d{1,2}%)$"_s) },
        { u"td colspan"_s, QRegularExpression(u"^[1-4]?\\d$"_s) },
        { u"td rowspan"_s, QRegularExpression(u"^\\d{1,4}$"_s) },
        { u"table bgcolor"_s, QRegularExpression(u"^#[0-9a-f]{6}$"_s) },
        { u"td bgcolor"_s, QRegularExpression(u"^#[0-9a-f]{6}$"_s) },
        { u"td valign"_s, QRegularExpression(u"^(?:top|middle|bottom)$"_s) },
        { u"ol type"_s, QRegularExpression(u"^[aAiI]$"_s) },
        { u"ol start"_s, QRegularExpression(u"^\\d{1,5}$"_s) },
        { u"ul type"_s, QRegularExpression(u"^(?:circle|square)$"_s) },
        { u"blockquote type"_s, QRegularExpression(u"^cite$"_s) },
        { u"block align"_s, QRegularExpression(u"^(?:left|right|center|justify)$"_s) },
        { u"block dir"_s, QRegularExpression(u"^rtl$"_s) },
    };
    if (name == u"style")
        return styleHarm(value);
    static const QRegularExpression block(u"^(?:div|pre|li|table|h[1-6])$"_s);
    QString key = (tag == u"th" ? u"td"_s : tag) + u' ' + name;
    if ((name == u"align" || name == u"dir") && block.match(tag).hasMatch())
        key = u"block "_s + name;
    const auto form = forms.constFind(key);
    return form != forms.constEnd() && form->match(value).hasMatch() ? QString() : key + u'=' + value;
}

QString tagHarm(const Tag &tag)
{
    static const QRegularExpression allowed(
        u"^(?:a|b|blockquote|br|div|font|h[1-6]|hr|i|img|li|ol|pre|s|span|sub|sup|table|td|th|tr|tt|u|ul)$"_s);
    if (!allowed.match(tag.name).hasMatch())
        return u"element "_s + tag.name;
    if (tag.isEnd && !tag.attributes.isEmpty())
        return u"end tag with attributes"_s;
    for (const auto &[name, value] : tag.attributes) {
        if (const QString harm = attributeHarm(tag.name, name, value); !harm.isEmpty())
            return harm;
    }
    return {};
}

bool isOdd(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029
        || (u >= 0xFDD0 && u <= 0xFDEF) || u == 0xFFFC || u >= 0xFFFE || u == 0x202E || u == 0x202D
        || u == u'"' || u == u'\'' || u == u'>';
}

double light(QStringView color)
{
    bool isNumber = false;
    const uint number = color.sliced(1).toUInt(&isNumber, 16);
    const auto part = [&](int shift) {
        const double value = ((number >> shift) & 255) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

QString groundOf(const Tag &tag)
{
    static const QRegularExpression declared(u"background-color:(#[0-9a-f]{6})"_s);
    const QString attribute = tag.value(u"bgcolor");
    return tag.name == u"hr"  ? QString()
        : attribute.isEmpty() ? declared.match(tag.value(u"style")).captured(1)
                              : attribute;
}

} // namespace

QString harmIn(const QString &html)
{
    QStringList open;
    for (qsizetype at = 0; at < html.size();) {
        if (html[at] != u'<') {
            if (isOdd(html[at]))
                return u"character %1"_s.arg(html[at].unicode(), 0, 16);
            ++at;
            continue;
        }
        const qsizetype start = at;
        const auto tag = tagAt(html, at);
        if (!tag)
            return u"no tag of ours: "_s + html.sliced(start, std::min<qsizetype>(80, html.size() - start));
        if (const QString harm = tagHarm(*tag); !harm.isEmpty())
            return harm;
        static const QStringList voids = { u"br"_s, u"hr"_s, u"img"_s };
        if (voids.contains(tag->name))
            continue;
        if (!tag->isEnd)
            open += tag->name;
        else if (open.isEmpty() || open.takeLast() != tag->name)
            return u"crossed </%1>"_s.arg(tag->name);
        if (open.count(u"table"_s) > 5)
            return u"tables too deep"_s;
    }
    return open.isEmpty() ? QString() : u"left open: "_s + open.join(u' ');
}

QString unreadableIn(const QString &html, bool dark)
{
    struct Look {
        QString ink, ground;
    };
    const QString ink = dark ? u"#e9ecef"_s : u"#1b1f24"_s;
    const QString link = dark ? u"#79b8f7"_s : u"#0b5cad"_s;
    std::vector<Look> open = { { ink, dark ? u"#1d2126"_s : u"#ffffff"_s } };
    for (qsizetype at = 0; at < html.size();) {
        if (html[at] != u'<') {
            const qsizetype next = html.indexOf(u'<', at);
            const QString text = html.sliced(at, (next < 0 ? html.size() : next) - at);
            const double a = light(open.back().ink);
            const double b = light(open.back().ground);
            if (!text.trimmed().isEmpty() && (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) < 4.49)
                return open.back().ink + u" on "_s + open.back().ground + u": "_s + text;
            at = next < 0 ? html.size() : next;
            continue;
        }
        const auto tag = tagAt(html, at);
        if (!tag)
            return u"no tag of ours"_s;
        if (tag->name == u"br" || tag->name == u"hr" || tag->name == u"img")
            continue;
        if (tag->isEnd) {
            open.pop_back();
            continue;
        }
        Look look = open.back();
        if (!tag->value(u"href").isEmpty())
            look.ink = link;
        if (const QString color = tag->value(u"color"); !color.isEmpty())
            look.ink = color;
        if (const QString ground = groundOf(*tag); !ground.isEmpty())
            look.ground = ground;
        open.push_back(look);
    }
    return {};
}

QString textIn(const QString &html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QString out = html;
    out.replace(tags, u" "_s);
    out.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    return out.replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s).simplified();
}

} // namespace sobre::test
