// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/byte_pipe.h"

#include <QByteArray>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <mutex>

namespace sobre::crypto {

struct PipeState {
    static constexpr qsizetype Room = 256 * 1024;

    std::mutex mutex;
    std::condition_variable changed;
    QByteArray octets;
    qsizetype taken = 0;
    bool ended = false; ///< nothing more is written
    bool failed = false; ///< what came is worthless
    bool abandoned = false; ///< nobody reads any more

    qsizetype held() const { return octets.size() - taken; }
};

namespace {

    class WritingEnd : public QIODevice {
    public:
        explicit WritingEnd(std::shared_ptr<PipeState> state)
            : m_state(std::move(state))
        {
            open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        }
        bool isSequential() const override { return true; }

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *data, qint64 length) override
        {
            qint64 written = 0;
            std::unique_lock lock(m_state->mutex);
            while (written < length) {
                m_state->changed.wait(lock, [this] {
                    return m_state->abandoned || m_state->held() < PipeState::Room;
                });
                if (m_state->abandoned)
                    return -1;
                const qsizetype count = std::min<qsizetype>(length - written,
                                                            PipeState::Room - m_state->held());
                m_state->octets.remove(0, m_state->taken);
                m_state->taken = 0;
                m_state->octets.append(data + written, count);
                written += count;
                m_state->changed.notify_all();
            }
            return written;
        }

    private:
        std::shared_ptr<PipeState> m_state;
    };

    class ReadingEnd : public QIODevice {
    public:
        explicit ReadingEnd(std::shared_ptr<PipeState> state)
            : m_state(std::move(state))
        {
            open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        }
        ~ReadingEnd() override
        {
            const std::scoped_lock lock(m_state->mutex);
            m_state->abandoned = true;
            m_state->changed.notify_all();
        }
        bool isSequential() const override { return true; }
        bool atEnd() const override
        {
            std::unique_lock lock(m_state->mutex);
            waitForMore(lock);
            return m_state->held() == 0 && !m_state->failed && !m_state->abandoned;
        }
        qint64 bytesAvailable() const override
        {
            const std::scoped_lock lock(m_state->mutex);
            return m_state->held() > 0 || m_state->ended ? m_state->held() : 1;
        }

    protected:
        qint64 readData(char *data, qint64 most) override
        {
            std::unique_lock lock(m_state->mutex);
            waitForMore(lock);
            if (m_state->failed || m_state->abandoned) {
                setErrorString(QStringLiteral("what was to be read broke off"));
                return -1;
            }
            const qsizetype count = std::min<qsizetype>(most, m_state->held());
            std::memcpy(data, m_state->octets.constData() + m_state->taken, size_t(count));
            m_state->taken += count;
            m_state->changed.notify_all();
            return count;
        }
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        void waitForMore(std::unique_lock<std::mutex> &lock) const
        {
            m_state->changed.wait(lock, [this] {
                return m_state->held() > 0 || m_state->ended || m_state->abandoned;
            });
        }

        std::shared_ptr<PipeState> m_state;
    };

} // namespace

BytePipe::BytePipe()
    : m_state(std::make_shared<PipeState>())
    , m_writer(std::make_shared<WritingEnd>(m_state))
    , m_reader(std::make_shared<ReadingEnd>(m_state))
{
}

void BytePipe::end(bool whole) const
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->ended = true;
    m_state->failed = m_state->failed || !whole;
    m_state->changed.notify_all();
}

void BytePipe::abandon() const
{
    const std::scoped_lock lock(m_state->mutex);
    m_state->abandoned = true;
    m_state->changed.notify_all();
}

bool BytePipe::isAbandoned() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->abandoned;
}

} // namespace sobre::crypto
