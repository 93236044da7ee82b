// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/commandchannel.h"

#include <QList>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QObject>
#include <QSslError>
#include <QTimer>

class QSslSocket;
class QWebSocket;

namespace luthier {

struct ExecTarget {
    QNetworkRequest request; ///< wss://…/exec?…, with TLS and sign-in
    QNetworkProxy proxy;
    QString server; ///< for the sentences
    QString pod;
    QString tlsServerName; ///< QWebSocket has no setPeerVerifyName: checked by hand
};

/// How it ended: the exit code, or an Error; `handshake` where the server refused before there was a stream.
struct ExecEnd {
    Result<int> outcome = 0;
    bool handshake = false;
};

/// One exec over a WebSocket; lives in a thread of its own, calls the streams' functions there and nowhere else, and
/// never again after it has said its end.
class ExecStream : public QObject
{
    Q_OBJECT

public:
    ExecStream(ExecTarget target, CommandStreams streams, OneShot<ExecEnd> ended);

public slots:
    void open();
    void cancel();

private:
    void take(const QByteArray &message);
    void feed();
    void failed(int socketError);
    void closed();
    void tick();
    void finish(Result<int> outcome, bool handshake = false);
    void checkTls(const QList<QSslError> &errors);

    ExecTarget m_target;
    CommandStreams m_streams;
    OneShot<ExecEnd> m_ended;
    QWebSocket *m_socket = nullptr;
    QSslSocket *m_tls = nullptr;
    QTimer m_ticks;
    QList<QSslError> m_tlsErrors;
    QByteArray m_status;
    std::optional<Result<int>> m_outcome; ///< what the far side said
    QByteArray m_unsent;                  ///< of standard input
    QString m_socketProblem;
    qint64 m_received = 0;
    int m_silentTicks = 0;
    bool m_connected = false;
    bool m_inputOver = true;
    bool m_feeding = false;
    bool m_over = false;
};

} // namespace luthier
