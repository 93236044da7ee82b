// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/diagnosis.h"

#include "base/masking.h"
#include "kube/podlogs.h"
#include "maintenance/platform/platform.h"
#include "maintenance/platform/waiting.h"
#include "migrations/migrationlog.h"

#include <QRegularExpression>

namespace luthier {

namespace {

constexpr int Crashes = 1; // a new container that ended this often with an error does not come up by itself
constexpr int LogAttempts = 10;
constexpr auto LogAgain = std::chrono::milliseconds(500);
constexpr int LogLines = 300; // SQLAlchemy's traceback alone has 80, and the migration's name is before it

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::diagnosis)
};

const QStringList &hopeless()
{
    static const QStringList reasons{
        QStringLiteral("CrashLoopBackOff"),     QStringLiteral("ImagePullBackOff"),
        QStringLiteral("ErrImagePull"),         QStringLiteral("InvalidImageName"),
        QStringLiteral("CreateContainerError"), QStringLiteral("CreateContainerConfigError"),
        QStringLiteral("RunContainerError"),    QStringLiteral("ErrImageNeverPull")};
    return reasons;
}

QString captured(const QString &text, const char *pattern, int group = 1)
{
    return QRegularExpression(QLatin1String(pattern)).match(text).captured(group).trimmed();
}

} // namespace

std::optional<PodTrouble> podTrouble(const Pod &pod)
{
    if (pod.deleting)
        return {};
    auto all = pod.initContainers;
    all += pod.containers;
    for (const auto &c : all) {
        const bool crashed = c.restarts >= Crashes && c.lastExitCode != 0;
        if (hopeless().contains(c.reason) || (crashed && !c.ready))
            return PodTrouble{pod.name,  c.name,
                              c.image,   c.reason.isEmpty() ? c.lastReason : c.reason,
                              c.message, c.reason == QLatin1String("CrashLoopBackOff") || crashed};
    }
    return {};
}

QString causeInLog(const QByteArray &bytes)
{
    const auto log = QString::fromUtf8(bytes);
    if (const auto revision = captured(log, "Can't locate revision identified by '([^']+)'"); !revision.isEmpty())
        return Words::
            tr("it cannot find revision %1 in its own migrations: the database is newer than this version (Alembic)")
                .arg(revision);
    const auto sql = captured(log, "(?:psycopg2\\.errors\\.|sqlalchemy\\.exc\\.)(\\w+(?:: ?|\\) )[^\\n]+)");
    const bool migration = log.contains(QLatin1String("migration failed"), Qt::CaseInsensitive)
                        || log.contains(QLatin1String("Running upgrade"));
    if (!sql.isEmpty()) {
        // The last one that was begun is the one that failed; the greedy .* leads to it.
        const auto step = captured(log, "(?s:.*)Running upgrade \\S* -> (\\S+, [^\\n]+|\\S+)");
        // Not a word of the database's: nobody answered there.
        static const QRegularExpression nobody(QStringLiteral(
            "failed: Connection refused|could not translate host name|[Tt]imeout expired|No route to host|"
            "Network is unreachable|Connection timed out|server closed the connection unexpectedly"));
        if (sql.contains(nobody))
            return Words::tr("it cannot reach the database: %1").arg(sql);
        auto text = migration && !step.isEmpty() ? Words::tr("its database migration “%1” failed: %2").arg(step, sql)
                                                 : Words::tr("the database refused it: %1").arg(sql);
        if (const auto detail = captured(log, "DETAIL: +([^\\n]+)"); !detail.isEmpty())
            text += QStringLiteral(" — ")
                  + (detail.endsWith(QLatin1Char('.')) ? detail.chopped(1)
                                                       : detail); // the sentence has its own full stop
        return text;
    }
    if (const auto why = captured(log, "(could not connect to database[^\\n]*)"); !why.isEmpty())
        return Words::tr("it cannot reach the database: %1").arg(why);
    if (const auto why = captured(log, "FATAL: +([^\\n]+)"); !why.isEmpty())
        return Words::tr("the database refused it: %1").arg(why);
    if (log.contains(QLatin1String("Traceback (most recent call last)"))) {
        const auto lines = log.trimmed().split(QLatin1Char('\n'));
        for (auto it = lines.rbegin(); it != lines.rend(); ++it)
            if (QRegularExpression(QStringLiteral("^[\\w.]+(?:Error|Exception|Exit)\\b")).match(*it).hasMatch())
                return it->trimmed();
    }
    return {};
}

QString whereItFailed(const QString &log)
{
    const auto sql = MigrationLog::failingSql(log);
    const auto object = MigrationLog::failingObject(log);
    if (sql.isEmpty())
        return {};
    return object.isEmpty() ? Words::tr("The statement was “%1”.").arg(sql)
                            : Words::tr("The statement was “%1”, on %2.").arg(sql, object);
}

namespace {

// Around a restart the log of the container that ended can be missing for a moment, and that of the new one says
// nothing yet: both are asked until one names a cause. The fullest is the answer where none does.
Task<QByteArray> logWithCause(Platform *platform, PodTrouble trouble, std::stop_token stop)
{
    LogRequest request;
    request.nameSpace = platform->nameSpace();
    request.pod = trouble.pod;
    request.container = trouble.container;
    request.tailLines = LogLines;
    QByteArray fullest;
    for (int attempt = 0; attempt < LogAttempts; ++attempt) {
        for (int previous = 1; previous >= 0; --previous) {
            request.previous = previous == 1;
            const auto log = co_await podLog(&platform->kube(), request, stop);
            if (log && !causeInLog(*log).isEmpty())
                co_return *log;
            if (log && log->size() > fullest.size())
                fullest = *log;
        }
        if (const auto waited = co_await pause(LogAgain, stop); !waited)
            co_return tl::unexpected(waited.error());
    }
    co_return fullest;
}

} // namespace

Task<Error> explainTrouble(Platform *platform, PodTrouble trouble, std::stop_token stop)
{
    Error error{Error::Kind::Refused, {}, {}};
    if (trouble.crashed) {
        const auto log = co_await logWithCause(platform, trouble, stop);
        const auto cause = log ? causeInLog(*log) : QString();
        error.message = cause.isEmpty() ? Words::tr("The new version does not start: %1 ends again and again (%2).")
                                              .arg(trouble.pod, trouble.reason)
                                        : Words::tr("The new version does not start: %1.").arg(cause);
        if (const auto where = log ? whereItFailed(QString::fromUtf8(*log)) : QString(); !where.isEmpty())
            error.message += QLatin1Char(' ') + where;
        error.detail = log ? masked(QString::fromUtf8(*log)) : log.error().message;
        co_return error;
    }
    error.detail = trouble.message;
    if (trouble.reason.contains(QLatin1String("Image"))) {
        const bool missing = trouble.message.contains(QLatin1String("not found"));
        const bool refused = trouble.message.contains(QLatin1String("401"))
                          || trouble.message.contains(QLatin1String("nauthorized"));
        error.message = missing ? Words::tr("The image %1 does not exist in the registry.").arg(trouble.image)
                      : refused ? Words::tr("The registry refuses to hand out %1: the pull secret is wrong or missing.")
                                      .arg(trouble.image)
                                : Words::tr("The image %1 cannot be pulled (%2).").arg(trouble.image, trouble.reason);
    } else {
        error.message = Words::tr("%1 does not start: %2. %3").arg(trouble.pod, trouble.reason, trouble.message);
    }
    co_return error;
}

} // namespace luthier
