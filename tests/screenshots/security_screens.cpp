// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"
#include "tests/crypto/made_keys.h"
#include "tests/ui/reader/reader_crypto.h"
#include "ui/desk/main_window.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/look/button.h"
#include "ui/preferences/preferences.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using plugin::CryptoKey;
using plugin::Validity;

const QString Ana = u"ana.ruiz@example.net"_s;

QDateTime evening(int minute)
{
    return {QDate(2026, 11, 21), QTime(20, minute), QTimeZone::UTC};
}

QByteArray damaged(QByteArray raw)
{
    const qsizetype at = raw.lastIndexOf("-----END PGP MESSAGE") - 20;
    raw[at] = raw.at(at) == 'A' ? 'B' : 'A';
    return raw;
}

QByteArray fromTheList(const QByteArray &letter)
{
    const qsizetype start = letter.toLower().indexOf("content-type: multipart/signed");
    return "From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: Harbour <harbour@lists.example>\r\n"
           "Subject: [harbour] Key to the boat house\r\nDate: Sat, 21 Nov 2026 20:51:00 +0000\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=list\r\n\r\n"
           "--list\r\n" + letter.sliced(start) + "\r\n"
           "--list\r\nContent-Type: text/plain\r\n\r\nYou get this because you are on the list “harbour”.\r\n--list--\r\n";
}

/// A profile with letters in every state, and what its reader's engine knows.
class SealedMail {
public:
    SealedMail() : profile(MadeUpProfile::With::Mail)
    {
        profile.desk.crypto.setProviders({&m_guard});
        ui::Preferences preferences;
        preferences.marksRead = false;
        preferences.writeTo(profile.desk.settings);
        add(u"envelope"_s, 45, true, u"The door code"_s,
            u"Marta,\n\nthe new door code is 4711. I put it in an envelope so that nobody on the way can read it.\n\nAna"_s);
        add(u"signed"_s, 46, false, u"The plan of the second floor"_s,
            u"Marta,\n\nthe plan is final. I signed this mail so that you know it is from me.\n\nAna"_s);
        add(u"signed-unknown"_s, 47, false, u"Your new account number"_s, u"Dear Marta,\n\nplease use the new account from now on.\n"_s);
        m_raw[u"bad-signature"_s] = write(48, false, u"Meeting moved"_s, u"We meet at 19:00 at the old pier.\n"_s).replace("19:00", "21:00");
        m_raw[u"sealed-no-key"_s] = m_ana.sealRaw("Content-Type: text/plain\r\n\r\nx", u'9');
        add(u"locked"_s, 49, true, u"The keys of the boat house"_s, u"They hang behind the second shelf.\n"_s);
        m_raw[u"damaged"_s] = damaged(write(50, true, u"Contract"_s, u"As agreed.\n"_s));
        m_raw[u"part"_s] = fromTheList(write(51, false, u"Key to the boat house"_s,
                                             u"The key is with me until Monday; ask me for it.\n\nAna"_s));
        add(u"plugin-missing"_s, 52, true, u"Later"_s, u"Later.\n"_s);
        m_raw[u"offered-key"_s] = "Autocrypt: addr=ana.ruiz@example.net; keydata="
            + tests::madeKey({"Ana Ruiz <ana.ruiz@example.net>"}).toBase64() + "\r\n"
            + QByteArray("From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: Marta Vidal <marta@example.org>\r\nSubject: My key\r\n"
                         "Date: Sat, 21 Nov 2026 20:53:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n"
                         "Marta,\r\n\r\nmy program has made a key for me. With it you can write to me in an envelope.\r\n\r\nAna\r\n");
        m_raw[u"signed-offered"_s] = "Autocrypt: addr=ana.ruiz@example.net; keydata=" + tests::madeKey({"Ana Ruiz <ana.ruiz@example.net>"}).toBase64() + "\r\n"
            + write(54, false, u"Signed from now on"_s, u"Marta,\n\nmy letters are signed from now on; my key comes with them.\n\nAna\n"_s);
        m_raw[u"own-envelope"_s] = ownEnvelope(55);
        int minute = 45;
        for (const QString &state : states())
            m_letters[state] = profile.receive(m_raw.value(state), evening(minute++));
    }

    static QStringList states()
    {
        return {u"envelope"_s, u"signed"_s,  u"signed-unknown"_s, u"bad-signature"_s,  u"sealed-no-key"_s,
                u"locked"_s,   u"damaged"_s, u"part"_s,           u"plugin-missing"_s, u"offered-key"_s,
                u"signed-offered"_s, u"own-envelope"_s};
    }
    store::LetterId letter(const QString &state) const { return m_letters.value(state); }
    /// What the engine knows when this state is looked at.
    void prepare(const QString &state)
    {
        m_provider.keys.clear();
        m_provider.addKey(u"marta@example.org"_s, '1', CryptoKey::HasSecret, Validity::Ultimate);
        if (state == u"own-envelope")
            m_provider.addKey(u"marta@example.org"_s, '2', CryptoKey::HasSecret, Validity::Ultimate);
        else if (state != u"signed-unknown" && state != u"offered-key" && state != u"signed-offered")
            m_provider.addKey(Ana, '2', {}, Validity::Full);
        for (CryptoKey &key : m_provider.keys) {
            QList<plugin::KeyUser> users = key.users();
            users[0].name = users[0].address == Ana ? u"Ana Ruiz"_s : u"Marta Vidal"_s;
            key.setUsers(users);
        }
        m_provider.locked = state == u"locked" ? QStringList {QString(40, u'1')} : QStringList();
        m_provider.signingTime = evening(45 + int(states().indexOf(state)));
        profile.desk.keys.forget();
        profile.desk.crypto.setProviders(state == u"plugin-missing" ? QList<plugin::GuardedProvider *>()
                                                                    : QList<plugin::GuardedProvider *> {&m_guard});
    }

    MadeUpProfile profile;

private:
    QByteArray write(int minute, bool seal, const QString &subject, const QString &text)
    {
        mime::Draft draft = m_ana.draft(text);
        draft.subject = subject;
        draft.date = evening(minute);
        return m_ana.write(draft, true, seal);
    }
    /// Marta's own to Ana and Luis, as it lies in Sent.
    QByteArray ownEnvelope(int minute)
    {
        mime::Draft draft = m_ana.draft(u"Ana, Luis,\n\nthe boat house opens with 4711 until Sunday.\n\nMarta\n"_s);
        draft.from = {u"Marta Vidal"_s, u"marta@example.org"_s};
        draft.to = {{u"Ana Ruiz"_s, Ana}, {u"Luis Prado"_s, u"luis@example.com"_s}};
        draft.subject = u"The boat house"_s;
        draft.date = evening(minute);
        return m_ana.write(draft, true, true);
    }
    void add(const QString &state, int minute, bool seal, const QString &subject, const QString &text)
    {
        m_raw[state] = write(minute, seal, subject, text);
    }

    ui::test::WritingSide m_ana;
    tests::FakeProvider m_provider;
    plugin::GuardedProvider m_guard {m_provider, u"pictures"_s};
    QHash<QString, QByteArray> m_raw;
    QHash<QString, store::LetterId> m_letters;
};

} // namespace

void takeSecurity(Studio &studio)
{
    const QStringList states = SealedMail::states();
    if (std::ranges::none_of(states, [&studio](const QString &state) { return studio.wants(u"main-"_s + state); }))
        return;
    SealedMail mail;
    ui::MainWindow window(mail.profile.desk);
    window.resize(1440, 900);
    window.show();
    auto *list = window.findChild<ui::LetterListPane *>();
    window.findChild<ui::FolderPane *>()->selectFolder(store::FolderId::Inbox);
    QTest::qWait(500);
    for (const QString &state : states) {
        mail.prepare(state);
        list->selectLetter(mail.letter(state));
        list->focusList();
        QTest::qWait(500);
        if (state == u"envelope") {
            if (auto *details = window.findChild<look::Button *>(u"securityDetailsButton"_s))
                details->click();
        }
        studio.take(u"main-"_s + state, window, 400);
    }
}

} // namespace sobre::screenshots
