// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/stored_letter.h"

#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"

namespace sobre::ui {

namespace {

struct StoredLetter {
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::LetterDevice> device; // goes first
};

} // namespace

crypto::LetterSource storedLetter(const store::Store &store, store::LetterId letter)
{
    return [store = &store, letter]() -> Result<std::shared_ptr<QIODevice>> {
        auto database = store->openReader();
        if (!database)
            return std::unexpected(database.error());
        auto device = store::LetterDevice::open(**database, letter);
        if (!device)
            return std::unexpected(device.error());
        const auto both = std::make_shared<StoredLetter>();
        both->database = std::move(*database);
        both->device = std::move(*device);
        return std::shared_ptr<QIODevice>(both, both->device.get());
    };
}

} // namespace sobre::ui
