// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/part_saver.h"

#include "core/async/reply.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"
#include "ui/reader/attachment_words.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

MailError fileError(const QFileDevice &file)
{
    MailError error;
    error.scope = MailError::Scope::Letter;
    const bool full = file.error() == QFileDevice::ResourceError || errno == ENOSPC;
    error.kind = full ? MailError::Kind::DiskFull : MailError::Kind::FileUnreadable;
    error.detail = file.fileName() + u": "_s + file.errorString();
    return error;
}

QString otherName(const QString &file, int number)
{
    const QFileInfo info(file);
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return info.dir().filePath(u"%1 (%2)%3"_s.arg(info.completeBaseName()).arg(number).arg(ending));
}

/// Everything that one letter's files need, opened once.
class Writing {
public:
    /// `stored` is null where the octets are in memory.
    Writing(QIODevice &octets, const store::LetterDevice *stored, StopFlag stop)
        : m_stored(stored), m_letter(octets, stop), m_stop(std::move(stop))
    {
    }

    SaveOutcome run(const SaveOrder &order)
    {
        SaveOutcome outcome;
        outcome.order = order;
        if (order.ifThere == SaveOrder::IfThere::Replace)
            replace(order, outcome);
        else
            create(order, outcome);
        if (!outcome.file.isEmpty())
            outcome.isProgram = isProgramFile(outcome.file);
        return outcome;
    }

private:
    void create(const SaveOrder &order, SaveOutcome &outcome)
    {
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
        const QFile::Permissions all = own | QFile::ReadGroup | QFile::ReadOther;
        for (int number = 1; number < 1000; ++number) {
            QFile file(number == 1 ? order.file : otherName(order.file, number));
            // NewOnly: a file that somebody makes in this moment is not overwritten either.
            if (!file.open(QFile::WriteOnly | QFile::NewOnly, order.secret ? own : all)) {
                if (!QFileInfo::exists(file.fileName()) && !QFileInfo(file.fileName()).isSymLink()) {
                    outcome.error = fileError(file);
                    return;
                }
                if (order.ifThere == SaveOrder::IfThere::Ask) {
                    outcome.isThere = true;
                    return;
                }
                continue;
            }
            outcome.error = write(order, file);
            if (!outcome.error && !file.flush())
                outcome.error = fileError(file);
            if (outcome.error)
                file.remove();
            else
                outcome.file = file.fileName();
            return;
        }
        outcome.isThere = true;
    }

    void replace(const SaveOrder &order, SaveOutcome &outcome)
    {
        QSaveFile file(order.file);
        if (!file.open(QFile::WriteOnly)) {
            outcome.error = fileError(file);
            return;
        }
        outcome.error = write(order, file);
        if (outcome.error)
            file.cancelWriting();
        else if (!file.commit())
            outcome.error = fileError(file);
        else
            outcome.file = order.file;
    }

    std::optional<MailError> write(const SaveOrder &order, QFileDevice &file)
    {
        MailError error;
        error.scope = MailError::Scope::Letter;
        bool written = true;
        const auto sink = [&](QByteArrayView bytes) {
            written = file.write(bytes.data(), bytes.size()) == bytes.size();
            return written && !*m_stop;
        };
        if (order.wholeLetter) {
            m_letter.seek(0);
            for (QByteArray piece = m_letter.read(1 << 18); !piece.isEmpty(); piece = m_letter.read(1 << 18))
                if (!sink(piece))
                    break;
        } else {
            if (!m_structure)
                m_structure = std::make_unique<mime::Structure>(mime::readStructure(m_letter, {}));
            const int part = m_structure->find(order.part);
            if (part < 0) {
                error.kind = MailError::Kind::NotFound;
                error.detail = u"part"_s;
                return error;
            }
            mime::decodeBody(m_letter, (*m_structure)[part], sink);
        }
        if (!written)
            return fileError(file);
        if (m_stored && m_stored->failure()) // what was written is not what was sent
            return m_stored->failure();
        if (*m_stop) {
            error.kind = MailError::Kind::Cancelled;
            return error;
        }
        return std::nullopt;
    }

    const store::LetterDevice *m_stored;
    StoppableDevice m_letter;
    StopFlag m_stop;
    std::unique_ptr<mime::Structure> m_structure;
};

QList<SaveOutcome> saveAll(const store::Store &store, const FileSource &source, const QList<SaveOrder> &orders,
                           const StopFlag &stop)
{
    QList<SaveOutcome> outcomes;
    if (!source.inside.isEmpty()) {
        QBuffer inside;
        inside.setData(source.inside);
        inside.open(QIODevice::ReadOnly);
        Writing writing(inside, nullptr, stop);
        for (const SaveOrder &order : orders)
            outcomes.append(writing.run(order));
        return outcomes;
    }
    const auto failAll = [&](const MailError &error) {
        for (const SaveOrder &order : orders)
            outcomes.append({ .order = order, .error = error });
        return outcomes;
    };
    const auto database = store.openReader();
    if (!database)
        return failAll(database.error());
    const auto stored = store::LetterDevice::open(**database, source.letter);
    if (!stored)
        return failAll(stored.error());
    Writing writing(**stored, stored->get(), stop);
    for (const SaveOrder &order : orders)
        outcomes.append(writing.run(order));
    return outcomes;
}

} // namespace

PartSaver::PartSaver(const store::Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(1);
}

PartSaver::~PartSaver()
{
    *m_stop = true;
    m_pool.waitForDone();
}

void PartSaver::save(const FileSource &source, const QList<SaveOrder> &orders, Done done)
{
    const auto deliver = deliverTo<QList<SaveOutcome>>(
        this, [done = std::move(done)](const QList<SaveOutcome> &outcomes) { done(outcomes); });
    m_pool.start([store = &m_store, source, orders, deliver, stop = m_stop] {
        deliver(saveAll(*store, source, orders, stop));
    });
}

} // namespace sobre::ui
