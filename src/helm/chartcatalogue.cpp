// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartcatalogue.h"

#include "base/masking.h"
#include "helm/chartindex.h"
#include "helm/httpget.h"
#include "helm/ociregistry.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>

namespace luthier {

namespace {

constexpr qsizetype IndexLimit = 64 * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

/// An index can have tens of megabytes: parsing it here would hold up the window.
Task<QList<ChartVersion>> parsedElsewhere(QByteArray yaml, QString chart)
{
    const OneShot<Result<QList<ChartVersion>>> done;
    QThreadPool::globalInstance()->start([done, yaml, chart] { done.resolve(chartindex::parseIndex(yaml, chart)); });
    co_return co_await done;
}

Task<QList<ChartVersion>> fromRepository(QNetworkAccessManager *network, ChartSource source, std::stop_token stop)
{
    const auto ca = caOf(source.caFile);
    if (!ca)
        co_return tl::unexpected(ca.error());
    HttpAsk ask;
    ask.url = QUrl(source.repository + (source.repository.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/"))
                   + QStringLiteral("index.yaml"));
    if (!ask.url.scheme().startsWith(QLatin1String("http")) || ask.url.host().isEmpty())
        co_return failure(Error::Kind::Invalid,
                          Words::tr("%1 is no address of a chart repository. Correct it in the profile.")
                              .arg(masked(source.repository)));
    if (!ask.url.userInfo().isEmpty()) {
        ask.authorization = Secret("Basic " + ask.url.userInfo(QUrl::FullyDecoded).toUtf8().toBase64());
        ask.url.setUserInfo(QString());
    }
    ask.caPem = *ca;
    ask.limit = IndexLimit;
    const auto answer = co_await httpGet(network, ask, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const auto said = QStringLiteral("HTTP %1").arg(answer->status);
    if (answer->status == 401 || answer->status == 403)
        co_return failure(Error::Kind::Denied,
                          Words::tr("The chart repository at %1 refused the sign-in.").arg(ask.url.host()), said);
    if (answer->status == 404)
        co_return failure(Error::Kind::NotFound,
                          Words::tr("There is no chart repository at %1. Correct the address in the profile.")
                              .arg(masked(source.repository)),
                          said);
    if (answer->status != 200)
        co_return failure(
            Error::Kind::Unreachable,
            Words::tr(
                "The chart repository at %1 does not work as it should (HTTP %2). Try again later, or ask who runs it.")
                .arg(ask.url.host())
                .arg(answer->status),
            said);
    co_return co_await parsedElsewhere(answer->body, source.chart);
}

Task<QList<ChartVersion>> fromRegistry(QNetworkAccessManager *network, ChartSource source, std::stop_token stop)
{
    const auto registry = OciRegistry::open(*network, source);
    if (!registry)
        co_return tl::unexpected(registry.error());
    const auto tags = co_await (*registry)->tags(stop);
    if (!tags)
        co_return tl::unexpected(tags.error());
    QList<ChartVersion> versions;
    for (auto tag : *tags) {
        ChartVersion version;
        version.version = tag.replace(QLatin1Char('_'), QLatin1Char('+')); // tags have no "+": helm writes "_"
        versions << version;
    }
    chartindex::sortNewestFirst(versions);
    co_return versions;
}

tl::unexpected<Error> onlyAFile(const ChartSource &source)
{
    return failure(Error::Kind::Refused,
                   Words::tr("%1 is a file: there are no other versions to choose from.").arg(source.words()));
}

} // namespace

ChartCatalogue::ChartCatalogue(QNetworkAccessManager &network)
    : m_network(network)
{
}

Task<QList<ChartVersion>> ChartCatalogue::versions(ChartSource source, std::stop_token stop)
{
    if (!source.oci.isEmpty())
        co_return co_await fromRegistry(&m_network, source, stop);
    if (!source.repository.isEmpty())
        co_return co_await fromRepository(&m_network, source, stop);
    co_return onlyAFile(source);
}

Task<ChartVersion> ChartCatalogue::describe(ChartSource source, QString version, std::stop_token stop)
{
    if (source.oci.isEmpty()) {
        const auto all = co_await versions(source, stop);
        if (!all)
            co_return tl::unexpected(all.error());
        const auto found = std::find_if(all->cbegin(), all->cend(),
                                        [&](const auto &each) { return each.version == version; });
        if (found == all->cend())
            co_return failure(
                Error::Kind::NotFound,
                Words::tr("%1 has no version %2. Choose one of the versions it has.").arg(source.words(), version));
        co_return *found;
    }
    const auto registry = OciRegistry::open(m_network, source);
    if (!registry)
        co_return tl::unexpected(registry.error());
    auto tag = version;
    tag.replace(QLatin1Char('+'), QLatin1Char('_'));
    const auto config = co_await (*registry)->chartConfig(tag, stop);
    if (!config)
        co_return tl::unexpected(config.error());
    co_return chartindex::parseConfig(config->config, config->manifest);
}

} // namespace luthier
