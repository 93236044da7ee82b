// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"
#include "app/luthierctl/commands.h"
#include "app/luthierctl/interrupt.h"
#include "app/luthierctl/output.h"
#include "base/logging.h"
#include "base/paths.h"
#include "process/localprocessrunner.h"

#include <QCoreApplication>

#include <csignal>

using namespace luthier;

namespace {

using Command = QCoro::Task<int> (*)(ctl::Session *);

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> all{
        {QStringLiteral("inventory"), ctl::inventory},
        {QStringLiteral("doctor"), ctl::doctor},
        {QStringLiteral("updates"), ctl::updates},
        {QStringLiteral("plan"), ctl::showPlan},
        {QStringLiteral("update"), ctl::update},
        {QStringLiteral("backup"), ctl::backup},
        {QStringLiteral("restore"), ctl::restore},
        {QStringLiteral("rollback"), ctl::rollback},
        {QStringLiteral("repair"), ctl::repair},
        {QStringLiteral("backups"), ctl::backups},
        {QStringLiteral("configuration"), ctl::configuration},
        {QStringLiteral("migrations"), ctl::migrations},
        {QStringLiteral("values"), ctl::values},
        {QStringLiteral("schedule"), ctl::schedule},
        {QStringLiteral("run"), ctl::runs},
        {QStringLiteral("journal"), ctl::journal},
        {QStringLiteral("mail"), ctl::mail},
        {QStringLiteral("metrics"), ctl::metrics},
    };
    return all;
}

QCoro::Task<> carryOut(Command command, ctl::Session *session)
{
    const int code = co_await command(session);
    QCoreApplication::exit(code);
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // under "ulimit -f" write() answers an error: no end without a word
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("luthierctl"));
    installTranslations(app);
    bool handled = false;
    const auto options = ctl::parseOptions(QCoreApplication::arguments(), &handled);
    if (handled)
        return ctl::Done;
    const auto command = options ? commands().value(options->words.first()) : nullptr;
    if (!command) {
        ctl::complain(
            options ? QStringLiteral("There is no command “%1”. See luthierctl --help.").arg(options->words.first())
                    : options.error().message);
        return ctl::Usage;
    }
    startLogging(options->verbose);

    const auto profile = Profile::load(options->profile.isEmpty()
                                           ? qEnvironmentVariable("LUTHIER_PROFILE", QStringLiteral("lyra"))
                                           : options->profile);
    if (!profile) {
        ctl::fail(*options, profile.error());
        return ctl::Usage;
    }
    auto environment = profile->environment(options->environment);
    if (!environment) {
        ctl::fail(*options, environment.error());
        return ctl::Usage;
    }
    if (!options->kubeconfig.isEmpty())
        environment->kubeconfig = options->kubeconfig;
    if (!options->context.isEmpty())
        environment->context = options->context;

    LocalProcessRunner runner(profile->toolsPath);
    Journal journal(paths::state().filePath(QStringLiteral("journal.jsonl")));
    Platform platform(*profile, *environment, runner, journal);
    ctl::Session session{.options = *options, .platform = platform, .journal = journal, .stop = {}, .running = nullptr};
    ctl::onInterrupt([&session] {
        ctl::complain(QStringLiteral("Cancelling…"));
        session.stop.request_stop();
        if (session.running)
            session.running->cancel();
    });
    QMetaObject::invokeMethod(
        &app, [&session, command] { (void)carryOut(command, &session); }, Qt::QueuedConnection);
    leaveProcess(QCoreApplication::exec());
}
