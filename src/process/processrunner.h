// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "process/processspec.h"

#include <functional>

namespace luthier {

/// Runs programs. `line` gets each whole line of both streams as it comes (masked), for the output of a plan.
class ProcessRunner
{
public:
    using LineSink = std::function<void(QString)>;

    virtual ~ProcessRunner() = default;
    /// The output, whatever the exit code; an Error only where there is none: program missing, timeout, cancelled.
    virtual Task<ProcessOutput> run(ProcessSpec spec, std::stop_token stop, LineSink line = {}) = 0;
};

/// An exit code other than 0 becomes Error::Kind::Refused, with the last line of standard error in its message.
Result<ProcessOutput> checked(const ProcessSpec &spec, Result<ProcessOutput> output);

} // namespace luthier
