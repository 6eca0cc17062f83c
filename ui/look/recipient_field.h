// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/recipient.h"

#include <QList>
#include <QScrollArea>

#include <functional>

class QAbstractItemModel;
class QCompleter;
class QLineEdit;
class QMenu;

namespace sobre::look {

class Chip;
class FlowLayout;

/// Where recipients are typed: chips and, after them, text. Comma, semicolon, Tab and Enter close a chip;
/// pasted lists are split; Backspace at the beginning selects the last chip and then deletes it; Left and
/// Right walk; F2 edits; Del removes. One tab stop. Grows to four lines, then scrolls.
class RecipientField : public QScrollArea {
    Q_OBJECT
public:
    /// Makes a recipient of one piece of text; RecipientState::Bad with a note if it is none.
    using Parser = std::function<Recipient(const QString &)>;

    explicit RecipientField(const QString &accessibleName, QWidget *parent = nullptr);

    /// Without one everything with an @ inside is taken.
    void setParser(Parser parser) { m_parser = std::move(parser); }

    QList<Recipient> recipients() const;
    void setRecipients(const QList<Recipient> &recipients);
    void add(const Recipient &recipient);
    /// Text that is not a chip yet. False if a chip is no address.
    QString pendingText() const;
    bool isAcceptable() const;
    /// Makes chips of what is still being typed; before sending and saving.
    void commit();

    /// The chip of `address` (as it is) turns into text that stands selected and has the focus. Nothing where there is none.
    void editAddress(const QString &address);

    /// News about the key of `address` (compared without case).
    void setState(const QString &address, RecipientState state, const QString &note = {});
    /// Whether the letter is to be sealed; changes what a missing key looks like.
    void setSealing(bool sealing);

    /// Suggestions: column 0, `role` holds "Name <address>". With `filtersItself` the model answers
    /// queryChanged() and all its rows are offered; otherwise rows are offered that contain what was typed.
    /// Not owned.
    void setCompletionModel(QAbstractItemModel *model, int role = Qt::DisplayRole,
                            bool filtersItself = false);

    QLineEdit *lineEdit() const { return m_edit; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Chips came, went or changed their address; not for setState().
    void addressesChanged();
    /// What is being typed, for a completion model that filters itself.
    void queryChanged(const QString &text);
    /// A chip's menu is about to open: add to it (move to Cc, add to people).
    void menuAboutToShow(int index, QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        Recipient recipient;
        Chip *chip;
    };
    bool editKey(class QKeyEvent *event);
    void textEdited(const QString &text);
    void insert(qsizetype index, const Recipient &recipient);
    void insertPieces(const QStringList &pieces);
    void remove(Chip *chip);
    void walk(Chip *from, int step);
    void edit(Chip *chip);
    void cancelEdit();
    void showMenu(Chip *chip, const QPoint &position);
    void placeEditor(qsizetype index);
    void dress(const Entry &entry);
    void fit();
    qsizetype indexOf(const Chip *chip) const;

    QList<Entry> m_entries;
    Parser m_parser;
    QWidget *m_content;
    FlowLayout *m_flow;
    QLineEdit *m_edit;
    QCompleter *m_completer = nullptr;
    qsizetype m_place = 0; // where the next chip goes
    Recipient m_edited; // what an edited chip was before
    bool m_editing = false;
    bool m_sealing = false;
    qsizetype m_lastLength = 0;
};

} // namespace sobre::look
