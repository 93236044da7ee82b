// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"

namespace luthier {

/// Writes to single objects of the cluster, under our own field manager.
namespace objectwrites {

/// Really, or only tried by the server (dryRun=All): it then says what it would refuse.
enum class Mode { Real, DryRun };

/// A JSON merge patch: only what is named changes. With metadata.resourceVersion in it the server refuses where somebody
/// else was faster.
Task<> patch(Platform *platform, QString path, QJsonObject change, Mode mode, std::stop_token stop);
/// POST of a new object to the path of its kind.
Task<> create(Platform *platform, QString path, QJsonObject object, Mode mode, std::stop_token stop);
/// Helm 4 applies on the server's side and would run into a field that we own: what we put back is not ours any more.
Task<> disown(Platform *platform, QString path, std::stop_token stop);

} // namespace objectwrites

} // namespace luthier
