// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that change nothing.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/documents.h"
#include "app/luthierctl/output.h"
#include "base/words.h"
#include "maintenance/evidence/evidence.h"

#include <QElapsedTimer>
#include <QFile>

namespace luthier::ctl {

QCoro::Task<int> inventory(Session *session)
{
    auto &platform = session->platform;
    const auto stop = session->stop.get_token();
    const auto opened = co_await platform.open(stop, Platform::Reading::WhatRuns);
    if (!opened)
        co_return fail(session->options, opened.error());
    const auto &facts = platform.facts();
    if (!facts.release)
        co_return fail(session->options, Error{facts.releaseProblemKind, facts.releaseProblem, {}});
    if (session->options.json) {
        printJson(QStringLiteral("Inventory"), inventoryDocument(platform, platform.watch().pods()));
        co_return Done;
    }
    const auto &t = facts.truth;
    print(QStringLiteral("%1 %2 · chart %3 · revision %4 · %5 · API says %6 · schema %7 · %8 of %9 pods ready")
              .arg(platform.releaseRef().name, t.appVersion, t.chartVersion)
              .arg(t.revision)
              .arg(t.releaseStatus, t.apiVersion.isEmpty() ? QStringLiteral("–") : t.apiVersion,
                   t.schemaRevision.isEmpty() ? QStringLiteral("–") : t.schemaRevision)
              .arg(t.readyPods)
              .arg(t.pods));
    for (const auto &skew : t.skews)
        print(QStringLiteral("! ") + skew);
    QList<QStringList> rows;
    for (const auto &c : t.components)
        rows << QStringList{c.name,
                            c.wanted,
                            c.runs,
                            c.saysOfItself.isEmpty() ? QStringLiteral("–") : c.saysOfItself,
                            QStringLiteral("%1/%2").arg(c.ready).arg(c.replicas),
                            stateName(c.state),
                            c.words};
    print({});
    printTable({QStringLiteral("COMPONENT"), QStringLiteral("CHART SAYS"), QStringLiteral("RUNS"),
                QStringLiteral("SAYS OF ITSELF"), QStringLiteral("READY"), QStringLiteral("STATE"), QString()},
               rows);
    rows.clear();
    auto pods = platform.watch().pods().values();
    std::sort(pods.begin(), pods.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    for (const auto &p : pods)
        rows << QStringList{p.name,
                            QStringLiteral("%1/%2").arg(p.readyContainers()).arg(p.containers.size()),
                            p.status,
                            QString::number(p.restarts()),
                            words::age(p.created, QDateTime::currentDateTime()),
                            p.image()};
    print({});
    printTable({QStringLiteral("POD"), QStringLiteral("READY"), QStringLiteral("STATUS"), QStringLiteral("RESTARTS"),
                QStringLiteral("AGE"), QStringLiteral("IMAGE")},
               rows);
    co_return Done;
}

QCoro::Task<int> updates(Session *session)
{
    auto &platform = session->platform;
    const auto stop = session->stop.get_token();
    const auto opened = co_await platform.open(stop, Platform::Reading::Release);
    if (!opened)
        co_return fail(session->options, opened.error());
    (void)co_await platform.readUpdates(stop);
    const auto &facts = platform.facts();
    if (!facts.updatesProblem.isEmpty())
        co_return fail(session->options, Error{Error::Kind::Unreachable, facts.updatesProblem, {}});
    if (session->options.json) {
        printJson(QStringLiteral("UpdateList"),
                  {{QStringLiteral("current"), facts.release ? facts.release->chartVersion : QString()},
                   {QStringLiteral("items"), updateItems(facts.updates)}});
        co_return Done;
    }
    if (facts.updates.isEmpty())
        print(QStringLiteral("%1 is the newest version.").arg(facts.release ? facts.release->chartVersion : QString()));
    QList<QStringList> rows;
    for (const auto &u : facts.updates)
        rows << QStringList{u.version.version, u.kindWord(), u.downtimeWords(),
                            u.deadline ? u.deadline->toString(Qt::ISODate)
                                             + (u.overdue ? QStringLiteral(" (overdue)") : QString())
                                       : QStringLiteral("planned"),
                            u.source.words()};
    if (!rows.isEmpty())
        printTable({QStringLiteral("VERSION"), QStringLiteral("KIND"), QStringLiteral("DOWNTIME"), QStringLiteral("BY"),
                    QStringLiteral("SOURCE")},
                   rows);
    co_return Done;
}

// Every connection that a plan needs, one row each, with what to do where it fails.
QCoro::Task<int> doctor(Session *session)
{
    struct Row {
        QString what;
        Result<QString> said;
        qint64 milliseconds = 0;
    };
    auto &platform = session->platform;
    const auto stop = session->stop.get_token();
    QList<Row> rows;
    QElapsedTimer clock;
    clock.start();
    const auto add = [&](const QString &what, Result<QString> said) {
        rows << Row{what, std::move(said), clock.restart()};
    };

    const auto opened = co_await platform.open(stop, Platform::Reading::Release);
    add(QStringLiteral("cluster"),
        opened ? Result<QString>(QStringLiteral("Kubernetes %1, %2")
                                     .arg(platform.facts().cluster.serverVersion, platform.facts().cluster.id))
               : Result<QString>(tl::unexpected(opened.error())));
    if (opened) {
        const auto &release = platform.facts().release;
        add(QStringLiteral("release"),
            release ? Result<QString>(QStringLiteral("%1 %2, revision %3")
                                          .arg(release->chartName, release->chartVersion)
                                          .arg(release->revision))
                    : Result<QString>(failure(Error::Kind::NotFound, platform.facts().releaseProblem)));
        const auto helm = co_await platform.helm().version(stop);
        add(QStringLiteral("helm"), helm ? Result<QString>(helm->text) : Result<QString>(tl::unexpected(helm.error())));
        for (const auto &source : platform.profile().charts) {
            const auto versions = co_await platform.charts().versions(source, stop);
            add(source.words(), versions ? Result<QString>(QStringLiteral("%1 versions").arg(versions->size()))
                                         : Result<QString>(tl::unexpected(versions.error())));
        }
        (void)co_await platform.readAnswers(stop);
        const auto &answers = platform.facts().answers;
        add(QStringLiteral("database"),
            answers.schemaProblem.isEmpty()
                ? Result<QString>(QStringLiteral("schema ") + answers.schemaRevision)
                : Result<QString>(failure(Error::Kind::Unreachable, answers.schemaProblem)));
        if (platform.http().isPossible())
            add(platform.environment().url,
                answers.apiProblem.isEmpty() && answers.healthProblem.isEmpty()
                    ? Result<QString>(QStringLiteral("healthy, version ") + answers.apiVersion)
                    : Result<QString>(failure(Error::Kind::Unreachable, answers.apiProblem.isEmpty()
                                                                            ? answers.healthProblem
                                                                            : answers.apiProblem)));
    }
    const auto chain = session->journal.verify();
    add(QStringLiteral("journal"), chain ? Result<QString>(QStringLiteral("%1 lines, unbroken").arg(*chain))
                                         : Result<QString>(tl::unexpected(chain.error())));

    int code = Done;
    QJsonArray items;
    QList<QStringList> table;
    for (const auto &row : rows) {
        if (!row.said)
            code = Unreachable;
        const auto sentence = row.said ? *row.said : row.said.error().message;
        items << QJsonObject{{QStringLiteral("name"), row.what},
                             {QStringLiteral("ok"), row.said.has_value()},
                             {QStringLiteral("message"), sentence},
                             {QStringLiteral("seconds"), double(row.milliseconds) / 1000}};
        table << QStringList{row.said ? QStringLiteral("ok") : QStringLiteral("FAILED"), row.what,
                             words::duration(std::chrono::milliseconds(row.milliseconds)), sentence};
    }
    if (session->options.json)
        printJson(QStringLiteral("Doctor"), {{QStringLiteral("items"), items}});
    else
        printTable({QString(), QStringLiteral("CONNECTION"), QStringLiteral("TIME"), QStringLiteral("SAYS")}, table);
    co_return code;
}

namespace {

int verifyPack(Session *session, const QString &name)
{
    const auto &options = session->options;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            options,
            {Error::Kind::NotFound, QStringLiteral("%1 cannot be read: %2.").arg(name, file.errorString()), {}});
    const auto here = session->journal.entries();
    const auto pack = verifyEvidence(file.readAll(), here.value_or(QList<JournalEntry>()));
    if (!pack)
        return fail(options, pack.error());
    if (options.json)
        printJson(QStringLiteral("EvidenceVerification"), {{QStringLiteral("run"), pack->run},
                                                           {QStringLiteral("lines"), pack->lines},
                                                           {QStringLiteral("head"), pack->head},
                                                           {QStringLiteral("unbroken"), true},
                                                           {QStringLiteral("inJournal"), pack->isInJournal}});
    else
        print(
            QStringLiteral("%1: %2 lines of the run %3 as they were written, and nothing of the pack was changed. %4")
                .arg(name)
                .arg(pack->lines)
                .arg(pack->run, pack->isInJournal
                                    ? QStringLiteral("This machine's journal has the same lines.")
                                    : QStringLiteral("This machine's journal does not have them: that the pack was not "
                                                     "made up as a whole cannot be told here.")));
    return Done;
}

} // namespace

QCoro::Task<int> journal(Session *session)
{
    const auto &options = session->options;
    const auto verb = options.words.value(1);
    if (verb == QLatin1String("verify") && options.words.size() > 2)
        co_return verifyPack(session, options.words[2]);
    if (verb == QLatin1String("verify")) {
        const auto lines = session->journal.verify();
        if (!lines)
            co_return fail(options, lines.error());
        if (options.json)
            printJson(QStringLiteral("JournalVerification"),
                      {{QStringLiteral("lines"), *lines}, {QStringLiteral("unbroken"), true}});
        else
            print(QStringLiteral("%1 lines, unbroken: %2").arg(*lines).arg(session->journal.file()));
        co_return Done;
    }
    if (verb == QLatin1String("export")) {
        const auto entries = session->journal.entries();
        if (!entries)
            co_return fail(options, entries.error());
        QJsonArray items;
        for (const auto &e : *entries)
            items << QJsonObject{{QStringLiteral("seq"), e.sequence}, {QStringLiteral("time"), e.time},
                                 {QStringLiteral("who"), e.who},      {QStringLiteral("run"), e.run},
                                 {QStringLiteral("step"), e.step},    {QStringLiteral("event"), e.event},
                                 {QStringLiteral("data"), e.data},    {QStringLiteral("hash"), e.hash}};
        printJson(QStringLiteral("Journal"), {{QStringLiteral("items"), items}});
        co_return Done;
    }
    complain(QStringLiteral("journal takes verify or export."));
    co_return Usage;
}

} // namespace luthier::ctl
