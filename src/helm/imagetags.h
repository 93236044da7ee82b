// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "helm/effectivevalues.h"
#include "helm/helmclient.h"
#include "yaml/problems.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace luthier {

/// An image that values files name: at least its tag or its repository stands in one of them.
struct NamedImage {
    QString repository; ///< with the registry's host: "registry.example.org/team/app"; Docker Hub's are written out
    QString tag;
    ValueOrigin place; ///< of the tag where a file sets it, else of the repository

    QString reference() const { return repository + QLatin1Char(':') + tag; }
};

/// Maps with repository and tag (and registry, global.imageRegistry, digest, as charts have them), and texts under
/// "image" with a tag. What is named by a digest or by a template, and what only the chart says, is passed over. Pure.
QList<NamedImage> imagesOf(const EffectiveValues &effective);
/// For those of `images` that are in `missing` (by reference), in the files by number.
QList<QList<TextProblem>> imageProblems(const QList<std::pair<QString, QByteArray>> &files,
                                        const QList<NamedImage> &images, const QSet<QString> &missing);

/// Asks registries whether they have a tag, each only once in a while. What cannot be asked (no way there, no sign-in)
/// counts as unknown, and nothing is said of it.
class ImageTags
{
public:
    /// `sources`: where the profile's charts come from: their sign-in and authority count for images of the same host.
    explicit ImageTags(QList<ChartSource> sources);
    ~ImageTags();

    /// References of those that are surely not there.
    Task<QSet<QString>> missing(QList<NamedImage> images, std::stop_token stop);

private:
    enum class Answer { There, Missing, Unknown };
    struct Known {
        Answer answer = Answer::Unknown;
        std::chrono::steady_clock::time_point until;
    };

    ChartSource sourceFor(const QString &repository) const;
    Task<bool> isThere(NamedImage image, std::stop_token stop);

    QList<ChartSource> m_sources;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QHash<QString, Known> m_known;
};

} // namespace luthier
