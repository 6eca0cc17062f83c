// SPDX-License-Identifier: GPL-3.0-or-later
// Between libFuzzer and the target that SOBRE_FUZZ_TARGET names.
#include "tests/fuzz/fuzz_entry.h"

#include <QCoreApplication>
#include <QtCrypto>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Both live until the process ends: libFuzzer leaves by exit() in the middle of main().
    static QCoreApplication *application = new QCoreApplication(*argc, *argv);
    static QCA::Initializer *qca = new QCA::Initializer;
    Q_UNUSED(application)
    Q_UNUSED(qca)
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    sobre::fuzz::SOBRE_FUZZ_TARGET(QByteArrayView(data, qsizetype(size)));
    return 0;
}
