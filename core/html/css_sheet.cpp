// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/css_sheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::html {

namespace {

constexpr qsizetype LongestSheet = 512 << 10;
constexpr size_t MostRules = 4'000;
constexpr qint64 MostComparisons = 4'000'000; ///< about 50 ms
constexpr size_t MostSteps = 6;

/// Where the block that begins at `open` with '{' ends; quotes are minded.
qsizetype blockEnd(QStringView css, qsizetype open)
{
    int depth = 0;
    char16_t quote = 0;
    for (qsizetype i = open; i < css.size(); ++i) {
        const char16_t c = css[i].unicode();
        if (quote) {
            if (c == u'\\')
                ++i;
            else if (c == quote || c == u'\n')
                quote = 0;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'{') {
            ++depth;
        } else if (c == u'}' && --depth <= 0) {
            return i;
        }
    }
    return css.size();
}

bool isNameEnd(char16_t c)
{
    return c == u'.' || c == u'#' || c == u':' || c == u'[';
}

} // namespace

Sheet::Sheet(QStringView css)
{
    QString plain = withoutComments(css.left(LongestSheet));
    plain.remove(u"<!--"_s).remove(u"-->"_s);
    const QStringView text(plain);
    qsizetype at = 0;
    while (at < text.size() && m_rules.size() < MostRules) {
        const QStringView rest = text.sliced(at);
        const auto isMark = [](QChar c) { return c == u'{' || c == u';' || c == u'}'; };
        const qsizetype mark = at + (std::ranges::find_if(rest, isMark) - rest.begin());
        if (mark >= text.size())
            break;
        const QStringView head = text.sliced(at, mark - at).trimmed();
        if (text[mark] != u'{') {
            at = mark + 1; // "@import …;" and what is broken
            continue;
        }
        const qsizetype end = blockEnd(text, mark);
        if (!head.startsWith(u'@'))
            readBlock(head, text.sliced(mark + 1, end - mark - 1));
        at = end + 1;
    }
}

void Sheet::readBlock(QStringView selectors, QStringView body)
{
    m_declarations.push_back(declarationsFrom(body));
    for (const QStringView selector : selectors.split(u',')) {
        if (m_rules.size() >= MostRules)
            return;
        std::optional<Rule> rule = ruleFrom(selector.trimmed());
        if (!rule)
            continue;
        rule->declarations = static_cast<qsizetype>(m_declarations.size()) - 1;
        const ElementNames &last = rule->steps.back().names;
        const QString key = !last.id.isEmpty() ? u'#' + last.id
            : !last.classes.isEmpty()          ? u'.' + last.classes.first()
            : !last.tag.isEmpty()              ? last.tag
                                               : u"*"_s;
        m_byKey[key] += static_cast<int>(m_rules.size());
        m_rules.push_back(std::move(*rule));
    }
}

std::optional<Sheet::Rule> Sheet::ruleFrom(QStringView selector)
{
    if (selector.isEmpty() || selector.size() > 256)
        return std::nullopt;
    QString spaced = selector.toString().toLower();
    spaced.replace(u'>', u" > "_s);
    const QString plain = spaced.simplified();
    Rule rule;
    bool isChild = false;
    for (const QStringView part : QStringView(plain).split(u' ')) {
        if (part == u">") {
            isChild = true;
            continue;
        }
        Step step;
        step.isChild = isChild;
        isChild = false;
        if (rule.steps.size() >= MostSteps || !readStep(part, step, rule.weight))
            return std::nullopt;
        rule.steps.push_back(std::move(step));
    }
    if (rule.steps.empty() || isChild)
        return std::nullopt;
    return rule;
}

bool Sheet::readStep(QStringView text, Step &step, int &weight)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const char16_t mark = text[at].unicode();
        qsizetype end = at + 1;
        while (end < text.size() && !isNameEnd(text[end].unicode()))
            ++end;
        const QStringView name = text.sliced(at, end - at);
        const bool isPlain = name.size() > 1;
        if (mark == u'.' && isPlain) {
            step.names.classes += name.sliced(1).toString();
            weight += 100;
        } else if (mark == u'#' && isPlain && step.names.id.isEmpty()) {
            step.names.id = name.sliced(1).toString();
            weight += 10'000;
        } else if (mark == u'*') {
            if (name.size() != 1)
                return false;
        } else if (mark >= u'a' && mark <= u'z' && at == 0) {
            step.names.tag = name.toString();
            weight += 1;
        } else if (name != u":link") {
            return false;
        }
        at = end;
    }
    return true;
}

bool Sheet::matches(const Rule &rule, const std::vector<ElementNames> &path)
{
    const auto fits = [this](const ElementNames &wanted, const ElementNames &element) {
        m_comparisons += 1 + wanted.classes.size();
        return (wanted.tag.isEmpty() || wanted.tag == element.tag)
            && (wanted.id.isEmpty() || wanted.id == element.id)
            && std::ranges::all_of(wanted.classes,
                                   [&](const QString &name) { return element.classes.contains(name); });
    };
    if (!fits(rule.steps.back().names, path.back()))
        return false;
    // The nearest that fits is taken and never given up: enough for what letters have, and linear.
    size_t at = path.size() - 1;
    for (size_t step = rule.steps.size() - 1; step > 0; --step) {
        const ElementNames &wanted = rule.steps[step - 1].names;
        const bool isChild = rule.steps[step].isChild;
        do {
            if (at == 0)
                return false;
            --at;
            if (isChild && !fits(wanted, path[at]))
                return false;
        } while (!isChild && !fits(wanted, path[at]));
    }
    return true;
}

ParsedDeclarations Sheet::declarationsFor(const std::vector<ElementNames> &path)
{
    ParsedDeclarations out;
    if (m_rules.empty() || m_comparisons > MostComparisons)
        return out;
    const ElementNames &element = path.back();
    QStringList keys = { element.tag, u"*"_s };
    if (!element.id.isEmpty())
        keys += u'#' + element.id;
    for (const QString &name : element.classes)
        keys += u'.' + name;
    std::vector<int> found;
    for (const QString &key : std::as_const(keys)) {
        for (const int rule : m_byKey.value(key)) {
            if (m_comparisons <= MostComparisons && matches(m_rules[static_cast<size_t>(rule)], path))
                found.push_back(rule);
        }
    }
    const auto weight
        = [this](int rule) { return std::pair(m_rules[static_cast<size_t>(rule)].weight, rule); };
    std::ranges::sort(found, {}, weight);
    for (const int rule : found) {
        m_comparisons += 8; // taking over costs more than comparing
        const ParsedDeclarations &declared
            = m_declarations[static_cast<size_t>(m_rules[static_cast<size_t>(rule)].declarations)];
        out.normal.merge(declared.normal);
        out.important.merge(declared.important);
    }
    return out;
}

} // namespace sobre::html
