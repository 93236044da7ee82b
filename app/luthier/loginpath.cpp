// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginpath.h"

#include <QLoggingCategory>
#include <QProcess>
#include <QTimer>

#include <memory>
#include <utility>

namespace luthier {

namespace {

Q_LOGGING_CATEGORY(lcPath, "luthier.app.path")

} // namespace

void takeOverLoginPath(QObject *owner, std::function<void()> then)
{
    if (qEnvironmentVariableIsSet("TERM") || qEnvironmentVariableIsEmpty("SHELL"))
        return then(); // a shell has already set it
    const auto once = [waiting = std::make_shared<std::function<void()>>(std::move(then))] {
        if (const auto go = std::exchange(*waiting, {}))
            go();
    };
    auto *shell = new QProcess(owner);
    // The marks hold off whatever the profile prints.
    QObject::connect(shell, &QProcess::finished, owner, [shell, once](int code) {
        const auto path = shell->readAllStandardOutput().split('\x01').value(1);
        if (code == 0 && !path.isEmpty()) {
            qputenv("PATH", path);
            qCInfo(lcPath) << "PATH taken over from the login shell";
        }
        shell->deleteLater();
        once();
    });
    QObject::connect(shell, &QProcess::errorOccurred, owner, [once](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            once();
    });
    QTimer::singleShot(std::chrono::seconds(1), owner, once); // a slow profile: its PATH comes when it comes
    shell->start(qEnvironmentVariable("SHELL"),
                 {QStringLiteral("-l"), QStringLiteral("-c"), QStringLiteral("printf '\\001%s\\001' \"$PATH\"")});
    QTimer::singleShot(std::chrono::seconds(5), shell, &QProcess::kill); // a profile that waits for an answer
}

} // namespace luthier
