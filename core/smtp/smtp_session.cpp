// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_session.h"

#include "core/smtp/letter_feed.h"
#include "core/smtp/letter_source.h"
#include "core/smtp/smtp_batch.h"

#include <optional>
#include <utility>

namespace sobre::smtp {

class SmtpSession::OneLetter final : public LetterFeed {
public:
    explicit OneLetter(SmtpLetter letter) : m_letter(std::move(letter)) { }

    Task<std::optional<Numbered>> next() override
    {
        if (std::exchange(m_given, true))
            co_return std::nullopt;
        co_return Numbered{ .number = 1, .letter = m_letter };
    }
    Task<> mark(QList<int>) override { co_await m_letter.source->beforeFinalDot(); }
    void settled(int, const SmtpOutcome &outcome) override { m_outcome = outcome; }

    // Why the connection ended is why a letter was not begun.
    SmtpOutcome outcome(const BatchEnd &end) const
    {
        if (!m_outcome) {
            SmtpOutcome none;
            none.error = end.error;
            none.mechanism = end.mechanism;
            none.peerAddress = end.peerAddress;
            none.tlsVersion = end.tlsVersion;
            none.certificateSha256 = end.certificateSha256;
            return none;
        }
        SmtpOutcome told = *m_outcome;
        if (told.error && told.error->kind == MailError::Kind::Cancelled && end.error)
            told.error = end.error;
        return told;
    }

private:
    const SmtpLetter m_letter;
    bool m_given = false;
    std::optional<SmtpOutcome> m_outcome;
};

SmtpSession::SmtpSession(net::OpenChannel open, SmtpSettings settings, SmtpLetter letter, QObject *parent)
    : QObject(parent), m_feed(std::make_unique<OneLetter>(std::move(letter))),
      m_batch(std::make_unique<SmtpBatch>(std::move(open), std::move(settings), *m_feed))
{
    connect(m_batch.get(), &SmtpBatch::secured, this, &SmtpSession::secured);
    connect(m_batch.get(), &SmtpBatch::loggedIn, this, &SmtpSession::loggedIn);
    connect(m_batch.get(), &SmtpBatch::progress, this,
            [this](int, quint64 sent, quint64 total) { emit progress(sent, total); });
    connect(m_batch.get(), &SmtpBatch::finished, this, [this](const BatchEnd &end) {
        const SmtpOutcome outcome = m_feed->outcome(end);
        emit finished(outcome); // may destroy this
    });
}

SmtpSession::~SmtpSession() = default;

const net::WireLog &SmtpSession::wireLog() const
{
    return m_batch->wireLog();
}

void SmtpSession::start()
{
    m_batch->start();
}

void SmtpSession::cancel()
{
    m_batch->cancel();
}

} // namespace sobre::smtp
