// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/processrunner.h"

namespace luthier::test {

/// Answers what the test says, in order, and remembers what was asked. For what a real program will not do on demand.
class FakeProcessRunner : public ProcessRunner
{
public:
    QList<Result<ProcessOutput>> answers;
    QList<ProcessSpec> asked;

    Task<ProcessOutput> run(ProcessSpec spec, std::stop_token, LineSink line) override
    {
        asked << spec;
        if (answers.isEmpty())
            co_return failure(Error::Kind::Unexpected,
                              QStringLiteral("the test gave no answer to: ") + spec.commandLine());
        auto answer = answers.takeFirst();
        if (answer && line) {
            for (const auto &text : (answer->out + answer->err).split('\n'))
                line(QString::fromUtf8(text));
        }
        co_return answer;
    }
};

} // namespace luthier::test
