// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace luthier {

/// Sends every QLoggingCategory message to a rotating file below the XDG state folder (and warnings to standard
/// error when `verbose`), through masked(): what is secret never reaches the log.
void startLogging(bool verbose);

/// Ends the process now, with its output and log written. What a coroutine that never ended still holds (a network
/// thread of Qt) must not outlive the globals that it works with: without this, luthierctl crashed once in seventy ends.
[[noreturn]] void leaveProcess(int exitCode);

} // namespace luthier
