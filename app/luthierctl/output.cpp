// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/luthierctl/output.h"

#include "base/masking.h"
#include "base/words.h"

#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace luthier::ctl {

namespace {

constexpr qsizetype DetailLines = 12;

void progressLine(QJsonObject object)
{
    std::fprintf(stderr, "%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

} // namespace

void print(const QString &text)
{
    std::printf("%s\n", text.toUtf8().constData());
    std::fflush(stdout);
}

void complain(const QString &text) { std::fprintf(stderr, "%s\n", masked(text).toUtf8().constData()); }

void printJson(const QString &kind, QJsonObject document)
{
    document[QStringLiteral("apiVersion")] = QStringLiteral("luthier/v1");
    document[QStringLiteral("kind")] = kind;
    std::printf("%s", QJsonDocument(document).toJson().constData());
    std::fflush(stdout);
}

void printTable(const QStringList &header, const QList<QStringList> &rows)
{
    QList<QStringList> all{header};
    all += rows;
    QList<qsizetype> widths(header.size(), 0);
    for (const auto &row : all)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    for (const auto &row : all) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        print(line);
    }
}

int exitOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return Cancelled;
    case Error::Kind::Unreachable:
    case Error::Kind::Denied:
    case Error::Kind::Timeout:
        return Unreachable;
    case Error::Kind::Refused:
        return Refused;
    case Error::Kind::ToolMissing:
    case Error::Kind::NotFound:
    case Error::Kind::Invalid:
    case Error::Kind::Unexpected:
        break;
    }
    return Failed;
}

int exitOfRun(const Result<> &ended, const Run &run)
{
    if (ended)
        return Done;
    return run.traces() == Traces::None ? exitOf(ended.error()) : HalfWay;
}

int fail(const Options &options, const Error &error)
{
    const auto code = exitOf(error);
    if (options.json) {
        printJson(QStringLiteral("Error"), {{QStringLiteral("message"), masked(error.message)},
                                            {QStringLiteral("detail"), masked(error.detail)},
                                            {QStringLiteral("exitCode"), code}});
        return code;
    }
    complain(error.message);
    for (const auto &line :
         error.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
             .last(std::min(DetailLines, error.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size())))
        complain(QStringLiteral("    ") + line);
    return code;
}

void follow(PlanRunner &runner, const Options &options, bool undoing)
{
    const bool json = options.jsonProgress;
    const auto *plan = &runner.plan();
    const auto titleOf = [plan](const QString &id) {
        for (const auto &step : plan->steps)
            if (step->id() == id)
                return step->title();
        return id;
    };
    QObject::connect(&runner, &PlanRunner::stepStarted, &runner, [json, undoing, titleOf](const QString &id) {
        json ? progressLine({{QStringLiteral("event"), QStringLiteral("begin")},
                             {QStringLiteral("step"), id},
                             {QStringLiteral("title"), titleOf(id)}})
             : complain((undoing ? QStringLiteral("← taking back: ") : QStringLiteral("→ ")) + titleOf(id));
    });
    QObject::connect(&runner, &PlanRunner::stepProgressed, &runner,
                     [json](const QString &id, double part, const QString &text, qint64 left) {
                         if (json)
                             progressLine({{QStringLiteral("event"), QStringLiteral("progress")},
                                           {QStringLiteral("step"), id},
                                           {QStringLiteral("part"), part},
                                           {QStringLiteral("text"), text},
                                           {QStringLiteral("secondsLeft"), left < 0 ? -1 : double(left) / 1000}});
                     });
    QObject::connect(&runner, &PlanRunner::stepPrinted, &runner, [json](const QString &id, const QString &line) {
        json ? progressLine({{QStringLiteral("event"), QStringLiteral("output")},
                             {QStringLiteral("step"), id},
                             {QStringLiteral("line"), line}})
             : complain(QStringLiteral("    ") + line);
    });
    QObject::connect(
        &runner, &PlanRunner::offered, &runner,
        [&runner, json, takes = options.endBlockers](const QString &id, const QString &sentence, const QString &verb) {
            if (verb.isEmpty())
                return;
            json ? progressLine({{QStringLiteral("event"), QStringLiteral("offer")},
                                 {QStringLiteral("step"), id},
                                 {QStringLiteral("text"), sentence}})
                 : complain(QStringLiteral("    ! ") + sentence);
            if (takes)
                QMetaObject::invokeMethod(&runner, &PlanRunner::takeOffer, Qt::QueuedConnection);
        });
    QObject::connect(&runner, &PlanRunner::decisionWanted, &runner,
                     [&runner, yes = options.yes](const QString &, const QString &question, const QString &) {
                         complain(question);
                         if (yes) {
                             runner.decide(true);
                             return;
                         }
                         // By the event loop, so that an interrupt still cancels.
                         complain(QStringLiteral("Type yes to go on:"));
                         auto *typed = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &runner);
                         QObject::connect(typed, &QSocketNotifier::activated, typed, [&runner, typed] {
                             char line[64] = {};
                             const bool read = std::fgets(line, sizeof line, stdin) != nullptr;
                             typed->deleteLater();
                             runner.decide(read && QByteArray(line).trimmed() == "yes");
                         });
                     });
    QObject::connect(&runner, &PlanRunner::stepEnded, &runner,
                     [json](const QString &id, bool done, const QString &sentence, const QString &) {
                         json ? progressLine(
                             {{QStringLiteral("event"), done ? QStringLiteral("done") : QStringLiteral("failed")},
                              {QStringLiteral("step"), id},
                              {QStringLiteral("message"), sentence}})
                              : complain((done ? QStringLiteral("  ✓ ") : QStringLiteral("  ✗ ")) + sentence);
                     });
    QObject::connect(&runner, &PlanRunner::stepTidied, &runner,
                     [json, titleOf](const QString &id, bool, const QString &sentence) {
                         json ? progressLine({{QStringLiteral("event"), QStringLiteral("tidied")},
                                              {QStringLiteral("step"), id},
                                              {QStringLiteral("message"), sentence}})
                              : complain(QStringLiteral("← %1: %2").arg(titleOf(id), sentence));
                     });
}

} // namespace luthier::ctl
