// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration of the release, object by object, against a backup of it.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "base/linediff.h"
#include "base/words.h"
#include "maintenance/configuration/configurationplans.h"

#include <QJsonArray>

namespace luthier::ctl {

namespace {

using luthier::configuration::ObjectDifference;

QList<DiffLine> difference(const ObjectDifference &object)
{
    const auto pair = luthier::configuration::shownPair(object.then, object.now);
    const auto newLine = QLatin1Char('\n');
    return withContext(lineDiff(pair.before.split(newLine), pair.after.split(newLine)));
}

QString unified(const QList<DiffLine> &lines)
{
    QString text;
    for (const auto &line : lines)
        text += (line.kind == DiffLine::Removed ? QLatin1Char('-')
                 : line.kind == DiffLine::Added ? QLatin1Char('+')
                                                : QLatin1Char(' '))
              + line.text + QLatin1Char('\n');
    return text;
}

QJsonObject objectJson(const ObjectDifference &object)
{
    QJsonObject json{{QStringLiteral("apiVersion"), object.name.apiVersion},
                     {QStringLiteral("kind"), object.name.kind},
                     {QStringLiteral("name"), object.name.name},
                     {QStringLiteral("state"), luthier::configuration::stateName(object.state)}};
    if (object.state == ObjectDifference::Differs)
        json[QStringLiteral("difference")] = unified(difference(object));
    return json;
}

int list(const Session *session)
{
    QJsonArray items;
    QList<QStringList> rows;
    const auto now = QDateTime::currentDateTime();
    for (const auto &backup : session->platform.catalogue().list()) {
        if (backup.kind != QLatin1String("configuration"))
            continue;
        items << backup.toJson();
        rows << QStringList{backup.id,
                            QString::number(backup.tocEntries),
                            words::bytes(backup.bytes),
                            backup.isEncrypted() ? QStringLiteral("with Secrets, encrypted")
                                                 : QStringLiteral("no Secrets"),
                            backup.proofInWords(),
                            words::age(backup.taken, now)};
    }
    if (session->options.json)
        printJson(QStringLiteral("BackupList"), {{QStringLiteral("items"), items}});
    else
        printTable({QStringLiteral("ID"), QStringLiteral("OBJECTS"), QStringLiteral("SIZE"), QStringLiteral("HOLDS"),
                    QStringLiteral("PROVED"), QStringLiteral("AGE")},
                   rows);
    return Done;
}

int show(const Session *session, const ConfigurationComparison &comparison)
{
    QJsonArray items;
    QList<QStringList> rows;
    QStringList differences;
    for (const auto &object : comparison.objects) {
        items << objectJson(object);
        rows << QStringList{object.name.words(), luthier::configuration::stateName(object.state)};
        if (object.state == ObjectDifference::Differs)
            differences << QStringLiteral("--- %1 in the backup\n+++ %1 now\n%2")
                               .arg(object.name.words(), unified(difference(object)));
    }
    if (session->options.json) {
        printJson(QStringLiteral("ConfigurationDifference"),
                  {{QStringLiteral("backup"), comparison.backup.id},
                   {QStringLiteral("items"), items},
                   {QStringLiteral("leftOut"), QJsonArray::fromStringList(comparison.then.leftOut)}});
        return Done;
    }
    printTable({QStringLiteral("OBJECT"), QStringLiteral("STATE")}, rows);
    for (const auto &text : differences)
        print(QLatin1Char('\n') + text);
    if (!comparison.then.leftOut.isEmpty())
        complain(QStringLiteral("Not in the backup: %1.").arg(comparison.then.leftOut.join(QStringLiteral(", "))));
    return Done;
}

QCoro::Task<int> restore(Session *session, ConfigurationComparison comparison)
{
    const auto targets = comparison.targets(session->options.only);
    if (!targets)
        co_return fail(session->options, targets.error());
    const ConfigurationRestoreOptions options{.backupId = comparison.backup.id, .objects = *targets};
    auto plan = configurationRestorePlan(session->platform, options);
    co_return co_await carryOut(session, std::move(plan));
}

} // namespace

QCoro::Task<int> configuration(Session *session)
{
    const auto verb = session->options.words.value(1, QStringLiteral("list"));
    const auto id = session->options.words.value(2);
    if (verb == QLatin1String("list"))
        co_return list(session);
    const bool compares = verb == QLatin1String("diff") || verb == QLatin1String("restore");
    if ((!compares && verb != QLatin1String("backup")) || (compares && id.isEmpty())) {
        complain(QStringLiteral("configuration takes backup, diff ID or restore ID; see luthierctl configuration."));
        co_return Usage;
    }
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    if (!compares) {
        session->options.yes = true; // it only reads
        auto plan = Result<Plan>(configurationBackupPlan(session->platform, session->options.encryptTo));
        co_return co_await carryOut(session, std::move(plan));
    }
    const auto comparison = co_await compareConfiguration(&session->platform, id, session->stop.get_token());
    if (!comparison)
        co_return fail(session->options, comparison.error());
    if (verb == QLatin1String("diff"))
        co_return show(session, *comparison);
    const auto whole = *comparison;
    co_return co_await restore(session, whole);
}

} // namespace luthier::ctl
