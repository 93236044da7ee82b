// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/commandchannel.h"

#include <QProcess>

namespace luthier {

/// One command of a LocalCommandChannel; lives in the stream's own thread, all its members are called there.
class LocalStream : public QObject
{
public:
    LocalStream(QStringList command, QProcessEnvironment environment, CommandStreams streams,
                OneShot<Result<int>> ended);

    void start();
    void cancel();

private:
    void read();
    void write();
    void finish(int code, QProcess::ExitStatus status);
    void hangUp(const Error &why);
    void answer(const Result<int> &end);

    QStringList m_command;
    CommandStreams m_streams;
    OneShot<Result<int>> m_ended;
    QProcess m_process;
    std::optional<Error> m_why; ///< why it was hung up, where it was
    bool m_inputEnded = false;
};

} // namespace luthier
