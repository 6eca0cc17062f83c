// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/gnupg_home.h"
#include "app/practice/post_office.h"
#include "app/practice/practice_profile.h"
#include "app/practice/temporary_folder.h"
#include "app/practice/virtual_display.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace sobre::practice {

/// One run of the practice post office: the temporary folder, the servers, the profile, and the Sobre that is shown them.
/// Main thread. When it goes, nothing of it is left.
class PracticeRun : public QObject {
    Q_OBJECT
public:
    enum class What {
        Window, ///< a person looks at it
        Walk, ///< the main job by itself
        Serve, ///< the post office alone: where it is goes to standard output as one JSON value
    };
    struct Options {
        What what = What::Window;
        QString pictures; ///< Walk: the folder for the pictures
        QStringList further; ///< arguments for Sobre
    };

    explicit PracticeRun(Options options);
    ~PracticeRun() override;

    /// Ends the event loop when all is over, with the exit code. Call it once, within the loop.
    void start();
    /// Ends Sobre and then the event loop.
    void end(int exitCode);

private:
    bool prepare();
    void makeKeys();
    void begin();
    void show();
    void chooseDisplay(QProcessEnvironment &environment);
    void tell();
    void fail(const QString &reason);

    const Options m_options;
    TemporaryFolder m_folder;
    Login m_login;
    QByteArray m_authorityPem;
    std::unique_ptr<GnupgHome> m_ownKeys;
    std::unique_ptr<GnupgHome> m_theirKeys;
    std::unique_ptr<PostOffice> m_office;
    std::unique_ptr<PracticeProfile> m_profile;
    int m_letters = 0;
    VirtualDisplay m_display;
    QProcess m_sobre; ///< ends before its display
    int m_exitCode = 0;
    bool m_ending = false;
};

} // namespace sobre::practice
