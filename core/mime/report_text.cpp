// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_text.h"

#include "core/mime/report_fields.h"
#include "core/mime/report_phrases.h"
#include "core/mime/report_reason.h"

#include <QRegularExpression>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype MostText = 256 << 10;
constexpr qsizetype MostLines = 5000;
constexpr qsizetype LongestLine = 4000;
constexpr qsizetype MostRecipients = 1000;
constexpr qsizetype LongestWords = 2000;

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

// The possessive quantifiers keep a line of a thousand '@' linear. Full-width punctuation stands right beside an
// address in Chinese and Japanese.
#define SOBRE_ADDRESS R"([^\s<>"'(),:;\[\]@|=（）：；，、。「」『』【】〈〉《》]{1,128}+@[a-z0-9_\-]++(?:\.[a-z0-9_\-]++)*+)"

// Behind the beginning of a tag: its end. Where there is none, every '<' on the way has none either, and is passed over.
#define SOBRE_TAG_END "(?:>|(*SKIP)(*FAIL))"

/// The HTML without the elements that nobody sees. One without its end tag stays.
QString withoutHidden(const QString &html)
{
    static const QRegularExpression opening = expression(R"(<(style|script|head)\b[^>]*+)" SOBRE_TAG_END);
    QString out;
    QStringList endless; // none of them ends from here on
    qsizetype kept = 0;
    qsizetype at = 0;
    while (true) {
        // The first look checks the whole text; to check it at each would take as long as to read it.
        const QRegularExpressionMatch match
            = opening.match(html, at, QRegularExpression::NormalMatch,
                            at == 0 ? QRegularExpression::NoMatchOption
                                    : QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch())
            break;
        at = match.capturedEnd();
        const QString name = match.captured(1).toLower();
        if (endless.contains(name))
            continue;
        const QString closing = QStringLiteral("</%1>").arg(name);
        const qsizetype end = html.indexOf(closing, at, Qt::CaseInsensitive);
        if (end < 0) {
            endless += name;
            continue;
        }
        out += QStringView(html).sliced(kept, match.capturedStart() - kept);
        kept = at = end + closing.size();
    }
    return out.append(QStringView(html).sliced(kept));
}

/// Turns HTML into lines, crudely: the report is looked through, not shown.
QString withoutTags(const QString &html)
{
    static const QRegularExpression breaks
        = expression(R"(<(?:br|/?p|/?div|/?tr|/?li|/?h\d|/?pre|/?table)\b[^>]*+)" SOBRE_TAG_END);
    static const QRegularExpression tags = expression(R"(<[a-z/!][^>@]*+)" SOBRE_TAG_END);
    QString out = withoutHidden(html);
    out.replace(breaks, QStringLiteral("\n"));
    out.remove(tags);
    return out.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

bool isRule(const QString &line)
{
    return line.size() > 3 && std::ranges::all_of(line, [](QChar c) { return !c.isLetterOrNumber(); });
}

bool hasCode(const QString &line)
{
    static const QRegularExpression code(
        QStringLiteral(R"((?<![\d.])[45]\d\d[ \-:]|(?<![\d.])[45]\.\d\.\d{1,3}(?!\.\d))"));
    return code.match(line).hasMatch();
}

/// A line that is an address, or begins with one (1) and goes on with what went wrong (2). What may stand in front of it
/// can be read in one way only, and no address begins with any of it: nothing is tried twice.
QRegularExpressionMatch headOf(const QString &line)
{
    static const QRegularExpression heads = expression(
        R"(^(?:>++ ?|[*•·\-–] ?)?(?:[<"'(\[]|mailto:|smtp:|(?:failed |intended |recipient )?recipient(?: address)?: ?|(?:undeliverable |failed )?address: ?|user: ?|rcpt to: ?)*+()" SOBRE_ADDRESS
        R"()[>"')\].]*+(.*)$)");
    static const QRegularExpression named
        = expression(R"(^(?![^<>@]{0,80}(?:mail from|sender))[^<>@]{1,80}[<(\[](?:mailto:|smtp:)?()" SOBRE_ADDRESS R"()[>)\]](.*)$)");
    QRegularExpressionMatch match = heads.match(line);
    if (!match.hasMatch())
        match = named.match(line);
    return match;
}

QString clipped(const QString &words)
{
    return words.simplified().left(LongestWords);
}

} // namespace

ReportText::ReportText(const QString &text)
{
    static const QRegularExpression looksHtml = expression(R"(<(?:html|body|div|p|br|table)\b)");
    QString plain = text.left(MostText);
    if (looksHtml.match(plain.left(4000)).hasMatch())
        plain = withoutTags(plain);
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(u'\r', u'\n')
        .replace(QChar(0xA0), u' ');

    qsizetype at = 0;
    while (at < plain.size() && m_lines.size() < MostLines) {
        qsizetype end = plain.indexOf(u'\n', at);
        if (end < 0)
            end = plain.size();
        const QString line = plain.sliced(at, std::min(end - at, LongestLine)).trimmed();
        // The first line of all is never a copy: nothing would be left to read.
        if (std::ranges::any_of(m_lines, [](const QString &before) { return !before.isEmpty(); })
            && phrases::startsCopy(line))
            break;
        m_lines += line;
        at = end + 1;
    }
    m_words = plain.first(std::min(at, plain.size()));
    m_copy = plain.sliced(std::min(at, plain.size()));
}

bool ReportText::saysDelayed() const
{
    return phrases::saysDelayed(m_words) && !phrases::saysFinal(m_words);
}

bool ReportText::saysFinal() const
{
    return phrases::saysFinal(m_words);
}

namespace {

/// The recipients that a text names, in heaps: how surely each is one that failed.
class Naming {
public:
    explicit Naming(const QSet<QString> &own)
        : m_own(own)
    {
    }

    void read(const QString &line);
    QList<NamedRecipient> found(ReportText::Named where) const;

private:
    bool takeHead(const QString &line);
    void takeWithin(const QString &line);
    void takeBare(const QString &line);
    void add(QList<NamedRecipient> &list, const QString &address, const QString &words) const;

    const QSet<QString> &m_own;
    QList<NamedRecipient> m_strong; ///< a line begins with it
    QList<NamedRecipient> m_weak; ///< within a sentence that says what failed
    QList<NamedRecipient> m_to; ///< on a line "To:", which may tell of the letter
    QList<NamedRecipient> m_bare; ///< a name without a domain, below a line that announces recipients
    QList<NamedRecipient> m_weakest; ///< named anywhere
    QSet<QString> m_seen;
    qsizetype m_open = -1; ///< of m_strong: takes the lines that follow
    qsizetype m_blanks = 0;
    QString m_announcement; ///< the line above, if it announces recipients
};

void Naming::add(QList<NamedRecipient> &list, const QString &address, const QString &words) const
{
    if (!m_own.contains(address.toLower()) && list.size() < MostRecipients)
        list += { address, words };
}

bool Naming::takeHead(const QString &line)
{
    static const QRegularExpression to = expression(R"(^to: ?<?()" SOBRE_ADDRESS R"()>?(.*)$)");
    static const QRegularExpression code(QStringLiteral(R"(^[45]\d\d[ \-])"));

    if (const auto match = to.match(line); match.hasMatch()) {
        add(m_to, plainAddress(match.captured(1)), match.captured(2));
        return true;
    }
    const QRegularExpressionMatch match = headOf(line);
    const QString address = match.hasMatch() ? plainAddress(match.captured(1)) : QString();
    if (address.isEmpty())
        return false;
    const QString key = address.toLower();
    if (m_own.contains(key) || m_strong.size() >= MostRecipients || m_seen.contains(key))
        return true;
    m_seen.insert(key);
    // "554 <bob@far.example>... User unknown" is a whole sentence: the next line is about another.
    const bool whole = code.match(line).hasMatch();
    m_strong += { address, whole ? line : match.captured(2) };
    m_open = whole ? -1 : m_strong.size() - 1;
    m_blanks = 0;
    return m_open >= 0;
}

void Naming::takeWithin(const QString &line)
{
    static const QRegularExpression within = expression(R"((?<![\w.@\-])()" SOBRE_ADDRESS ")");
    auto all = within.globalMatch(line);
    if (!all.hasNext())
        return;
    QList<NamedRecipient> &list = phrases::saysUndelivered(line) || hasCode(line) ? m_weak : m_weakest;
    while (all.hasNext())
        add(list, plainAddress(all.next().captured(1)), line);
}

void Naming::takeBare(const QString &line)
{
    static const QRegularExpression name = expression(R"(^[\w.+\-]{2,64}$)");
    if (!m_announcement.isEmpty() && name.match(line).hasMatch())
        add(m_bare, line, m_announcement);
}

void Naming::read(const QString &line)
{
    if (line.isEmpty() || isRule(line)) {
        ++m_blanks;
        return;
    }
    const bool quoted = phrases::isQuotedField(line);
    const qsizetype before = m_strong.size();
    if (!quoted && takeHead(line)) {
        if (m_strong.size() > before)
            return;
    } else if (!quoted) {
        takeWithin(line);
        takeBare(line);
    }
    m_announcement = phrases::announcesRecipients(line) ? line : QString();
    // The paragraph right below belongs to the address; empty lines before it do not matter.
    QString *open = m_open < 0 ? nullptr : &m_strong[m_open].words;
    if (open && (m_blanks == 0 || open->trimmed().size() < 3) && open->size() < LongestWords)
        *open += u' ' + line;
    else
        m_open = -1;
    m_blanks = 0;
}

QList<NamedRecipient> Naming::found(ReportText::Named where) const
{
    if (!m_strong.isEmpty() || where == ReportText::Named::OnLinesOfTheirOwn)
        return m_strong;
    QList<const QList<NamedRecipient> *> heaps = { &m_weak, &m_to, &m_bare };
    if (where == ReportText::Named::Anywhere)
        heaps += &m_weakest;
    QList<NamedRecipient> out;
    QSet<QString> seen;
    for (const QList<NamedRecipient> *heap : std::as_const(heaps)) {
        for (const NamedRecipient &recipient : *heap) {
            if (!seen.contains(recipient.address.toLower()))
                out += recipient;
            seen.insert(recipient.address.toLower());
        }
        if (!out.isEmpty())
            break;
    }
    return out;
}

} // namespace

QList<NamedRecipient> ReportText::recipients(const QSet<QString> &own, Named where) const
{
    Naming naming(own);
    for (const QString &line : m_lines)
        naming.read(line);
    QList<NamedRecipient> out = naming.found(where);
    for (NamedRecipient &recipient : out)
        recipient.words = clipped(recipient.words);
    return out;
}

QString ReportText::wordsFor(const QString &address) const
{
    static const QRegularExpression begins = expression(R"(^["'<(]?)" SOBRE_ADDRESS R"([>"')]?:?(?:\s|$))");
    QString out;
    qsizetype take = 0;
    for (const QString &line : m_lines) {
        if (line.contains(address, Qt::CaseInsensitive) && !phrases::isQuotedField(line))
            take = 5;
        else if (take > 0 && begins.match(line).hasMatch())
            take = 0; // the next one's
        if (take > 0 && out.size() < LongestWords && !isRule(line)) {
            out += line + u' ';
            --take;
        }
    }
    return clipped(out);
}

QString ReportText::answer() const
{
    QString out;
    for (const QString &line : m_lines) {
        if (hasCode(line) && out.size() < LongestWords)
            out += line + u' ';
    }
    return clipped(out);
}

QString ReportText::server() const
{
    static const QRegularExpression form = expression(
        R"((?:program at|mail system at(?: host)?|generating server:|mail agent [^ ]{1,20} at|server at|this report relates to[^.]{0,40}|reporting[- ]mta: ?(?:dns;)?|reported by|from the mail (?:server|system) (?:at )?|message from)\s*([a-z0-9\-]++(?:\.[a-z0-9\-]++)+))");
    return form.match(m_words).captured(1);
}

#undef SOBRE_ADDRESS
#undef SOBRE_TAG_END

} // namespace sobre::mime
