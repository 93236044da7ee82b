// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"
#include "base/words.h"
#include "maintenance/schedule/timerhost.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::schedule)
};

const auto Timer = QStringLiteral(".timer");
const auto Service = QStringLiteral(".service");

/// Where a user's own units are (systemd.unit(5)).
QString unitFile(const QString &unit, const QString &ending)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/systemd/user/")
         + unit + ending;
}

TimerHost::Presence presenceOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return TimerHost::Presence::Missing;
    const bool ours = file.open(QIODevice::ReadOnly) && timertext::isSealed(file.readAll());
    return ours ? TimerHost::Presence::Ours : TimerHost::Presence::Changed;
}

Result<> untouched(const QString &unit)
{
    for (const auto &ending : {Timer, Service})
        if (const auto path = unitFile(unit, ending); presenceOf(path) == TimerHost::Presence::Changed)
            return failure(Error::Kind::Refused,
                           Words::tr("%1 was changed by hand, so it was left as it is. Take that change back or remove "
                                     "the file, then try again.")
                               .arg(path));
    return {};
}

class SystemdTimers : public TimerHost
{
public:
    explicit SystemdTimers(ProcessRunner *runner)
        : m_runner(runner)
    {
    }
    QString name() const override { return QStringLiteral("systemd"); }
    QStringList installCommands(const timertext::TimedCommand &timed) const override
    {
        QStringList commands;
        for (const auto &[ending, text] :
             {std::pair(Service, timertext::serviceUnit(timed)), std::pair(Timer, timertext::timerUnit(timed))})
            commands << QStringLiteral("cat > %1 <<'END'\n%2END")
                            .arg(words::shellQuoted(unitFile(timed.name, ending)), QString::fromUtf8(text));
        return commands << QStringLiteral("systemctl --user daemon-reload")
                        << QStringLiteral("systemctl --user enable --now %1").arg(timed.name + Timer);
    }
    QStringList removeCommands(const QString &unit) const override
    {
        return {QStringLiteral("systemctl --user disable --now %1").arg(unit + Timer),
                QStringLiteral("rm %1 %2")
                    .arg(words::shellQuoted(unitFile(unit, Timer)), words::shellQuoted(unitFile(unit, Service)))};
    }
    Task<Presence> presence(QString unit, std::stop_token) override
    {
        const auto timer = presenceOf(unitFile(unit, Timer));
        const auto service = presenceOf(unitFile(unit, Service));
        const bool changed = timer == Presence::Changed || service == Presence::Changed;
        co_return changed ? Presence::Changed : timer == service ? timer : Presence::Missing; // half of it is none
    }
    Task<QString> install(timertext::TimedCommand timed, std::stop_token stop) override;
    Task<> remove(QString unit, std::stop_token stop) override;

private:
    Task<> systemctl(QStringList arguments, std::stop_token stop);
    Task<bool> lingers(std::stop_token stop);

    ProcessRunner *m_runner;
};

Task<> SystemdTimers::systemctl(QStringList arguments, std::stop_token stop)
{
    ProcessSpec spec;
    spec.program = QStringLiteral("systemctl");
    spec.arguments = QStringList{QStringLiteral("--user")} + arguments;
    spec.timeout = std::chrono::seconds(30);
    const auto answer = checked(spec, co_await m_runner->run(spec, stop));
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return {};
}

// Without it a user's manager ends with the last session.
Task<bool> SystemdTimers::lingers(std::stop_token stop)
{
    ProcessSpec spec;
    spec.program = QStringLiteral("loginctl");
    spec.arguments = QStringList{QStringLiteral("show-user"), QStringLiteral("--property=Linger"),
                                 qEnvironmentVariable("USER")};
    spec.timeout = std::chrono::seconds(10);
    const auto answer = co_await m_runner->run(spec, stop);
    co_return answer && answer->out.trimmed() == "Linger=yes";
}

Task<QString> SystemdTimers::install(timertext::TimedCommand timed, std::stop_token stop)
{
    if (const auto may = untouched(timed.name); !may)
        co_return tl::unexpected(may.error());
    for (const auto &ending : {Service, Timer}) {
        const auto text = ending == Timer ? timertext::timerUnit(timed) : timertext::serviceUnit(timed);
        const auto path = unitFile(timed.name, ending);
        QDir().mkpath(QFileInfo(path).path());
        if (const auto written = paths::writeAtomically(path, text, false); !written)
            co_return tl::unexpected(written.error());
    }
    const QStringList reload{QStringLiteral("daemon-reload")};
    if (const auto read = co_await systemctl(reload, stop); !read)
        co_return tl::unexpected(read.error());
    const QStringList enable{QStringLiteral("enable"), QStringLiteral("--now"), timed.name + Timer};
    if (const auto enabled = co_await systemctl(enable, stop); !enabled)
        co_return tl::unexpected(enabled.error());
    const auto lingering = co_await lingers(stop);
    if (lingering && *lingering)
        co_return QString();
    co_return Words::tr(
        "It runs only while you are signed in; “loginctl enable-linger” changes that. What was missed is "
        "done at the next sign-in.");
}

Task<> SystemdTimers::remove(QString unit, std::stop_token stop)
{
    if (const auto may = untouched(unit); !may)
        co_return may;
    if (presenceOf(unitFile(unit, Timer)) == Presence::Ours) {
        const QStringList disable{QStringLiteral("disable"), QStringLiteral("--now"), unit + Timer};
        if (const auto disabled = co_await systemctl(disable, stop); !disabled)
            co_return disabled;
    }
    for (const auto &ending : {Timer, Service}) {
        QFile file(unitFile(unit, ending));
        if (file.exists() && !file.remove())
            co_return failure(Error::Kind::Refused,
                              Words::tr("%1 cannot be removed: %2.").arg(file.fileName(), file.errorString()));
    }
    const QStringList reload{QStringLiteral("daemon-reload")};
    co_return co_await systemctl(reload, stop);
}

} // namespace

std::shared_ptr<TimerHost> systemdTimers(ProcessRunner *runner) { return std::make_shared<SystemdTimers>(runner); }

} // namespace luthier
