// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>
#include <QtCrypto>

#ifdef __SANITIZE_ADDRESS__
// Faults of others: QCA's Cyrus plugin frees with delete what it made with new[], and OpenSSL keeps what
// belongs to the threads of the worker pool.
extern "C" inline __attribute__((used)) const char *__asan_default_options()
{
    return "alloc_dealloc_mismatch=0";
}
extern "C" inline __attribute__((used)) const char *__lsan_default_suppressions()
{
    return "leak:libcrypto.so\n";
}
#endif

/// main() of a test that needs QCA, which must be set up before and taken down after everything else.
#define SOBRE_QCA_TEST_MAIN(Test)                                                                            \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QCoreApplication application(argc, argv);                                                            \
        const QCA::Initializer qca;                                                                          \
        Test test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
