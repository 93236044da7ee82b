// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/luthierctl/documents.h"

namespace luthier::ctl {

namespace {

QString utc(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return QStringLiteral("waiting");
    case StepState::Working:
        return QStringLiteral("working");
    case StepState::Done:
        return QStringLiteral("done");
    case StepState::Failed:
        return QStringLiteral("failed");
    case StepState::Undone:
        break;
    }
    return QStringLiteral("undone");
}

} // namespace

QString runStateName(RunState state)
{
    switch (state) {
    case RunState::Working:
        return QStringLiteral("working");
    case RunState::Done:
        return QStringLiteral("done");
    case RunState::Failed:
        return QStringLiteral("failed");
    case RunState::Cancelled:
        return QStringLiteral("cancelled");
    case RunState::Interrupted:
        return QStringLiteral("interrupted");
    case RunState::Undone:
        return QStringLiteral("undone");
    case RunState::Left:
        break;
    }
    return QStringLiteral("left");
}

QJsonObject inventoryDocument(const Platform &platform, const QHash<QString, Pod> &pods)
{
    const auto &facts = platform.facts();
    QJsonArray components;
    for (const auto &c : facts.truth.components)
        components << QJsonObject{{QStringLiteral("name"), c.name},
                                  {QStringLiteral("workload"), c.workload},
                                  {QStringLiteral("wanted"), c.wanted},
                                  {QStringLiteral("runs"), c.runs},
                                  {QStringLiteral("saysOfItself"), c.saysOfItself},
                                  {QStringLiteral("digest"), c.digest},
                                  {QStringLiteral("ready"), c.ready},
                                  {QStringLiteral("replicas"), c.replicas},
                                  {QStringLiteral("state"), stateName(c.state)},
                                  {QStringLiteral("words"), c.words}};
    QJsonArray releases;
    for (const auto &r : facts.releases)
        releases << QJsonObject{{QStringLiteral("name"), r.ref.name},
                                {QStringLiteral("namespace"), r.ref.nameSpace},
                                {QStringLiteral("revision"), r.revision},
                                {QStringLiteral("status"), r.status},
                                {QStringLiteral("modified"), utc(r.modified)}};
    QList<Pod> sorted = pods.values();
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    QJsonArray items;
    for (const auto &p : sorted)
        items << QJsonObject{{QStringLiteral("namespace"), p.nameSpace}, {QStringLiteral("name"), p.name},
                             {QStringLiteral("status"), p.status},       {QStringLiteral("ready"), p.ready},
                             {QStringLiteral("restarts"), p.restarts()}, {QStringLiteral("image"), p.image()},
                             {QStringLiteral("node"), p.node},           {QStringLiteral("created"), utc(p.created)}};
    const auto &t = facts.truth;
    return {{QStringLiteral("cluster"), QJsonObject{{QStringLiteral("id"), facts.cluster.id},
                                                    {QStringLiteral("version"), facts.cluster.serverVersion}}},
            {QStringLiteral("release"), QJsonObject{{QStringLiteral("name"), platform.releaseRef().name},
                                                    {QStringLiteral("namespace"), platform.nameSpace()},
                                                    {QStringLiteral("revision"), t.revision},
                                                    {QStringLiteral("status"), t.releaseStatus},
                                                    {QStringLiteral("chartVersion"), t.chartVersion},
                                                    {QStringLiteral("appVersion"), t.appVersion}}},
            {QStringLiteral("apiVersionOfPlatform"), t.apiVersion},
            {QStringLiteral("schemaRevision"), t.schemaRevision},
            {QStringLiteral("healthy"), facts.answers.healthy},
            {QStringLiteral("state"), stateName(t.state)},
            {QStringLiteral("skews"), QJsonArray::fromStringList(t.skews)},
            {QStringLiteral("components"), components},
            {QStringLiteral("releases"), releases},
            {QStringLiteral("items"), items}};
}

QJsonArray updateItems(const QList<AvailableUpdate> &updates)
{
    QJsonArray items;
    for (const auto &u : updates) {
        QJsonArray changes;
        for (const auto &c : u.version.changes)
            changes << QJsonObject{{QStringLiteral("kind"), c.kind},
                                   {QStringLiteral("text"), c.text},
                                   {QStringLiteral("breaking"), c.breaking}};
        items << QJsonObject{{QStringLiteral("version"), u.version.version},
                             {QStringLiteral("appVersion"), u.version.appVersion},
                             {QStringLiteral("updateKind"), updateKindName(u.kind)},
                             {QStringLiteral("downtime"), u.downtimeWords()},
                             {QStringLiteral("published"), utc(u.version.created)},
                             {QStringLiteral("deadline"), u.deadline ? u.deadline->toString(Qt::ISODate) : QString()},
                             {QStringLiteral("overdue"), u.overdue},
                             {QStringLiteral("source"), u.source.words()},
                             {QStringLiteral("changes"), changes}};
    }
    return items;
}

QJsonObject planDocument(const Plan &plan, const QList<ChecklistItem> &checklist, const Preflight &preflight)
{
    QJsonArray steps;
    for (const auto &s : plan.steps)
        steps << QJsonObject{{QStringLiteral("id"), s->id()},
                             {QStringLiteral("title"), s->title()},
                             {QStringLiteral("explanation"), s->explanation()},
                             {QStringLiteral("commands"), QJsonArray::fromStringList(s->commands())},
                             {QStringLiteral("changesCluster"), s->changesCluster()},
                             {QStringLiteral("canUndo"), s->canUndo()},
                             {QStringLiteral("undo"), QJsonArray::fromStringList(s->undoCommands())}};
    QJsonArray permissions;
    for (const auto &p : plan.permissions())
        permissions << QJsonObject{{QStringLiteral("verb"), p.verb},
                                   {QStringLiteral("group"), p.group},
                                   {QStringLiteral("resource"), p.resource},
                                   {QStringLiteral("namespace"), p.nameSpace}};
    QJsonArray gates;
    for (const auto &c : checklist)
        gates << QJsonObject{{QStringLiteral("id"), c.id},
                             {QStringLiteral("title"), c.title},
                             {QStringLiteral("evidence"), c.evidence},
                             {QStringLiteral("bySelf"), c.bySelf},
                             {QStringLiteral("waived"), c.waived},
                             {QStringLiteral("required"), c.required}};
    return {{QStringLiteral("plan"), plan.kind},
            {QStringLiteral("title"), plan.title},
            {QStringLiteral("request"), plan.request},
            {QStringLiteral("items"), steps},
            {QStringLiteral("permissions"), permissions},
            {QStringLiteral("checklist"), gates},
            {QStringLiteral("problems"), QJsonArray::fromStringList(preflight.problems)}};
}

QJsonObject runDocument(const Run &run)
{
    QJsonArray steps;
    for (const auto &s : run.steps)
        steps << QJsonObject{{QStringLiteral("id"), s.id},
                             {QStringLiteral("title"), s.title},
                             {QStringLiteral("state"), stepStateName(s.state)},
                             {QStringLiteral("message"), s.answer},
                             {QStringLiteral("evidence"), QJsonArray::fromStringList(s.evidence)},
                             {QStringLiteral("begun"), utc(s.begun)},
                             {QStringLiteral("ended"), utc(s.ended)}};
    QJsonArray checks;
    for (const auto &c : run.checks)
        checks << QJsonObject{{QStringLiteral("id"), c.id},
                              {QStringLiteral("title"), c.title},
                              {QStringLiteral("who"), c.who},
                              {QStringLiteral("when"), utc(c.when)}};
    return {{QStringLiteral("id"), run.id},
            {QStringLiteral("checks"), checks},
            {QStringLiteral("plan"), run.kind},
            {QStringLiteral("title"), run.title},
            {QStringLiteral("state"), runStateName(run.state)},
            {QStringLiteral("who"), run.who},
            {QStringLiteral("begun"), utc(run.begun)},
            {QStringLiteral("ended"), utc(run.ended)},
            {QStringLiteral("request"), run.request},
            {QStringLiteral("facts"), run.facts},
            {QStringLiteral("items"), steps}};
}

QString openChecksWords(const Run &run)
{
    QStringList open;
    for (const auto &check : run.checks)
        if (!check.isTicked())
            open << check.id;
    if (open.isEmpty() || run.state != RunState::Done)
        return {};
    const auto count = open.size() == 1 ? QStringLiteral(" 1 manual check is not ticked yet: ")
                                        : QStringLiteral(" %1 manual checks are not ticked yet: ").arg(open.size());
    return count + open.join(QStringLiteral(", ")) + QLatin1Char('.');
}

Result<QList<ManualCheck>> checksNamed(const QList<ManualCheck> &all, const QStringList &ids)
{
    QList<ManualCheck> found;
    QStringList known;
    for (const auto &check : all) {
        known << check.id;
        if (ids.contains(check.id))
            found << check;
    }
    for (const auto &id : ids)
        if (!known.contains(id))
            return failure(Error::Kind::NotFound, known.isEmpty()
                                                      ? QStringLiteral("This run has no manual checks.")
                                                      : QStringLiteral("There is no manual check “%1”; there are: %2.")
                                                            .arg(id, known.join(QStringLiteral(", "))));
    return found;
}

} // namespace luthier::ctl
