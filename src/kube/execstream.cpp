// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execstream.h"

#include "base/masking.h"
#include "base/words.h"
#include "kube/kubeerror.h"
#include "kube/pause.h"
#include "kube/remotestatus.h"
#include "kube/tls.h"

#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace luthier {

namespace {

// Channels of remotecommand: 0 stdin, 1 stdout, 2 stderr, 3 error (the final v1.Status), 255 closes one (v5 only).
enum Channel : char { Input = 0, Output = 1, ErrorOutput = 2, Status = 3, Close = char(-1) };

constexpr qint64 ReadAhead = 4 * 1024
                           * 1024; // what may wait for the sinks; also the largest frame, or it would never be whole
constexpr qint64 WriteAhead = 1024 * 1024;
constexpr qsizetype InputPiece = 64 * 1024;
constexpr int Tick = 10 * 1000; // ms
constexpr int ConnectTicks = 3;
constexpr int SilentTicks = 6;   // pings without any answer
constexpr int CloseDelay = 2000; // ms the server gets to close after its status
const auto V5 = QStringLiteral("v5.channel.k8s.io");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

QNetworkReply::NetworkError networkError(int socketError)
{
    switch (socketError) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

ExecStream::ExecStream(ExecTarget target, CommandStreams streams, OneShot<ExecEnd> ended)
    : m_target(std::move(target))
    , m_streams(std::move(streams))
    , m_ended(std::move(ended))
    , m_ticks(this) // a child, so that it moves into the thread too
{
}

void ExecStream::open()
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setProxy(m_target.proxy);
    m_socket->setSslConfiguration(m_target.request.sslConfiguration());
    m_socket->setMaxAllowedIncomingFrameSize(ReadAhead - 1024);
    m_socket->setMaxAllowedIncomingMessageSize(ReadAhead * 4);
    connect(m_socket, &QWebSocket::connected, this, [this] {
        m_connected = true;
        m_silentTicks = 0;
        m_inputOver = !m_streams.in;
        // v4 cannot say that input has ended: a restore would wait for ever for its last byte.
        if (!m_inputOver && m_socket->subprotocol() != V5)
            return finish(failure(
                Error::Kind::Refused,
                Words::tr("This API server is older than Kubernetes 1.30 and cannot end a command's input over a "
                          "WebSocket. Nothing was run; use kubectl for this step.")));
        feed();
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &ExecStream::take);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_silentTicks = 0; });
    connect(m_socket, &QWebSocket::disconnected, this, &ExecStream::closed);
    connect(m_socket, &QWebSocket::sslErrors, this, &ExecStream::checkTls);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, [this](auto error) { failed(error); });
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this](auto error) { failed(error); });
#endif
    connect(&m_ticks, &QTimer::timeout, this, &ExecStream::tick);
    m_ticks.start(Tick);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({V5, QStringLiteral("v4.channel.k8s.io")});
    m_socket->open(m_target.request, options);
    // The socket exists only from here on. Without a bound it would read ahead of a slow disk into memory.
    m_socket->setReadBufferSize(ReadAhead);
    m_tls = m_socket->findChild<QSslSocket *>();
    if (m_tls) // QWebSocket's own bytesToWrite does not count what is encrypted already
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &ExecStream::feed);
    else
        connect(m_socket, &QWebSocket::bytesWritten, this, &ExecStream::feed);
}

void ExecStream::checkTls(const QList<QSslError> &errors)
{
    m_tlsErrors = errors;
    const bool onlyName = std::all_of(errors.cbegin(), errors.cend(),
                                      [](const QSslError &e) { return e.error() == QSslError::HostNameMismatch; });
    if (!m_target.tlsServerName.isEmpty() && onlyName && !errors.isEmpty()
        && isCertificateFor(errors.first().certificate(), m_target.tlsServerName))
        m_socket->ignoreSslErrors(errors);
}

void ExecStream::take(const QByteArray &message)
{
    if (m_over || message.isEmpty())
        return;
    m_silentTicks = 0;
    switch (message.at(0)) {
    case Channel::Output:
        if (message.size() == 1)
            return;
        m_received += message.size() - 1;
        if (m_streams.out && !m_streams.out(message.mid(1)))
            finish(
                failure(Error::Kind::Cancelled,
                        Words::tr("The stream was ended because its receiver could not take more; it is incomplete.")));
        return;
    case Channel::ErrorOutput:
        if (m_streams.err && message.size() > 1)
            m_streams.err(message.mid(1));
        return;
    case Channel::Status:
        m_status += message.mid(1);
        if (!m_outcome && (m_outcome = parseRemoteStatus(m_status)))
            QTimer::singleShot(CloseDelay, this, &ExecStream::closed); // a proxy may keep the connection open
        return;
    default:
        return;
    }
}

void ExecStream::feed()
{
    // One piece at a time, so that output is taken between: a far side whose output is full stops reading.
    if (m_over || m_inputOver || m_outcome || !m_connected || m_feeding)
        return;
    const auto waiting = m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
    if (waiting > WriteAhead)
        return; // goes on when something was written
    m_feeding = true;
    if (m_unsent.isEmpty()) {
        m_unsent = m_streams.in();
        if (m_unsent.isEmpty()) {
            m_inputOver = true;
            const char close[] = {Channel::Close, Channel::Input};
            m_socket->sendBinaryMessage(QByteArray(close, 2));
        }
    }
    if (!m_inputOver) {
        m_socket->sendBinaryMessage(QByteArray(1, Channel::Input) + m_unsent.left(InputPiece));
        m_unsent.remove(0, InputPiece);
        QMetaObject::invokeMethod(this, &ExecStream::feed, Qt::QueuedConnection);
    }
    m_feeding = false;
}

void ExecStream::tick()
{
    ++m_silentTicks;
    if (!m_connected && m_silentTicks >= ConnectTicks)
        return finish(tl::unexpected(errorOfConnection({m_target.server, "GET", m_target.request.url().path()},
                                                       QNetworkReply::TimeoutError, {}, {})));
    if (m_connected && m_silentTicks >= SilentTicks) {
        m_socketProblem = QStringLiteral("no answer to pings");
        return closed();
    }
    if (m_connected)
        m_socket->ping();
}

void ExecStream::failed(int socketError)
{
    m_socketProblem = m_socket->errorString();
    if (m_over || m_connected)
        return; // closed() follows
    finish(tl::unexpected(errorOfConnection({m_target.server, "GET", m_target.request.url().path()},
                                            networkError(socketError), m_socketProblem, m_tlsErrors)),
           true);
}

void ExecStream::closed()
{
    if (m_over)
        return;
    if (m_outcome)
        return finish(*m_outcome);
    finish(failure(
               Error::Kind::Unreachable,
               Words::tr("The stream from pod %1 was cut after %2: what came is incomplete and must not be used. Check "
                         "the network or "
                         "the VPN and whether the pod still runs, then start again.")
                   .arg(m_target.pod, words::bytes(m_received)),
               QStringLiteral("%1 bytes; %2; close code %3 %4")
                   .arg(m_received)
                   .arg(m_socketProblem)
                   .arg(int(m_socket->closeCode()))
                   .arg(m_socket->closeReason())),
           !m_connected);
}

void ExecStream::cancel()
{
    if (!m_over)
        finish(cancelled());
}

void ExecStream::finish(Result<int> outcome, bool handshake)
{
    m_over = true;
    m_ticks.stop();
    m_streams = {}; // nobody's variables are touched from here on
    if (m_socket)
        m_socket->abort();
    m_ended.resolve({std::move(outcome), handshake});
}

} // namespace luthier
