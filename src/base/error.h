// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace luthier {

/// What went wrong, for a person. `message` is one translated sentence that says what happened, what it means
/// for the data where data is concerned, and what to do. `detail` is the raw output, secrets masked.
struct Error {
    enum class Kind { Cancelled, ToolMissing, Unreachable, Denied, Refused, NotFound, Timeout, Invalid, Unexpected };

    Kind kind = Kind::Unexpected;
    QString message;
    QString detail;
};

} // namespace luthier
