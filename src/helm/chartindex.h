// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chartcatalogue.h"

namespace luthier::chartindex {

/// Chart.yaml (as JSON) as the index and the OCI config blob have it.
ChartVersion fromMetadata(const QJsonObject &metadata);
/// The config blob with the manifest's annotation for the time.
Result<ChartVersion> parseConfig(const QByteArray &config, const QByteArray &manifest);
/// Newest first by semantic version; what is none is left out.
void sortNewestFirst(QList<ChartVersion> &versions);

} // namespace luthier::chartindex
