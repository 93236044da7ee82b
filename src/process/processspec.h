// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QMap>
#include <QStringList>

#include <chrono>

namespace luthier {

/// One program to run. Nothing secret belongs into `arguments`: secrets go by `input` or `environment`.
struct ProcessSpec {
    QString program;
    QStringList arguments;
    QMap<QString, QString> environment; ///< in addition to the program's own
    Secret input;                       ///< written to standard input, which is then closed
    QString workingDirectory;
    std::chrono::milliseconds timeout{0}; ///< 0: none
    /// Between asking it to end (SIGTERM, after the timeout or a cancel) and ending it.
    std::chrono::milliseconds grace{3000};

    QString commandLine() const; ///< as a person would type it; quoted for a POSIX shell
};

struct ProcessOutput {
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

} // namespace luthier
