// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_pictures.h"

#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QBuffer>
#include <QIODevice>
#include <QImageReader>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

LetterPictures::LetterPictures(LetterFacts &facts, std::function<QIODevice *()> open)
    : m_facts(facts), m_open(std::move(open))
{
}

LetterPictures::~LetterPictures() = default;

QString LetterPictures::nameFor(const QString &address)
{
    auto found = m_facts.pictures.find(address);
    if (found == m_facts.pictures.end()) {
        if (m_facts.pictures.size() >= MostPictures)
            return {};
        const QImage picture = decode(octetsOf(address), MostPixels - m_facts.pixels);
        m_facts.pixels += qint64(picture.width()) * picture.height();
        found = m_facts.pictures.insert(address, picture);
    }
    if (found->isNull())
        return {};
    // A name of our own: what the letter wrote is never looked up anywhere.
    return u"cid:%1"_s.arg(found->cacheKey());
}

QByteArray LetterPictures::octetsOf(const QString &address)
{
    if (address.startsWith("cid:"_L1, Qt::CaseInsensitive)) {
        const QString id = QUrl::fromPercentEncoding(address.sliced(4).toUtf8());
        for (const mime::Attachment &attachment : m_facts.message.attachments) {
            if (id.isEmpty() || attachment.contentId != id || attachment.size > MostOctets)
                continue;
            const QByteArray octets = octetsOfPart(attachment.path);
            if (!octets.isEmpty())
                m_facts.shownPictures.append(id);
            return octets;
        }
    } else if (address.startsWith("data:image/"_L1, Qt::CaseInsensitive) && address.size() < MostOctets) {
        const qsizetype comma = address.indexOf(u',');
        if (comma > 0 && address.first(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
            return QByteArray::fromBase64(
                QByteArray::fromPercentEncoding(address.sliced(comma + 1).toLatin1()));
    }
    return {};
}

QByteArray LetterPictures::octetsOfPart(const mime::PartPath &path)
{
    QIODevice *letter = m_open();
    if (!letter)
        return {};
    if (!m_structure)
        m_structure = std::make_unique<mime::Structure>(mime::readStructure(*letter, {}));
    const int part = m_structure->find(path);
    QByteArray octets;
    if (part >= 0) {
        mime::decodeBody(*letter, (*m_structure)[part], [&octets](QByteArrayView bytes) {
            octets.append(bytes);
            return octets.size() <= MostOctets;
        });
    }
    return octets.size() <= MostOctets ? octets : QByteArray();
}

QImage LetterPictures::decode(const QByteArray &octets, qint64 mostPixels)
{
    if (octets.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    static const QList<QByteArray> formats{ "png", "jpeg", "jpg", "gif", "webp", "bmp" };
    if (!formats.contains(reader.format()))
        return {}; // among others SVG, which names further files
    QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > MostSourcePixels)
        return {};
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const int wide = turned ? size.height() : size.width();
    if (wide > MostWidth) {
        const double factor = double(MostWidth) / wide;
        size = QSize(std::max(1, int(size.width() * factor)), std::max(1, int(size.height() * factor)));
        reader.setScaledSize(size);
    }
    if (qint64(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read();
}

} // namespace sobre::ui
