// SPDX-License-Identifier: GPL-3.0-or-later
// Values: where each comes from, and all of them as a file.
#include "app/luthierctl/output.h"
#include "app/luthierctl/valueparts.h"
#include "base/paths.h"
#include "base/words.h"
#include "maintenance/values/provenance.h"
#include "maintenance/values/valuesreads.h"
#include "yaml/document.h"

#include <QJsonArray>

namespace luthier::ctl {

QCoro::Task<int> explainValues(Session *session, QStringList path)
{
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    const auto &options = session->options;
    const auto release = co_await chosenRelease(session, options.revision);
    if (!release)
        co_return fail(options, release.error());
    const auto files = readValuesFiles(valuesFilesOf(session));
    if (!files)
        co_return fail(options, files.error());
    const auto chart = co_await chartOf(session, *release);
    const auto layers = options.values.isEmpty() ? layersOf(*release, *files) : *files;
    const auto effective = effectiveValues(chart, layers);
    const auto leaves = effective.below(path);
    if (leaves.isEmpty())
        co_return fail(
            options,
            {Error::Kind::NotFound, QStringLiteral("There is no value at %1.").arg(path.join(QLatin1Char('.'))), {}});
    QList<Release> kept;
    const auto history = session->platform.facts().history;
    for (const auto &summary : history) {
        const auto one = co_await session->platform.releases().read(summary, session->stop.get_token());
        if (one)
            kept << *one;
    }
    if (const auto read = co_await session->platform.readRuns(); !read)
        complain(read.error().message);
    const auto runs = session->platform.facts().runs;
    QJsonArray items;
    for (const auto &leaf : leaves) {
        const auto dotted = leaf.path.join(QLatin1Char('.'));
        const auto provenance = provenanceOf(kept, runs, leaf.path);
        QJsonArray said;
        QStringList lines;
        for (const auto &each : saidOf(chart, layers, leaf.path)) {
            const auto value = shownValue(session, each.value, leaf.path);
            said << QJsonObject{{QStringLiteral("source"), each.origin.words()},
                                {QStringLiteral("line"), each.origin.line},
                                {QStringLiteral("value"), value}};
            lines << QStringLiteral("  %1  %2").arg(valueText(value), each.origin.words());
        }
        items << QJsonObject{{QStringLiteral("path"), dotted},
                             {QStringLiteral("value"), shownValue(session, leaf.value, leaf.path)},
                             {QStringLiteral("source"), leaf.origin.words()},
                             {QStringLiteral("revision"), provenance.age.revision},
                             {QStringLiteral("orEarlier"), provenance.age.isOldestKept},
                             {QStringLiteral("since"), provenance.age.since.toUTC().toString(Qt::ISODate)},
                             {QStringLiteral("who"), provenance.who},
                             {QStringLiteral("run"), provenance.run},
                             {QStringLiteral("said"), said}};
        if (options.json)
            continue;
        print(QStringLiteral("%1: %2").arg(dotted, valueText(shownValue(session, leaf.value, leaf.path))));
        print(lines.join(QLatin1Char('\n')));
        if (const auto sentence = provenance.sentence(); !sentence.isEmpty())
            print(QStringLiteral("  ") + sentence);
    }
    for (const auto &warning : effective.warnings)
        complain(warning);
    if (options.json)
        printJson(QStringLiteral("ValuesExplanation"), {{QStringLiteral("items"), items}});
    co_return Done;
}

QCoro::Task<int> exportValues(Session *session, QString file)
{
    const auto &options = session->options;
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    const auto release = co_await chosenRelease(session, options.revision);
    if (!release)
        co_return fail(options, release.error());
    const auto files = readValuesFiles(options.revision > 0 ? QStringList() : valuesFilesOf(session));
    if (!files)
        co_return fail(options, files.error());
    const auto chart = co_await chartOf(session, *release);
    const auto layers = files->isEmpty() ? layersOf(*release, {}) : *files;
    const auto effective = effectiveValues(chart, layers);
    const auto bytes = jsonToYaml(shownValue(session, effective.values, {}).toObject());
    if (const auto written = paths::writeAtomically(file, bytes); !written) // 0600
        co_return fail(options, written.error());
    for (const auto &warning : effective.warnings)
        complain(warning);
    if (options.json)
        printJson(QStringLiteral("ValuesExport"), {{QStringLiteral("file"), file},
                                                   {QStringLiteral("bytes"), bytes.size()},
                                                   {QStringLiteral("secrets"), options.showSecrets}});
    else
        print(options.showSecrets ? QStringLiteral("%1 is written, with secrets; only you can read it.").arg(file)
                                  : QStringLiteral("%1 is written, secrets covered; only you can read it.").arg(file));
    co_return Done;
}

} // namespace luthier::ctl
