// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace luthier {

/// The v1.Status that ends an exec (apimachinery's remotecommand constants): the exit code, or why the command could
/// not be run. Nothing while the message is not whole.
std::optional<Result<int>> parseRemoteStatus(const QByteArray &message);

} // namespace luthier
