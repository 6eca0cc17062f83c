// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/file_names.h"

#include "core/mime/odd_characters.h"

#include <QSet>

#include <algorithm>

namespace sobre::mime {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 255; // octets, what Linux file systems take
constexpr qsizetype longestExtension = 32;

bool isReserved(QStringView name)
{
    const qsizetype dot = name.indexOf(u'.');
    const QString base = (dot < 0 ? name : name.first(dot)).trimmed().toString().toUpper();
    static const QSet<QString> words{ u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s };
    if (words.contains(base))
        return true;
    return base.size() == 4 && (base.startsWith("COM"_L1) || base.startsWith("LPT"_L1)) && base.at(3) >= u'1'
        && base.at(3) <= u'9';
}

// Cuts before the extension, between characters.
QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= longest)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    QString extension = dot > 0 ? name.sliced(dot) : QString();
    if (extension.toUtf8().size() > longestExtension)
        extension.clear();
    QString base = name.chopped(extension.size()).first(std::min(name.size() - extension.size(), longest));
    while (base.toUtf8().size() + extension.toUtf8().size() > longest)
        base.chop(base.size() > 1 && base.back().isLowSurrogate() ? 2 : 1);
    if (!base.isEmpty() && base.back().isHighSurrogate())
        base.chop(1);
    return base + extension;
}

} // namespace

QString cleanFileName(QStringView name)
{
    QString clean = withoutHidden(name);
    clean.replace(u'\\', u'/');
    const auto isOuter = [](QChar c) { return c == u'.' || c == u' '; };
    clean = clean.sliced(clean.lastIndexOf(u'/') + 1);
    qsizetype start = 0;
    while (start < clean.size() && (isOuter(clean.at(start)) || clean.at(start) == u'-'))
        ++start;
    clean = shortened(clean.sliced(start));
    while (!clean.isEmpty() && isOuter(clean.back()))
        clean.chop(1);
    return isReserved(clean) ? u'_' + clean : clean;
}

bool isDangerousFileName(QStringView name)
{
    static const QSet<QString> programs{ u"ade"_s,        u"adp"_s,
                                         u"apk"_s,        u"appimage"_s,
                                         u"appref-ms"_s,  u"application"_s,
                                         u"bas"_s,        u"bat"_s,
                                         u"bin"_s,        u"chm"_s,
                                         u"cmd"_s,        u"com"_s,
                                         u"cpl"_s,        u"crt"_s,
                                         u"csh"_s,        u"deb"_s,
                                         u"desktop"_s,    u"dll"_s,
                                         u"docm"_s,       u"dotm"_s,
                                         u"elf"_s,        u"exe"_s,
                                         u"flatpakref"_s, u"gadget"_s,
                                         u"hlp"_s,        u"hta"_s,
                                         u"img"_s,        u"inf"_s,
                                         u"iso"_s,        u"jar"_s,
                                         u"jnlp"_s,       u"js"_s,
                                         u"jse"_s,        u"ksh"_s,
                                         u"lnk"_s,        u"mdb"_s,
                                         u"msc"_s,        u"msi"_s,
                                         u"msix"_s,       u"msp"_s,
                                         u"mst"_s,        u"pif"_s,
                                         u"pl"_s,         u"potm"_s,
                                         u"ppam"_s,       u"ppsm"_s,
                                         u"pptm"_s,       u"ps1"_s,
                                         u"psm1"_s,       u"py"_s,
                                         u"reg"_s,        u"rpm"_s,
                                         u"run"_s,        u"scf"_s,
                                         u"scr"_s,        u"sct"_s,
                                         u"service"_s,    u"settingcontent-ms"_s,
                                         u"sh"_s,         u"slk"_s,
                                         u"snap"_s,       u"url"_s,
                                         u"vb"_s,         u"vbe"_s,
                                         u"vbs"_s,        u"vhd"_s,
                                         u"vhdx"_s,       u"wsc"_s,
                                         u"wsf"_s,        u"wsh"_s,
                                         u"xbap"_s,       u"xlam"_s,
                                         u"xll"_s,        u"xlsm"_s,
                                         u"xltm"_s };
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot >= 0 && programs.contains(name.sliced(dot + 1).trimmed().toString().toLower());
}

} // namespace sobre::mime
