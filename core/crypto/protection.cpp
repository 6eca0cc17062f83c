// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/protection.h"

#include "core/mime/headers.h"
#include "core/mime/parameters.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    /// A layer of cryptography somewhere in the tree.
    struct Layer {
        Format format = Format::None;
        bool sealed = false;
        bool whole = true; ///< of the form that the RFC asks for: nothing stands beside what is covered
        mime::PartPath path;
    };

    bool isSmimeSignature(QByteArrayView type)
    {
        return type == "application/pkcs7-signature" || type == "application/x-pkcs7-signature";
    }

    // By the types of a container and of its children alone.
    std::optional<Layer> layerOf(QByteArrayView type, const QList<QByteArray> &children)
    {
        const auto has = [&](QByteArrayView wanted) { return children.contains(wanted); };
        Layer layer;
        layer.whole = children.size() == 2;
        if (type == "multipart/signed") {
            const auto smime = std::ranges::any_of(children, isSmimeSignature);
            if (!smime && !has("application/pgp-signature"))
                return std::nullopt;
            layer.format = smime ? Format::Smime : Format::OpenPgpMime;
            layer.whole = layer.whole
                && (smime ? isSmimeSignature(children[1]) : children[1] == "application/pgp-signature");
            return layer;
        }
        if (type == "multipart/encrypted" && has("application/pgp-encrypted")) {
            layer.format = Format::OpenPgpMime;
            layer.sealed = true;
            // Without its second part it is an envelope all the same, a damaged one.
            layer.whole = children.size() <= 2 && children[0] == "application/pgp-encrypted";
            return layer;
        }
        if (isPkcs7Mime(type)) {
            layer.format = Format::Smime;
            layer.sealed = true;
            layer.whole = true;
            return layer;
        }
        return std::nullopt;
    }

    // Exchange and its like turn multipart/encrypted into mixed, with the version part somewhere (attack 45): that is
    // sealed, but not of a form that can be opened by itself. See mixedUpIn().
    bool isMixedUp(QByteArrayView type, const QList<QByteArray> &children)
    {
        return type == "multipart/mixed" && children.contains("application/pgp-encrypted");
    }

    Protection fromLayers(const QList<Layer> &layers)
    {
        Protection out;
        if (layers.isEmpty())
            return out;
        const Layer &first = layers.first();
        out.format = first.format;
        out.layer = first.path;
        out.covers = first.path.isEmpty() && first.whole ? Covers::All : Covers::Part;
        if (out.covers == Covers::All) {
            out.sealed = first.sealed;
            out.isSigned = !first.sealed;
            out.parts = {first.path};
            // What is sealed within what is signed in the open is no envelope of the whole (attack 33).
            if (std::ranges::any_of(layers.sliced(1), &Layer::sealed) && !first.sealed)
                out.sealed = true, out.covers = Covers::Part;
        }
        if (out.covers == Covers::Part) {
            out.parts.clear();
            for (const Layer &layer : layers) {
                out.sealed = out.sealed || layer.sealed;
                out.isSigned = out.isSigned || !layer.sealed;
                out.parts.append(layer.path);
            }
        }
        return out;
    }

    // What such servers put beside the envelope: nothing, a line above a footer, or Proton's two words. It is dropped.
    bool saysNothing(const QString &text)
    {
        const bool blank = std::ranges::all_of(text, [](QChar c) { return c.isSpace() || c == u'-'; });
        return blank || text.trimmed() == "Empty Message"_L1;
    }

    QList<QByteArray> typesOf(const mime::Part &part)
    {
        QList<QByteArray> types;
        for (const mime::Part &child : part.children)
            types.append(child.type);
        return types;
    }

    /// The three forms that are known: of Exchange and Proton, the same without the empty text, and of Google Workspace.
    /// Only where nothing else is in the letter, so that nothing stands beside what comes out (attack 28).
    std::optional<Protection> mixedUpIn(const mime::Message &message)
    {
        static const QByteArray Version = "application/pgp-encrypted";
        static const QByteArray Octets = "application/octet-stream";
        static const QByteArray Text = "text/plain";
        const mime::Part &root = message.root;
        if (root.type != "multipart/mixed" || !message.html.isEmpty() || !saysNothing(message.text))
            return std::nullopt;
        const QList<QByteArray> types = typesOf(root);
        mime::PartPath armour;
        if (types == QList<QByteArray> {Text, Version, Octets})
            armour = {2};
        else if (types == QList<QByteArray> {Version, Octets})
            armour = {1};
        else if (types == QList<QByteArray> {Text, "multipart/encrypted"}
                 && typesOf(root.children[1]) == QList<QByteArray> {Version, Octets})
            armour = {1, 1};
        else
            return std::nullopt;
        Protection out;
        out.format = Format::OpenPgpMime;
        out.covers = Covers::All;
        out.sealed = true;
        out.mixedUp = true;
        out.sealedPart = armour;
        return out;
    }

    bool hasLine(const QString &text, QStringView armour)
    {
        for (qsizetype at = text.indexOf(armour); at >= 0; at = text.indexOf(armour, at + 1)) {
            const qsizetype end = at + armour.size();
            const bool starts = at == 0 || text[at - 1] == u'\n';
            if (starts && (end == text.size() || text[end] == u'\n' || text[end] == u'\r' || text[end] == u' '))
                return true;
        }
        return false;
    }

    // The armour and nothing around it: then it is the whole letter.
    bool isAllArmour(const QString &text, QStringView begin, QStringView end)
    {
        const QStringView all = QStringView(text).trimmed();
        return all.startsWith(begin) && all.endsWith(end) && all.count(begin) == 1 && all.count(end) == 1;
    }

    std::optional<Protection> inlineIn(const mime::Message &message)
    {
        const QString sealedBegin = u"-----BEGIN PGP MESSAGE-----"_s;
        const QString signedBegin = u"-----BEGIN PGP SIGNED MESSAGE-----"_s;
        const bool inHtml = message.html.contains(sealedBegin) || message.html.contains(signedBegin);
        const bool sealed = hasLine(message.text, sealedBegin) || message.html.contains(sealedBegin);
        const bool isSigned = hasLine(message.text, signedBegin) || message.html.contains(signedBegin);
        if (!sealed && !isSigned)
            return std::nullopt;
        Protection out {.format = Format::OpenPgpInline,
                        .covers = Covers::Part,
                        .sealed = sealed,
                        .isSigned = isSigned,
                        .layer = {},
                        .parts = {},
                        .mixedUp = false,
                        .sealedPart = {}};
        const bool alone = !inHtml && message.root.type == "text/plain" && message.root.children.isEmpty()
            && message.attachments.isEmpty() && sealed != isSigned;
        const bool whole = sealed ? isAllArmour(message.text, sealedBegin, u"-----END PGP MESSAGE-----")
                                  : isAllArmour(message.text, signedBegin, u"-----END PGP SIGNATURE-----");
        if (alone && whole)
            out.covers = Covers::All;
        return out;
    }

} // namespace

bool isSignatureType(QByteArrayView type)
{
    return type == "application/pgp-signature" || isSmimeSignature(type);
}

bool isPkcs7Mime(QByteArrayView type)
{
    return type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime";
}

QByteArray layerType(const QByteArray &type, const QString &fileName)
{
    if (isPkcs7Mime(type))
        return "application/pkcs7-mime"_ba;
    if (isSmimeSignature(type))
        return "application/pkcs7-signature"_ba;
    if (type != "application/octet-stream")
        return type;
    if (fileName.endsWith(".p7m"_L1, Qt::CaseInsensitive))
        return "application/pkcs7-mime"_ba;
    return fileName.endsWith(".p7s"_L1, Qt::CaseInsensitive) ? "application/pkcs7-signature"_ba : type;
}

Protection protectionOf(const mime::Structure &structure)
{
    QList<Layer> layers;
    for (size_t number = 0; number < structure.parts.size(); ++number) {
        const mime::ScannedPart &part = structure.parts[number];
        QList<QByteArray> children;
        for (const int child : part.children)
            children.append(layerType(structure[child].head.type, structure[child].head.fileName));
        const QByteArray type = number == 0 ? layerType(part.head.type, part.head.fileName) : part.head.type;
        std::optional<Layer> layer = layerOf(type, children);
        if (!layer && isMixedUp(part.head.type, children))
            layer = Layer {Format::OpenPgpMime, true, false, {}};
        if (!layer)
            continue;
        layer->path = structure.pathOf(int(number));
        layers.append(*layer);
    }
    return fromLayers(layers);
}

Protection protectionOf(const mime::Message &message)
{
    if (const std::optional<Protection> repaired = mixedUpIn(message))
        return *repaired;
    const auto nameOf = [&message](const mime::Part &part) {
        const auto file = std::ranges::find(message.attachments, part.path, &mime::Attachment::path);
        return file == message.attachments.end() ? QString() : file->name;
    };
    QList<Layer> layers;
    QList<const mime::Part *> open {&message.root};
    while (!open.isEmpty()) { // not by recursion: the depth is the sender's choice
        const mime::Part *part = open.takeLast();
        QList<QByteArray> children;
        for (const mime::Part &child : part->children)
            children.append(layerType(child.type, nameOf(child)));
        const bool root = part == &message.root;
        std::optional<Layer> layer = layerOf(root ? layerType(part->type, nameOf(*part)) : part->type, children);
        if (!layer && isMixedUp(part->type, children))
            layer = Layer {Format::OpenPgpMime, true, false, {}};
        if (layer) {
            layer->path = part->path;
            layers.append(*layer);
        }
        for (qsizetype at = part->children.size(); at-- > 0;)
            open.append(&part->children[at]);
    }
    if (layers.isEmpty()) {
        if (const std::optional<Protection> found = inlineIn(message))
            return *found;
    }
    return fromLayers(layers);
}

bool isSealedType(const QByteArray &contentType)
{
    const mime::ParameterisedValue value = mime::readParameters(contentType);
    if (value.value == "multipart/encrypted")
        return true;
    return isPkcs7Mime(value.value) && !value.text("smime-type").startsWith("signed"_L1)
        && !value.text("smime-type").startsWith("certs"_L1);
}

} // namespace sobre::crypto
