// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/processrunner.h"

namespace luthier {

/// Runs programs of this machine, found on `path` first and then on PATH.
class LocalProcessRunner : public ProcessRunner
{
public:
    explicit LocalProcessRunner(QString path = {});

    Task<ProcessOutput> run(ProcessSpec spec, std::stop_token stop, LineSink line = {}) override;
    /// The absolute file name of a program, or an empty string.
    QString located(const QString &program) const;

private:
    QString m_path;
};

} // namespace luthier
