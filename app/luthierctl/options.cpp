// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/luthierctl/options.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <cstdio>

namespace luthier::ctl {

namespace {

const char HelpText[] =
    R"(luthierctl carries out the update and maintenance guide of a Helm-deployed platform, without a window.

Commands:
  inventory                       release, components, the version truth row, pods
  doctor                          every connection, with what to do
  updates                         what is available, its kind, by when
  plan update|backup|restore ID|rollback|repair
                                  the plan, its commands, permissions and gates; changes nothing
  update --to VERSION             back up, prove, upgrade, watch, verify
  backup [--what database|cluster] [--format custom|plain|directory]
                                  take and prove a backup
  backups [list|show ID|verify ID|copy ID|fetch ID|prune|adopt FILE|decrypt ID FILE]
                                  the catalogue; verify --prove restored|asserted climbs the
                                  ladder of proof; decrypt writes what is in an encrypted one
  configuration [list|backup|diff ID|restore ID [--only KIND/NAME]]
                                  the release's objects against a backup of them, one by one
  values [get PATH|check|diff|set-version VERSION|explain PATH|export FILE]
                                  what is in effect and where it comes from; check and diff end with
                                  1 where there are problems or differences
  schedule [list|install NAME|remove NAME|run NAME|manifest NAME]
                                  what the profile lets be done by itself, here or by the cluster;
                                  list ends with 1 where something is late, failed or not set up;
                                  manifest shows what the cluster would be given
  migrations                      where the schema is: by the pods, and by the database itself; ends
                                  with 1 where there is an alarm
  migrations upgrade [REV]|downgrade REV|-1 [--sql]
                                  moves it behind a proven backup; --sql shows what would be run and
                                  which rows it takes away
  restore ID [--rehearse]         into a new database, compared, then put in place; run undo
                                  takes it back
  restore --finish RUN            all is well: removes the database of before
  rollback [--revision N]         back to the last healthy revision, or to a chosen one: the release alone
  rollback --ways                 all ways back side by side, with what each loses; changes nothing
  rollback --way release|downgrade|restore|best [--losing TABLE]
                                  release and schema together, by that way
  repair                          take a release out of pending-*
  run list|show ID|evidence ID [FILE]|confirm ID CHECK|resume ID|undo ID|leave ID
                                  what was done; confirm ticks manual checks; a cut-off
                                  run is gone on with, taken back or left
  metrics [--range 24h] [--query NAME]
                                  latency, errors, database, CPU and memory, with their source
  metrics compare [RUN]           before an update (the last one) and after it; ends with 1 where
                                  something became worse
  mail pre|post|postponed|started|extended|failed|cancelled|security
                                  what to tell the users, filled from plan, run and changelog; ends
                                  with 1 where a placeholder is not filled
  journal verify [PACK]|export    the chain of hashes (of an evidence pack), or all lines

Exit codes: 0 done, 1 failed and nothing changed, 2 usage, 3 refused by a gate, 4 cancelled,
5 unreachable or denied, 6 failed half-way: see "run show", then resume or undo.)";

} // namespace

Result<Options> parseOptions(const QStringList &arguments, bool *handled)
{
    *handled = false;
    QCommandLineParser parser;
    parser.setApplicationDescription(QLatin1String(HelpText));
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("what to do"), QStringLiteral("COMMAND …"));
    const auto option = [&parser](const QStringList &names, const char *text, const char *value = "") {
        parser.addOption({names, QLatin1String(text), QLatin1String(value)});
    };
    option({QStringLiteral("h"), QStringLiteral("help")}, "show this help");
    option({QStringLiteral("version")}, "show the version");
    option({QStringLiteral("profile")}, "profile that ships (lyra), or a file", "NAME|FILE");
    option({QStringLiteral("environment")}, "environment of the profile; the first one by default", "NAME");
    option({QStringLiteral("kubeconfig")}, "kubeconfig file", "FILE");
    option({QStringLiteral("context")}, "context of the kubeconfig", "NAME");
    option({QStringLiteral("o"), QStringLiteral("output")}, "table or json", "FORMAT");
    option({QStringLiteral("progress")}, "text or json, on standard error", "FORMAT");
    option({QStringLiteral("y"), QStringLiteral("yes")}, "do it without asking");
    option({QStringLiteral("v"), QStringLiteral("verbose")}, "log to standard error too");
    option({QStringLiteral("to")}, "version to update to", "VERSION");
    option({QStringLiteral("chart")}, "chart: an oci:// reference or a file", "REF");
    option({QStringLiteral("values"), QStringLiteral("file")}, "values file; may be given several times", "FILE");
    option({QStringLiteral("show-secrets")}, "show the values of secrets, too");
    option({QStringLiteral("prove")}, "taken, transferred, readable, restored or asserted", "LEVEL");
    option(
        {QStringLiteral("prove-on")},
        "where it is restored to prove it: server (beside the live database), local (a PostgreSQL of this machine) or "
        "pod (one made for it)",
        "PLACE");
    option({QStringLiteral("what")},
           "what is backed up: database, or cluster (all databases of the server with its roles and their passwords' "
           "hashes, by pg_dumpall)",
           "WHAT");
    option({QStringLiteral("format")},
           "of the dump: custom (pg_restore reads it), plain (SQL) or directory (by several processes, in a tar); of a "
           "message: text, html, eml, ics, markdown, status or chat",
           "FORMAT");
    option({QStringLiteral("override")}, "go on without the needed proof, for this reason", "REASON");
    option({QStringLiteral("confirm")}, "items of the checklist that you confirm, joined by commas", "ITEMS");
    option({QStringLiteral("confirm-check")}, "manual checks that you tick when it ended well, joined by commas",
           "CHECKS");
    option({QStringLiteral("timeout")}, "seconds for the rollout", "SECONDS");
    option({QStringLiteral("wait")}, "let helm wait too");
    option({QStringLiteral("rollback-on-failure")}, "let helm roll back by itself when the upgrade fails");
    option({QStringLiteral("revision")}, "Helm revision to go back to", "N");
    option({QStringLiteral("rehearse")}, "restore only beside the live database, compare, and remove the copy again");
    option({QStringLiteral("finish")}, "remove the former database of this restore: all is well", "RUN");
    option({QStringLiteral("accept-schema")}, "go back although the database's schema moved");
    option({QStringLiteral("ways")}, "show the ways back side by side; change nothing");
    option({QStringLiteral("way")}, "how to go back: release, downgrade, restore or best", "WAY");
    option({QStringLiteral("losing")}, "a table whose rows may go; may be given several times", "TABLE");
    option({QStringLiteral("store")}, "store of the profile; all of them by default", "NAME");
    option({QStringLiteral("encrypt-to")}, "public key of age (age1…), or a file of them; may be given several times",
           "KEY|FILE");
    option({QStringLiteral("only")}, "object of a configuration; may be given several times", "KIND/NAME");
    option({QStringLiteral("local")}, "ask no store");
    option({QStringLiteral("run")}, "run of the journal that a message is about", "RUN");
    option({QStringLiteral("start")}, "when a maintenance begins: RFC 3339, like 2026-12-06T22:00:00+01:00", "TIME");
    option({QStringLiteral("former-start")}, "when it was to begin before it was postponed", "TIME");
    option({QStringLiteral("former-end")}, "when it was to end before it was extended", "TIME");
    option({QStringLiteral("duration")}, "how long it is expected to take, like 90m or 2h", "TIME");
    option({QStringLiteral("set")}, "write a placeholder of a message yourself; may be given several times",
           "NAME=TEXT");
    option({QStringLiteral("language")}, "of a message: en, de, fr or es", "LANGUAGE");
    option({QStringLiteral("send")}, "send the message by the profile's mail server, with --yes");
    option({QStringLiteral("recipients")},
           "addresses or a file of them, in place of the profile's; may be given several times", "ADDRESS|FILE");
    option({QStringLiteral("test")}, "send the message only to yourself");
    option({QStringLiteral("again")}, "send the message although it was sent, or perhaps was");
    option({QStringLiteral("zone")}, "readers' time zone, like Europe/Berlin; may be given several times", "ZONE");
    option({QStringLiteral("range")}, "how much time of measurements, like 30m, 24h or 7d", "TIME");
    option({QStringLiteral("query")}, "one query of the profile's metrics; all of them by default", "NAME");
    option({QStringLiteral("end-blockers")},
           "end the database sessions that a migration waits for; their open transactions are lost");
    option({QStringLiteral("sql")}, "show the SQL of a migration and what it takes away; change nothing");

    // "downgrade -1" is no option -1: such words are hidden from the parser, and come back as they were.
    const QRegularExpression steps(QStringLiteral("^-([0-9]+)$"));
    const auto sign = QStringLiteral("\\-");
    auto hidden = arguments;
    if (arguments.contains(QLatin1String("migrations")))
        hidden.replaceInStrings(steps, sign + QStringLiteral("\\1"));
    if (!parser.parse(hidden))
        return failure(Error::Kind::Invalid, parser.errorText() + QStringLiteral(". See luthierctl --help."));
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        *handled = true;
        std::puts(parser.isSet(QStringLiteral("version")) ? "luthierctl " LUTHIER_VERSION
                                                          : qPrintable(parser.helpText()));
        return Options{};
    }
    const auto format = parser.value(QStringLiteral("output"));
    if (!format.isEmpty() && format != QLatin1String("json") && format != QLatin1String("table"))
        return failure(Error::Kind::Invalid, QStringLiteral("-o takes table or json, not “%1”.").arg(format));
    Options o;
    o.words = parser.positionalArguments();
    for (auto &word : o.words)
        if (word.startsWith(QLatin1String("\\-")))
            word.remove(0, 1);
    if (o.words.isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("No command was given. See luthierctl --help."));
    o.profile = parser.value(QStringLiteral("profile"));
    o.environment = parser.value(QStringLiteral("environment"));
    o.kubeconfig = parser.value(QStringLiteral("kubeconfig"));
    o.context = parser.value(QStringLiteral("context"));
    o.json = format == QLatin1String("json");
    o.jsonProgress = parser.value(QStringLiteral("progress")) == QLatin1String("json");
    o.yes = parser.isSet(QStringLiteral("yes"));
    o.verbose = parser.isSet(QStringLiteral("verbose"));
    o.to = parser.value(QStringLiteral("to"));
    o.chart = parser.value(QStringLiteral("chart"));
    o.values = parser.values(QStringLiteral("values"));
    o.prove = parser.value(QStringLiteral("prove"));
    o.proveOn = parser.value(QStringLiteral("prove-on"));
    o.what = parser.value(QStringLiteral("what"));
    o.dumpFormat = parser.value(QStringLiteral("format"));
    o.overrideReason = parser.value(QStringLiteral("override"));
    o.confirm = parser.value(QStringLiteral("confirm")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    o.confirmChecks = parser.value(QStringLiteral("confirm-check")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    o.wait = parser.isSet(QStringLiteral("wait"));
    o.rollBackOnFailure = parser.isSet(QStringLiteral("rollback-on-failure"));
    o.store = parser.value(QStringLiteral("store"));
    o.encryptTo = parser.values(QStringLiteral("encrypt-to"));
    o.only = parser.values(QStringLiteral("only"));
    o.ways = parser.isSet(QStringLiteral("ways"));
    o.way = parser.value(QStringLiteral("way"));
    o.losing = parser.values(QStringLiteral("losing"));
    o.endBlockers = parser.isSet(QStringLiteral("end-blockers"));
    o.sql = parser.isSet(QStringLiteral("sql"));
    o.showSecrets = parser.isSet(QStringLiteral("show-secrets"));
    o.run = parser.value(QStringLiteral("run"));
    o.start = parser.value(QStringLiteral("start"));
    o.formerStart = parser.value(QStringLiteral("former-start"));
    o.formerEnd = parser.value(QStringLiteral("former-end"));
    o.duration = parser.value(QStringLiteral("duration"));
    o.set = parser.values(QStringLiteral("set"));
    o.language = parser.value(QStringLiteral("language"));
    o.send = parser.isSet(QStringLiteral("send"));
    o.recipients = parser.values(QStringLiteral("recipients"));
    o.testToSelf = parser.isSet(QStringLiteral("test"));
    o.again = parser.isSet(QStringLiteral("again"));
    o.zones = parser.values(QStringLiteral("zone"));
    o.range = parser.value(QStringLiteral("range"));
    o.query = parser.value(QStringLiteral("query"));
    o.local = parser.isSet(QStringLiteral("local"));
    o.rehearse = parser.isSet(QStringLiteral("rehearse"));
    o.finish = parser.value(QStringLiteral("finish"));
    o.acceptSchema = parser.isSet(QStringLiteral("accept-schema"));
    for (const auto &[name, target, fallback] :
         {std::tuple{"timeout", &o.timeout, 300}, std::tuple{"revision", &o.revision, 0}}) {
        const auto text = parser.value(QLatin1String(name));
        bool number = true;
        *target = text.isEmpty() ? fallback : text.toInt(&number);
        if (!number || *target < 0)
            return failure(Error::Kind::Invalid,
                           QStringLiteral("--%1 takes a whole number, not “%2”.").arg(QLatin1String(name), text));
    }
    return o;
}

} // namespace luthier::ctl
