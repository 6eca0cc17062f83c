// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/folder_roles.h"
#include "ui/look/glyphs.h"
#include "ui/look/letter_roles.h"

#include <QStandardItemModel>

namespace sobre::look {

/// A few letters and folders to look at.
inline QStandardItemModel *sampleLetters(QObject *parent)
{
    struct Sample {
        bool unread;
        const char *sender;
        int count;
        const char *subject;
        const char *preview;
        const char *date;
        bool attachment;
        LetterMark mark;
        bool flagged = false;
        int depth = 0;
        bool open = false;
    };
    static const Sample samples[] = {
        { true, "Dr. Helen Okafor", 0, "Your results are ready",
          "Your results from 14 November are ready and there is nothing to worry about", "21:28", true,
          LetterMark::Sealed },
        { true, "Budi Santoso", 0, "Rapat hari Senin jam 9",
          "Halo Marta, rapat hari Senin dipindah ke jam 9 pagi. Tolong bawa daftar anggota", "21:09", false,
          LetterMark::None },
        { false, "Ana Ruiz", 0, "The door code",
          "Marta, the new door code is in the envelope I left with Carlos", "20:45", false,
          LetterMark::Signed },
        { true, "Ana, Jonas, Carlos", 4, "Agenda for the 28 November assembly",
          "Done: roof first, accounts second. The quote is 18 % higher than in March", "20:05", true,
          LetterMark::None, false, 0, true },
        { false, "Jonas Weber", 0, "Re: Agenda for the 28 November assembly", "Roof first, please", "19:50",
          false, LetterMark::Warn, false, 1 },
        { false, "Riverside Cinema", 0, "This week: The Long Harbour",
          "Silent film night and a quiz. Friday 18:30 and 21:00", "18:40", false, LetterMark::None, true },
        { false, "Lucía Fernández", 0, "Fotos del domingo",
          "¡Hola! Te mando las fotos del paseo. La tercera es mi preferida", "17:40", true, LetterMark::Bad },
        { false, "Northwind Energy", 0, "Invoice 2026-1187 is available",
          "Your invoice of 61.20 EUR is attached. It will be charged on 1 December", "15:00", true,
          LetterMark::SignedKnown },
        { false, "Dewi Lestari", 2, "Draft translation, chapter 3", "Sorry, wrong file! This one is right",
          "Yesterday", true, LetterMark::SealedShut },
        { false, "Port Authority of the Northern Archipelago and Outer Islands", 12,
          "Mooring renewal: action needed by 30 November", "Your mooring permit M-118 ends on 30 November",
          "18 Nov 2025", false, LetterMark::None },
        { true, "محمد العلي", 0, "موعد الاجتماع", "مرحبا مارتا، تم تأجيل الاجتماع", "Sat", false,
          LetterMark::None },
        { false, "Choir", 5, "Rehearsal moved to the church hall",
          "We meet at 19:30 instead of 19:00, side door", "18 Nov", false, LetterMark::None },
    };
    auto *model = new QStandardItemModel(parent);
    for (const Sample &s : samples) {
        auto *item = new QStandardItem;
        item->setEditable(false);
        item->setData(QString::fromUtf8(s.sender), LetterSenderRole);
        item->setData(QString::fromUtf8(s.subject), LetterSubjectRole);
        item->setData(QString::fromUtf8(s.preview), LetterPreviewRole);
        item->setData(QString::fromUtf8(s.date), LetterDateRole);
        item->setData(s.unread, LetterUnreadRole);
        item->setData(s.count, LetterCountRole);
        item->setData(s.attachment, LetterAttachmentRole);
        item->setData(QVariant::fromValue(s.mark), LetterMarkRole);
        item->setData(s.flagged, LetterFlaggedRole);
        item->setData(s.depth, LetterDepthRole);
        item->setData(s.open, LetterOpenRole);
        model->appendRow(item);
    }
    model->item(3)->setData(QVariant::fromValue(TextHits{ { 6, 4 }, { 30, 5 } }), LetterPreviewHitsRole);
    return model;
}

inline QStandardItemModel *sampleFolders(QObject *parent)
{
    struct Sample {
        const char *name;
        Glyph glyph;
        int count = 0;
        bool attention = false;
        bool heading = false;
        int depth = 0;
    };
    static const Sample samples[] = {
        { "marta@example.org", Glyph::None, 0, false, true },
        { "Inbox", Glyph::Inbox, 3 },
        { "Drafts", Glyph::Drafts, 1 },
        { "Outbox", Glyph::Outbox, 1, true },
        { "Sent", Glyph::Sent },
        { "Archive", Glyph::Archive },
        { "Junk", Glyph::Junk, 1204 },
        { "Trash", Glyph::Trash },
        { "Assembly", Glyph::Folder },
        { "Minutes", Glyph::Folder, 0, false, false, 1 },
        { "Roof quotes and everything else about the roof", Glyph::SavedSearch, 2 },
    };
    auto *model = new QStandardItemModel(parent);
    for (const Sample &s : samples) {
        auto *item = new QStandardItem(QString::fromUtf8(s.name));
        item->setEditable(false);
        item->setData(QVariant::fromValue(s.glyph), FolderGlyphRole);
        item->setData(s.count, FolderCountRole);
        item->setData(s.attention, FolderAttentionRole);
        item->setData(s.heading, FolderHeadingRole);
        item->setData(s.depth, FolderDepthRole);
        model->appendRow(item);
    }
    return model;
}

} // namespace sobre::look
