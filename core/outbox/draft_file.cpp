// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/draft_file.h"

#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace sobre::outbox {

namespace {

std::unique_ptr<QIODevice> unpacked(const FileSource &source, store::LetterId letter,
                                    const mime::PartPath &part, QString *error)
{
    const auto device = source.reader ? store::LetterDevice::open(*source.reader, letter)
                                      : std::unexpected(MailError{ .detail = u"no reader"_s });
    if (!device) {
        *error = device.error().detail;
        return nullptr;
    }
    auto file = std::make_unique<QTemporaryFile>(source.directory + "/part-XXXXXX"_L1);
    if (!file->open()) {
        *error = file->errorString();
        return nullptr;
    }
    const Result<> written = mime::writePart(**device, part, *file);
    if (!written || (*device)->failure() || !file->seek(0)) {
        *error = !written          ? written.error().detail
            : (*device)->failure() ? (*device)->failure()->detail
                                   : file->errorString();
        return nullptr;
    }
    return file;
}

QByteArray charsetOf(const mime::Part &root, const mime::PartPath &path)
{
    const mime::Part *part = &root;
    for (const int child : path) {
        if (child >= part->children.size())
            return {};
        part = &part->children.at(child);
    }
    return part->charset.toLatin1();
}

} // namespace

QList<DraftFile> filesOf(const mime::Message &message, store::LetterId letter)
{
    QList<DraftFile> files;
    for (const mime::Attachment &file : message.attachments) {
        files.append({ .name = file.name,
                       .type = file.type,
                       .charset = charsetOf(message.root, file.path),
                       .size = file.size,
                       .letter = letter,
                       .part = file.path });
    }
    return files;
}

QList<DraftFile> filesInMemory(const mime::Message &message, QIODevice &octets)
{
    QList<DraftFile> files = filesOf(message, store::LetterId::None);
    for (DraftFile &file : files) {
        QBuffer content;
        content.open(QIODevice::WriteOnly);
        (void)mime::writePart(octets, file.part, content);
        file.octets = content.data();
        file.part.clear();
    }
    return files;
}

Result<> takeIntoMemory(DraftFile &file, const FileSource &source)
{
    const auto device = source.reader ? store::LetterDevice::open(*source.reader, file.letter)
                                      : std::unexpected(MailError{ .detail = u"no reader"_s });
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    const Result<> written
        = device ? mime::writePart(**device, file.part, content) : std::unexpected(device.error());
    if (!written || (*device)->failure()) {
        return std::unexpected(MailError{ .kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = file.name });
    }
    file.octets = content.data();
    file.letter = store::LetterId::None;
    file.part.clear();
    return {};
}

mime::OutgoingAttachment attachmentFrom(const DraftFile &file, const FileSource &source)
{
    mime::OutgoingAttachment out;
    if (file.letter != store::LetterId::None) {
        out.open = [source, letter = file.letter, part = file.part](QString *error) {
            return unpacked(source, letter, part, error);
        };
    } else if (!file.path.isEmpty()) {
        out = mime::OutgoingAttachment::fromFile(file.path, file.type);
    } else {
        out = mime::OutgoingAttachment::fromBytes(file.name, file.type, file.octets);
    }
    out.name = file.name;
    out.type = file.type;
    out.charset = file.charset;
    return out;
}

bool isReadable(const DraftFile &file, const FileSource &source)
{
    if (file.letter != store::LetterId::None)
        return source.reader && store::LetterDevice::open(*source.reader, file.letter).has_value();
    return file.path.isEmpty() || QFile(file.path).open(QIODevice::ReadOnly);
}

} // namespace sobre::outbox
