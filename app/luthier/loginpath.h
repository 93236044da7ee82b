// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace luthier {

/// Takes over the PATH of the login shell when the window was started from a menu, where it is short: helm and
/// credential plugins often live in places that only a shell's profile names. Asked in the background; `then` is called
/// once, when it is known, cannot be known, or was not told within a second.
void takeOverLoginPath(QObject *owner, std::function<void()> then);

} // namespace luthier
