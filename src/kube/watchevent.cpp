// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watchevent.h"

#include "kube/jsonfields.h"
#include "kube/podparser.h"
#include "kube/workloadparser.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace luthier {

namespace {

ClusterItem parseItem(const QString &kind, const QJsonObject &object)
{
    if (kind == QLatin1String("Pod"))
        return parsePod(object);
    if (kind == QLatin1String("Job"))
        return parseJob(object);
    if (kind == QLatin1String("Event"))
        return parseEvent(object);
    return parseWorkload(kind, object);
}

} // namespace

Result<ListPage> parseListPage(const QString &kind, const QByteArray &body)
{
    QJsonParseError error;
    const auto list = QJsonDocument::fromJson(body, &error).object();
    if (error.error != QJsonParseError::NoError || !list.contains(QLatin1String("metadata")))
        return failure(Error::Kind::Unexpected,
                       QCoreApplication::translate("luthier::kube",
                                                   "The API server answered a list that cannot be read. Nothing was "
                                                   "changed; what is shown stays as it was, try again."),
                       error.errorString());
    ListPage page;
    const auto metadata = json::map(list, "metadata");
    page.continueToken = json::text(metadata, "continue");
    page.resourceVersion = json::text(metadata, "resourceVersion");
    const auto items = json::list(list, "items");
    page.items.reserve(items.size());
    for (const auto &item : items)
        page.items << parseItem(kind, item.toObject());
    return page;
}

WatchEvent parseWatchEvent(const QString &kind, const QByteArray &line)
{
    const auto root = QJsonDocument::fromJson(line).object();
    const auto type = json::text(root, "type");
    const auto object = json::map(root, "object");
    WatchEvent event;
    event.resourceVersion = json::text(json::map(object, "metadata"), "resourceVersion");
    if (type == QLatin1String("BOOKMARK")) {
        event.type = WatchEvent::Type::Bookmark;
    } else if (type == QLatin1String("ADDED") || type == QLatin1String("MODIFIED")
               || type == QLatin1String("DELETED")) {
        event.type = type == QLatin1String("DELETED") ? WatchEvent::Type::Removed : WatchEvent::Type::Changed;
        event.item = parseItem(kind, object);
    } else {
        event.message = json::text(object, "message");
        event.type = json::number(object, "code") == 410 ? WatchEvent::Type::Gone : WatchEvent::Type::Failed;
    }
    return event;
}

} // namespace luthier
