// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frame_codec.h"

#include <zstd.h>

#include <memory>

namespace sobre::store {

namespace {

constexpr int Level = 3;

MailError damaged(const char *why)
{
    return { .kind = MailError::Kind::StoreDamaged,
             .scope = MailError::Scope::Letter,
             .detail = QString::fromLatin1(why) };
}

// Contexts are kept per thread: making one costs more than compressing a small letter.
ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context = [] {
        ZSTD_CCtx *made = ZSTD_createCCtx();
        ZSTD_CCtx_setParameter(made, ZSTD_c_compressionLevel, Level);
        ZSTD_CCtx_setParameter(made, ZSTD_c_checksumFlag, 1);
        return std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>(made, &ZSTD_freeCCtx);
    }();
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                                    &ZSTD_freeDCtx);
    return context.get();
}

} // namespace

Frame encodeFrame(QByteArrayView raw)
{
    // Room for the worst case is kept: the system clears every page of new room anew.
    thread_local QByteArray room(qsizetype(ZSTD_compressBound(size_t(FrameOctets))), Qt::Uninitialized);
    const size_t length
        = ZSTD_compress2(compressor(), room.data(), size_t(room.size()), raw.data(), size_t(raw.size()));
    if (ZSTD_isError(length) || qsizetype(length) >= raw.size())
        return { Codec::Raw, raw.toByteArray() };
    return { Codec::Zstd, QByteArray(room.constData(), qsizetype(length)) };
}

Result<QByteArray> decodeFrame(const Frame &frame)
{
    if (frame.codec == Codec::Raw) {
        if (frame.bytes.size() > FrameOctets)
            return std::unexpected(damaged("a frame is too long"));
        return frame.bytes;
    }
    if (frame.codec != Codec::Zstd)
        return std::unexpected(damaged("a frame has an unknown codec"));
    const auto claimed = ZSTD_getFrameContentSize(frame.bytes.constData(), size_t(frame.bytes.size()));
    if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN
        || claimed > quint64(FrameOctets))
        return std::unexpected(damaged("the head of a frame is damaged"));
    QByteArray raw(qsizetype(claimed), Qt::Uninitialized);
    const size_t length = ZSTD_decompressDCtx(decompressor(), raw.data(), size_t(raw.size()),
                                              frame.bytes.constData(), size_t(frame.bytes.size()));
    if (ZSTD_isError(length) || qsizetype(length) != raw.size())
        return std::unexpected(damaged("a frame does not decompress"));
    return raw;
}

} // namespace sobre::store
