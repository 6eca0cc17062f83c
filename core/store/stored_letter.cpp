// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stored_letter.h"

#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/store.h"

namespace sobre::store {

namespace {

struct Opened {
    std::unique_ptr<Database> reader;
    std::unique_ptr<LetterDevice> device; // goes before its connection
};

} // namespace

std::function<Result<std::shared_ptr<QIODevice>>()> storedLetter(const Store &store, LetterId letter)
{
    return [store = &store, letter]() -> Result<std::shared_ptr<QIODevice>> {
        auto reader = store->openReader();
        if (!reader)
            return std::unexpected(reader.error());
        auto device = LetterDevice::open(**reader, letter);
        if (!device)
            return std::unexpected(device.error());
        const auto opened = std::make_shared<Opened>(std::move(*reader), std::move(*device));
        return std::shared_ptr<QIODevice>(opened, opened->device.get());
    };
}

} // namespace sobre::store
