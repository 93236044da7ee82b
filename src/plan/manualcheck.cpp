// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/manualcheck.h"

#include <algorithm>

namespace luthier {

qsizetype openChecks(const QList<ManualCheck> &checks)
{
    return std::count_if(checks.cbegin(), checks.cend(), [](const auto &check) { return !check.isTicked(); });
}

Result<> tickCheck(Journal &journal, const QString &run, const ManualCheck &check, bool on)
{
    const auto written = journal.append(run, {}, on ? QStringLiteral("check") : QStringLiteral("uncheck"),
                                        {{QStringLiteral("id"), check.id}, {QStringLiteral("title"), check.title}});
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

} // namespace luthier
