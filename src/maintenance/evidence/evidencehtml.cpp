// SPDX-License-Identifier: GPL-3.0-or-later
// A pack as a page: headings, tables and words that any browser, QTextDocument and a screen reader understand.
#include "base/words.h"
#include "maintenance/evidence/evidence.h"
#include "maintenance/evidence/evidencepage.h"
#include "maintenance/evidence/evidenceseal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace luthier {

namespace {

using evidencehtml::code;
using evidencehtml::escaped;

constexpr qsizetype LongestValue = 400; // a whole file in a value is not read in a table

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::evidence)
};

// What QTextDocument knows, too.
const char *const Style = R"css(
h1 { font-size: 20pt; } h2 { font-size: 14pt; }
th, td { text-align: left; vertical-align: top; padding: 3px 8px 3px 0; border-bottom: 1px solid #d5dae1; }
th { font-weight: 600; }
pre, code { font-family: "DejaVu Sans Mono", "Liberation Mono", monospace; font-size: 8pt; white-space: pre-wrap; }
.muted { color: #5b6675; }
)css";
// For browsers and their printers. No letters are joined: "!=" in a command has to stay what is typed.
const char *const PageStyle = R"css(
body { font-family: Inter, "Segoe UI", sans-serif; color: #1c2430; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h2 { margin-top: 1.6em; } table { border-collapse: collapse; }
pre, code { word-break: break-all; font-variant-ligatures: none; font-feature-settings: "calt" 0; }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
@page { margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); } }
)css";

QString stateWords(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Words::tr("not begun");
    case StepState::Working:
        return Words::tr("begun, no end known");
    case StepState::Done:
        return Words::tr("✓ done");
    case StepState::Failed:
        return Words::tr("✗ failed");
    case StepState::Undone:
        return Words::tr("↶ taken back");
    }
    return {};
}

QString stateWords(RunState state)
{
    switch (state) {
    case RunState::Working:
        return Words::tr("It is still at work.");
    case RunState::Done:
        return Words::tr("It was done to its end.");
    case RunState::Failed:
        return Words::tr("It failed; what was done before stayed.");
    case RunState::Cancelled:
        return Words::tr("A person cancelled it.");
    case RunState::Interrupted:
        return Words::tr("It was cut off, and nobody has gone on with it or taken it back yet.");
    case RunState::Undone:
        return Words::tr("It was taken back.");
    case RunState::Left:
        return Words::tr("It was left as it was.");
    }
    return {};
}

QString text(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("–");
    auto line =
        value.isString()
            ? value.toString()
            : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    return line.size() > LongestValue ? line.left(LongestValue) + QStringLiteral("…") : line;
}

QString took(const QDateTime &begun, const QDateTime &ended)
{
    return begun.isValid() && ended.isValid() ? words::duration(std::chrono::milliseconds(begun.msecsTo(ended)))
                                              : QString();
}

QString arrow(const QString &before, const QString &after)
{
    if (before.isEmpty() && after.isEmpty())
        return {};
    return escaped(QStringLiteral("%1 → %2").arg(before.isEmpty() ? QStringLiteral("–") : before,
                                                 after.isEmpty() ? QStringLiteral("–") : after));
}

void addSummary(EvidencePage *page, const Evidence &evidence)
{
    const auto &run = evidence.run;
    const auto &facts = run.facts;
    page->section(QStringLiteral("summary"), Words::tr("What was done"));
    page->say(stateWords(run.state));
    const auto reason = run.request[QLatin1String("overrideReason")].toString();
    const int to = facts[QLatin1String("toRevision")].toInt();
    page->facts({
        {Words::tr("Who"), escaped(run.who)},
        {Words::tr("Begun"), escaped(words::moment(run.begun))},
        {Words::tr("Ended"), run.ended.isValid() ? escaped(words::moment(run.ended)) : QString()},
        {Words::tr("Took"), escaped(took(run.begun, run.ended))},
        {Words::tr("Environment"), escaped(evidence.environment)},
        {Words::tr("Release"), escaped(evidence.release)},
        {Words::tr("Cluster"), code(evidence.clusterId)},
        {Words::tr("Version"),
         arrow(run.request[QLatin1String("fromVersion")].toString(), run.request[QLatin1String("version")].toString())},
        {Words::tr("Revision of the release"),
         to > 0 ? arrow(QString::number(run.request[QLatin1String("fromRevision")].toInt()), QString::number(to))
                : QString()},
        {Words::tr("Schema revision"),
         arrow(facts[QLatin1String("schemaBefore")].toString(), facts[QLatin1String("schemaAfter")].toString())},
        {Words::tr("Gone on without the needed proof, because"), escaped(reason)},
        {Words::tr("Run"), code(run.id)},
    });
}

void addChecklist(EvidencePage *page, const Run &run)
{
    const auto confirmed = run.request[QLatin1String("confirmed")].toObject();
    if (confirmed.isEmpty() && run.checks.isEmpty())
        return;
    page->section(QStringLiteral("checklist"), Words::tr("What people confirmed"));
    QList<QStringList> rows;
    for (auto it = confirmed.begin(); it != confirmed.end(); ++it)
        rows << QStringList{escaped(Words::tr("before: %1").arg(it.key())), escaped(it.value().toString()),
                            escaped(words::moment(run.begun))};
    for (const auto &check : run.checks)
        rows << QStringList{escaped(Words::tr("after: %1").arg(check.title)),
                            check.isTicked() ? escaped(check.who) : escaped(Words::tr("nobody yet")),
                            check.isTicked() ? escaped(words::moment(check.when)) : QString()};
    page->table({Words::tr("What"), Words::tr("Who"), Words::tr("When")}, rows);
}

void addSteps(EvidencePage *page, const Run &run)
{
    page->section(QStringLiteral("steps"), Words::tr("Step by step"));
    QList<QStringList> rows;
    for (const auto &step : run.steps)
        rows << QStringList{escaped(step.title), escaped(stateWords(step.state)),
                            step.begun.isValid() ? escaped(words::moment(step.begun)) : QString(),
                            escaped(took(step.begun, step.ended)), escaped(step.answer)};
    page->table(
        {Words::tr("Step"), Words::tr("State"), Words::tr("Begun"), Words::tr("Took"), Words::tr("What it said")},
        rows);
    for (const auto &step : run.steps) {
        if (step.evidence.isEmpty() && step.detail.isEmpty())
            continue;
        page->say(step.title);
        page->lines(step.evidence + (step.detail.isEmpty() ? QStringList() : step.detail.split(QLatin1Char('\n'))));
    }
}

void addBackups(EvidencePage *page, const Evidence &evidence)
{
    if (evidence.backups.isEmpty() && evidence.backupsProblem.isEmpty())
        return;
    page->section(QStringLiteral("backups"), Words::tr("Backups, and how far they were proved"));
    for (const auto &backup : evidence.backups) {
        QStringList copies;
        for (const auto &copy : backup.copies)
            copies << copy.where;
        QStringList rungs;
        for (const auto rung : {Proof::Taken, Proof::Transferred, Proof::Readable, Proof::Restored, Proof::Asserted})
            if (const auto said = backup.proofs[proofName(rung)].toString(); !said.isEmpty())
                rungs << escaped(QStringLiteral("%1: %2").arg(proofWords(rung), said));
        page->facts({
            {Words::tr("Backup"), code(backup.id)},
            {Words::tr("Proved"), escaped(backup.proofInWords())},
            {Words::tr("Rungs"), rungs.join(QStringLiteral("<br>"))},
            {Words::tr("Taken"), escaped(words::moment(backup.taken))},
            {Words::tr("Size"), escaped(words::bytes(backup.bytes))},
            {Words::tr("SHA-256 of the file"), code(backup.sha256)},
            {Words::tr("SHA-256 where it was taken"), code(backup.sha256There)},
            {Words::tr("Schema revision"), escaped(backup.alembicRevision)},
            {Words::tr("Encrypted to"), escaped(backup.recipients.join(QStringLiteral(", ")))},
            {Words::tr("Copies"), escaped(copies.join(QStringLiteral(", ")))},
        });
    }
    if (!evidence.backupsProblem.isEmpty())
        page->say(evidence.backupsProblem, true);
}

void addVerification(EvidencePage *page, const Evidence &evidence)
{
    const auto tests = evidence.run.facts[QLatin1String("smokeTests")].toArray();
    if (!tests.isEmpty()) {
        page->section(QStringLiteral("verification"), Words::tr("Verification"));
        QList<QStringList> rows;
        for (const auto &test : tests)
            rows << QStringList{
                escaped(test[QLatin1String("name")].toString()), escaped(test[QLatin1String("result")].toString()),
                escaped(words::duration(std::chrono::milliseconds(test[QLatin1String("milliseconds")].toInteger())))};
        page->table({Words::tr("Smoke test"), Words::tr("Result"), Words::tr("Took")}, rows);
    }
    page->section(QStringLiteral("running"), Words::tr("What runs now"));
    page->say(Words::tr("As of %1.").arg(words::moment(evidence.made)), true);
    if (!evidence.componentsProblem.isEmpty())
        return page->say(evidence.componentsProblem, true);
    QList<QStringList> rows;
    for (const auto &component : evidence.components)
        rows << QStringList{escaped(component.name), escaped(component.wanted), escaped(component.runs),
                            code(component.digest),
                            escaped(QStringLiteral("%1 / %2").arg(component.ready).arg(component.replicas))};
    page->table(
        {Words::tr("Component"), Words::tr("Wanted"), Words::tr("Runs"), Words::tr("Digest"), Words::tr("Ready")},
        rows);
}

void addDifferences(EvidencePage *page, const Evidence &evidence)
{
    page->section(QStringLiteral("differences"), Words::tr("What changed in the release"));
    if (!evidence.difference)
        return page->say(evidence.differenceProblem, true);
    const auto &difference = *evidence.difference;
    page->say(difference.words());
    const auto fields = [](const QList<ValueChange> &changes) {
        QList<QStringList> rows;
        for (const auto &change : changes)
            rows << QStringList{code(change.path.join(QLatin1Char('.'))), code(text(change.before)),
                                code(text(change.after))};
        return rows;
    };
    const QStringList heads{Words::tr("Where"), Words::tr("Before"), Words::tr("After")};
    if (!difference.values.isEmpty())
        page->table(heads, fields(difference.values));
    for (const auto &object : difference.objects) {
        const auto kind = object.kind == ManifestChange::Kind::Added   ? Words::tr("%1 %2 is new.")
                        : object.kind == ManifestChange::Kind::Removed ? Words::tr("%1 %2 is gone.")
                                                                       : Words::tr("%1 %2 changed.");
        page->say(kind.arg(object.objectKind, object.name)
                  + (object.restart.isEmpty()
                         ? QString()
                         : QLatin1Char(' ') + Words::tr("Its pods start anew: %1.").arg(object.restart)));
        if (object.kind == ManifestChange::Kind::Changed)
            page->table(heads, fields(object.fields));
    }
    if (!difference.problem.isEmpty())
        page->say(difference.problem, true);
}

/// As maintenance/messages/sendmessage journals them; to whom is in the journal's lines.
void addMessages(EvidencePage *page, const Evidence &evidence)
{
    QList<QStringList> rows;
    for (const auto &entry : evidence.entries) {
        const auto mail = entry.data[QLatin1String("mail")];
        if (mail[QLatin1String("state")].toString() != QLatin1String("sent"))
            continue;
        const auto answers = mail[QLatin1String("answers")].toArray();
        const auto taken = std::count_if(answers.begin(), answers.end(), [](const QJsonValue &answer) {
            return answer[QLatin1String("state")].toString() == QLatin1String("taken");
        });
        rows << QStringList{escaped(mail[QLatin1String("title")].toString()), escaped(entry.who),
                            escaped(words::moment(QDateTime::fromString(entry.time, Qt::ISODateWithMs))),
                            escaped(QStringLiteral("%1 / %2").arg(taken).arg(answers.size()))};
    }
    if (rows.isEmpty())
        return;
    page->section(QStringLiteral("messages"), Words::tr("Messages that were sent"));
    page->table({Words::tr("What"), Words::tr("Who"), Words::tr("When"), Words::tr("Taken by the server")}, rows);
}

void addCommands(EvidencePage *page, const Evidence &evidence)
{
    page->section(QStringLiteral("commands"), Words::tr("The commands of the plan"));
    for (const auto &entry : evidence.entries)
        if (entry.event == QLatin1String("plan"))
            for (const auto &step : entry.data[QLatin1String("steps")].toArray()) {
                QStringList lines;
                for (const auto &command : step[QLatin1String("commands")].toArray())
                    lines << command.toString();
                if (lines.isEmpty())
                    continue;
                page->say(step[QLatin1String("title")].toString());
                page->lines(lines);
            }
}

void addJournal(EvidencePage *page, const Evidence &evidence)
{
    page->section(QStringLiteral("journal"), Words::tr("The journal"));
    page->say(
        Words::tr("Each line was written to the disk before what it announces was done, and holds the hash of the "
                  "line before it. The lines themselves are in this file; luthierctl journal verify FILE computes "
                  "all of their hashes again, and finds any later change of this file."));
    QList<QStringList> rows;
    for (const auto &entry : evidence.entries)
        rows << QStringList{QString::number(entry.sequence),
                            escaped(entry.time),
                            escaped(entry.who),
                            escaped(entry.event),
                            escaped(entry.step),
                            code(entry.hash.left(16))};
    page->table({Words::tr("Line"), Words::tr("When (UTC)"), Words::tr("Who"), Words::tr("What"), Words::tr("Step"),
                 Words::tr("Hash")},
                rows);
    if (!evidence.entries.isEmpty())
        page->facts({{Words::tr("Head of the chain"), code(evidence.entries.last().hash)}});
}

struct Written {
    QString title;
    QString head;
    QString outline;
    QString body;
};

Written written(const Evidence &evidence)
{
    EvidencePage page;
    addSummary(&page, evidence);
    addChecklist(&page, evidence.run);
    addBackups(&page, evidence);
    addSteps(&page, evidence.run);
    addVerification(&page, evidence);
    addDifferences(&page, evidence);
    addMessages(&page, evidence);
    addCommands(&page, evidence);
    addJournal(&page, evidence);
    const auto title = Words::tr("Evidence: %1").arg(evidence.run.title);
    const auto head =
        QStringLiteral("<h1>%1</h1>\n<p class=\"muted\">%2</p>\n")
            .arg(escaped(title),
                 escaped(Words::tr("%1 · made by Luthier on %2").arg(evidence.platform, words::moment(evidence.made))));
    return {title, head, page.outline(), page.body()};
}

} // namespace

QByteArray evidenceHtml(const Evidence &evidence)
{
    const auto [title, head, outline, body] = written(evidence);
    const auto navigation =
        QStringLiteral("<nav aria-label=\"%1\"><ol>\n%2</ol></nav>\n").arg(escaped(Words::tr("Contents")), outline);
    // Nothing in it is fetched or run: whatever a changelog or a log line brought along stays text.
    return evidenceseal::sealed(
        "<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name().toUtf8()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        + evidenceseal::mark() + "\n<title>" + escaped(title).toUtf8() + "</title>\n<style>" + Style + PageStyle
        + "</style>\n</head>\n<body>\n" + (head + navigation + body).toUtf8()
        + evidenceseal::journalLines(evidence.entries) + "\n</body>\n</html>\n");
}

QString evidenceText(const Evidence &evidence)
{
    const auto [title, head, outline, body] = written(evidence);
    return QStringLiteral("<html><head><style>%1</style></head><body>%2</body></html>")
        .arg(QString::fromUtf8(Style), head + body);
}

} // namespace luthier
