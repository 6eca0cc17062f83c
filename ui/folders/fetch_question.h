// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/fetch_mail.h"
#include "ui/look/strip.h"

#include <QHash>

namespace sobre::ui {

struct Desk;

/// What the last look into a mailbox must ask the person, or should tell them: over all panes of the main window. Hidden while
/// there is nothing. What was answered or put aside is not asked again until the server says something else. Window thread.
class FetchQuestion : public look::Strip {
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit FetchQuestion(Desk &desk, QWidget *parent = nullptr);

    /// Shows what is known now.
    void refresh();

Q_SIGNALS:
    /// There is something, or nothing any more.
    void asking(bool something);

private:
    /// One account's.
    struct Open {
        store::AccountId account = store::AccountId::None;
        std::optional<account::Renumbered> renumbered = {};
        std::optional<account::ManyDue> manyDue = {};
        bool operator==(const Open &) const = default;
    };
    std::optional<Open> find() const;
    void show(const Open &open);
    void ask(const account::ManyDue &due);
    void ask(const account::Renumbered &renumbered);
    void putAside();

    Desk &m_desk;
    std::optional<Open> m_shown;
    QHash<store::AccountId, Open> m_aside; ///< until something else is asked
};

} // namespace sobre::ui
