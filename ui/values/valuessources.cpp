// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/valuessources.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::comparisons)
};

Result<> connected(const Platform &platform)
{
    if (platform.facts().connection == Platform::Connection::Connected)
        return {};
    return failure(Error::Kind::Unreachable,
                   Words::tr("The cluster is not connected, so it cannot be asked. Nothing was changed."));
}

ChartSource sourceOf(const Platform &platform, const QString &version)
{
    for (const auto &update : platform.facts().updates)
        if (update.version.version == version)
            return update.source;
    return {};
}

// The platform is kept until its coroutine has ended, whatever happens to the window meanwhile.
Task<Chart> chartFrom(std::shared_ptr<Platform> platform, QString version, std::stop_token stop)
{
    const auto source = sourceOf(*platform, version);
    co_return co_await chartOfVersion(platform.get(), source, version, stop);
}

Task<QList<ManifestChange>> manifestsFrom(std::shared_ptr<Platform> platform, Release release, QList<QByteArray> files,
                                          QString version, std::stop_token stop)
{
    if (const auto well = connected(*platform); !well)
        co_return tl::unexpected(well.error());
    const auto source = sourceOf(*platform, version);
    co_return co_await editedManifests(platform.get(), release, files, source, version, stop);
}

Task<Release> revisionFrom(std::shared_ptr<Platform> platform, int revision, std::stop_token stop)
{
    if (const auto well = connected(*platform); !well)
        co_return tl::unexpected(well.error());
    const auto history = platform->facts().history;
    for (const auto &summary : history)
        if (summary.revision == revision)
            co_return co_await platform->releases().read(summary, stop);
    co_return failure(Error::Kind::NotFound,
                      Words::tr("Helm does not keep revision %1 any more. Choose another one.").arg(revision));
}

Task<QList<Release>> keptIn(std::shared_ptr<Platform> platform, std::stop_token stop)
{
    if (const auto well = connected(*platform); !well)
        co_return tl::unexpected(well.error());
    QList<Release> kept;
    const auto history = platform->facts().history;
    for (const auto &summary : history) {
        const auto one = co_await platform->releases().read(summary, stop);
        if (one)
            kept << *one;
        else if (one.error().kind == Error::Kind::Cancelled)
            co_return tl::unexpected(one.error());
    }
    co_return kept;
}

Task<QSet<QString>> missingFrom(std::shared_ptr<ImageTags> tags, QList<NamedImage> images, std::stop_token stop)
{
    co_return co_await tags->missing(images, stop);
}

Task<GitState> gitOf(std::shared_ptr<Platform> platform, QString file, std::stop_token stop)
{
    auto *runner = &platform->runner();
    co_return co_await gitState(runner, file, stop);
}

Task<QString> committed(std::shared_ptr<Platform> platform, QString file, QString message, std::stop_token stop)
{
    auto *runner = &platform->runner();
    co_return co_await commitFile(runner, file, message, stop);
}

} // namespace

ValuesSources sourcesOf(std::shared_ptr<Platform> platform)
{
    const auto tags = std::make_shared<ImageTags>(platform->profile().charts);
    return {[platform](const QString &version, std::stop_token stop) { return chartFrom(platform, version, stop); },
            [platform](const Release &release, const QList<QByteArray> &files, const QString &version,
                       std::stop_token stop) { return manifestsFrom(platform, release, files, version, stop); },
            [platform](int revision, std::stop_token stop) { return revisionFrom(platform, revision, stop); },
            [platform](std::stop_token stop) { return keptIn(platform, stop); },
            [tags](const QList<NamedImage> &images, std::stop_token stop) { return missingFrom(tags, images, stop); },
            [platform](const QString &file, std::stop_token stop) { return gitOf(platform, file, stop); },
            [platform](const QString &file, const QString &message, std::stop_token stop) {
                return committed(platform, file, message, stop);
            }};
}

} // namespace luthier
