// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginpath.h"

#include <QLoggingCategory>
#include <QProcess>
#include <QTimer>

namespace luthier {

namespace {

Q_LOGGING_CATEGORY(lcPath, "luthier.app.path")

} // namespace

void takeOverLoginPath(QObject *owner)
{
    if (qEnvironmentVariableIsSet("TERM") || qEnvironmentVariableIsEmpty("SHELL"))
        return; // a shell has already set it
    auto *shell = new QProcess(owner);
    // The marks hold off whatever the profile prints.
    QObject::connect(shell, &QProcess::finished, owner, [shell](int code) {
        const auto path = shell->readAllStandardOutput().split('\x01').value(1);
        if (code == 0 && !path.isEmpty()) {
            qputenv("PATH", path);
            qCInfo(lcPath) << "PATH taken over from the login shell";
        }
        shell->deleteLater();
    });
    shell->start(qEnvironmentVariable("SHELL"),
                 {QStringLiteral("-l"), QStringLiteral("-c"), QStringLiteral("printf '\\001%s\\001' \"$PATH\"")});
    QTimer::singleShot(std::chrono::seconds(5), shell, &QProcess::kill); // a profile that waits for an answer
}

} // namespace luthier
