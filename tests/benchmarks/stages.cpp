#include "core/mime/parse.h"
#include "core/mime/structure.h"
#include "core/html/html_text.h"
#include "core/store/digest.h"
#include "core/store/frame_codec.h"
#include "core/store/index_text.h"
#include "core/store/letter_record.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QtCrypto>
#include <cstdio>
#include <ctime>
using namespace sobre;
using namespace sobre::store;
static double now() { timespec t; clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); return double(t.tv_sec) + double(t.tv_nsec) * 1e-9; }
#include <malloc.h>
int main(int argc, char **argv)
{
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 320 * 1024);
    mallopt(M_TRIM_THRESHOLD, 2 * 1024 * 1024);
    QCA::Initializer init;
    QCoreApplication app(argc, argv);
    QList<QByteArray> all;
    QDir dir(QString::fromLocal8Bit(argv[1]));
    for (const QString &name : dir.entryList(QDir::Files)) {
        QFile f(dir.filePath(name)); if (!f.open(QIODevice::ReadOnly)) return 1;
        QByteArray o = f.readAll(); if (!o.contains("\r\n")) o.replace("\n", "\r\n");
        all += o;
    }
    qint64 total = 0; for (auto &o : all) total += o.size();
    printf("%lld letters %lld octets\n", (long long)all.size(), (long long)total);
    for (int round = 0; round < 4; ++round) {
        double sha = 0, enc = 0, dec = 0, sha2 = 0, structure = 0, parse = 0, html = 0, desc = 0, fidx = 0, spel = 0;
        qsizetype packed = 0, textn = 0, htmln = 0, sp = 0;
        for (const QByteArray &o : all) {
            double t = now(), u;
            auto lap = [&](double &x) { u = now(); x += u - t; t = u; };
            Digest::of(o); lap(sha);
            QList<Frame> frames;
            for (qint64 at = 0; at < o.size(); at += FrameOctets) frames += encodeFrame(QByteArrayView(o).sliced(at, qMin(FrameOctets, o.size() - at)));
            lap(enc);
            QList<QByteArray> d; for (auto &f : frames) { d += *decodeFrame(f); packed += f.bytes.size(); } lap(dec);
            Digest g; for (auto &x : d) g.add(x); g.finish(); lap(sha2);
            QBuffer b; b.setData(o); b.open(QIODevice::ReadOnly);
            mime::readStructure(b, indexLimits()); lap(structure);
            mime::Message m = mime::parse(o, indexLimits()); lap(parse);
            QString text = m.text.isEmpty() ? html::toText(m.html) : m.text; lap(html);
            LetterRecord r; describe(m, b, r); lap(desc);
            forIndex(text); lap(fidx);
            QSet<QString> s; collectSpelled(text, s); sp += s.size(); lap(spel);
            textn += text.size(); htmln += m.html.size();
        }
        printf("sha %.0f enc %.0f dec %.0f sha2 %.0f | structure %.0f (in) parse %.0f toText %.0f describe(incl html) %.0f [forIndex %.0f spelled %.0f] ms; packed %lld text %lld html %lld spelled %lld\n", sha*1e3, enc*1e3, dec*1e3, sha2*1e3, structure*1e3, parse*1e3, html*1e3, desc*1e3, fidx*1e3, spel*1e3, (long long)packed, (long long)textn, (long long)htmln, (long long)sp);
    }
}
