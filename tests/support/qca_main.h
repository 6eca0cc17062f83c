// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>
#include <QtCrypto>

/// main() of a test that needs QCA, which must be set up before and taken down after everything else.
#define SOBRE_QCA_TEST_MAIN(Test)                                                                            \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QCoreApplication application(argc, argv);                                                            \
        const QCA::Initializer qca;                                                                          \
        Test test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
