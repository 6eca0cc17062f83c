// SPDX-License-Identifier: GPL-3.0-or-later
// Other projects' cases, where SOBRE_CORPORA says they lie (nothing of them is in the project), and damaged
// letters.
#include "tests/html/letter_check.h"
#include "tests/html/page_check.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::test;

class TestReduceAnything : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a53_sanitiserBypasses();
    void othersLetters();
    void survivesAnything();
    void survivesDamagedLetters();
};

void TestReduceAnything::a53_sanitiserBypasses()
{
    const QString corpora = qEnvironmentVariable("SOBRE_CORPORA");
    QDirIterator files(corpora + u"/dompurify"_s, { u"*.json"_s });
    if (corpora.isEmpty() || !files.hasNext())
        QSKIP("SOBRE_CORPORA names no folder with these cases");
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString payload = QJsonDocument::fromJson(file.readAll()).object().value(u"payload").toString();
        const QString wrong = wrongWith(payload);
        QVERIFY2(wrong.isEmpty(), qPrintable(file.fileName() + u": "_s + wrong));
        // What was written means the same to a second reader.
        const QString once = reduced(payload).html;
        QCOMPARE(textIn(reduced(once).html).remove(u' '), textIn(once).remove(u' '));
        ++count;
    }
    QVERIFY(count > 100);
}

void TestReduceAnything::othersLetters()
{
    const QString corpora = qEnvironmentVariable("SOBRE_CORPORA");
    int count = 0;
    for (const QString &folder : { u"mimekit/html"_s, u"gmime/filters"_s, u"roundcube/src"_s, u"tb-mime"_s,
                                   u"email-privacy-tester"_s, u"kde-messagelib"_s }) {
        QDirIterator files(corpora + u'/' + folder,
                           { u"*.html"_s, u"*.txt"_s, u"*.xml"_s, u"*.css"_s, u"*.eml"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext() && !corpora.isEmpty()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString wrong = wrongWith(QString::fromUtf8(file.read(400'000)));
            QVERIFY2(wrong.isEmpty(), qPrintable(file.fileName() + u": "_s + wrong));
            ++count;
        }
    }
    if (count == 0)
        QSKIP("SOBRE_CORPORA names no folder with these letters");
    QVERIFY(count > 50);
}

void TestReduceAnything::survivesAnything()
{
    static const QStringList pieces = { u"<p>"_s,
                                        u"</p>"_s,
                                        u"<div style='"_s,
                                        u"<table "_s,
                                        u"<table><tr><td>"_s,
                                        u"</table>"_s,
                                        u"<td "_s,
                                        u"<tr>"_s,
                                        u"<th colspan=3>"_s,
                                        u"<b>"_s,
                                        u"</b>"_s,
                                        u"<a href='"_s,
                                        u"http://x.example/"_s,
                                        u"</a>"_s,
                                        u"javascript:"_s,
                                        u"<img src='"_s,
                                        u"cid:1"_s,
                                        u"<li>"_s,
                                        u"<ul>"_s,
                                        u"</ul>"_s,
                                        u"<ol start=9>"_s,
                                        u"<blockquote>"_s,
                                        u"</blockquote>"_s,
                                        u"<pre>"_s,
                                        u"</pre>"_s,
                                        u"<h2>"_s,
                                        u"</h2>"_s,
                                        u"<br>"_s,
                                        u"<hr>"_s,
                                        u"<font color="_s,
                                        u"#123"_s,
                                        u"red"_s,
                                        u"white"_s,
                                        u"bgcolor=blue "_s,
                                        u"width=50% "_s,
                                        u"'>"_s,
                                        u">"_s,
                                        u"'"_s,
                                        u"\""_s,
                                        u"="_s,
                                        u"background:#036;"_s,
                                        u"color:#fff;"_s,
                                        u"padding:9px;"_s,
                                        u"display:none;"_s,
                                        u"display:inline-block;"_s,
                                        u"display:block;"_s,
                                        u"font-size:1px;"_s,
                                        u"border:1px solid red;"_s,
                                        u"url("_s,
                                        u")"_s,
                                        u"linear-gradient("_s,
                                        u"<style>"_s,
                                        u"</style>"_s,
                                        u".a{"_s,
                                        u"p{color:"_s,
                                        u"}"_s,
                                        u"<p class=a>"_s,
                                        u"text "_s,
                                        u"\u05D0"_s,
                                        u"&nbsp;"_s,
                                        u"&#x202E;"_s,
                                        u"<!--"_s,
                                        u"-->"_s,
                                        u"<script>"_s,
                                        u"<svg>"_s,
                                        u"<template>"_s,
                                        u"<select>"_s,
                                        u"<caption>"_s,
                                        u"<center>"_s,
                                        u"<sup>"_s,
                                        u"<dd>"_s,
                                        u"<code>"_s,
                                        u"white-space:pre;"_s,
                                        u"\n  "_s,
                                        u"\xD800"_s,
                                        u"&#0;"_s,
                                        u"id=x "_s,
                                        u"<a href=#x>"_s,
                                        u"<body "_s,
                                        u"dir=rtl "_s,
                                        u"align=center "_s };
    QRandomGenerator random(20);
    for (int round = 0; round < 4000; ++round) {
        QString html;
        for (int n = random.bounded(60); n > 0; --n)
            html += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const QString wrong = wrongWith(html);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u" from "_s + html));
    }
}

void TestReduceAnything::survivesDamagedLetters()
{
    const QByteArray letter
        = "<html><head><style>p{margin:0} .x a{color:#06c}</style></head><body bgcolor=\"#eee\"><table "
          "width=\"600\" "
          "bgcolor=\"#ffffff\"><tr><td class=\"x\" "
          "style=\"padding:20px;background:#036;color:white\"><h1>Title</h1>"
          "<p style=\"font-size:14px\">Text <a "
          "href=\"https://x.example/?a=1&amp;b\">link</a></p></td><td>two</td></tr>"
          "</table><ul><li>one<li>two</ul><img src=\"cid:1\" width=700 height=2 alt=\"x\"><a "
          "href=\"mailto:a@b\" "
          "style=\"display:inline-block;padding:9px;background:red\">go</a><pre> a\n b</pre></body></html>";
    QRandomGenerator random(21);
    for (int round = 0; round < 3000; ++round) {
        QByteArray damaged = letter;
        for (int n = 1 + random.bounded(12); n > 0; --n) {
            const qsizetype at = random.bounded(damaged.size());
            switch (random.bounded(4)) {
            case 0:
                damaged[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                damaged.remove(at, random.bounded(40));
                break;
            case 2:
                damaged.insert(at, damaged.sliced(random.bounded(damaged.size())).left(random.bounded(60)));
                break;
            default:
                damaged[at] = "<>\"'=&;{}()/ #"[random.bounded(14)];
            }
        }
        const QString wrong = wrongWith(QString::fromLatin1(damaged));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u" from "_s + QString::fromLatin1(damaged)));
    }
}

QTEST_MAIN(TestReduceAnything)
#include "tst_reduce_anything.moc"
