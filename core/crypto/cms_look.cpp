// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/cms_look.h"

#include <array>

namespace sobre::crypto {
namespace {

    enum Tag : uchar { Integer = 0x02, OctetString = 0x04, Oid = 0x06, Sequence = 0x30, Set = 0x31, Explicit0 = 0xA0 };
    constexpr uchar Constructed = 0x20;

    /// An element of BER (X.690): where its content begins and ends, and where the next one follows.
    struct Element {
        uchar tag = 0;
        qsizetype begin = 0;
        qsizetype end = 0;
        qsizetype next = 0;
    };

    /// The head of an element at `at`: its tag, where its content begins, and how long that is; -1: until an end mark.
    struct Head {
        uchar tag = 0;
        qsizetype begin = 0;
        qsizetype length = 0;
    };

    std::optional<Head> headAt(QByteArrayView octets, qsizetype at, qsizetype limit)
    {
        if (at + 2 > limit || (octets[at] & 0x1F) == 0x1F) // tags of several octets do not occur
            return std::nullopt;
        Head head {.tag = uchar(octets[at]), .begin = at + 2, .length = uchar(octets[at + 1])};
        if (head.length == 0x80) {
            head.length = -1;
            return (head.tag & Constructed) != 0 ? std::optional(head) : std::nullopt;
        }
        if (head.length > 0x80) {
            const qsizetype digits = head.length - 0x80;
            if (digits > 6 || head.begin + digits > limit)
                return std::nullopt;
            head.length = 0;
            for (qsizetype digit = 0; digit < digits; ++digit)
                head.length = (head.length << 8) | uchar(octets[head.begin++]);
        }
        return head.length <= limit - head.begin ? std::optional(head) : std::nullopt;
    }

    // Not by recursion: the depth is the sender's choice.
    std::optional<Element> elementAt(QByteArrayView octets, qsizetype at, qsizetype limit)
    {
        const std::optional<Head> head = headAt(octets, at, limit);
        if (!head)
            return std::nullopt;
        if (head->length >= 0)
            return Element {head->tag, head->begin, head->begin + head->length, head->begin + head->length};
        qsizetype open = 1;
        for (qsizetype inner = head->begin; open > 0;) {
            const std::optional<Head> one = headAt(octets, inner, limit);
            if (!one)
                return std::nullopt;
            if (one->tag == 0 && one->length == 0 && --open == 0)
                return Element {head->tag, head->begin, inner, one->begin};
            open += one->length < 0 ? 1 : 0;
            inner = one->length < 0 ? one->begin : one->begin + one->length;
        }
        return std::nullopt;
    }

    std::optional<Element> childAt(QByteArrayView octets, qsizetype at, const Element &parent, uchar tag)
    {
        std::optional<Element> child = elementAt(octets, at, parent.end);
        return child && child->tag == tag ? child : std::nullopt;
    }

    CmsLook::Kind kindOf(QByteArrayView oid)
    {
        using Kind = CmsLook::Kind;
        struct Known {
            QByteArrayView oid;
            Kind kind;
        };
        static constexpr std::array Types {
            Known {"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", Kind::SignedData},
            Known {"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03", Kind::EnvelopedData},
            Known {"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17", Kind::AuthEnvelopedData},
            Known {"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x09", Kind::CompressedData}};
        for (const Known &one : Types) {
            if (one.oid == oid)
                return one.kind;
        }
        return Kind::Other;
    }

    /// A SignedData taken apart as far as it is needed.
    struct SignedParts {
        std::optional<Element> content; ///< the OCTET STRING
        int signers = 0;
    };

    std::optional<SignedParts> signedParts(QByteArrayView octets, const Element &data)
    {
        SignedParts parts;
        const auto version = childAt(octets, data.begin, data, Integer);
        const auto digests = version ? childAt(octets, version->next, data, Set) : std::nullopt;
        const auto capsule = digests ? childAt(octets, digests->next, data, Sequence) : std::nullopt;
        const auto type = capsule ? childAt(octets, capsule->begin, *capsule, Oid) : std::nullopt;
        if (!type)
            return std::nullopt;
        if (const auto wrapped = childAt(octets, type->next, *capsule, Explicit0)) {
            parts.content = elementAt(octets, wrapped->begin, wrapped->end);
            if (!parts.content || (parts.content->tag & ~Constructed) != OctetString)
                return std::nullopt;
        }
        // Certificates and revocation lists, then the signers at last.
        std::optional<Element> last;
        for (qsizetype at = capsule->next; at < data.end;) {
            last = elementAt(octets, at, data.end);
            if (!last)
                return std::nullopt;
            at = last->next;
        }
        if (!last || last->tag != Set)
            return std::nullopt;
        for (qsizetype at = last->begin; at < last->end;) {
            const auto signer = childAt(octets, at, *last, Sequence);
            if (!signer)
                return std::nullopt;
            ++parts.signers;
            at = signer->next;
        }
        return parts;
    }

    /// The content of a ContentInfo and its kind.
    struct Info {
        CmsLook::Kind kind = CmsLook::Kind::Unreadable;
        Element data;
    };

    Info infoOf(QByteArrayView octets)
    {
        const auto info = elementAt(octets, 0, octets.size());
        if (!info || info->tag != Sequence)
            return {};
        const auto type = childAt(octets, info->begin, *info, Oid);
        const auto wrapped = type ? childAt(octets, type->next, *info, Explicit0) : std::nullopt;
        const auto data = wrapped ? childAt(octets, wrapped->begin, *wrapped, Sequence) : std::nullopt;
        if (!data)
            return {};
        return {kindOf(octets.sliced(type->begin, type->end - type->begin)), *data};
    }

} // namespace

CmsLook lookAtCms(const QByteArray &octets)
{
    const Info info = infoOf(octets);
    CmsLook look {.kind = info.kind};
    if (look.kind != CmsLook::Kind::SignedData)
        return look;
    const std::optional<SignedParts> parts = signedParts(octets, info.data);
    if (!parts)
        return {};
    look.hasContent = parts->content.has_value();
    look.signers = parts->signers;
    return look;
}

std::optional<QByteArray> contentOfCms(const QByteArray &octets)
{
    const Info info = infoOf(octets);
    if (info.kind != CmsLook::Kind::SignedData)
        return std::nullopt;
    const std::optional<SignedParts> parts = signedParts(octets, info.data);
    if (!parts || !parts->content)
        return std::nullopt;
    const Element &content = *parts->content;
    if ((content.tag & Constructed) == 0)
        return octets.sliced(content.begin, content.end - content.begin);
    QByteArray out; // in pieces, which may be in pieces themselves
    for (qsizetype at = content.begin; at < content.end;) {
        const std::optional<Head> head = headAt(octets, at, content.end);
        if (!head)
            return std::nullopt;
        at = head->begin;
        if ((head->tag & Constructed) != 0 || head->tag == 0)
            continue; // what is in it follows
        if (head->tag != OctetString)
            return std::nullopt;
        out.append(QByteArrayView(octets).sliced(at, head->length));
        at += head->length;
    }
    return out;
}

} // namespace sobre::crypto
