// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_opener.h"

#include "core/async/reply.h"
#include "core/crypto/key_in_letter.h"
#include "core/html/html_text.h"
#include "core/store/database.h"
#include "core/store/key_notes.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"
#include "ui/desk/desk.h"
#include "ui/reader/html_page.h"
#include "ui/reader/letter_pictures.h"
#include "ui/reader/plain_page.h"
#include "ui/reader/read_letter.h"

#include <QBuffer>
#include <QThread>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::ui {

struct LetterOpener::Answer {
    quint64 number = 0;
    store::LetterId letter = store::LetterId::None;
    Why why = Why::Load;
    std::shared_ptr<LetterFacts> facts;
    std::shared_ptr<LetterPage> page;
    std::optional<MailError> error;
};

namespace {

constexpr qsizetype mostText = 2 << 20; // characters of an envelope's text

/// The octets of a letter, opened when somebody asks for them.
class LateDevice {
public:
    LateDevice(store::Database &database, const LetterFacts &facts, StopFlag stop)
        : m_database(database), m_letter(facts.row.id), m_stop(std::move(stop))
    {
        m_inside.setData(facts.inside);
    }

    QIODevice *open()
    {
        if (!m_inside.data().isEmpty()) {
            m_inside.open(QIODevice::ReadOnly);
            return &m_inside;
        }
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
    QBuffer m_inside; ///< of an envelope: then nothing else is read
    std::unique_ptr<store::LetterDevice> m_stored;
    std::unique_ptr<StoppableDevice> m_device;
};

/// Whether words on the screen are signed, and can have their frame.
bool isFramed(const LetterFacts &facts)
{
    return std::ranges::any_of(facts.stretches, &TextStretch::isCovered);
}

/// What came out of the envelope takes the place of what the outside had.
void putOpened(const crypto::OpenedLetter &result, LetterFacts &facts)
{
    const QList<mime::Hop> route = facts.message.route; // that one knows the person's own servers
    facts.message = result.message;
    facts.message.route = route;
    if (facts.message.text.size() + facts.message.html.size() > mostText) {
        facts.textCut = true;
        facts.message.text.truncate(mostText);
        if (facts.message.html.size() > mostText)
            facts.message.html.clear();
    }
    facts.protection = result.protection;
    facts.judgement = result.judgement;
    facts.inside = result.octets;
    facts.outerSubject = result.outerSubject;
    facts.goodParts = result.goodParts;
    facts.stretches.clear();
}

/// Tells what is signed from what is not, where only parts are.
void lookForStretches(LetterFacts &facts, store::Database &database, const StopFlag &stop)
{
    if (facts.goodParts.isEmpty() || facts.judgement->covers != crypto::Covers::Part)
        return;
    const auto stored = store::LetterDevice::open(database, facts.row.id);
    if (!stored)
        return;
    StoppableDevice letter(**stored, stop);
    facts.stretches = stretchesOf(letter, facts.goodParts);
    if (*stop || (*stored)->failure()) // what was read may not be what was signed
        facts.stretches.clear();
}

/// When the person said that this key is the sender's.
void lookForCheck(LetterFacts &facts, store::Database &database)
{
    facts.checkedOn = {};
    if (!facts.judgement || !facts.judgement->checked || facts.judgement->fingerprint.isEmpty())
        return;
    if (const auto note = store::key_notes::of(database, facts.judgement->fingerprint))
        facts.checkedOn = note->checked;
}

/// Keys that lie in an envelope are offered like others.
void lookForKey(LetterFacts &facts, store::Database &database, const StopFlag &stop)
{
    if (facts.inside.isEmpty() || facts.offered)
        return;
    const auto stored = store::LetterDevice::open(database, facts.row.id);
    if (!stored)
        return;
    StoppableDevice letter(**stored, stop);
    QBuffer inside;
    inside.setData(facts.inside);
    inside.open(QIODevice::ReadOnly);
    facts.offered = crypto::offeredKey(letter, inside, facts.message);
}

LetterPage draw(LetterFacts &facts, store::Database &database, const StopFlag &stop, const PageOptions &options)
{
    const bool hasHtml = !facts.message.html.isEmpty();
    const bool framed = isFramed(facts);
    LetterPage refused;
    if (hasHtml && !options.plainText && !framed) {
        LateDevice late(database, facts, stop);
        LetterPictures pictures(facts, [&late] { return late.open(); });
        LetterPage page = htmlPage(facts, pictures, options);
        if (page.document)
            return page;
        refused = std::move(page);
    }
    QString text = facts.message.text;
    if (!facts.message.textSaysAll())
        text = html::toText(facts.message.html);
    LetterPage page = framed ? plainPage(facts.stretches, options) : plainPage(text, options);
    page.isFramed = framed;
    page.hasHtml = hasHtml;
    page.tooMuch = refused.tooMuch;
    page.remoteHosts = refused.remoteHosts;
    page.textCut |= facts.textCut;
    return page;
}

} // namespace

LetterOpener::LetterOpener(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_envelopes(desk), m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(1);
    connect(&m_envelopes, &EnvelopeOpener::opened, this,
            [this](store::LetterId, const std::shared_ptr<crypto::OpenedLetter> &result, bool byOwnKey) {
                takeOpened(*result, byOwnKey);
            });
    connect(&m_envelopes, &EnvelopeOpener::failed, this, &LetterOpener::failed);
}

LetterOpener::~LetterOpener()
{
    cancel();
    m_pool.waitForDone();
}

void LetterOpener::cancel()
{
    m_envelopes.cancel();
    m_waiting.reset();
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    ++m_asked;
}

void LetterOpener::forget()
{
    cancel();
    m_facts.reset();
}

void LetterOpener::load(store::LetterId letter, const PageOptions &options)
{
    forget();
    begin(letter, nullptr, options, Why::Load);
}

void LetterOpener::redraw(const PageOptions &options)
{
    if (!m_facts)
        return;
    if (m_waiting) { // the question for a passphrase is open: its answer is drawn as is wanted now
        m_options = options;
        return;
    }
    cancel();
    begin(m_facts->row.id, m_facts, options, Why::Redraw);
}

void LetterOpener::unlock(const PageOptions &options)
{
    if (!m_facts)
        return;
    cancel();
    m_options = options;
    m_waiting = m_facts;
    m_envelopes.open(m_facts->row.id, true, m_facts->ownAddresses);
}

void LetterOpener::begin(store::LetterId letter, std::shared_ptr<LetterFacts> known, const PageOptions &options,
                         Why why)
{
    const auto deliver = deliverTo<std::shared_ptr<Answer>>(
        this, [this](const std::shared_ptr<Answer> &answer) { take(answer); });
    const auto answer = std::make_shared<Answer>();
    answer->number = m_asked;
    answer->letter = letter;
    answer->why = why;
    answer->facts = std::move(known);
    m_options = options;
    m_pool.start([answer, options, deliver, stop = m_stop, store = &m_desk.store, home = thread()] {
        if (*stop)
            return;
        const auto database = store->openReader();
        if (!database) {
            answer->error = database.error();
            return deliver(answer);
        }
        if (answer->why == Why::Load) {
            Result<LetterFacts> facts = readLetter(**database, answer->letter, stop);
            if (!facts) {
                answer->error = facts.error();
                return deliver(answer);
            }
            answer->facts = std::make_shared<LetterFacts>(std::move(*facts));
            if (answer->facts->protection.any())
                return deliver(answer); // nothing of it is drawn before the engine has spoken
        } else if (answer->why == Why::Judged) {
            lookForKey(*answer->facts, **database, stop);
            lookForStretches(*answer->facts, **database, stop);
            lookForCheck(*answer->facts, **database);
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
    if (!answer->page) {
        m_waiting = answer->facts;
        m_envelopes.open(answer->letter, false, answer->facts->ownAddresses);
        return;
    }
    m_facts = answer->facts;
    if (answer->why == Why::Redraw)
        Q_EMIT redrawn(answer->page);
    else
        Q_EMIT loaded(m_facts, answer->page);
}

void LetterOpener::takeOpened(const crypto::OpenedLetter &result, bool byOwnKey)
{
    const auto facts = std::make_shared<LetterFacts>(*std::exchange(m_waiting, nullptr));
    putOpened(result, *facts);
    facts->byOwnKey = byOwnKey;
    begin(facts->row.id, facts, m_options, Why::Judged);
}

} // namespace sobre::ui
