// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/body_choice.h"

#include <algorithm>
#include <array>

namespace sobre::mime {

namespace {

bool isSignature(const PartHead &head)
{
    return head.type == "application/pgp-signature" || head.type == "application/pkcs7-signature"
        || head.type == "application/x-pkcs7-signature";
}

// Text that no reader shows as the letter, or that programs read.
bool isTextFile(QByteArrayView type)
{
    static constexpr std::array<QByteArrayView, 18> types{
        "text/calendar",      "text/x-vcalendar",    "text/vcard",
        "text/x-vcard",       "text/directory",      "text/csv",
        "text/css",           "text/javascript",     "text/xml",
        "text/rtf",           "text/rfc822-headers", "text/rfc822-header",
        "text/x-amp-html",    "text/watch-html",     "text/tab-separated-values",
        "text/x-moz-deleted", "text/ecmascript",     "text/x-python"
    };
    return std::ranges::find(types, type) != types.end();
}

class Chooser {
public:
    explicit Chooser(const Structure &letter) : m_letter(letter) { }

    BodyChoice run()
    {
        m_choice.attachments.clear();
        Shown shown = show(0, Place::First);
        m_choice.text = std::move(shown.text);
        m_choice.html = std::move(shown.html);
        std::ranges::sort(m_choice.attachments);
        return std::move(m_choice);
    }

private:
    struct Shown {
        std::vector<int> text;
        std::vector<int> html;
    };
    enum class Place { First, Later, Alternative };

    Shown show(int number, Place place)
    {
        const PartHead &head = m_letter[number].head;
        if (!head.isMultipart() || m_letter.isLeaf(number))
            return showLeaf(number, place);
        if (head.type == "multipart/alternative")
            return showAlternative(number);
        if (head.type == "multipart/related")
            return showRelated(number, place);
        if (head.type == "multipart/signed")
            return showFirst(number);
        if (head.type == "multipart/encrypted" || head.type == "multipart/appledouble")
            return showWithoutControlPart(number, place);
        return showAll(number);
    }

    Shown showLeaf(int number, Place place)
    {
        const ScannedPart &part = m_letter[number];
        // A multipart without parts is text that someone mislabelled, unless a limit took its parts away.
        const bool emptied
            = part.head.isMultipart() && part.bodyLength > 0 && !m_letter.nestingCut && !m_letter.partsCut;
        const bool text = emptied || (part.head.isText() && !isTextFile(part.head.type));
        if (!text || part.head.isAttachment || (part.head.named && place == Place::Later)) {
            if (!part.head.isMultipart() || part.bodyLength > 0)
                m_choice.attachments.push_back(number);
            return {};
        }
        return { { number }, { number } };
    }

    Shown showAll(int number)
    {
        Shown all;
        Place place = Place::First;
        for (const int child : m_letter[number].children) {
            Shown one = show(child, place);
            all.text.insert(all.text.end(), one.text.begin(), one.text.end());
            all.html.insert(all.html.end(), one.html.begin(), one.html.end());
            place = Place::Later;
        }
        return all;
    }

    // The last form that can be shown is the best one, for plain text and for HTML alike.
    Shown showAlternative(int number)
    {
        Shown best;
        bool hasPlain = false;
        bool hasHtml = false;
        for (const int child : m_letter[number].children) {
            Shown one = show(child, Place::Alternative);
            const bool plain = std::ranges::any_of(one.text, [&](int part) { return rank(part) == 1; });
            const bool html = std::ranges::any_of(one.html, [&](int part) { return rank(part) == 2; });
            if (plain || (!hasPlain && !one.text.empty()))
                best.text = one.text;
            if (html || (!hasHtml && !one.html.empty()))
                best.html = one.html;
            hasPlain |= plain;
            hasHtml |= html;
        }
        return best;
    }

    // 2: HTML, 1: plain text, 0: another kind of text
    int rank(int number) const
    {
        const QByteArray &type = m_letter[number].head.type;
        return type == "text/html" || type == "application/xhtml+xml" ? 2 : type == "text/plain" ? 1 : 0;
    }

    Shown showRelated(int number, Place place)
    {
        const std::vector<int> &children = m_letter[number].children;
        const auto shows = [this](int child) {
            return m_letter[child].head.isMultipart() || m_letter[child].head.isText();
        };
        const QByteArray &start = m_letter[number].head.start;
        auto root = children.end();
        if (!start.isEmpty()) {
            root = std::ranges::find_if(
                children, [&](int child) { return m_letter[child].head.contentId == start && shows(child); });
        }
        if (root == children.end())
            root = std::ranges::find_if(children, shows);
        Shown shown;
        for (auto child = children.begin(); child != children.end(); ++child) {
            if (child == root)
                shown = show(*child, place == Place::Later ? Place::First : place);
            else
                attach(*child);
        }
        return shown;
    }

    Shown showFirst(int number)
    {
        const std::vector<int> &children = m_letter[number].children;
        Shown shown = show(children.front(), Place::First);
        for (size_t at = 1; at < children.size(); ++at) {
            // Text beside the signature is not signed: it must not stand within the signed text.
            if (at > 1 || !isSignature(m_letter[children[at]].head))
                attach(children[at]);
        }
        return shown;
    }

    Shown showWithoutControlPart(int number, Place place)
    {
        Shown all;
        for (const int child : m_letter[number].children) {
            const QByteArray &type = m_letter[child].head.type;
            if (type == "application/pgp-encrypted" || type == "application/applefile")
                continue;
            Shown one = show(child, place);
            all.text.insert(all.text.end(), one.text.begin(), one.text.end());
            all.html.insert(all.html.end(), one.html.begin(), one.html.end());
            place = Place::Later;
        }
        return all;
    }

    void attach(int number)
    {
        if (!m_letter[number].head.isMultipart()) {
            m_choice.attachments.push_back(number);
            return;
        }
        for (const int child : m_letter[number].children)
            attach(child);
    }

    const Structure &m_letter;
    BodyChoice m_choice;
};

} // namespace

BodyChoice chooseBody(const Structure &letter)
{
    return Chooser(letter).run();
}

} // namespace sobre::mime
