// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace luthier::test {

inline QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers
         + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Says byte for byte what the test wants, also what a real API server will not say on demand, then closes.
/// No answer (nullopt): holds the connection open.
class FakeApiServer
{
public:
    using Answer = std::function<std::optional<QByteArray>(const QByteArray &request)>;

    explicit FakeApiServer(Answer answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            auto *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                const auto request = socket->peek(1 << 20);
                if (!isWhole(request)) // closing before all came would reset the connection
                    return;
                socket->readAll();
                asked << request;
                if (const auto bytes = answer(request)) {
                    socket->write(*bytes);
                    socket->disconnectFromHost();
                }
            });
        });
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

    QByteArrayList asked;

private:
    static bool isWhole(const QByteArray &request)
    {
        const auto head = request.indexOf("\r\n\r\n");
        const auto length = request.left(head).toLower().indexOf("\r\ncontent-length:");
        if (head < 0 || length < 0)
            return head >= 0;
        const auto begin = length + 17;
        return request.size() - head - 4
            >= request.mid(begin, request.indexOf("\r\n", begin) - begin).trimmed().toLongLong();
    }

    QTcpServer m_server;
};

} // namespace luthier::test
