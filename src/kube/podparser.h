// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"

#include <QJsonObject>

namespace luthier {

Pod parsePod(const QJsonObject &pod);
/// The word of kubectl get pods' STATUS column (k8s.io/kubernetes, pkg/printers/internalversion/printers.go, printPod).
QString podStatusWord(const QJsonObject &pod);
/// "sha256:…" of a container status' imageID; empty where it names none.
QString imageDigest(const QString &imageId);

} // namespace luthier
