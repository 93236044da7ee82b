// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/alembictool.h"

#include "base/masking.h"
#include "migrations/alembichistory.h"

#include <QCoreApplication>
#include <QTimer>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

constexpr auto Patience = std::chrono::seconds(30); // a question: env.py may wait for a lock of its own
const auto Base = QStringLiteral("base");

QString named(const QString &revision) { return revision.isEmpty() ? Base : revision; }

// Offline, Alembic cannot ask where the database is: both ends are named.
QStringList argumentsOf(const MigrationMove &move, bool dry)
{
    const auto verb = move.down ? QStringLiteral("downgrade") : QStringLiteral("upgrade");
    if (!dry)
        return {verb, named(move.to)};
    const auto range = move.from.isEmpty() ? named(move.to) : move.from + QLatin1Char(':') + named(move.to);
    return {verb, range, QStringLiteral("--sql")};
}

} // namespace

AlembicTool::AlembicTool(std::unique_ptr<CommandChannel> channel, QStringList command, QString directory)
    : m_channel(std::move(channel))
    , m_command(std::move(command))
    , m_directory(std::move(directory))
{
}

QStringList AlembicTool::words(const QStringList &arguments) const
{
    if (m_directory.isEmpty())
        return m_command + arguments;
    return QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                       QStringLiteral("cd -- \"$1\" && shift && exec \"$@\""), QStringLiteral("sh"), m_directory}
         + m_command + arguments;
}

Task<QByteArray> AlembicTool::asked(QStringList arguments, std::stop_token stop)
{
    const auto ending = std::make_shared<std::stop_source>();
    const auto late = std::make_shared<bool>(false);
    const std::stop_callback passOn(stop, [ending] { ending->request_stop(); });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, [ending, late] {
        *late = true;
        ending->request_stop();
    });
    timer.start(Patience);
    const auto command = words(arguments);
    const auto answer = co_await capture(m_channel.get(), command, {}, ending->get_token());
    if (!answer && *late)
        co_return failure(Error::Kind::Timeout,
                          Words::tr("Alembic did not answer within %1 seconds: it may wait for a migration that runs. "
                                    "Nothing was changed; try again.")
                              .arg(Patience.count()),
                          answer.error().detail);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        co_return tl::unexpected(alembic::failureOf(answer->out + answer->err, answer->exitCode));
    co_return answer->out;
}

Task<MigrationHistory> AlembicTool::history(std::stop_token stop)
{
    const QStringList arguments{QStringLiteral("history"), QStringLiteral("--verbose")};
    const auto out = co_await asked(arguments, stop);
    if (!out)
        co_return tl::unexpected(out.error());
    co_return alembic::parseHistory(*out);
}

Task<QStringList> AlembicTool::current(std::stop_token stop)
{
    const QStringList arguments{QStringLiteral("current")};
    const auto out = co_await asked(arguments, stop);
    if (!out)
        co_return tl::unexpected(out.error());
    co_return alembic::parseCurrent(*out);
}

Task<QByteArray> AlembicTool::sql(MigrationMove move, std::stop_token stop)
{
    const auto arguments = argumentsOf(move, true);
    auto out = co_await asked(arguments, stop);
    if (!out && out.error().kind == Error::Kind::Refused)
        co_return failure(Error::Kind::Refused,
                          Words::tr("The SQL cannot be shown beforehand: a script asks the database while it runs. "
                                    "Nothing was changed. %1")
                              .arg(out.error().message),
                          out.error().detail);
    co_return out;
}

Task<> AlembicTool::move(MigrationMove move, std::function<void(QString)> output, std::stop_token stop)
{
    const auto said =
        std::make_shared<QByteArray>(); // both streams: where Alembic says why it failed depends on its version
    // The stream has a thread of its own; what is shown goes through the caller's, and nothing after the end.
    const auto listening = std::make_shared<bool>(true);
    const auto lines = [listening, output](const std::shared_ptr<QByteArray> &rest, const QByteArray &bytes) {
        *rest += bytes;
        for (auto end = rest->indexOf('\n'); end >= 0; end = rest->indexOf('\n')) {
            const auto line = masked(QString::fromUtf8(rest->left(end)));
            rest->remove(0, end + 1);
            const auto say = [listening, output, line] {
                if (*listening)
                    output(line);
            };
            QMetaObject::invokeMethod(QCoreApplication::instance(), say, Qt::QueuedConnection);
        }
    };
    CommandStreams streams;
    const auto take = [said, lines](const std::shared_ptr<QByteArray> &rest, const QByteArray &bytes) {
        *said = (*said + bytes).right(65'536);
        lines(rest, bytes);
    };
    streams.out = [take, rest = std::make_shared<QByteArray>()](const QByteArray &bytes) {
        take(rest, bytes);
        return true;
    };
    streams.err = [take, rest = std::make_shared<QByteArray>()](const QByteArray &bytes) { take(rest, bytes); };
    const auto command = words(argumentsOf(move, false));
    const auto ended = co_await m_channel->run(command, streams, stop);
    *listening = false;
    if (!ended)
        co_return tl::unexpected(ended.error());
    if (*ended != 0)
        co_return tl::unexpected(alembic::failureOf(*said, *ended));
    co_return {};
}

QString AlembicTool::moveCommand(const MigrationMove &move, bool dry) const
{
    return m_channel->commandLine(words(argumentsOf(move, dry)));
}

} // namespace luthier
