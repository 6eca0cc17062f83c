// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/key_words.h"


#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

    using keys::KeyRow;
    using keys::KeyStanding;
    using store::KeyNote;

    class KeyWords {
        Q_DECLARE_TR_FUNCTIONS(KeyWords)

    public:
        static QString nobody() { return tr("A key without a name"); }
        static QString ofOwn(const KeyRow &row);
        static QString ofOther(const KeyRow &row);
        static QString source(KeyNote::Source source);
        static QString noEnd() { return tr("no end"); }
        static QString you(const QString &name) { return tr("%1 (you)").arg(name); }
    };

    QString KeyWords::ofOwn(const KeyRow &row)
    {
        switch (row.standing) {
        case KeyStanding::OwnUnsaved:
            return tr("Your key, not backed up yet");
        case KeyStanding::OwnEnding:
            return tr("Your key ends on %1").arg(keyDay(row.key.expires()));
        case KeyStanding::OwnEnded:
            return tr("Your key ended on %1").arg(keyDay(row.key.expires()));
        case KeyStanding::OwnWithdrawn:
            return tr("You withdrew this key");
        default:
            return tr("Your key");
        }
    }

    QString KeyWords::ofOther(const KeyRow &row)
    {
        switch (row.standing) {
        case KeyStanding::Withdrawn:
            return tr("Withdrawn by its owner");
        case KeyStanding::Differs:
            return tr("Not theirs: compared on %1").arg(keyDay(row.since));
        case KeyStanding::Ended:
            return tr("Ended on %1").arg(keyDay(row.since));
        case KeyStanding::Changed:
            return tr("Key changed on %1").arg(keyDay(row.since));
        case KeyStanding::Checked:
            return row.since.isValid() ? tr("Checked on %1").arg(keyDay(row.since)) : tr("Checked");
        case KeyStanding::Vouched:
            return tr("An authority vouches for it");
        case KeyStanding::Weak:
            return tr("Too short to be safe");
        case KeyStanding::Unusable:
            return tr("Cannot be used");
        case KeyStanding::Known:
            return tr("Same key since %1").arg(keyDay(row.note.accepted.isValid() ? row.note.accepted : row.since));
        case KeyStanding::Offered:
            return tr("Offered, not used yet");
        default:
            return {};
        }
    }

    QString KeyWords::source(KeyNote::Source source)
    {
        switch (source) {
        case KeyNote::Source::Made:
            return tr("made here");
        case KeyNote::Source::Autocrypt:
        case KeyNote::Source::Attached:
            return tr("a letter");
        case KeyNote::Source::File:
            return tr("a file");
        case KeyNote::Source::Clipboard:
            return tr("the clipboard");
        case KeyNote::Source::Wkd:
            return tr("their provider");
        case KeyNote::Source::KeyServer:
            return tr("a key server");
        case KeyNote::Source::Restored:
            return tr("a backup");
        case KeyNote::Source::Gossip:
            return tr("somebody else's letter");
        case KeyNote::Source::Keyring:
            break;
        }
        return tr("your GnuPG");
    }

} // namespace

QString keyDay(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = order.indexOf(u'M') >= 0 && order.indexOf(u'M') < order.indexOf(u'd');
    const bool yearFirst = order.startsWith(u'y');
    return locale.toString(when.toLocalTime().date(),
                           yearFirst        ? u"yyyy MMM d"_s
                               : monthFirst ? u"MMM d, yyyy"_s
                                            : u"d MMM yyyy"_s);
}

QString keyPerson(const KeyRow &row)
{
    const QString name = !row.name.isEmpty() ? row.name : row.address;
    if (name.isEmpty())
        return KeyWords::nobody();
    return row.isOwn() ? KeyWords::you(name) : name;
}

QString keyTrust(const KeyRow &row)
{
    return row.isOwn() ? KeyWords::ofOwn(row) : KeyWords::ofOther(row);
}

QString keyUntil(const KeyRow &row)
{
    if (row.offer || row.key.fingerprint().isEmpty() || row.standing == KeyStanding::Withdrawn
        || row.standing == KeyStanding::OwnWithdrawn || row.standing == KeyStanding::Differs)
        return u"—"_s;
    return row.key.expires().isValid() ? keyDay(row.key.expires()) : KeyWords::noEnd();
}

QString keySource(const KeyRow &row)
{
    return KeyWords::source(row.offer ? keys::sourceOf(row.offer->way) : row.note.source);
}

QString keySpoken(const KeyRow &row)
{
    QStringList parts {keyPerson(row)};
    if (!row.address.isEmpty() && row.address != parts.first())
        parts += row.address;
    parts += keyTrust(row);
    if (const QString until = keyUntil(row); until != u"—"_s)
        parts += until;
    parts += keySource(row);
    return parts.join(u". "_s) + u'.';
}

} // namespace sobre::text
