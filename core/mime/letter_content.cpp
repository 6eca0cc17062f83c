// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/letter_content.h"

#include "core/mime/body_choice.h"
#include "core/mime/file_names.h"
#include "core/mime/legacy_display.h"
#include "core/mime/part_reader.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <utility>
#include <vector>

namespace sobre::mime {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype innerHeader = 16 << 10; // where the subject of an encoded inner letter is looked for

// The Content-IDs that HTML shows by cid: URLs.
QSet<QString> referencedIds(const QString &html)
{
    QSet<QString> ids;
    for (qsizetype at = html.indexOf("cid:"_L1, 0, Qt::CaseInsensitive); at >= 0;
         at = html.indexOf("cid:"_L1, at, Qt::CaseInsensitive)) {
        at += 4;
        qsizetype end = at;
        while (end < html.size() && end - at < 1000 && !u"\"'<> \n\t)\\"_s.contains(html.at(end)))
            ++end;
        ids.insert(QUrl::fromPercentEncoding(html.sliced(at, end - at).toUtf8()));
        at = end;
    }
    return ids;
}

class ContentReader {
public:
    ContentReader(QIODevice &letter, const Structure &found, const ParseLimits &limits, Message &message)
        : m_letter(letter), m_found(found), m_message(message), m_wholeLetter(limits.wholeLetter),
          m_legacyDisplay(limits.withLegacyDisplay),
          m_textLeft(limits.textOctets), m_sizes(found.parts.size(), limits.wholeLetter ? -1 : 0)
    {
    }

    void run()
    {
        BodyChoice choice = chooseBody(m_found);
        if (!m_legacyDisplay) {
            for (std::vector<int> *parts : { &choice.text, &choice.html, &choice.attachments })
                std::erase_if(*parts, [this](int number) { return isDisplayPart(number); });
        }
        const bool mayStandInHtml = std::ranges::any_of(
            choice.attachments, [this](int number) { return !head(number).contentId.isEmpty(); });
        m_message.textIsWhole = std::ranges::none_of(choice.text, [this](int number) { return isHtml(number); });
        const bool withHtml = m_wholeLetter || mayStandInHtml || !m_message.textIsWhole;
        readTexts(choice, withHtml);
        if (!withHtml && m_message.text.trimmed().isEmpty()) { // the plain form is there and says nothing
            m_message.text.clear();
            readTexts(choice, true);
        }
        const QSet<QString> shown = mayStandInHtml ? referencedIds(m_message.html) : QSet<QString>();
        for (const int number : choice.attachments)
            readAttachment(number, shown);
        m_message.root = partAt(0, {});
        if (m_textCut)
            warn(u"the text is too long: the rest is left out"_s);
    }

private:
    const PartHead &head(int number) const { return m_found[number].head; }
    bool isHtml(int number) const
    {
        return head(number).type == "text/html" || head(number).type == "application/xhtml+xml";
    }
    void warn(const QString &words) { m_message.warnings.append(words); }

    void readTexts(const BodyChoice &choice, bool withHtml)
    {
        const bool anyHtml = withHtml && std::ranges::any_of(choice.html, [this](int number) { return isHtml(number); });
        // Text before and after HTML belongs to what the reader shows as HTML, too.
        size_t at = 0;
        if (anyHtml) {
            for (const int number : choice.html) {
                while (at < choice.text.size() && choice.text[at] < number)
                    addPart(choice.text[at++]);
                if (isHtml(number)) {
                    m_message.html += read(number);
                    continue;
                }
                const bool both = at < choice.text.size() && choice.text[at] == number;
                at += both ? 1 : 0;
                const QString text = read(number);
                addHtml(text);
                if (both)
                    addText(text);
            }
        }
        for (; at < choice.text.size(); ++at)
            addPart(choice.text[at]);
    }

    void addPart(int number)
    {
        if (!isHtml(number))
            addText(read(number));
    }

    void addText(const QString &text)
    {
        if (!m_message.text.isEmpty() && !m_message.text.endsWith(u'\n'))
            m_message.text += u'\n';
        if (m_message.text.isEmpty())
            m_message.text = text;
        else
            m_message.text += text;
    }

    void addHtml(const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_message.html += "<div style=\"white-space:pre-wrap\">"_L1 + text.toHtmlEscaped() + "</div>"_L1;
    }

    // The form before RFC 9788: a first part that holds fields alone, in a multipart/mixed that protects them.
    bool isDisplayPart(int number) const
    {
        const int parent = m_found[number].parent;
        if (parent < 0 || m_found[parent].children.front() != number || !head(number).protectsHeaders)
            return false;
        return head(parent).protectsHeaders && head(parent).type == "multipart/mixed" && head(number).isText();
    }

    QString read(int number)
    {
        BodyText body = readText(m_letter, m_found[number], m_textLeft);
        m_sizes[static_cast<size_t>(number)] = body.size;
        m_textLeft -= std::min(m_textLeft, body.size);
        m_textCut |= body.cut;
        if (body.damaged)
            warn(u"text holds octets that its charset does not have"_s);
        if (body.guessed)
            warn(u"text is not in the charset it names: %1"_s.arg(QString::fromLatin1(head(number).charset)));
        if (body.holdsNul)
            warn(u"text holds NUL octets"_s);
        warnOfEncoding(number, body.cleanEncoding);
        if (!m_legacyDisplay && head(number).legacyDisplay)
            return isHtml(number) ? withoutDisplayedFieldsInHtml(body.text) : withoutDisplayedFields(body.text);
        return std::move(body.text);
    }

    void warnOfEncoding(int number, bool clean)
    {
        if (!clean)
            warn(u"a part is not properly encoded"_s);
        if (head(number).encoding == TransferEncoding::Unknown)
            warn(u"a part has an unknown transfer encoding"_s);
    }

    // The subject of a letter within the letter, also of one that a transfer encoding hides from the scan.
    QString subjectOf(int number)
    {
        if (!m_found.isLeaf(number))
            return head(m_found[number].children.front()).subject;
        QByteArray start;
        decodeBody(m_letter, m_found[number], [&start](QByteArrayView bytes) {
            start.append(bytes.first(std::min(bytes.size(), innerHeader - start.size())));
            return start.size() < innerHeader;
        });
        const qsizetype end = start.replace("\r\n", "\n").indexOf("\n\n");
        return readPartHead(end < 0 ? start : start.first(end)).subject;
    }

    QString nameOf(int number)
    {
        const QString &given = head(number).fileName;
        if (!head(number).isLetter() || (!given.isEmpty() && given != "eml"_L1)) // ".eml" names nothing
            return given;
        QString name = subjectOf(number).left(200);
        name.replace(u'/', u'_').replace(u'\\', u'_'); // a subject is no path
        name = cleanFileName(name);
        return name.isEmpty() ? given : cleanFileName(name + ".eml"_L1);
    }

    void readAttachment(int number, const QSet<QString> &shown)
    {
        BodyFacts facts;
        if (m_wholeLetter) {
            facts = measureBody(m_letter, m_found[number], true);
            m_sizes[static_cast<size_t>(number)] = facts.size;
            warnOfEncoding(number, facts.cleanEncoding);
        }
        Attachment attachment;
        attachment.name = nameOf(number);
        attachment.type = head(number).type;
        attachment.size = facts.size;
        attachment.sha256 = facts.sha256;
        attachment.contentId = QString::fromUtf8(head(number).contentId);
        attachment.isInline = (!attachment.contentId.isEmpty() && shown.contains(attachment.contentId))
            || (head(number).isInline && !head(number).isText());
        attachment.path = m_found.pathOf(number);
        if (head(number).deceptiveName)
            warn(u"an attachment's name holds invisible or reordering characters"_s);
        if (isDangerousFileName(attachment.name))
            warn(u"an attachment may run a program: %1"_s.arg(attachment.name));
        m_message.attachments.append(attachment);
    }

    Part partAt(int number, const PartPath &path)
    {
        const ScannedPart &found = m_found[number];
        Part part;
        part.type = found.head.type;
        part.charset = QString::fromLatin1(found.head.charset);
        part.path = path;
        part.headerOffset = found.headerOffset;
        part.bodyOffset = found.bodyOffset;
        part.bodyLength = found.bodyLength;
        if (m_found.isLeaf(number)) {
            qint64 &size = m_sizes[static_cast<size_t>(number)];
            if (size < 0)
                size = measureBody(m_letter, found, false).size;
            part.size = size;
            return part;
        }
        part.children.reserve(static_cast<qsizetype>(found.children.size()));
        for (int child = 0; std::cmp_less(child, found.children.size()); ++child) {
            PartPath childPath = path;
            childPath.append(child);
            part.children.append(partAt(found.children[static_cast<size_t>(child)], childPath));
            part.size += part.children.back().size;
        }
        return part;
    }

    QIODevice &m_letter;
    const Structure &m_found;
    Message &m_message;
    const bool m_wholeLetter;
    const bool m_legacyDisplay;
    qint64 m_textLeft;
    bool m_textCut = false;
    std::vector<qint64> m_sizes; // decoded octets of leaves, -1 where not known yet
};

} // namespace

void readContent(QIODevice &letter, const Structure &found, const ParseLimits &limits, Message &message)
{
    ContentReader(letter, found, limits, message).run();
}

} // namespace sobre::mime
