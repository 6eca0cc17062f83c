// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement.h"
#include "expectations.h"

#include "core/mime/charset.h"
#include "core/mime/parse.h"

#include <QBuffer>
#include <QXmlStreamReader>

namespace sobre::test {

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

// The tree as one word a node: "message(multipart(part(text) part(binary)))".
QString theirTree(QXmlStreamReader &xml, QStringList &bodies)
{
    QString tree;
    while (!xml.atEnd() && !xml.hasError()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        if (token == QXmlStreamReader::StartElement) {
            if (name == "multipart"_L1 || name == "message"_L1)
                tree += name + u'(';
            else if (name == "text-body"_L1 || name == "binary-body"_L1) {
                tree += "leaf "_L1;
                bodies.append(xml.attributes().value("name"_L1).toString());
            }
        } else if (token == QXmlStreamReader::EndElement
                   && (name == "multipart"_L1 || name == "message"_L1)) {
            tree += u')';
        }
    }
    return tree;
}

QString ourTree(const Part &part, QList<const Part *> &leaves)
{
    if (part.children.isEmpty() && !part.type.startsWith("multipart/")) {
        leaves.append(&part);
        return u"leaf "_s;
    }
    QString tree = part.type.startsWith("multipart/") ? u"multipart("_s : u"message("_s;
    for (const Part &child : part.children)
        tree += ourTree(child, leaves);
    return tree + u')';
}

QString plainLines(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

QString compareLeaf(QBuffer &letter, const Part &part, const QString &file)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (!writePart(letter, part.path, out))
        return u"cannot be written"_s;
    const QByteArray theirs = contentOf(file);
    if (out.data() == theirs)
        return {};
    if (!part.type.startsWith("text/"))
        return u"%1 octets, theirs %2"_s.arg(out.data().size()).arg(theirs.size());
    return firstDifference(plainLines(decodeText(out.data(), part.charset.toLatin1()).text),
                           plainLines(QString::fromUtf8(theirs)));
}

void compareSet(const QString &folder, const QString &set, Agreement &agreement)
{
    for (const QString &file : filesBelow(folder)) {
        if (!file.endsWith(".msg"_L1))
            continue;
        const QString name = file.section(u'/', -1);
        QXmlStreamReader xml(contentOf(file.chopped(4) + "_decoded.xml"_L1));
        QStringList bodies;
        const QString theirs = theirTree(xml, bodies);
        QBuffer letter;
        letter.setData(contentOf(file));
        letter.open(QIODevice::ReadOnly);
        const Message message = parse(letter);
        QList<const Part *> leaves;
        const QString ours = "message("_L1 + ourTree(message.root, leaves) + u')';
        agreement.add(set + " tree"_L1, name, firstDifference(ours, theirs));
        for (qsizetype at = 0; at < std::min(leaves.size(), bodies.size()) && ours == theirs; ++at)
            agreement.add(set + " bodies"_L1, bodies[at],
                          compareLeaf(letter, *leaves[at], folder + u'/' + bodies[at]));
    }
}

} // namespace

void compareWithMime4j(const QString &corpora, Agreement &agreement)
{
    compareSet(corpora + "/mime4j"_L1, u"mime4j"_s, agreement);
    compareSet(corpora + "/mimetools"_L1, u"mimetools"_s, agreement);
}

} // namespace sobre::test
