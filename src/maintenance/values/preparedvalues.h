// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"

namespace luthier {

/// The values files that an update applies, exactly as previewed: each is kept below the state folder (0600), named
/// by the SHA-256 of its bytes. The components' tags are set in the file that has them; all else stays byte for byte.
/// Never --reuse-values: without values files, the release's own user values are the base.
Result<QStringList> prepareValues(const Profile &profile, const Release &release, const UpdateOptions &options);
/// Refused when a prepared file is not what its name says any more.
Result<> checkPreparedValues(const QStringList &files);

} // namespace luthier
