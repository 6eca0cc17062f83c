// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_opener.h"

#include "core/async/reply.h"
#include "core/html/html_text.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"
#include "ui/reader/html_page.h"
#include "ui/reader/letter_pictures.h"
#include "ui/reader/plain_page.h"
#include "ui/reader/read_letter.h"

#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::ui {

struct LetterOpener::Answer {
    quint64 number = 0;
    store::LetterId letter = store::LetterId::None;
    bool again = false;
    std::shared_ptr<LetterFacts> facts;
    std::shared_ptr<LetterPage> page;
    std::optional<MailError> error;
};

namespace {

/// The octets of a letter, opened when somebody asks for them.
class LateDevice {
public:
    LateDevice(store::Database &database, store::LetterId letter, StopFlag stop)
        : m_database(database), m_letter(letter), m_stop(std::move(stop))
    {
    }

    QIODevice *open()
    {
        if (!m_device) {
            auto stored = store::LetterDevice::open(m_database, m_letter);
            if (!stored)
                return nullptr;
            m_stored = std::move(*stored);
            m_device = std::make_unique<StoppableDevice>(*m_stored, m_stop);
        }
        return m_device.get();
    }

private:
    store::Database &m_database;
    store::LetterId m_letter;
    StopFlag m_stop;
    std::unique_ptr<store::LetterDevice> m_stored;
    std::unique_ptr<StoppableDevice> m_device;
};

LetterPage draw(LetterFacts &facts, store::Database &database, const StopFlag &stop, const PageOptions &options)
{
    const bool hasHtml = !facts.message.html.isEmpty();
    LetterPage refused;
    if (hasHtml && !options.plainText) {
        LateDevice late(database, facts.row.id, stop);
        LetterPictures pictures(facts, [&late] { return late.open(); });
        LetterPage page = htmlPage(facts, pictures, options);
        if (page.document)
            return page;
        refused = std::move(page);
    }
    QString text = facts.message.text;
    if (text.isEmpty() && hasHtml)
        text = html::toText(facts.message.html);
    LetterPage page = plainPage(text, options);
    page.hasHtml = hasHtml;
    page.tooMuch = refused.tooMuch;
    page.remoteHosts = refused.remoteHosts;
    page.textCut |= facts.textCut;
    return page;
}

} // namespace

LetterOpener::LetterOpener(const store::Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(1);
}

LetterOpener::~LetterOpener()
{
    cancel();
    m_pool.waitForDone();
}

void LetterOpener::cancel()
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    ++m_asked;
}

void LetterOpener::load(store::LetterId letter, const PageOptions &options)
{
    cancel();
    m_facts.reset();
    begin(letter, nullptr, options);
}

void LetterOpener::redraw(const PageOptions &options)
{
    if (!m_facts)
        return;
    cancel();
    begin(m_facts->row.id, m_facts, options);
}

void LetterOpener::begin(store::LetterId letter, std::shared_ptr<LetterFacts> known,
                         const PageOptions &options)
{
    const auto deliver = deliverTo<std::shared_ptr<Answer>>(
        this, [this](const std::shared_ptr<Answer> &answer) { take(answer); });
    const auto answer = std::make_shared<Answer>();
    answer->number = m_asked;
    answer->letter = letter;
    answer->again = bool(known);
    answer->facts = std::move(known);
    m_pool.start([answer, options, deliver, stop = m_stop, store = &m_store, home = thread()] {
        if (*stop)
            return;
        const auto database = store->openReader();
        if (!database) {
            answer->error = database.error();
            return deliver(answer);
        }
        if (!answer->again) {
            Result<LetterFacts> facts = readLetter(**database, answer->letter, stop);
            if (!facts) {
                answer->error = facts.error();
                return deliver(answer);
            }
            answer->facts = std::make_shared<LetterFacts>(std::move(*facts));
        }
        if (*stop)
            return;
        answer->page = std::make_shared<LetterPage>(draw(*answer->facts, **database, stop, options));
        answer->page->document->moveToThread(home);
        deliver(answer);
    });
}

void LetterOpener::take(const std::shared_ptr<Answer> &answer)
{
    if (answer->number != m_asked)
        return;
    if (answer->error) {
        Q_EMIT failed(answer->letter, *answer->error);
        return;
    }
    m_facts = answer->facts;
    if (answer->again)
        Q_EMIT redrawn(answer->page);
    else
        Q_EMIT loaded(m_facts, answer->page);
}

} // namespace sobre::ui
