// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/send_words.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    // Letters of sendmail's, by what they take. Those that are said here and nowhere else are read and mean nothing to us.
    constexpr auto Flags = "tivnmGU"_L1;
    constexpr auto WithValue = "frFBNRVoObeLXhpCA"_L1; // in the same word or the next
    constexpr auto WithRest = "dq"_L1; // in the same word or not at all

    /// Walks over the words once.
    class SendmailReader {
        Q_DECLARE_TR_FUNCTIONS(SendWords)

    public:
        SendWords read(const QStringList &arguments)
        {
            for (m_at = 0; m_at < arguments.size() && m_fault.isEmpty(); ++m_at)
                take(arguments);
            if (m_isSendmail)
                m_options += u"--sendmail"_s;
            return {m_options + QStringList {u"--"_s} + m_words, m_fault};
        }

    private:
        void take(const QStringList &arguments)
        {
            const QString &word = arguments[m_at];
            if (m_onlyWords || word == u"-" || !word.startsWith(u'-')) {
                m_words += word;
            } else if (word == u"--") {
                m_onlyWords = true;
            } else if (word.startsWith("--"_L1) || word == u"-h") {
                m_options += word;
                const bool hasValue = word == u"--profile" || word == u"--language" || word == u"--from";
                if (hasValue && m_at + 1 < arguments.size())
                    m_options += arguments[++m_at];
            } else {
                takeLetters(word, arguments);
            }
        }

        void takeLetters(const QString &word, const QStringList &arguments)
        {
            for (qsizetype i = 1; i < word.size() && m_fault.isEmpty(); ++i) {
                const QChar letter = word[i];
                if (Flags.contains(letter)) {
                    flag(letter);
                    continue;
                }
                QString value = word.sliced(i + 1);
                if (WithValue.contains(letter)) {
                    if (value.isEmpty() && m_at + 1 < arguments.size())
                        value = arguments[++m_at];
                    else if (value.isEmpty())
                        m_fault = tr("-%1 lacks its value.").arg(letter);
                } else if (!WithRest.contains(letter)) {
                    m_fault = tr("There is no option -%1.").arg(letter);
                }
                if (m_fault.isEmpty())
                    option(letter, value);
                return;
            }
        }

        void flag(QChar letter)
        {
            if (letter == u't' || letter == u'i')
                m_options += u'-' + QString(letter);
            else
                m_isSendmail = true;
        }

        void option(QChar letter, const QString &value)
        {
            if (letter == u'f') {
                m_options += {u"-f"_s, value};
                return;
            }
            m_isSendmail = true;
            if (letter == u'r')
                m_options += {u"-f"_s, value};
            else if (letter == u'F')
                m_options += {u"-F"_s, value};
            else if (letter == u'o' && value == u"i")
                m_options += u"-i"_s;
            else if (letter == u'q' || (letter == u'b' && value != u"m"))
                m_fault = tr("-%1 is nothing that Sobre does in sendmail's place: it takes letters, it is no server.")
                              .arg(QString(letter) + value);
        }

        qsizetype m_at = 0;
        bool m_onlyWords = false;
        bool m_isSendmail = false; ///< something was said that only sendmail understands
        QStringList m_options;
        QStringList m_words;
        QString m_fault;
    };

} // namespace

SendWords sendWords(const QStringList &arguments)
{
    return SendmailReader().read(arguments);
}

QStringList calledAsSendmail(const QStringList &arguments)
{
    return QStringList {u"send"_s, u"--sendmail"_s} + arguments;
}

SendWord kindOfWord(const QString &word, bool isFile, SendManner manner)
{
    const bool hasAt = word.contains(u'@');
    if (word == u"-")
        return SendWord::StandardInput;
    if (manner.sendmail)
        return SendWord::Recipient;
    // A folder may hold a file that is called as somebody is addressed. Where a letter comes by a pipe, it is not meant.
    if (isFile && !(hasAt && manner.fromPipe))
        return SendWord::File;
    return hasAt ? SendWord::Recipient : SendWord::Nothing;
}

} // namespace sobre::cli
