// SPDX-License-Identifier: GPL-3.0-or-later
// The window. Here concrete adapters get their names, and nowhere else.
#include "loginpath.h"

#include "app/common/session.h"
#include "app/common/translations.h"
#include "base/logging.h"
#include "base/paths.h"
#include "plan/journal.h"
#include "process/localprocessrunner.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/desktoplook.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QTimer>

#include <csignal>

using namespace luthier;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::main)
};

/// Photographs of the window every two seconds, for the documentation.
void photographInto(const QString &folder, QWidget *window)
{
    QDir().mkpath(folder);
    auto *clock = new QTimer(window);
    QObject::connect(clock, &QTimer::timeout, window, [folder, window, number = 0]() mutable {
        window->grab().save(QStringLiteral("%1/window-%2.png").arg(folder).arg(++number, 3, 10, QLatin1Char('0')));
    });
    clock->start(std::chrono::seconds(2));
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // under "ulimit -f" write() answers an error: no end without a word
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("luthier"));
    QApplication::setApplicationDisplayName(QStringLiteral("Luthier"));
    QApplication::setApplicationVersion(QStringLiteral(LUTHIER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.luthier.Luthier"));

    installTranslations(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Updates, backs up and repairs platforms that Helm installed on Kubernetes."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"), Words::tr("A profile's name or file."),
                                     QStringLiteral("NAME|FILE"));
    const QCommandLineOption environment(QStringLiteral("environment"), Words::tr("One of the profile's environments."),
                                         QStringLiteral("NAME"));
    const QCommandLineOption kubeconfig(QStringLiteral("kubeconfig"), Words::tr("The kubeconfig to use."),
                                        QStringLiteral("FILE"));
    const QCommandLineOption context(QStringLiteral("context"), Words::tr("The context to use."),
                                     QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   Words::tr("light, dark or desktop, for this time; else as it was chosen last."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption range(QStringLiteral("range-progress"),
                                   Words::tr("Where a starting practice range tells how far it is."),
                                   QStringLiteral("FILE"));
    const QCommandLineOption photos(QStringLiteral("photo-dir"), Words::tr("Photographs the window into this folder."),
                                    QStringLiteral("FOLDER"));
    const QCommandLineOption verbose(QStringLiteral("verbose"), Words::tr("Warnings also to standard error."));
    parser.addOptions({profile, environment, kubeconfig, context, theme, range, photos, verbose});
    parser.process(application);

    startLogging(parser.isSet(verbose));

    WindowOptions options;
    options.profile = parser.value(profile);
    options.environment = parser.value(environment);
    options.kubeconfig = parser.value(kubeconfig);
    options.context = parser.value(context);
    options.rangeProgress = parser.value(range);
    options.rangeProfile = QDir::home().filePath(QStringLiteral(".cache/luthier/range/profile.yaml"));
    const DesktopLook desktop;
    options.desktop = &desktop;
    LocalProcessRunner runner;
    options.runner = &runner;
    if (parser.isSet(theme))
        options.theme = Theme::modeFromName(parser.value(theme));
    // Before the first widget: what is made earlier keeps the desktop's font.
    Theme::of(desktop.isDark(), {}).apply(application);

    Journal journal(paths::state().filePath(QStringLiteral("journal.jsonl")));
    auto window = std::make_unique<MainWindow>(
        [&journal](Profile wanted, Environment place) {
            return platformHere(std::move(wanted), std::move(place), journal);
        },
        options);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/luthier.svg")));
    // Not before: the first thing that a window does may be to run a credential plugin.
    takeOverLoginPath(&application, [&window] {
        window->begin();
        window->show();
    });
    if (parser.isSet(photos))
        photographInto(parser.value(photos), window.get());
    const int code = QApplication::exec();
    window.reset(); // it saves what it remembers
    leaveProcess(code);
}
