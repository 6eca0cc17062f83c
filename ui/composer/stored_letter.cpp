// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/stored_letter.h"

#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"

namespace sobre::ui {

namespace {

struct Opened {
    std::shared_ptr<store::Database> reader;
    std::unique_ptr<store::LetterDevice> device; // before its connection goes
};

} // namespace

crypto::LetterSource storedLetter(std::shared_ptr<store::Database> reader, store::LetterId letter)
{
    return [reader, letter]() -> Result<std::shared_ptr<QIODevice>> {
        auto device = store::LetterDevice::open(*reader, letter);
        if (!device)
            return std::unexpected(device.error());
        const auto opened = std::make_shared<Opened>(reader, std::move(*device));
        return std::shared_ptr<QIODevice>(opened, opened->device.get());
    };
}

Result<bool> isSealed(store::Database &reader, store::LetterId letter)
{
    const auto device = store::LetterDevice::open(reader, letter);
    if (!device)
        return std::unexpected(device.error());
    const bool sealed = crypto::protectionOf(mime::parse(**device)).isSealedLetter();
    if ((*device)->failure())
        return std::unexpected(*(*device)->failure());
    return sealed;
}

} // namespace sobre::ui
