// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/effectivevalues.h"
#include "helm/manifestdiff.h"
#include "maintenance/plans/plans.h"

namespace luthier {

/// The chart of a version, from the first source of the profile that has it; from `source` where that names one.
Task<Chart> chartOfVersion(Platform *platform, ChartSource source, QString version, std::stop_token stop);
/// What Helm's storage keeps of a release's chart: its defaults without comments; of a chart with declared subcharts
/// theirs are in it.
Chart storedChart(const Release &release);

Result<QList<ValuesLayer>> readValuesFiles(const QStringList &names);
/// What several files say, the later over the earlier, as helm -f reads them.
QJsonObject together(const QList<ValuesLayer> &layers);
/// The layers that a release was made with: the files where they say just what it was given, else its own values.
QList<ValuesLayer> layersOf(const Release &release, const QList<ValuesLayer> &files);

/// One file with the version of all components set where it names them, byte for byte else.
struct VersionedFile {
    QString name;
    QByteArray before;
    QByteArray after;
    QStringList paths; ///< that changed
};
/// The last file that sets a component's tag is the one that counts, and is changed. Errors: as withScalar().
Result<QList<VersionedFile>> withVersion(const Profile &profile, const QList<ValuesLayer> &files,
                                         const QString &version);
/// Written so that it is wholly there or not at all; keeps the permissions. Refused when it changed meanwhile.
Result<> writeVersioned(const VersionedFile &file);

/// What an update would change, without changing it: the very values files that it would apply (named by their hash),
/// and the objects against those that are deployed, as the server's dry run renders them.
struct ValuesPreview {
    QStringList files;
    QList<ManifestChange> objects;
};
/// What values that are being edited would change in the cluster. `files`: their bytes in helm's order, none: what is
/// deployed. They are on the disk (0600) only while helm reads them. With another version than the deployed chart's the
/// components' tags are set to it, as an update would.
Task<QList<ManifestChange>> editedManifests(Platform *platform, Release release, QList<QByteArray> files,
                                            ChartSource chart, QString version, std::stop_token stop);
Task<ValuesPreview> previewValues(Platform *platform, Release release, UpdateOptions options, std::stop_token stop);

} // namespace luthier
