// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/gallery_pages.h"

#include "tests/ui/look/sample_models.h"
#include "ui/look/avatar.h"
#include "ui/look/button.h"
#include "ui/look/chip_row.h"
#include "ui/look/elided_label.h"
#include "ui/look/empty_state.h"
#include "ui/look/folder_row_delegate.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/look/letter_row_delegate.h"
#include "ui/look/pane.h"
#include "ui/look/pill.h"
#include "ui/look/recipient_field.h"
#include "ui/look/search_field.h"
#include "ui/look/segmented_bar.h"
#include "ui/look/strip.h"
#include "ui/look/tool_button.h"
#include "ui/look/tool_row.h"
#include "ui/look/undo_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QListView>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>

namespace sobre::look {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QHBoxLayout *row(QMargins margins = {}, int spacing = space::s)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    return layout;
}

QVBoxLayout *column(QWidget *parent, QMargins margins = {}, int spacing = 0)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    return layout;
}

Strip *strip(Tone tone, Glyph glyph, const char *lead, const char *sentence,
             std::initializer_list<const char *> buttons)
{
    auto *one = new Strip;
    one->setMessage(tone, glyph, s(lead), s(sentence));
    for (const char *text : buttons)
        one->addButton(s(text));
    return one;
}

QWidget *sidebar()
{
    auto *side = new Pane(Pane::Back::Sidebar);
    auto *all = column(side);
    auto *folders = new QListView;
    folders->setObjectName(s("folders"));
    folders->setModel(sampleFolders(folders));
    folders->setItemDelegate(new FolderRowDelegate(folders));
    dressSidebarView(folders);
    folders->setCurrentIndex(folders->model()->index(1, 0));
    all->addSpacing(space::s);
    all->addWidget(folders, 1);
    all->addWidget(new Line);
    auto *foot = column(nullptr, { 18, 8, 12, 12 }, 2);
    foot->addWidget(new Label(s("Checked at 21:40 · 2 new"), TextStyle::Caption));
    foot->addWidget(new Label(s("Next check 21:50"), TextStyle::Caption));
    all->addLayout(foot);
    return side;
}

QWidget *letterList(bool compact)
{
    auto *pane = new Pane(Pane::Back::Surface);
    auto *all = column(pane);
    auto *title = row({ 16, 12, 12, 2 });
    title->addWidget(heading(2, s("Inbox")));
    title->addWidget(new ElidedLabel(s("3 unread · 31"), TextStyle::Secondary));
    title->addStretch(1);
    all->addLayout(title);
    auto *filters = row({ 10, 2, 10, 6 }, 2);
    auto *bar = new SegmentedBar(s("Show"));
    bar->setObjectName(s("filters"));
    int id = 0;
    for (const char *text : { "All", "Unread", "Starred", "Files" })
        bar->addChoice(id++, s(text));
    filters->addWidget(bar);
    filters->addStretch(1);
    filters->addWidget(new ToolButton(Glyph::Sort, s("Newest"), ToolButton::Face::IconOnly));
    all->addLayout(filters);
    all->addWidget(new Line);
    auto *view = new QListView;
    view->setObjectName(s("letters"));
    view->setFrameShape(QFrame::NoFrame);
    view->setModel(sampleLetters(view));
    auto *delegate = new LetterRowDelegate(view);
    delegate->setCompact(compact);
    view->setItemDelegate(delegate);
    view->setUniformItemSizes(true);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setCurrentIndex(view->model()->index(2, 0));
    all->addWidget(view, 1);
    auto *foot = row({ 8, 0, 8, 8 });
    auto *undo = new UndoBar;
    undo->setObjectName(s("undo"));
    foot->addWidget(undo);
    all->addLayout(foot);
    undo->offer(s("Moved to Archive."), std::chrono::hours(1));
    return pane;
}

QWidget *reader()
{
    auto *pane = new Pane(Pane::Back::Surface);
    auto *all = column(pane);
    auto *tools = new ToolRow(s("Letter"));
    const std::pair<Glyph, const char *> actions[]
        = { { Glyph::Reply, "Reply" },     { Glyph::ReplyAll, "All" }, { Glyph::Forward, "Forward" },
            { Glyph::Archive, "Archive" }, { Glyph::Trash, "Delete" }, { Glyph::Junk, "Junk" } };
    for (const auto &[glyph, name] : actions)
        tools->add(new ToolButton(glyph, s(name)));
    tools->addStretch();
    tools->add(new ToolButton(Glyph::Star, s("Star"), ToolButton::Face::IconOnly));
    tools->add(new ToolButton(Glyph::Menu, s("More"), ToolButton::Face::IconOnly));
    all->addWidget(tools);
    all->addWidget(new Line);
    auto *body = column(nullptr, { 24, 16, 24, 18 }, space::m);
    all->addLayout(body, 1);
    body->addWidget(heading(1, s("The door code")));
    auto *head = row({}, space::m);
    auto *avatar = new Avatar;
    avatar->setPerson(s("Ana Ruiz"), s("ana.ruiz@example.net"));
    head->addWidget(avatar);
    auto *names = column(nullptr, {}, 2);
    auto *who = row();
    who->addWidget(new Label(s("Ana Ruiz"), TextStyle::Strong));
    who->addWidget(new ElidedLabel(s("ana.ruiz@example.net"), TextStyle::Secondary));
    who->addStretch(1);
    names->addLayout(who);
    names->addWidget(new ElidedLabel(s("to me, Jonas and 3 more"), TextStyle::Secondary));
    head->addLayout(names, 1);
    head->addWidget(new Label(s("Today 20:45"), TextStyle::Secondary), 0, Qt::AlignTop);
    body->addLayout(head);
    auto *security
        = strip(Tone::Envelope, Glyph::Shield, "Signed by Ana Ruiz.",
                "You checked this key with Ana on 3 May 2026. The text is as she wrote it.", { "Details" });
    security->setObjectName(s("strip"));
    body->addWidget(security);
    body->addWidget(strip(Tone::Info, Glyph::Picture, "Pictures from cinema.example were not loaded.",
                          "Loading tells the sender when and where you read.",
                          { "Load once", "Always for this sender" }));
    auto *text = new Label(
        s("Marta,\n\nthe new door code is in the envelope I left with Carlos. I signed this mail so "
          "that you know it is from me.\n\nAna"),
        TextStyle::Reading);
    text->setWordWrap(true);
    body->addWidget(text);
    body->addStretch(1);
    auto *files = new Card;
    auto *line = row();
    line->addWidget(new GlyphView(Glyph::Attachment, 18, Ink::Secondary));
    line->addWidget(new Label(s("1 attachment"), TextStyle::Strong));
    auto *file = new ElidedLabel(s("floor-plan-of-the-whole-building.pdf · 88 kB"), TextStyle::Secondary);
    file->setElideMode(Qt::ElideMiddle);
    line->addWidget(file, 1);
    line->addWidget(new Button(s("Open")));
    line->addWidget(new Button(s("Save…")));
    files->body()->addLayout(line);
    body->addWidget(files);
    return pane;
}

QWidget *mainPage(bool compact)
{
    auto *window = new Pane(Pane::Back::Window);
    window->resize(1440, 900);
    auto *all = column(window);
    auto *top = row({ 12, 8, 12, 8 });
    auto *write = new Button(s("Write"), Button::Kind::Primary, Glyph::Write);
    write->setObjectName(s("write"));
    top->addWidget(write);
    top->addWidget(new ToolButton(Glyph::GetMail, s("Get mail")));
    top->addStretch(1);
    auto *search = new SearchField(s("Search all mail"), QKeySequence(Qt::CTRL | Qt::Key_K));
    search->setObjectName(s("search"));
    top->addWidget(search, 2);
    top->addStretch(1);
    top->addWidget(new ToolButton(Glyph::Key, s("Keys")));
    top->addWidget(new ToolButton(Glyph::Menu, s("Menu"), ToolButton::Face::IconOnly));
    all->addLayout(top);
    all->addWidget(new Line);
    auto *panes = new QSplitter;
    panes->setHandleWidth(1);
    panes->addWidget(sidebar());
    panes->addWidget(letterList(compact));
    panes->addWidget(reader());
    panes->setSizes({ 218, 428, 794 });
    panes->setStretchFactor(2, 1);
    all->addWidget(panes, 1);
    return window;
}

QWidget *composerPage()
{
    auto *window = new Pane(Pane::Back::Window);
    window->resize(900, 680);
    auto *all = column(window);
    auto *top = new ToolRow(s("Letter"));
    auto *send = new Button(s("Seal and send"), Button::Kind::Primary, Glyph::Lock);
    send->setObjectName(s("send"));
    send->setEnabled(false);
    top->addWidget(send);
    auto *seal = new ToolButton(Glyph::Lock, s("Seal"));
    seal->setObjectName(s("seal"));
    seal->setCheckable(true);
    seal->setChecked(true);
    top->add(seal);
    top->add(new ToolButton(Glyph::Attachment, s("Attach")));
    top->add(new ToolButton(Glyph::Clock, s("Later")));
    top->addStretch();
    top->addWidget(new ElidedLabel(s("Draft saved 21:41"), TextStyle::Caption));
    top->add(new ToolButton(Glyph::Menu, s("Menu"), ToolButton::Face::IconOnly));
    all->addWidget(top);
    all->addWidget(new Line);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(16, 10, 16, 10);
    grid->setSpacing(space::s);
    grid->setColumnStretch(1, 1);
    auto *from = new QComboBox;
    from->addItem(s("Marta Vidal <marta@example.org>"));
    auto *to = new RecipientField(s("To"));
    to->setObjectName(s("to"));
    to->setSealing(true);
    to->setRecipients({ { s("Ana Ruiz"), s("ana.ruiz@example.net"), RecipientState::Checked, {} },
                        { s("Helen Okafor"), s("h.okafor@clinic.example"), RecipientState::Known, {} },
                        { {}, s("carlos@taller-pena.example"), RecipientState::NoKey, {} },
                        { s("Jonas Weber"), s("jonas@example.de"), RecipientState::Looking, {} },
                        { {}, s("nobody.example.org"), RecipientState::Bad, {} } });
    auto *cc = new RecipientField(s("Cc"));
    cc->setRecipients({ { s("Budi Santoso"), s("budi@example.id"), RecipientState::Checked, {} },
                        { s("Choir"), s("choir@example.org"), RecipientState::NoKey, {} } });
    auto *subject = new QLineEdit(s("Door code and member list"));
    subject->setObjectName(s("subject"));
    int line = 0;
    const std::pair<const char *, QWidget *> fields[]
        = { { "From", from }, { "To", to }, { "Cc", cc }, { "Subject", subject } };
    for (const auto &[name, field] : fields) {
        grid->addWidget(new Label(s(name), TextStyle::Secondary), line, 0);
        grid->addWidget(field, line, 1, field == from ? Qt::AlignLeft : Qt::Alignment());
        ++line;
    }
    grid->addWidget(new Button(s("Bcc"), Button::Kind::Flat), 1, 2, Qt::AlignTop);
    auto *blocked = strip(Tone::Warn, Glyph::Warn, "Cannot seal for 1 of 3 people.",
                          "We have no key for carlos@taller-pena.example. Nothing is sent until you choose.",
                          { "Find a key", "Remove Carlos", "Use a postcard" });
    blocked->setObjectName(s("strip"));
    grid->addWidget(blocked, line, 0, 1, 3);
    all->addLayout(grid);
    all->addWidget(new Line);
    auto *text = new QPlainTextEdit(s("Hi Ana, Helen,\n\nI atached the new member list.\n\nMarta"));
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(font(TextStyle::Reading));
    text->document()->setDocumentMargin(16);
    all->addWidget(text, 1);
    all->addWidget(new Line);
    auto *foot = row({ 16, 8, 16, 10 }, 14);
    auto *files = new ChipRow(s("Attachments"));
    files->add(s("1"), s("members-2026.ods · 34 kB"), Glyph::DocumentSheet, Tone::Neutral)
        ->setObjectName(s("chip"));
    files->add(s("2"), s("door.png · 210 kB"), Glyph::Picture, Tone::Neutral);
    files->setTail(new Button(s("Add file"), Button::Kind::Flat, Glyph::Add));
    foot->addWidget(files, 1);
    foot->addWidget(new ElidedLabel(s("English (UK) · 1 spelling mistake"), TextStyle::Caption));
    all->addLayout(foot);
    return window;
}

QWidget *controlsPage()
{
    auto *window = new Pane(Pane::Back::Window);
    window->resize(1200, 1080);
    auto *all = column(window, { 24, 20, 24, 20 }, space::m);
    all->addWidget(heading(1, s("Incoming mail")));
    all->addWidget(strip(Tone::Envelope, Glyph::Check, "Works.",
                         "Last checked 21:40: signed in over TLS 1.3.", { "Test again" }));
    all->addWidget(strip(Tone::Postcard, Glyph::Postcard, "Postcard.",
                         "Every server that carries this mail can read it. Ana could get an envelope.",
                         { "Invite Carlos" }));
    all->addWidget(strip(Tone::Error, Glyph::Warn, "The text does not fit its signature.",
                         "It may have been changed on the way. Ask Ana Ruiz by another means.",
                         { "Details" }));
    all->addWidget(
        strip(Tone::Neutral, Glyph::Question, "", "Signed, but we do not know by whom.", { "Find the key" }));
    auto *buttons = row();
    auto *primary = new Button(s("&Find settings"), Button::Kind::Primary);
    primary->setObjectName(s("primary"));
    buttons->addWidget(primary);
    auto *plain = new Button(s("&Import…"), Button::Kind::Plain, Glyph::Key);
    plain->setObjectName(s("plain"));
    buttons->addWidget(plain);
    auto *flat = new Button(s("Technical details"), Button::Kind::Flat);
    flat->setObjectName(s("flat"));
    buttons->addWidget(flat);
    auto *differ = new Button(s("They differ"), Button::Kind::Toned);
    differ->setTone(Tone::Error);
    buttons->addWidget(differ);
    auto *offPrimary = new Button(s("Seal and send"), Button::Kind::Primary, Glyph::Lock);
    offPrimary->setEnabled(false);
    buttons->addWidget(offPrimary);
    auto *offPlain = new Button(s("Save"));
    offPlain->setEnabled(false);
    buttons->addWidget(offPlain);
    buttons->addWidget(new Pill(s("4")));
    buttons->addWidget(new Pill(s("not checked"), Tone::Warn));
    buttons->addStretch(1);
    all->addLayout(buttons);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(space::m);
    auto *server = new QLineEdit(s("mail.example.org"));
    server->setObjectName(s("server"));
    auto *security = new QComboBox;
    security->setObjectName(s("combo"));
    security->addItems({ s("TLS (recommended)"), s("STARTTLS") });
    auto *days = new QSpinBox;
    days->setValue(14);
    days->setObjectName(s("spin"));
    auto *off = new QLineEdit(s("cannot be changed"));
    off->setEnabled(false);
    int at = 0;
    for (QWidget *field : std::initializer_list<QWidget *>{ server, security, days, off })
        fields->addWidget(field, 0, at++);
    auto *check = new QCheckBox(s("Check for new mail every"));
    check->setObjectName(s("check"));
    check->setChecked(true);
    auto *radio = new QRadioButton(s("Keep for"));
    radio->setObjectName(s("radio"));
    radio->setChecked(true);
    at = 0;
    for (QWidget *field : std::initializer_list<QWidget *>{ check, new QCheckBox(s("Make a key")), radio,
                                                            new QRadioButton(s("Remove at once")) })
        fields->addWidget(field, 1, at++);
    all->addLayout(fields);
    auto *progress = new QProgressBar;
    progress->setValue(62);
    progress->setTextVisible(false);
    progress->setFixedHeight(6);
    all->addWidget(progress);
    auto *chips = new ChipRow(s("Filters"));
    for (const char *text : { "From: Ana Ruiz", "Has file", "Since 1 Nov" })
        chips->add(s(text), s(text));
    chips->setTail(new Button(s("Add filter"), Button::Kind::Flat, Glyph::Add));
    all->addWidget(chips);
    auto *cards = row({}, space::l);
    const auto empty
        = [&](Glyph glyph, const char *title, const char *sentence, const char *button, Tone tone) {
              auto *card = new Card;
              auto *state = new EmptyState;
              state->setMessage(glyph, s(title), s(sentence), tone);
              state->addButton(s(button), tone == Tone::Error ? Button::Kind::Primary : Button::Kind::Plain);
              card->body()->addWidget(state);
              cards->addWidget(card, 1);
          };
    empty(Glyph::Inbox, "Nothing here yet", "New mail appears here. Last checked at 21:40.", "Get mail",
          Tone::Neutral);
    empty(Glyph::Lock, "This message is sealed and you lack the key",
          "It was sealed for a key that is not on this computer.", "Import a key", Tone::Warn);
    empty(Glyph::Key, "Password refused", "mail.example.org said: “invalid credentials”.", "Enter password",
          Tone::Error);
    all->addLayout(cards, 1);
    auto *table = new QTableWidget(3, 3);
    table->setObjectName(s("table"));
    table->setHorizontalHeaderLabels({ s("Person"), s("Trust"), s("Good until") });
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const char *names[] = { "Marta Vidal (you)", "Ana Ruiz", "Jonas Weber" };
    for (int i = 0; i < 3; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(s(names[i])));
        table->setItem(i, 1,
                       new QTableWidgetItem(
                           icon(i == 2 ? Glyph::Warn : Glyph::Shield, i == 2 ? Ink::Warn : Ink::Envelope),
                           i == 2 ? s("Key changed") : s("Checked")));
        table->setItem(i, 2, new QTableWidgetItem(s("2 Jan 2028")));
    }
    table->setColumnWidth(0, 300);
    table->setColumnWidth(1, 200);
    table->selectRow(1);
    all->addWidget(table, 1);
    return window;
}

QWidget *iconsPage()
{
    auto *window = new Pane(Pane::Back::Window);
    auto *grid = new QGridLayout(window);
    const auto glyphs = QMetaEnum::fromType<Glyph>();
    for (int i = 1; i < glyphs.keyCount(); ++i) {
        auto *cell = new QWidget;
        auto *all = column(cell, { 4, 4, 4, 4 }, 4);
        auto *pictures = row();
        pictures->addWidget(new GlyphView(Glyph(glyphs.value(i)), 40));
        pictures->addWidget(new GlyphView(Glyph(glyphs.value(i)), 18, Ink::Accent));
        all->addLayout(pictures);
        all->addWidget(new Label(QString::fromLatin1(glyphs.key(i)), TextStyle::Caption));
        grid->addWidget(cell, (i - 1) / 12, (i - 1) % 12);
    }
    return window;
}

} // namespace

QWidget *galleryPage(const QString &name)
{
    if (name == QLatin1StringView("composer"))
        return composerPage();
    if (name == QLatin1StringView("controls"))
        return controlsPage();
    if (name == QLatin1StringView("icons"))
        return iconsPage();
    return mainPage(name == QLatin1StringView("compact"));
}

} // namespace sobre::look
