// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resourcekinds.h"
#include "maintenance/configuration/configurationfile.h"
#include "maintenance/platform/platform.h"

namespace luthier {

/// Reads the release and all live objects that belong to it, by the API alone. What may not be read, and without
/// `withSecrets` the Secrets, is named in `leftOut`. `also`: objects ("ConfigMap/lyra-config") that are read whether they
/// still belong to it or not.
Task<Configuration> readConfiguration(Platform *platform, bool withSecrets, QSet<QString> also, std::stop_token stop);
/// What is in a backup of the configuration.
Task<Configuration> readBackup(Platform *platform, Backup backup, std::stop_token stop);

} // namespace luthier
