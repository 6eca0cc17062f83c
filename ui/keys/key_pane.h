// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/key_rows.h"
#include "ui/look/button.h"
#include "ui/look/pane.h"

#include <QHash>

#include <optional>

class QLayout;

namespace sobre::look {
class Label;
class Strip;
}

namespace sobre::ui {

class ScrollColumn;

/// What a person can do with a key.
enum class KeyDeed {
    Match, ///< the fingerprints were compared and are the same
    Differ,
    TakeBack, ///< one of the two
    Use, ///< an offered key
    PutAway,
    FindNewer,
    BackUp,
    Extend,
    SendMine,
    Withdraw,
    Export,
    Remove,
    ShowChain,
};

/// One key: how it stands with it, the one thing to do, its whole fingerprint, and below what else there is. It asks; its
/// owner acts.
class KeyPane : public look::Pane {
    Q_OBJECT
public:
    explicit KeyPane(QWidget *parent = nullptr);

    void showRow(const keys::KeyRow &row);
    void clear();
    /// While something is done nothing else can be begun.
    void setBusy(bool busy);
    /// Without a network key search stands there disabled, with the reason in its tooltip.
    void setMayAskNetwork(bool may, const QString &reason);
    /// The chain of a certificate, below the details.
    void showChain(const QStringList &lines);
    /// The button that does it; null where it is not offered.
    look::Button *button(KeyDeed deed) const { return m_buttons.value(deed); }
    /// On to the first thing that can be done.
    void focusFirst();

Q_SIGNALS:
    void wanted(sobre::ui::KeyDeed deed);

private:
    void build(const keys::KeyRow &row);
    void addFingerprint(const keys::KeyRow &row);
    void addDeeds(const keys::KeyRow &row);
    void addFoot(const keys::KeyRow &row);
    look::Button *add(QLayout *row, KeyDeed deed, const QString &words, look::Button::Kind kind = look::Button::Kind::Plain);
    void dressNetwork();

    ScrollColumn *m_column;
    QWidget *m_content = nullptr;
    look::Strip *m_strip = nullptr;
    look::Label *m_details = nullptr;
    look::Label *m_chain = nullptr;
    QHash<KeyDeed, look::Button *> m_buttons;
    std::optional<keys::KeyRow> m_row;
    bool m_busy = false;
    bool m_mayAskNetwork = true;
    QString m_reason;
    bool m_detailed = false; ///< stays as the person left it
};

} // namespace sobre::ui
