// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podexec.h"

#include "base/words.h"
#include "kube/execstream.h"
#include "kube/kubecore.h"
#include "kube/pause.h"

#include <QThread>
#include <QUrlQuery>

namespace luthier {

namespace {

QString execPath(const QString &nameSpace, const QString &pod, const QString &container, const QStringList &command,
                 const CommandStreams &streams)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QStringList query;
    if (!container.isEmpty())
        query << QStringLiteral("container=") + encoded(container);
    if (streams.in || streams.holdsInput)
        query << QStringLiteral("stdin=true");
    query << QStringLiteral("stdout=true") << QStringLiteral("stderr=true");
    for (const auto &word : command)
        query << QStringLiteral("command=") + encoded(word);
    return QStringLiteral("/api/v1/namespaces/%1/pods/%2/exec?").arg(encoded(nameSpace), encoded(pod))
         + query.join(QLatin1Char('&'));
}

struct ThreadEnd {
    ExecStream *stream;
    void operator()(QThread *thread) const
    {
        stream->deleteLater(); // in its own thread, which handles it before it ends
        QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        thread->quit();
    }
};

Task<int> runIn(KubeCore::Shared core, QString path, QString pod, CommandStreams streams, std::stop_token stop)
{
    const auto same = co_await KubeCore::checkPin(core, stop);
    if (!same)
        co_return tl::unexpected(same.error());
    const auto signIn = co_await KubeCore::signIn(core, stop);
    if (!signIn)
        co_return tl::unexpected(signIn.error());
    ExecTarget target;
    auto url = core->url(path);
    url.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    target.request = core->prepared(url, *signIn);
    target.proxy = core->proxy();
    target.server = core->access().server;
    target.tlsServerName = core->access().tlsServerName;
    target.pod = pod;
    const OneShot<ExecEnd> ended;
    auto *const stream = new ExecStream(target, std::move(streams), ended);
    const std::unique_ptr<QThread, ThreadEnd> thread(new QThread, ThreadEnd{stream});
    thread->setObjectName(QStringLiteral("exec ") + pod);
    stream->moveToThread(thread.get());
    QObject::connect(thread.get(), &QThread::started, stream, &ExecStream::open);
    thread->start();
    const auto cancel = [stream] { QMetaObject::invokeMethod(stream, &ExecStream::cancel, Qt::QueuedConnection); };
    const std::stop_callback onStop(stop, cancel);
    const auto end = co_await ended;
    if (end.outcome || !end.handshake || stop.stop_requested())
        co_return end.outcome;
    // QWebSocket keeps the body of a refusal to itself; the same question without the upgrade brings the API's words
    // and runs nothing. (400: it only misses the upgrade.)
    const auto get = QByteArrayLiteral("GET");
    const auto refusal = co_await KubeCore::request(core, get, path, {}, {}, stop);
    if (!refusal && refusal.error().kind != Error::Kind::Refused)
        co_return tl::unexpected(refusal.error());
    co_return end.outcome;
}

} // namespace

PodExec::PodExec(KubeClient &client, QString nameSpace, QString pod, QString container)
    : m_client(client)
    , m_nameSpace(std::move(nameSpace))
    , m_pod(std::move(pod))
    , m_container(std::move(container))
{
}

Task<int> PodExec::run(QStringList command, CommandStreams streams, std::stop_token stop)
{
    const auto path = execPath(m_nameSpace, m_pod, m_container, command, streams);
    return runIn(m_client.d->core, path, m_pod, std::move(streams), stop);
}

QString PodExec::commandLine(const QStringList &command, bool withInput) const
{
    QStringList arguments{QStringLiteral("exec")};
    if (withInput)
        arguments << QStringLiteral("-i");
    arguments << QStringLiteral("-n") << m_nameSpace << m_pod;
    if (!m_container.isEmpty())
        arguments << QStringLiteral("-c") << m_container;
    return words::commandLine(QStringLiteral("kubectl"), arguments + QStringList{QStringLiteral("--")} + command);
}

} // namespace luthier
