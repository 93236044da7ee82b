// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace luthier {

/// Sends every QLoggingCategory message to a rotating file below the XDG state folder (and warnings to standard
/// error when `verbose`), through masked(): what is secret never reaches the log.
void startLogging(bool verbose);

} // namespace luthier
