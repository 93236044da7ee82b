// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/releasestorage.h"

#include "helm/releasecodec.h"
#include "kube/kubeclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

namespace luthier {

namespace {

constexpr int PageSize = 50; // each object can have a megabyte, and there is no list without bodies here

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

/// Where Helm can keep releases: its drivers "secret" (the default) and "configmap".
enum class Driver { Secrets, ConfigMaps };

QString folder(Driver driver, const QString &nameSpace)
{
    const auto kind = driver == Driver::Secrets ? QStringLiteral("secrets") : QStringLiteral("configmaps");
    return nameSpace.isEmpty() ? QStringLiteral("/api/v1/") + kind
                               : QStringLiteral("/api/v1/namespaces/%1/%2").arg(nameSpace, kind);
}

struct Page {
    QList<ReleaseSummary> releases;
    QString next;
};

Result<Page> pageOf(const QByteArray &bytes)
{
    const auto list = QJsonDocument::fromJson(bytes).object();
    if (!list[QLatin1String("items")].isArray())
        return failure(Error::Kind::Unexpected,
                       Words::tr("The API server's list of releases cannot be read. Check that the "
                                 "address is that of a Kubernetes API."));
    Page page;
    page.next = list[QLatin1String("metadata")][QLatin1String("continue")].toString();
    for (const auto &item : list[QLatin1String("items")].toArray()) {
        const auto summary = releaseSummary(item[QLatin1String("metadata")].toObject());
        if (!summary.ref.name.isEmpty() && summary.revision > 0)
            page.releases << summary;
    }
    return page;
}

/// Parsing megabytes would hold up the window.
Task<Page> parsed(QByteArray bytes)
{
    const OneShot<Result<Page>> done;
    QThreadPool::globalInstance()->start([done, bytes] { done.resolve(pageOf(bytes)); });
    co_return co_await done;
}

Task<QList<ReleaseSummary>> collected(KubeClient *client, Driver driver, QString nameSpace, QString labels,
                                      std::stop_token stop)
{
    QList<ReleaseSummary> all;
    QString next;
    do {
        auto path = folder(driver, nameSpace) + QStringLiteral("?limit=%1&labelSelector=").arg(PageSize)
                  + QString::fromLatin1(QUrl::toPercentEncoding(labels));
        if (driver == Driver::Secrets)
            path += QStringLiteral("&fieldSelector=type%3Dhelm.sh%2Frelease.v1");
        if (!next.isEmpty())
            path += QStringLiteral("&continue=") + QString::fromLatin1(QUrl::toPercentEncoding(next));
        const auto bytes = co_await client->get(path, stop);
        if (!bytes)
            co_return tl::unexpected(bytes.error());
        const auto page = co_await parsed(*bytes);
        if (!page)
            co_return tl::unexpected(page.error());
        all += page->releases;
        next = page->next;
    } while (!next.isEmpty());
    co_return all;
}

Task<QList<ReleaseSummary>> fromEither(KubeClient *client, QString nameSpace, QString labels, std::stop_token stop)
{
    auto secrets = co_await collected(client, Driver::Secrets, nameSpace, labels, stop);
    const bool denied = !secrets && secrets.error().kind == Error::Kind::Denied;
    if ((secrets && !secrets->isEmpty()) || (!secrets && !denied))
        co_return secrets;
    auto maps = co_await collected(client, Driver::ConfigMaps, nameSpace, labels, stop);
    // What counts is the first answer: Secrets are where Helm keeps releases unless it was told otherwise.
    if (maps && !maps->isEmpty())
        co_return maps;
    co_return secrets;
}

Result<QJsonObject> objectOf(const QByteArray &bytes)
{
    const auto object = QJsonDocument::fromJson(bytes).object();
    if (!object[QLatin1String("data")][QLatin1String("release")].isString())
        return failure(Error::Kind::Invalid, Words::tr("The object is there, but it holds no release of Helm."));
    return object;
}

struct Stored {
    QString path;
    QJsonObject object;
};

Task<Stored> stored(KubeClient *client, ReleaseSummary summary, std::stop_token stop)
{
    Result<Stored> answer;
    for (const auto driver : {Driver::Secrets, Driver::ConfigMaps}) {
        const auto path = folder(driver, summary.ref.nameSpace) + QLatin1Char('/') + summary.storage;
        const auto bytes = co_await client->get(path, stop);
        if (!bytes) {
            if (driver == Driver::Secrets || bytes.error().kind != Error::Kind::NotFound)
                answer = tl::unexpected(bytes.error());
            if (bytes.error().kind == Error::Kind::NotFound || bytes.error().kind == Error::Kind::Denied)
                continue;
            co_return answer;
        }
        const auto object = objectOf(*bytes);
        if (!object)
            co_return tl::unexpected(object.error());
        co_return Stored{path, *object};
    }
    co_return answer;
}

bool isNewer(const ReleaseSummary &a, const ReleaseSummary &b) { return a.revision > b.revision; }

} // namespace

ReleaseStorage::ReleaseStorage(KubeClient &client)
    : m_client(client)
{
}

Task<QList<ReleaseSummary>> ReleaseStorage::list(QString nameSpace, std::stop_token stop)
{
    auto all = co_await fromEither(&m_client, nameSpace, QStringLiteral("owner=helm"), stop);
    if (!all)
        co_return all;
    std::sort(all->begin(), all->end(), isNewer);
    QList<ReleaseSummary> newest;
    for (const auto &summary : *all) {
        const bool known = std::any_of(newest.cbegin(), newest.cend(),
                                       [&](const auto &other) { return other.ref == summary.ref; });
        if (!known)
            newest << summary;
    }
    std::sort(newest.begin(), newest.end(), [](const ReleaseSummary &a, const ReleaseSummary &b) {
        return std::pair(a.ref.nameSpace, a.ref.name) < std::pair(b.ref.nameSpace, b.ref.name);
    });
    co_return newest;
}

Task<QList<ReleaseSummary>> ReleaseStorage::history(ReleaseRef ref, std::stop_token stop)
{
    const auto labels = QStringLiteral("owner=helm,name=") + ref.name;
    auto all = co_await fromEither(&m_client, ref.nameSpace, labels, stop);
    if (!all)
        co_return all;
    if (all->isEmpty())
        co_return failure(
            Error::Kind::NotFound,
            Words::tr(
                "There is no release %1 in namespace %2. Check the names in the profile, and that Helm installed it.")
                .arg(ref.name, ref.nameSpace));
    std::sort(all->begin(), all->end(), isNewer);
    co_return all;
}

Task<Release> ReleaseStorage::read(ReleaseSummary summary, std::stop_token stop)
{
    const auto found = co_await stored(&m_client, summary, stop);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto field = found->object[QLatin1String("data")][QLatin1String("release")].toString().toLatin1();
    const OneShot<Result<Release>> done;
    QThreadPool::globalInstance()->start([done, field] { done.resolve(decodeRelease(field)); });
    co_return co_await done;
}

Task<Release> ReleaseStorage::newest(ReleaseRef ref, std::stop_token stop)
{
    const auto all = co_await history(ref, stop);
    if (!all)
        co_return tl::unexpected(all.error());
    const auto first = all->first();
    co_return co_await read(first, stop);
}

Task<> ReleaseStorage::markPendingFailed(ReleaseSummary summary, QString description, std::stop_token stop)
{
    const auto found = co_await stored(&m_client, summary, stop);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto now = releaseSummary(found->object[QLatin1String("metadata")].toObject());
    if (now.status != summary.status || now.modified != summary.modified)
        co_return failure(
            Error::Kind::Refused,
            Words::tr(
                "Release %1 was changed meanwhile (it is %2 now), so it was left as it is. Somebody else is at work "
                "on it; read its state again.")
                .arg(summary.ref.name, now.status));
    const auto changed = markedFailed(found->object, description, QDateTime::currentDateTimeUtc());
    if (!changed)
        co_return tl::unexpected(changed.error());
    const auto body = QJsonDocument(*changed).toJson(QJsonDocument::Compact);
    const QByteArray verb("PUT");
    const QByteArray type("application/json");
    const auto written = co_await m_client.send(verb, found->path, body, type, stop);
    if (!written)
        co_return tl::unexpected(written.error());
    co_return {};
}

} // namespace luthier
