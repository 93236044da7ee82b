// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "storage/objectstore.h"

namespace luthier {

QStringList storeNames(const Profile &profile);
/// The store of that name in the profile; empty: the first.
Result<StoreProfile> storeNamed(const Profile &profile, const QString &name);
/// Finds the store's credentials (a Kubernetes Secret, a credentials file, or the environment) and answers a client
/// for it; nothing is asked of the store yet. A Secret needs a connected platform.
Task<std::shared_ptr<ObjectStore>> openStore(Platform *platform, StoreProfile store, std::stop_token stop);

} // namespace luthier
