// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/localstream.h"

#include <QCoreApplication>
#include <QTimer>

namespace luthier {

namespace {

constexpr int TerminateAfter = 1500; // ms for the command to notice that nobody listens
constexpr int KillAfter = 4000;
constexpr qint64 Ahead = 1024 * 1024; // bytes of input given to QProcess and not yet taken by the command

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::process)
};

} // namespace

LocalStream::LocalStream(QStringList command, QProcessEnvironment environment, CommandStreams streams,
                         OneShot<Result<int>> ended)
    : m_command(std::move(command))
    , m_streams(std::move(streams))
    , m_ended(std::move(ended))
    , m_process(this) // a child, so that it moves to the stream's thread with us
{
    m_process.setProcessEnvironment(environment);
}

void LocalStream::start()
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalStream::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, &LocalStream::read);
    connect(&m_process, &QProcess::bytesWritten, this, &LocalStream::write);
    connect(&m_process, &QProcess::started, this, &LocalStream::write);
    connect(&m_process, &QProcess::finished, this, &LocalStream::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer(failure(Error::Kind::ToolMissing,
                           Words::tr("%1 was not found on this machine. Nothing was changed; install it and try again.")
                               .arg(m_command.value(0)),
                           m_process.errorString()));
    });
    m_process.start(m_command.value(0), m_command.mid(1));
}

void LocalStream::read()
{
    const auto err = m_process.readAllStandardError();
    if (!err.isEmpty() && m_streams.err)
        m_streams.err(err);
    const auto out = m_process.readAllStandardOutput();
    if (m_why || out.isEmpty() || !m_streams.out || m_streams.out(out))
        return;
    hangUp({Error::Kind::Cancelled, Words::tr("The stream was ended by its receiver."), {}});
}

void LocalStream::write()
{
    if (!m_streams.in && m_streams.holdsInput)
        return;
    while (!m_inputEnded && m_process.bytesToWrite() < Ahead) {
        const auto bytes = m_streams.in ? m_streams.in() : QByteArray();
        if (bytes.isEmpty()) {
            m_inputEnded = true;
            m_process.closeWriteChannel();
        } else if (m_process.write(bytes) != bytes.size()) {
            m_inputEnded = true; // it does not read on: its exit code says whether that is well
        }
    }
}

void LocalStream::cancel() { hangUp({Error::Kind::Cancelled, Words::tr("Cancelled."), {}}); }

void LocalStream::hangUp(const Error &why)
{
    if (m_why)
        return;
    m_why = why;
    m_inputEnded = true;
    m_process.closeReadChannel(QProcess::StandardOutput);
    m_process.closeReadChannel(QProcess::StandardError);
    m_process.closeWriteChannel();
    QTimer::singleShot(TerminateAfter, &m_process, &QProcess::terminate);
    QTimer::singleShot(KillAfter, &m_process, &QProcess::kill);
}

void LocalStream::finish(int code, QProcess::ExitStatus status)
{
    read();
    if (m_why)
        answer(tl::unexpected(*m_why));
    else
        answer(status == QProcess::NormalExit ? code : 128 + code); // as a shell says it: 128 + signal
}

void LocalStream::answer(const Result<int> &end)
{
    m_ended.resolve(end); // only the first one counts
}

} // namespace luthier
