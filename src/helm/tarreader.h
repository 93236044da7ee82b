// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace luthier {

/// What may still be unpacked; archives inside of an archive share one.
struct UnpackBudget {
    qsizetype total = 100 * 1024 * 1024;
    qsizetype file = 5 * 1024 * 1024;
};

/// Goes through a gzipped tar (POSIX ustar and pax, GNU long names) without keeping it: only what `wanted` says yes to
/// is given to `take`. Links and devices are passed over. Errors: Invalid (no archive, damaged, over the budget),
/// Refused (a name that leads out of the archive), and what `take` answers. `name`: the archive's, for the message.
Result<> eachTarFile(const QByteArray &archive, const QString &name, UnpackBudget *budget,
                     const std::function<bool(const QString &)> &wanted,
                     const std::function<Result<>(const QString &, const QByteArray &)> &take);

} // namespace luthier
