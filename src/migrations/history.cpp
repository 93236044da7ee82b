// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/history.h"

#include <QJsonArray>

#include <algorithm>

namespace luthier {

namespace {

QJsonArray listed(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    for (const auto &one : value.toArray())
        all << one.toString();
    return all;
}

} // namespace

QJsonObject Migration::toJson() const
{
    QJsonObject json{{QStringLiteral("revision"), revision},
                     {QStringLiteral("parents"), listed(parents)},
                     {QStringLiteral("message"), message}};
    const auto add = [&json](const char *key, const QJsonValue &value, bool there) {
        if (there)
            json[QLatin1String(key)] = value;
    };
    add("dependsOn", listed(dependsOn), !dependsOn.isEmpty());
    add("labels", listed(labels), !labels.isEmpty());
    add("details", details, !details.isEmpty());
    add("created", created.toString(Qt::ISODate), created.isValid());
    add("file", file, !file.isEmpty());
    return json;
}

Migration Migration::fromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json[QLatin1String(key)].toString(); };
    return {.revision = text("revision"),
            .parents = texts(json[QStringLiteral("parents")]),
            .dependsOn = texts(json[QStringLiteral("dependsOn")]),
            .labels = texts(json[QStringLiteral("labels")]),
            .message = text("message"),
            .details = text("details"),
            .created = QDateTime::fromString(text("created"), Qt::ISODate),
            .file = text("file")};
}

const Migration *MigrationHistory::find(const QString &revision) const
{
    const auto found = std::find_if(migrations.cbegin(), migrations.cend(),
                                    [&](const auto &m) { return m.revision == revision; });
    return found == migrations.cend() ? nullptr : &*found;
}

QStringList MigrationHistory::heads() const
{
    QSet<QString> stoodOn;
    for (const auto &migration : migrations)
        for (const auto &parent : migration.parents)
            stoodOn << parent;
    QStringList all;
    for (const auto &migration : migrations)
        if (!stoodOn.contains(migration.revision))
            all << migration.revision;
    return all;
}

QStringList MigrationHistory::children(const QString &revision) const
{
    QStringList all;
    for (const auto &migration : migrations)
        if (migration.parents.contains(revision))
            all << migration.revision;
    return all;
}

QSet<QString> MigrationHistory::upTo(const QStringList &revisions) const
{
    QSet<QString> seen;
    QStringList open = revisions;
    while (!open.isEmpty()) {
        const auto revision = open.takeLast();
        const auto *migration = find(revision);
        if (!migration || seen.contains(revision))
            continue;
        seen << revision;
        open << migration->parents << migration->dependsOn;
    }
    return seen;
}

QStringList MigrationHistory::between(const QStringList &from, const QStringList &to) const
{
    const auto there = upTo(from);
    const auto wanted = upTo(to) - there;
    QStringList order; // a revision comes when all that it stands on is there, else as the tool listed them
    auto done = there;
    while (order.size() < wanted.size()) {
        const auto before = order.size();
        for (auto it = migrations.crbegin(); it != migrations.crend(); ++it) {
            const auto stands = it->parents + it->dependsOn;
            const bool ready = std::all_of(stands.cbegin(), stands.cend(),
                                           [&](const auto &on) { return done.contains(on) || !knows(on); });
            if (!wanted.contains(it->revision) || done.contains(it->revision) || !ready)
                continue;
            order << it->revision;
            done << it->revision;
        }
        if (order.size() == before) // a circle: no tool writes one
            break;
    }
    return order;
}

QJsonObject MigrationHistory::toJson() const
{
    QJsonArray all;
    for (const auto &migration : migrations)
        all << migration.toJson();
    return {{QStringLiteral("items"), all}};
}

MigrationHistory MigrationHistory::fromJson(const QJsonObject &json)
{
    MigrationHistory history;
    for (const auto &value : json[QStringLiteral("items")].toArray())
        history.migrations << Migration::fromJson(value.toObject());
    return history;
}

} // namespace luthier
