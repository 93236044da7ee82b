// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/imagetags.h"
#include "maintenance/platform/platform.h"
#include "maintenance/values/gitsave.h"
#include "maintenance/values/valuesreads.h"

#include <functional>

namespace luthier {

/// Where the Values view gets what it compares with; each is asked for when a person wants it, and only then. Nothing
/// of it changes the cluster.
struct ValuesSources {
    std::function<Task<Chart>(const QString &version, std::stop_token stop)> chart;
    /// The objects that an upgrade to `version` with these files would change, as the server's dry run renders them.
    std::function<Task<QList<ManifestChange>>(const Release &release, const QList<QByteArray> &files,
                                              const QString &version, std::stop_token stop)>
        manifests;
    std::function<Task<Release>(int revision, std::stop_token stop)> revision;
    /// All revisions that Helm keeps, the newest first; those that cannot be read are left out.
    std::function<Task<QList<Release>>(std::stop_token stop)> kept;
    /// The references of those that no registry has, as far as it can be asked.
    std::function<Task<QSet<QString>>(const QList<NamedImage> &images, std::stop_token stop)> missingImages;
    /// git's own program, for saving a file under it.
    std::function<Task<GitState>(const QString &file, std::stop_token stop)> git;
    std::function<Task<QString>(const QString &file, const QString &message, std::stop_token stop)> commit;
};

ValuesSources sourcesOf(std::shared_ptr<Platform> platform);

/// What the view knows of release and files when something is to be compared.
struct ValuesFacts {
    std::optional<Release> release;
    QString problem; ///< why there is none, in words
    QList<std::pair<QString, QByteArray>> files;
    QStringList versions; ///< newer ones of the chart, newest first
    QList<ReleaseSummary> history;
};

} // namespace luthier
