// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "helm/helmclient.h"

#include <QDateTime>
#include <QList>

class QNetworkAccessManager;

namespace luthier {

struct ChangeNote {
    QString kind; ///< added, changed, fixed, security, removed, deprecated
    QString text;
    bool breaking = false; ///< marked so, or a removal in a major version
};

struct ChartVersion {
    QString version;
    QString appVersion;
    QString description;
    QDateTime created;         ///< invalid where the source does not say
    QList<ChangeNote> changes; ///< from artifacthub.io/changes
    bool deprecated = false;
};

/// What versions of a chart there are: an HTTP repository's index.yaml, or the tags of an OCI repository
/// (OCI distribution spec v1.1, with paging, basic sign-in and bearer tokens from docker's config.json).
class ChartCatalogue
{
public:
    explicit ChartCatalogue(QNetworkAccessManager &network);

    /// Newest first, by semantic version; what is no semantic version is left out. From OCI only `version` is known
    /// until describe() is asked.
    Task<QList<ChartVersion>> versions(ChartSource source, std::stop_token stop);
    /// Fills in appVersion, created and changes of one version (from the OCI manifest and config).
    Task<ChartVersion> describe(ChartSource source, QString version, std::stop_token stop);

private:
    QNetworkAccessManager &m_network;
};

namespace chartindex {
/// Pure parsers, with golden files.
Result<QList<ChartVersion>> parseIndex(const QByteArray &yaml, const QString &chart);
Result<QStringList> parseTags(const QByteArray &json);
QList<ChangeNote> parseChanges(const QString &annotation);
} // namespace chartindex

} // namespace luthier
