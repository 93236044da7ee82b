// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "process/processspec.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace luthier {

/// A program in the middle of a stream: bytes go in, what it makes of them is handed on, memory stays constant. It is
/// driven by whoever has the bytes. Not a QProcess, which belongs to the thread that made it: a stream brings its bytes
/// in a thread of its own, and its end in the main one. Used by one thread at a time.
class FilterProcess
{
public:
    using Sink = std::function<bool(const QByteArray &)>; ///< false: it takes no more

    FilterProcess(ProcessSpec spec, Sink out, std::stop_token stop = {});
    ~FilterProcess(); ///< ends a program that was not finished and waits for it: nothing is left running
    FilterProcess(const FilterProcess &) = delete;
    FilterProcess &operator=(const FilterProcess &) = delete;

    Result<> start();
    /// Blocks until the program has taken all of it. False: it takes no more, the sink takes no more, or it was stopped;
    /// finish() says which.
    bool feed(const QByteArray &bytes);
    /// Ends its input, hands on the rest of its output, and waits for its end. `out` of the result is empty. An Error
    /// only where it was stopped or its output was not taken (Cancelled).
    Result<ProcessOutput> finish();

private:
    bool pump(QByteArrayView bytes, bool untilItsEnd);
    bool readOut();
    void readErr();
    void end(); ///< by SIGKILL, where it still runs

    ProcessSpec m_spec;
    Sink m_sink;
    std::stop_token m_stop;
    QByteArray m_buffer;
    QByteArray m_err; ///< the newest of it
    int m_pid = -1;
    int m_in = -1;
    int m_out = -1;
    int m_errors = -1;
    bool m_refused = false; ///< by the sink
};

} // namespace luthier
