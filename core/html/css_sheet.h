// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_declarations.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <vector>

namespace sobre::html {

/// What a selector may ask of an element; all in lower case.
struct ElementNames {
    QString tag;
    QString id;
    QStringList classes; ///< the first 16
};

/// The style sheets of a letter. Selectors of elements, classes and ids, alone or within one another, are
/// understood. What depends on circumstances (@media, :hover, attributes, siblings) is passed by: a letter
/// looks the same on every screen and in every quotation. Work and memory are bounded; beyond the bounds
/// rules do not apply.
class Sheet {
public:
    /// Reads the text of all style elements, as far as 512 Ki characters.
    explicit Sheet(QStringView css = {});

    /// What the rules say of the last element of `path`, which lies within those before it.
    ParsedDeclarations declarationsFor(const std::vector<ElementNames> &path);

private:
    /// "td.wide": one step of a selector.
    struct Step {
        ElementNames names;
        bool isChild = false; ///< of the one before: ">"
    };
    struct Rule {
        std::vector<Step> steps;
        int weight = 0; ///< specificity
        qsizetype declarations = 0;
    };

    void readBlock(QStringView selectors, QStringView body);
    static std::optional<Rule> ruleFrom(QStringView selector);
    static bool readStep(QStringView text, Step &step, int &weight);
    bool matches(const Rule &rule, const std::vector<ElementNames> &path);

    std::vector<ParsedDeclarations> m_declarations;
    std::vector<Rule> m_rules; ///< in the order of the letter
    QHash<QString, QList<int>> m_byKey; ///< "#id", ".class", "tag" or "*" of the last step
    qint64 m_comparisons = 0;
};

} // namespace sobre::html
