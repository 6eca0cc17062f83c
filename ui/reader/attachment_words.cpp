// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/attachment_words.h"

#include "core/mime/file_names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

struct AttachmentWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::AttachmentWords)
};

bool runs(const QMimeType &type)
{
    static const QStringList programs{ u"application/x-executable"_s,
                                       u"application/x-sharedlib"_s,
                                       u"application/x-desktop"_s,
                                       u"application/x-shellscript"_s,
                                       u"application/x-msdownload"_s,
                                       u"application/vnd.microsoft.portable-executable"_s,
                                       u"application/x-ms-dos-executable"_s,
                                       u"application/x-ms-shortcut"_s,
                                       u"application/x-msi"_s,
                                       u"application/x-bat"_s,
                                       u"application/vnd.debian.binary-package"_s,
                                       u"application/x-rpm"_s,
                                       u"application/vnd.appimage"_s,
                                       u"application/java-archive"_s,
                                       u"application/x-java-archive"_s,
                                       u"application/javascript"_s,
                                       u"text/javascript"_s };
    return std::ranges::any_of(programs, [&](const QString &name) { return type.inherits(name); });
}

/// What a part of a delivery report is, for people; its own name where it is no such part. A letter that came back is
/// named by its subject.
QString reportName(const mime::Attachment &attachment)
{
    const QByteArray &type = attachment.type;
    if (type == "message/rfc822" || type == "message/global") {
        //: A file's name: a letter that came back; %1 is its subject with the file's ending
        return attachment.name.isEmpty() ? AttachmentWords::tr("Returned letter") + u".eml"_s
                                         : AttachmentWords::tr("Returned letter – %1").arg(attachment.name);
    }
    if (!attachment.name.isEmpty())
        return attachment.name;
    if (type == "message/delivery-status" || type == "message/global-delivery-status")
        return AttachmentWords::tr("Delivery report") + u".txt"_s;
    if (type == "text/rfc822-headers" || type == "message/global-headers")
        return AttachmentWords::tr("Head of the returned letter") + u".txt"_s;
    return {};
}

} // namespace

QString attachmentName(const mime::Attachment &attachment)
{
    const QString clean = mime::cleanFileName(attachment.name);
    if (!clean.isEmpty())
        return clean;
    const QMimeType type = QMimeDatabase().mimeTypeForName(QString::fromLatin1(attachment.type));
    const QString ending = type.isValid() ? type.preferredSuffix() : QString();
    //: The name of an attachment that has none; part of a file name
    const QString name = AttachmentWords::tr("unnamed");
    return ending.isEmpty() ? name : name + u'.' + ending;
}

bool mayRun(const mime::Attachment &attachment)
{
    const QString name = attachmentName(attachment);
    const QMimeDatabase types;
    return mime::isDangerousFileName(name)
        || runs(types.mimeTypeForName(QString::fromLatin1(attachment.type)))
        || runs(types.mimeTypeForFile(name, QMimeDatabase::MatchExtension));
}

bool isProgramFile(const QString &file)
{
    return runs(QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent));
}

QString sizeWords(qint64 octets)
{
    return QLocale().formattedDataSize(octets, octets < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

look::Glyph attachmentGlyph(const mime::Attachment &attachment)
{
    using look::Glyph;
    if (mayRun(attachment))
        return Glyph::DocumentProgram;
    const QByteArray &type = attachment.type;
    if (type.startsWith("image/"))
        return Glyph::Picture;
    if (type.startsWith("audio/"))
        return Glyph::DocumentAudio;
    if (type.startsWith("video/"))
        return Glyph::DocumentVideo;
    if (type.endsWith("delivery-status"))
        return Glyph::DocumentText;
    if (type.startsWith("message/"))
        return Glyph::Envelope;
    if (type.contains("zip") || type.contains("compressed") || type.contains("-tar"))
        return Glyph::DocumentArchive;
    if (type.contains("sheet") || type.contains("excel") || type == "text/csv")
        return Glyph::DocumentSheet;
    if (type.startsWith("text/") || type.contains("pdf") || type.contains("word")
        || type.contains("document"))
        return Glyph::DocumentText;
    return Glyph::Document;
}

QList<mime::Attachment> filesOf(const mime::Message &message, const QStringList &shownPictures)
{
    QList<mime::Attachment> files;
    for (const mime::Attachment &attachment : message.attachments) {
        if (!attachment.contentId.isEmpty() && shownPictures.contains(attachment.contentId))
            continue;
        files.append(attachment);
        if (message.bounce)
            files.last().name = reportName(attachment);
    }
    return files;
}

} // namespace sobre::ui
