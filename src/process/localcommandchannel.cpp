// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/localcommandchannel.h"

#include "base/words.h"
#include "process/localstream.h"

#include <QThread>

namespace luthier {

LocalCommandChannel::LocalCommandChannel(QMap<QString, QString> environment, bool seesServersDisk)
    : m_environment(std::move(environment))
    , m_seesServersDisk(seesServersDisk)
{
}

Task<int> LocalCommandChannel::run(QStringList command, CommandStreams streams, std::stop_token stop)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
        if (it->isNull())
            environment.remove(it.key());
        else
            environment.insert(it.key(), it.value());

    const OneShot<Result<int>> ended;
    QThread thread;
    thread.setObjectName(QStringLiteral("local stream"));
    auto *stream = new LocalStream(command, environment, streams, ended);
    stream->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, stream, &LocalStream::start);
    QObject::connect(&thread, &QThread::finished, stream, &QObject::deleteLater);
    const std::function<void()> cancel = [stream] {
        QMetaObject::invokeMethod(stream, &LocalStream::cancel, Qt::QueuedConnection);
    };
    auto onStop = std::make_unique<std::stop_callback<std::function<void()>>>(stop, cancel);
    thread.start();

    auto end = co_await ended;
    onStop.reset(); // nobody may call the stream once its thread is told to end
    thread.quit();
    thread.wait(); // it has nothing left to do: this is a moment
    co_return end;
}

QString LocalCommandChannel::commandLine(const QStringList &command, bool) const
{
    QString line;
    for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
        if (!it->isNull() && it.key() != QLatin1String("PATH"))
            line += it.key() + QLatin1Char('=') + words::shellQuoted(*it) + QLatin1Char(' ');
    return line + words::shellLine(command);
}

} // namespace luthier
