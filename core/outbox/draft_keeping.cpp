// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/draft_keeping.h"

#include "core/async/in_worker.h"
#include "core/async/pending.h"
#include "core/outbox/draft_letter.h"
#include "core/store/arrival.h"
#include "core/store/database.h"
#include "core/store/draft_text.h"
#include "core/store/intake.h"
#include "core/store/letters.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <QBuffer>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace sobre::outbox {

namespace {

constexpr qint64 Block = 256 * 1024;

std::shared_ptr<QIODevice> newSpool(const FileSource &source)
{
    const auto file = std::make_shared<QTemporaryFile>(source.directory + "/writing-XXXXXX"_L1);
    if (!file->open()) {
        throw MailError{ .kind = MailError::Kind::FileUnreadable,
                         .scope = MailError::Scope::Letter,
                         .detail = file->errorString() };
    }
    return file;
}

/// What a worker reads files from; the connection is made here, so that the worker needs no store.
FileSource sourceFor(const DraftState &state, store::Store &store)
{
    FileSource source{ .reader = {}, .directory = store.profile().directory() };
    if (state.files.isEmpty())
        return source;
    auto reader = store.openReader();
    if (!reader)
        throw reader.error();
    source.reader = std::move(*reader);
    return source;
}

QList<quint64> dropUnreadable(DraftState &state, const FileSource &source)
{
    QList<quint64> lost;
    for (const DraftFile &file : std::as_const(state.files)) {
        if (!isReadable(file, source))
            lost.append(file.key);
    }
    state.files.removeIf([&lost](const DraftFile &file) { return lost.contains(file.key); });
    return lost;
}

Task<> room(store::Intake &intake, QObject *context)
{
    if (intake.hasRoom())
        co_return;
    const Pending<bool> free;
    intake.whenRoom(context, [free] { free.finish(true); });
    co_await free;
}

Task<store::LetterId> stored(QIODevice &octets, store::Incoming incoming, store::Intake &intake,
                             QObject *context)
{
    const std::unique_ptr<store::Arrival> arrival = intake.begin(std::move(incoming));
    while (true) {
        const QByteArray block = octets.read(Block);
        if (block.isEmpty())
            break;
        arrival->append(block);
        if (arrival->size() > store::Intake::SmallLetter)
            co_await room(intake, context);
    }
    using Stored = Result<store::LetterId>;
    const Pending<Stored> answer;
    arrival->finish(context, [answer](Stored letter) { answer.finish(std::move(letter)); });
    const Stored letter = co_await answer;
    if (!letter)
        throw letter.error();
    co_return *letter;
}

struct Written {
    Result<> outcome;
    DraftState state;
    QList<quint64> lost;
};

/// What lies in the older draft must not be looked for there once that has gone.
Written withoutOlder(DraftState state, store::LetterId older, const FileSource &source)
{
    Written out;
    out.lost = dropUnreadable(state, source);
    for (DraftFile &file : state.files) {
        if (file.letter == older && older != store::LetterId::None && out.outcome)
            out.outcome = takeIntoMemory(file, source);
    }
    out.state = std::move(state);
    return out;
}

} // namespace

Task<KeptDraft> keepDraft(DraftState state, store::LetterId older, store::FolderId folder,
                          store::Store &store, QObject *context, DraftSealer sealer)
{
    const FileSource source = sourceFor(state, store);
    std::shared_ptr<QIODevice> octets;
    Written written;
    if (sealer) {
        written = co_await inWorker(
            [state = std::move(state), older, source] { return withoutOlder(state, older, source); });
        if (written.outcome) {
            octets = co_await sealer([state = written.state, source](QIODevice &out) {
                return writeDraft(state, source, out);
            });
        }
    } else if (state.files.isEmpty()) {
        octets = std::make_shared<QBuffer>();
        octets->open(QIODevice::ReadWrite);
        written.outcome = writeDraft(state, source, *octets);
        written.state = std::move(state);
    } else {
        octets = newSpool(source);
        written = co_await inWorker([state = std::move(state), source, octets]() mutable {
            Written out;
            out.lost = dropUnreadable(state, source);
            out.outcome = writeDraft(state, source, *octets);
            out.state = std::move(state);
            return out;
        });
    }
    if (!written.outcome)
        throw written.outcome.error();
    octets->seek(0);

    store::Incoming incoming{ .folder = folder, .account = written.state.account, .seen = true };
    if (older != store::LetterId::None) {
        incoming.alongside = [older](store::Database &database, store::LetterId) {
            return store::letters::removeForever(database, { older });
        };
    }
    KeptDraft kept;
    kept.id = co_await stored(*octets, std::move(incoming), store.intake(), context);
    kept.lost = std::move(written.lost);
    kept.files = std::move(written.state.files);
    if (sealer)
        co_return kept; // nothing can be read from a sealed draft without being asked for the passphrase
    for (qsizetype at = 0; at < kept.files.size(); ++at) {
        DraftFile &file = kept.files[at];
        file.letter = kept.id;
        file.part = { int(at) + 1 };
        file.octets.clear();
        file.path.clear();
    }
    co_return kept;
}

Task<> keepDraftText(DraftState state, store::LetterId draft, store::Store &store, QObject *context)
{
    state.files.clear();
    QBuffer octets;
    octets.open(QIODevice::WriteOnly);
    if (const Result<> written = writeDraft(state, {}, octets); !written)
        throw written.error();
    const Pending<Result<>> answer;
    store.writer().act(
        [draft, words = octets.data()](store::Database &database) { return store::draft_text::keep(database, draft, words); }, context,
        [answer](const Result<> &kept) { answer.finish(kept); });
    if (const Result<> kept = co_await answer; !kept)
        throw kept.error();
}

mime::Draft letterToSeal(const DraftState &state, store::Store &store)
{
    return letterFrom(state, sourceFor(state, store));
}

Task<LetterForServer> letterForServer(DraftState state, store::Store &store)
{
    const FileSource source = sourceFor(state, store);
    const std::shared_ptr<QIODevice> octets = newSpool(source);
    Result<mime::Envelope> envelope = mime::envelopeOf(letterFrom(state, source));
    if (!envelope)
        throw envelope.error();
    envelope->requireTls = state.requireTls;
    const Result<> written = co_await inWorker([state = std::move(state), source, octets] {
        return mime::writeLetter(letterFrom(state, source), *octets);
    });
    if (!written)
        throw written.error();
    octets->seek(0);
    co_return LetterForServer{ octets, *envelope };
}

} // namespace sobre::outbox
