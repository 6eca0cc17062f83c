// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wait_until.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/look/theme.h"
#include "ui/reader/body_view.h"

#include <QApplication>
#include <QDesktopServices>
#include <QTest>
#include <QUrl>
#include <QtCrypto>

namespace sobre::ui::test {

/// Catches what would be opened outside.
class Opener : public QObject {
    Q_OBJECT
public:
    Opener()
    {
        for (const char *scheme : { "http", "https", "mailto", "file" })
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "open");
    }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

/// A reader and short words for what a person sees of it.
class ReaderProbe {
public:
    void start()
    {
        m_reader = std::make_unique<ReaderFixture>();
        QVERIFY(QTest::qWaitForWindowActive(m_reader->pane.get()));
    }
    template <typename T = QWidget> T *child(const char *name = "") const
    {
        return m_reader->pane->findChild<T *>(QString::fromLatin1(name));
    }
    BodyView &body() const { return *child<BodyView>(); }
    QString text() const { return body().toPlainText(); }
    QString title() const { return child<look::Label>("subject")->text(); }
    /// Shows a letter and waits for it.
    store::LetterId open(const QByteArray &raw)
    {
        const store::LetterId id = m_reader->add(raw);
        m_reader->pane->show({ id });
        if (!tests::waitUntil([&] { return m_reader->pane->displayed() == id && body().isVisible(); }))
            qWarning() << "the letter did not open";
        return id;
    }
    store::LetterId openText(const QByteArray &words, const QByteArray &subject = "Hello")
    {
        store::test::Draft draft;
        draft.subject = subject;
        draft.body = words;
        return open(draft.raw());
    }
    look::Strip *stripSaying(const QString &words) const
    {
        for (look::Strip *strip : m_reader->pane->findChildren<look::Strip *>())
            if (strip->isVisible() && strip->spoken().contains(words))
                return strip;
        return nullptr;
    }
    QString state() const { return child<look::EmptyState>()->accessibleName(); }

    std::unique_ptr<ReaderFixture> m_reader;
    Opener m_opener;
};

} // namespace sobre::ui::test

/// As QTEST_MAIN, with what the store and our widgets need.
#define SOBRE_READER_MAIN(TestClass)                                                                         \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QApplication::setStyle(QStringLiteral("fusion"));                                                    \
        QApplication application(argc, argv);                                                                \
        const QCA::Initializer qca;                                                                          \
        sobre::look::Theme theme(application);                                                               \
        theme.setMode(sobre::look::Theme::Mode::Light);                                                      \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
