// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/commandchannel.h"

namespace luthier::test {

/// A far side that prints what the test says, in pieces, and ends as it says: also a cut stream, which a real one
/// will not give on demand.
class FakeCommandChannel : public CommandChannel
{
public:
    struct Answer {
        QByteArray out;
        QByteArray err;
        Result<int> end = 0;
        qsizetype piece = 4096;
    };
    QList<Answer> answers;
    QList<QStringList> asked;
    QByteArray taken; ///< what came by standard input

    Task<int> run(QStringList command, CommandStreams streams, std::stop_token) override
    {
        asked << command;
        if (answers.isEmpty())
            co_return failure(Error::Kind::Unexpected,
                              QStringLiteral("the test gave no answer to: ") + command.join(QLatin1Char(' ')));
        const auto answer = answers.takeFirst();
        while (streams.in) {
            const auto bytes = streams.in();
            if (bytes.isEmpty())
                break;
            taken += bytes;
        }
        for (qsizetype at = 0; at < answer.out.size(); at += answer.piece)
            if (streams.out && !streams.out(answer.out.mid(at, answer.piece)))
                co_return failure(Error::Kind::Cancelled, QStringLiteral("ended by the receiver"));
        if (streams.err && !answer.err.isEmpty())
            streams.err(answer.err);
        co_return answer.end;
    }
    QString commandLine(const QStringList &command, bool) const override { return command.join(QLatin1Char(' ')); }
};

} // namespace luthier::test
