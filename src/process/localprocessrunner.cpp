// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/localprocessrunner.h"

#include "base/masking.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace luthier {

namespace {

enum class End { Finished, NotStarted, TimedOut, Cancelled };

struct Lines {
    ProcessRunner::LineSink sink;
    QByteArray rest;

    void take(const QByteArray &bytes)
    {
        if (!sink)
            return;
        rest += bytes;
        for (qsizetype at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
            sink(masked(QString::fromUtf8(rest.left(at))));
            rest.remove(0, at + 1);
        }
    }
    void finish()
    {
        if (sink && !rest.isEmpty())
            sink(masked(QString::fromUtf8(std::exchange(rest, {}))));
    }
};

tl::unexpected<Error> missing(const QString &program)
{
    return failure(Error::Kind::ToolMissing,
                   QCoreApplication::translate("luthier::process",
                                               "%1 was not found on this machine. Nothing was changed; "
                                               "install it or name its folder in the profile (tools: path).")
                       .arg(program));
}

void end(QProcess *process, std::chrono::milliseconds grace)
{
    process->terminate();
    QTimer::singleShot(grace, process, &QProcess::kill);
}

} // namespace

LocalProcessRunner::LocalProcessRunner(QString path)
    : m_path(std::move(path))
{
}

QString LocalProcessRunner::located(const QString &program) const
{
    if (program.contains(QLatin1Char('/')))
        return program;
    if (!m_path.isEmpty()) {
        const auto own = QStandardPaths::findExecutable(program, m_path.split(QLatin1Char(':')));
        if (!own.isEmpty())
            return own;
    }
    return QStandardPaths::findExecutable(program);
}

Task<ProcessOutput> LocalProcessRunner::run(ProcessSpec spec, std::stop_token stop, LineSink line)
{
    const auto program = located(spec.program);
    if (program.isEmpty())
        co_return missing(spec.program);
    if (!spec.workingDirectory.isEmpty() && !QFileInfo(spec.workingDirectory).isDir())
        co_return failure(
            Error::Kind::Refused,
            QCoreApplication::translate(
                "luthier::process",
                "The folder %1, where %2 is to run, is not there. Nothing was run; make it or name another.")
                .arg(spec.workingDirectory, spec.program));
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled,
                          QCoreApplication::translate("luthier::process", "Cancelled; nothing was run."));

    // deleteLater, not the stack: the process may be inside one of its own signals when we go on.
    auto *process = new QProcess;
    const std::unique_ptr<QProcess, void (*)(QProcess *)> owner(process, [](QProcess *p) { p->deleteLater(); });
    auto environment = QProcessEnvironment::systemEnvironment();
    for (auto it = spec.environment.cbegin(); it != spec.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    if (!m_path.isEmpty()) // what the program itself starts (credential plugins) comes from there too
        environment.insert(QStringLiteral("PATH"),
                           m_path + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(spec.workingDirectory);

    const OneShot<End> ended;
    ProcessOutput output;
    Lines outLines{line, {}};
    Lines errLines{line, {}};
    QObject::connect(process, &QProcess::readyReadStandardOutput, process, [&] {
        const auto bytes = process->readAllStandardOutput();
        output.out += bytes;
        outLines.take(bytes);
    });
    QObject::connect(process, &QProcess::readyReadStandardError, process, [&] {
        const auto bytes = process->readAllStandardError();
        output.err += bytes;
        errLines.take(bytes);
    });
    // Shared, not of this frame: a stop asked for by another thread may come when we are already gone.
    const auto why = std::make_shared<End>(End::Finished);
    QObject::connect(process, &QProcess::finished, process, [ended, why] { ended.resolve(*why); });
    QObject::connect(process, &QProcess::errorOccurred, process, [ended](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended.resolve(End::NotStarted);
    });
    const std::stop_callback onStop(stop, [process, why, grace = spec.grace] {
        QMetaObject::invokeMethod(process, [process, why, grace] {
            *why = End::Cancelled;
            end(process, grace);
        });
    });
    if (spec.timeout.count() > 0)
        QTimer::singleShot(spec.timeout, process, [process, why, grace = spec.grace] {
            *why = End::TimedOut;
            end(process, grace);
        });
    process->start(program, spec.arguments);
    process->write(spec.input.reveal());
    process->closeWriteChannel();

    const auto end = co_await ended;
    process->disconnect();
    output.out += process->readAllStandardOutput();
    output.err += process->readAllStandardError();
    outLines.finish();
    errLines.finish();
    if (end == End::NotStarted)
        co_return missing(spec.program);
    if (end == End::TimedOut)
        co_return failure(Error::Kind::Timeout,
                          QCoreApplication::translate("luthier::process", "%1 did not answer within %2 and was ended.")
                              .arg(spec.program, words::duration(spec.timeout)),
                          masked(QString::fromUtf8(output.err)));
    if (end == End::Cancelled)
        co_return failure(Error::Kind::Cancelled,
                          QCoreApplication::translate("luthier::process", "%1 was cancelled.").arg(spec.program),
                          masked(QString::fromUtf8(output.err)));
    output.exitCode = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : 128;
    co_return output;
}

} // namespace luthier
