// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/smtp/letter_source.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <optional>

namespace sobre::tests {

/// A letter for a session to send, in blocks as small as one likes. With `slow` every block and the leave for
/// the final dot come by way of the event loop, as they do from a file.
class LetterInMemory final : public smtp::LetterSource {
public:
    explicit LetterInMemory(QByteArray letter, qsizetype block = 64 * 1024)
        : octets(std::move(letter)), blockSize(block)
    {
    }

    quint64 size() const override { return claimedSize.value_or(static_cast<quint64>(octets.size())); }
    Task<QByteArray> next() override
    {
        co_await pause();
        if (failAt && at >= *failAt) {
            throw MailError{ .kind = MailError::Kind::FileUnreadable,
                             .scope = MailError::Scope::Letter,
                             .detail = QStringLiteral("the disk is gone") };
        }
        if (onBlock)
            onBlock();
        const QByteArray block = octets.mid(at, blockSize);
        at += block.size();
        co_return block;
    }
    Task<> beforeFinalDot() override
    {
        co_await pause();
        ++dotsAllowed;
        if (onFinalDot)
            onFinalDot();
    }

    QByteArray octets;
    qsizetype blockSize;
    qsizetype at = 0;
    bool slow = false;
    std::optional<quint64> claimedSize;
    std::optional<qsizetype> failAt; ///< next() throws FileUnreadable from this octet on
    std::function<void()> onBlock;
    std::function<void()> onFinalDot;
    int dotsAllowed = 0;

private:
    Task<> pause()
    {
        if (!slow)
            co_return;
        const Pending<bool> turn;
        QMetaObject::invokeMethod(&m_context, [turn] { turn.finish(true); }, Qt::QueuedConnection);
        co_await turn;
    }
    QObject m_context;
};

} // namespace sobre::tests
