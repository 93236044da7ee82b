// SPDX-License-Identifier: GPL-3.0-or-later
// The ways back to an earlier revision, side by side, and going one of them.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "maintenance/migrations/wayback.h"

#include <QJsonArray>

#include <algorithm>

namespace luthier::ctl {

namespace {

QJsonArray fieldsOf(const QList<ValueChange> &fields)
{
    QJsonArray items;
    for (const auto &field : fields) {
        QJsonObject item{{QStringLiteral("path"), field.path.join(QLatin1Char('.'))}};
        if (!field.before.isUndefined())
            item[QStringLiteral("before")] = field.before;
        if (!field.after.isUndefined())
            item[QStringLiteral("after")] = field.after;
        items << item;
    }
    return items;
}

QJsonObject differenceOf(const RevisionDifference &difference)
{
    constexpr const char *Kinds[] = {"added", "changed", "removed"};
    QJsonArray objects;
    for (const auto &object : difference.objects)
        objects << QJsonObject{{QStringLiteral("kind"), object.objectKind},
                               {QStringLiteral("name"), object.name},
                               {QStringLiteral("change"), QLatin1String(Kinds[static_cast<int>(object.kind)])},
                               {QStringLiteral("restart"), object.restart},
                               {QStringLiteral("fields"), fieldsOf(object.fields)}};
    return {{QStringLiteral("fromRevision"), difference.from},
            {QStringLiteral("toRevision"), difference.to},
            {QStringLiteral("values"), fieldsOf(difference.values)},
            {QStringLiteral("objects"), objects},
            {QStringLiteral("problem"), difference.problem}};
}

QJsonObject document(const WaysBack &ways)
{
    QJsonArray items;
    for (const auto &way : ways.ways) {
        QJsonObject item{{QStringLiteral("way"), way.name()},
                         {QStringLiteral("possible"), way.isPossible()},
                         {QStringLiteral("best"), way.isBest}};
        const std::pair<const char *, QString> texts[] = {{"refusal", way.refusal}, {"does", way.does},
                                                          {"loses", way.loses},     {"downtime", way.stops},
                                                          {"risk", way.risk},       {"backup", way.options.restore},
                                                          {"version", way.version}};
        for (const auto &[key, text] : texts)
            if (!text.isEmpty())
                item[QLatin1String(key)] = text;
        if (!way.tables.isEmpty())
            item[QStringLiteral("tables")] = QJsonArray::fromStringList(way.tables);
        items << item;
    }
    const auto &facts = ways.facts;
    QJsonObject json{{QStringLiteral("revision"), facts.revision},
                     {QStringLiteral("version"), facts.version},
                     {QStringLiteral("items"), items}};
    if (ways.difference.from > 0)
        json[QStringLiteral("difference")] = differenceOf(ways.difference);
    if (facts.now)
        json[QStringLiteral("schema")] = QJsonArray::fromStringList(*facts.now);
    if (!facts.then.isEmpty())
        json[QStringLiteral("schemaThen")] = QJsonArray::fromStringList(facts.then);
    return json;
}

void printWays(const WaysBack &ways)
{
    for (const auto &way : ways.ways) {
        print(QStringLiteral("%1 %2: %3")
                  .arg(way.isBest ? QStringLiteral("*") : QStringLiteral(" "), way.name(),
                       way.isPossible() ? way.does : QStringLiteral("not possible. ") + way.refusal));
        if (!way.isPossible())
            continue;
        print(QStringLiteral("    loses: ") + way.loses);
        print(QStringLiteral("    downtime: ") + way.stops);
        if (!way.risk.isEmpty())
            print(QStringLiteral("    risk: ") + way.risk);
    }
    if (ways.difference.from == 0)
        return;
    print(ways.difference.words());
    for (const auto &line : ways.difference.lines())
        print(QStringLiteral("    ") + line);
}

} // namespace

Result<> named(const QStringList &tables, const QString &loses, const QStringList &losing)
{
    for (const auto &table : tables)
        if (!losing.contains(table))
            return failure(Error::Kind::Refused,
                           QStringLiteral("This takes data away: %1 Nothing was changed; to go on, name what goes: %2.")
                               .arg(loses, QStringLiteral("--losing ") + tables.join(QStringLiteral(" --losing "))));
    return {};
}

QCoro::Task<int> rollback(Session *session)
{
    const auto &options = session->options;
    const bool chosen = !options.way.isEmpty();
    if (const int code = co_await opened(session, options.ways || chosen); code != Done)
        co_return code;
    if (!options.ways && !chosen)
        co_return co_await carryOut(session, QStringLiteral("rollback"));
    const auto ways = co_await askWaysBack(&session->platform, options.revision, session->stop.get_token());
    if (!ways)
        co_return fail(options, ways.error());
    if (options.ways) {
        if (options.json)
            printJson(QStringLiteral("WaysBack"), document(*ways));
        else
            printWays(*ways);
        co_return ways->best() ? Done : Refused;
    }
    const auto found = std::find_if(ways->ways.cbegin(), ways->ways.cend(), [&options](const auto &way) {
        return options.way == QLatin1String("best") ? way.isBest : way.name() == options.way;
    });
    if (found == ways->ways.cend() || found->kind == WayBack::Kind::Forward)
        co_return fail(
            options,
            Error{options.way == QLatin1String("best") ? Error::Kind::Refused : Error::Kind::Invalid,
                  options.way == QLatin1String("best")
                      ? QStringLiteral("No way back is possible; rollback --ways says why. Nothing was changed.")
                      : QStringLiteral("--way takes release, downgrade, restore or best; a way forward is an "
                                       "update. Nothing was changed."),
                  {}});
    if (!found->isPossible())
        co_return fail(options,
                       Error{Error::Kind::Refused, found->refusal + QStringLiteral(" Nothing was changed."), {}});
    if (const auto all = named(found->tables, found->loses, options.losing); !all)
        co_return fail(options, all.error());
    co_return co_await carryOut(session, rollbackPlan(session->platform, found->options));
}

} // namespace luthier::ctl
