// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_sink.h"

#include "core/account/renumbering.h"
#include "core/account/write_job.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <algorithm>
#include <utility>

namespace sobre::account {

FetchSink::FetchSink(const Account &account, store::Store &store, FetchAnswers answers, Gauges gauges)
    : m_account(account)
    , m_answers(answers)
    , m_store(store)
    , m_intake(account.id(), store.writer(), store.intake(), gauges,
               [this](const Coming &coming, const MailError &error) {
                   m_letterErrors += error;
                   couldNot(coming.name, coming.letter, error);
               })
{
    const auto read = [id = account.id(), gauges](store::Database &database) -> Result<Known> {
        auto entries = store::ledger::entries(database, id);
        const auto look = store::ledger::lastLook(database, id);
        if (!entries || !look)
            return std::unexpected(entries ? look.error() : entries.error());
        const Result<qint64> room = gauges.freeRoom(database);
        return Known {.entries = std::move(*entries),
                      .clock = ClockMemory::parse(*look),
                      .now = gauges.clock(),
                      .freeRoom = room ? std::optional(*room) : std::nullopt};
    };
    store.writer().follow(read, this, std::function<void(Result<Known>)>([answer = m_beginning](Result<Known> known) {
                              answer.finish(std::move(known));
                          }));
    store.writer().flush();
}

FetchSink::~FetchSink() = default;

Task<> FetchSink::begun()
{
    if (m_known)
        co_return;
    Result<Known> known = co_await m_beginning;
    if (!known)
        throw known.error();
    m_known = std::move(*known);
    m_clock = judgeClock(m_known->clock, m_known->now, m_account.keep);
    m_intake.setBeginning(m_known->now.wall, m_clock.isTrusted, m_known->freeRoom);
}

Task<QList<store::LedgerEntry>> FetchSink::ledger()
{
    using Entries = Result<QList<store::LedgerEntry>>;
    const Pending<Entries> answer;
    m_store.writer().follow([id = m_account.id()](store::Database &database) { return store::ledger::entries(database, id); }, this,
                            std::function<void(Entries)>([answer](Entries entries) { answer.finish(std::move(entries)); }));
    m_store.writer().flush();
    Entries entries = co_await answer;
    if (!entries)
        throw entries.error();
    co_return std::move(*entries);
}

// Nobody waits for it; it is done before what comes after it.
void FetchSink::note(std::function<Result<>(store::Database &)> job)
{
    m_store.writer().follow(std::move(job), nullptr, std::function<void(Result<>)>());
}

Task<bool> FetchSink::wantsSizes(const QList<pop3::Listed> &named)
{
    co_await begun();
    m_isQuiet = isNothingToDo(named, m_known->entries, m_account.keep, m_known->now.wall);
    if (m_isQuiet)
        co_return false;
    const bool isAnyNameless = std::ranges::any_of(named, [](const pop3::Listed &letter) { return letter.uid.isEmpty(); });
    if (isAnyNameless || checkNames(named, m_known->entries).isSuspicious || !uncertainReturns(named, m_known->entries).isEmpty())
        co_return true;
    const Deletions deletions = lettersToDelete(named, m_known->entries, m_account.keep, m_known->now.wall);
    if (!deletions.wished.isEmpty() || !deletions.due.isEmpty())
        co_return true;
    const FetchPlan plan = this->plan(named);
    co_return plan.hangsOnSizes || (m_account.record.fetchLimit > 0 && !plan.fetch.isEmpty());
}

QList<pop3::Listed> FetchSink::namelessOnes() const
{
    QList<pop3::Listed> nameless;
    std::ranges::copy_if(m_listing, std::back_inserter(nameless), [](const pop3::Listed &one) { return one.uid.isEmpty(); });
    return nameless;
}

QByteArray FetchSink::nameOf(const pop3::Listed &letter) const
{
    return letter.uid.isEmpty() ? m_headerNames.value(letter.number) : letter.uid;
}

QList<pop3::Listed> FetchSink::withNames(const QList<pop3::Listed> &letters) const
{
    QList<pop3::Listed> named = letters;
    for (pop3::Listed &letter : named)
        letter.uid = nameOf(letter);
    return named;
}

FetchPlan FetchSink::plan(const QList<pop3::Listed> &letters)
{
    FetchPlan plan = lettersToFetch(letters, m_known->entries, quint64(std::max<qint64>(m_account.record.fetchLimit, 0)));
    m_wanted = plan.wished;
    return plan;
}

Task<pop3::Choice> FetchSink::choose(QList<pop3::Listed> listing)
{
    co_await begun();
    m_listing = std::move(listing);
    if (m_isQuiet) {
        settleLedger({});
        co_return pop3::Choice();
    }
    QList<pop3::Listed> nameless = namelessOnes();
    if (leavesAtOnce() && nameless.size() > MostNameless)
        nameless.resize(MostNameless); // the others come when these have gone
    const NameCheck names = checkNames(m_listing, m_known->entries);
    m_isInDoubt = names.isSuspicious;
    const bool isHeld = names.isSuspicious && !m_answers.fetchRenumbered;
    const QList<pop3::Listed> returned = uncertainReturns(m_listing, m_known->entries);
    if (!nameless.isEmpty() || isHeld || !returned.isEmpty()) {
        m_mode = Mode::Looking;
        for (const pop3::Listed &letter : isHeld ? names.fresh : QList<pop3::Listed>())
            m_fresh.insert(letter.number);
        for (const pop3::Listed &letter : returned) {
            m_fresh.insert(letter.number);
            m_returned.insert(letter.uid);
        }
        if (isHeld)
            m_renumbered = Renumbered {.known = names.missing, .fresh = int(names.fresh.size()), .isQuestion = true};
        const bool tooMany = nameless.size() > MostNameless || (isHeld && names.fresh.size() > MostLooks);
        QList<pop3::Listed> look = nameless + returned;
        if (isHeld)
            look += names.fresh;
        else
            look += plan(m_listing).tooLarge;
        if (tooMany)
            co_return pop3::Choice {.fetch = withoutTop(), .look = {}};
        look = inOrderOfTries(look, m_known->entries, false);
        m_isLooking = !look.isEmpty();
        co_return pop3::Choice {.fetch = {}, .look = look};
    }
    const FetchPlan plan = this->plan(m_listing);
    m_tooLarge = inOrderOfTries(plan.tooLarge, m_known->entries, !plan.fetch.isEmpty());
    if (std::ranges::none_of(m_listing, [](const pop3::Listed &letter) { return letter.uid.isEmpty(); }))
        settleLedger(m_listing);
    m_isLooking = !m_tooLarge.isEmpty();
    // What is fetched now is never due at once, but where nothing is left there.
    const Deletions deletions = lettersToDelete(m_listing, m_known->entries, m_account.keep, m_known->now.wall);
    // Nor is a goodbye said in the same breath where a letter has failed: it may be the goodbye that cuts it short.
    const bool keepsAll
        = !leavesAtOnce() && deletions.wished.isEmpty() && deletions.due.isEmpty() && !hasFailedBefore(plan.fetch);
    co_return pop3::Choice {.fetch = m_intake.fitting(plan.fetch), .look = m_tooLarge, .keepsAll = keepsAll};
}

bool FetchSink::hasFailedBefore(const QList<pop3::Listed> &letters) const
{
    QSet<QByteArray> failed;
    for (const store::LedgerEntry &entry : std::as_const(m_known->entries)) {
        if (entry.tries > 0)
            failed.insert(entry.uid);
    }
    return std::ranges::any_of(letters, [&failed](const pop3::Listed &letter) { return failed.contains(letter.uid); });
}

/// The listing is complete, and each of its letters has a name: what is not in it is missing.
void FetchSink::settleLedger(const QList<pop3::Listed> &named)
{
    using store::ledger::Old;
    const bool isUndated = std::ranges::any_of(m_known->entries, [](const auto &entry) { return !entry.firstSeen.isValid(); });
    if (isUndated && m_clock.isTrusted) {
        note([id = m_account.id(), now = m_known->now.wall](store::Database &database) {
            return store::ledger::dateUndated(database, id, now);
        });
    }
    noteSizes(named);
    if (!needsWordToAge(named))
        noteWordUsed();
    note([id = m_account.id(), isQuiet = m_isQuiet, listed = namesOf(named), now = m_known->now.wall, memory = m_clock.memory,
          old = m_clock.memory.doubtedUntil.isValid() ? Old::Keep : Old::Forget](store::Database &database) {
        const Result<> done = isQuiet ? Result<>() : store::ledger::settle(database, id, listed, now, old);
        return done ? store::ledger::setLastLook(database, id, memory.text()) : done;
    });
}

/// Of letters that came without the server's word for their size: by what it says now they are known later.
void FetchSink::noteSizes(const QList<pop3::Listed> &named)
{
    QHash<QByteArray, int> unsized; // how many have the name
    for (const store::LedgerEntry &entry : std::as_const(m_known->entries)) {
        if (!entry.isServerSize && entry.state != store::LedgerState::Failed)
            ++unsized[entry.uid];
    }
    QHash<QByteArray, qint64> sizes;
    QSet<QByteArray> twins;
    for (const pop3::Listed &letter : named) {
        if (!letter.size.value_or(0) || unsized.value(letter.uid) != 1)
            continue;
        if (sizes.contains(letter.uid))
            twins.insert(letter.uid);
        sizes.insert(letter.uid, qint64(*letter.size));
    }
    for (const QByteArray &uid : std::as_const(twins))
        sizes.remove(uid);
    if (!sizes.isEmpty())
        note([id = m_account.id(), sizes](store::Database &database) { return store::ledger::learnSizes(database, id, sizes); });
}

/// Whether the person's word for many deletions is wanted still, or may be at a look that says more.
bool FetchSink::needsWordToAge(const QList<pop3::Listed> &named) const
{
    const QDateTime now = m_known->now.wall;
    if (m_isInDoubt || m_clock.agesBy != now || isUpset(m_known->entries, now))
        return true;
    const Deletions deletions = lettersToDelete(named, m_known->entries, m_account.keep, now);
    return isTooMuchAtOnce(deletions.due.size(), m_listing.size());
}

/// It was given for what is due now, not for what is months later.
void FetchSink::noteWordUsed()
{
    if (!m_account.record.mayAge)
        return;
    note([id = m_account.id()](store::Database &database) -> Result<> {
        auto account = store::accounts::byId(database, id);
        if (!account)
            return std::unexpected(account.error());
        account->mayAge = false;
        return store::accounts::update(database, *account);
    });
}

/// From when the days of a letter count that is noted now. Invalid: the clock is in doubt.
QDateTime FetchSink::today() const
{
    return m_known && m_clock.isTrusted ? m_known->now.wall : QDateTime();
}

void FetchSink::failed(const pop3::Listed &letter, const MailError &error)
{
    if (m_known && error.scope != MailError::Scope::Letter) {
        m_brokeAsBefore = std::ranges::any_of(m_known->entries, [name = nameOf(letter)](const store::LedgerEntry &entry) {
            return entry.uid == name && entry.tries > 0;
        });
    }
    if (m_isLooking && error.scope == MailError::Scope::Letter)
        m_notLooked.insert(letter.number, error);
    else
        couldNot(nameOf(letter), letter, error);
}

void FetchSink::couldNot(const QByteArray &name, const pop3::Listed &letter, const MailError &error)
{
    if (name.isEmpty())
        return;
    note([id = m_account.id(), name, size = qint64(letter.size.value_or(0)), now = today(), error](store::Database &database) {
        return store::ledger::fail(database, id, {.uid = name, .size = size, .firstSeen = now}, error);
    });
}

/// Nothing where anything is in doubt: a letter that stays a while longer does no harm.
Task<QList<pop3::Listed>> FetchSink::deletable()
{
    co_await settle();
    if (m_isQuiet || m_isInDoubt || m_intake.failure())
        co_return QList<pop3::Listed>();
    const QList<store::LedgerEntry> known = co_await ledger();
    const QList<pop3::Listed> named = withNames(m_listing);
    const QDateTime oldBy = m_account.keep.kind == KeepPolicy::Kind::Days ? m_clock.agesBy : m_known->now.wall;
    QList<pop3::Listed> go = allowed(lettersToDelete(named, known, m_account.keep, oldBy), known);
    if (leavesAtOnce() && !isUpset(known, m_known->now.wall)) { // a header says more than a name that the server gave twice
        QList<pop3::Listed> nameless = withNames(namelessOnes());
        nameless.removeIf([](const pop3::Listed &letter) { return letter.uid.isEmpty(); });
        go += twinsThatAreHere(nameless, known);
    }
    QSet<quint32> came; // whole, just now: whatever their headers say, these are here
    for (const pop3::Listed &letter : m_intake.stored())
        came.insert(letter.number);
    go.removeIf([&](const pop3::Listed &letter) {
        return (m_cut.contains(letter.number) && !came.contains(letter.number)) || m_notRecognisable.contains(letter.uid);
    });
    QList<QByteArray> names;
    QSet<quint32> numbers;
    for (pop3::Listed &letter : go) {
        names += letter.uid;
        numbers.insert(letter.number);
        if (m_headerNames.contains(letter.number))
            letter.uid.clear(); // as the server lists it
    }
    // What came just now is here, whatever shares its header.
    for (const pop3::Listed &letter : leavesAtOnce() ? m_intake.stored() + m_cameAgain : QList<pop3::Listed>()) {
        if (!letter.uid.isEmpty() || numbers.contains(letter.number))
            continue;
        go += letter;
        names += nameOf(letter);
    }
    if (!names.isEmpty()) {
        co_await writeJob(m_store.writer(), this, [id = m_account.id(), names](store::Database &database) {
            return store::ledger::setDeleteSent(database, id, names);
        });
    }
    co_return go;
}

QList<pop3::Listed> FetchSink::allowed(const Deletions &deletions, const QList<store::LedgerEntry> &known)
{
    QList<pop3::Listed> go = deletions.wished;
    const bool byAge = m_account.keep.kind == KeepPolicy::Kind::Days;
    if (deletions.due.isEmpty() || isUpset(known, m_known->now.wall))
        return go;
    if (byAge && isTooMuchAtOnce(deletions.due.size(), m_listing.size())) {
        if (!m_account.record.mayAge) {
            m_manyDue = ManyDue {.due = int(deletions.due.size()), .listed = int(m_listing.size())};
            return go;
        }
        m_isPromised = true;
    }
    return go + deletions.due;
}

void FetchSink::deleted(const QList<pop3::Listed> &letters)
{
    QHash<QByteArray, int> left; // of each name
    for (const pop3::Listed &letter : std::as_const(m_listing))
        ++left[nameOf(letter)];
    for (const pop3::Listed &letter : letters)
        --left[nameOf(letter)];
    QList<QByteArray> all, some;
    for (const pop3::Listed &letter : letters) {
        if (const QByteArray name = nameOf(letter); !name.isEmpty())
            (left.value(name) > 0 ? some : all) += name;
    }
    note([id = m_account.id(), all, some](store::Database &database) {
        const Result<> done = store::ledger::forget(database, id, all);
        return done ? store::ledger::forgetOneEach(database, id, some) : done;
    });
    if (m_isPromised)
        noteWordUsed();
    m_store.writer().flush();
}

void FetchSink::addTo(FetchReport &report) const
{
    report.fetched = int(m_intake.stored().size());
    report.headers = m_intake.headers();
    report.renumbered = m_renumbered;
    report.manyDue = m_manyDue;
    report.errors += m_letterErrors;
}

} // namespace sobre::account
