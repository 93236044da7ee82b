// SPDX-License-Identifier: GPL-3.0-or-later
// Values: what is in effect, what is wrong, what would change; the version of all components.
#include "app/luthierctl/output.h"
#include "app/luthierctl/valueparts.h"
#include "base/words.h"
#include "helm/imagetags.h"
#include "helm/secretpaths.h"
#include "helm/valuescheck.h"
#include "maintenance/values/valuesreads.h"
#include "yaml/document.h"

#include <QJsonArray>

namespace luthier::ctl {

namespace {

QStringList pathFrom(const QString &dotted) { return dotted.split(QLatin1Char('.'), Qt::SkipEmptyParts); }

QCoro::Task<int> get(Session *session, QStringList path)
{
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    const auto release = co_await chosenRelease(session, session->options.revision);
    if (!release)
        co_return fail(session->options, release.error());
    const auto chart = storedChart(*release);
    const QList<ValuesLayer> layers = layersOf(*release, {});
    QJsonValue value = effectiveValues(chart, layers).values;
    for (const auto &key : path)
        value = value.toObject().value(key);
    if (value.isUndefined())
        co_return fail(
            session->options,
            {Error::Kind::NotFound, QStringLiteral("There is no value at %1.").arg(path.join(QLatin1Char('.'))), {}});
    value = shownValue(session, value, path);
    if (session->options.json)
        printJson(QStringLiteral("Values"), {{QStringLiteral("revision"), release->revision},
                                             {QStringLiteral("path"), path.join(QLatin1Char('.'))},
                                             {QStringLiteral("value"), value}});
    else
        print(value.isObject() ? QString::fromUtf8(jsonToYaml(value.toObject())).chopped(1) : valueText(value));
    co_return Done;
}

const char *severityName(TextProblem::Severity severity)
{
    constexpr const char *Names[] = {"error", "warning", "hint"};
    return Names[static_cast<int>(severity)];
}

/// Beside the rest: image tags that their registry surely does not have.
QCoro::Task<> addMissingImages(Session *session, Chart chart, QList<std::pair<QString, QByteArray>> files,
                               QList<QList<TextProblem>> *problems)
{
    const auto layers = valuesFiles(files);
    if (!layers)
        co_return; // said already
    const auto images = imagesOf(effectiveValues(chart, *layers));
    ImageTags tags(session->platform.profile().charts);
    const auto missing = co_await tags.missing(images, session->stop.get_token());
    if (!missing)
        co_return;
    const auto more = imageProblems(files, images, *missing);
    for (qsizetype i = 0; i < more.size(); ++i)
        (*problems)[i] += more[i];
}

QCoro::Task<int> check(Session *session)
{
    const auto &options = session->options;
    QList<std::pair<QString, QByteArray>> files;
    for (const auto &name : valuesFilesOf(session)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            co_return fail(
                options,
                {Error::Kind::NotFound, QStringLiteral("%1 cannot be read: %2.").arg(name, file.errorString()), {}});
        files.append({name, file.read(64 * 1024 * 1024)});
    }
    if (files.isEmpty()) {
        complain(QStringLiteral("There is no values file to check: name it with --file, or in the profile (values)."));
        co_return Usage;
    }
    auto version = options.to;
    if (version.isEmpty() && options.chart.isEmpty()) {
        if (const int code = co_await opened(session, false); code != Done)
            co_return code;
        version = session->platform.facts().release->chartVersion;
    }
    const auto chart = co_await chartOfVersion(&session->platform, updateOptions(session).chart, version,
                                               session->stop.get_token());
    if (!chart)
        co_return fail(options, chart.error());
    auto problems = valuesProblems(files, &*chart);
    co_await addMissingImages(session, *chart, files, &problems);
    bool bad = false;
    QJsonArray items;
    for (qsizetype i = 0; i < files.size(); ++i)
        for (const auto &problem : problems[i]) {
            bad = bad || problem.severity != TextProblem::Severity::Hint;
            items << QJsonObject{{QStringLiteral("file"), files[i].first},
                                 {QStringLiteral("line"), problem.place.line},
                                 {QStringLiteral("column"), problem.place.column},
                                 {QStringLiteral("severity"), QLatin1String(severityName(problem.severity))},
                                 {QStringLiteral("code"), problem.code},
                                 {QStringLiteral("path"), problem.path.join(QLatin1Char('.'))},
                                 {QStringLiteral("message"), problem.message}};
            if (!options.json) // the form that compilers have: editors and pipelines jump to it
                print(QStringLiteral("%1:%2:%3: %4: %5 [%6]")
                          .arg(files[i].first)
                          .arg(problem.place.line)
                          .arg(problem.place.column)
                          .arg(QLatin1String(severityName(problem.severity)), problem.message, problem.code));
        }
    if (options.json)
        printJson(QStringLiteral("ValuesCheck"), {{QStringLiteral("chart"), chart->name},
                                                  {QStringLiteral("version"), chart->version},
                                                  {QStringLiteral("items"), items}});
    else if (items.isEmpty())
        print(QStringLiteral("Nothing is wrong, by %1 %2.").arg(chart->name, chart->version));
    co_return bad ? Failed : Done;
}

QJsonArray valueItems(const Session *session, const QList<ValueChange> &changes)
{
    QJsonArray items;
    for (const auto &change : changes) {
        QJsonObject item{{QStringLiteral("path"), change.path.join(QLatin1Char('.'))}};
        if (!change.before.isUndefined())
            item[QStringLiteral("before")] = shownValue(session, change.before, change.path);
        if (!change.after.isUndefined())
            item[QStringLiteral("after")] = shownValue(session, change.after, change.path);
        items << item;
    }
    return items;
}

void printValues(const Session *session, const QList<ValueChange> &changes, const QString &indent = {})
{
    for (const auto &change : changes)
        print(QStringLiteral("%1%2: %3 → %4")
                  .arg(indent, change.path.join(QLatin1Char('.')),
                       valueText(shownValue(session, change.before, change.path)),
                       valueText(shownValue(session, change.after, change.path))));
}

const char *kindName(ManifestChange::Kind kind)
{
    constexpr const char *Names[] = {"added", "changed", "removed"};
    return Names[static_cast<int>(kind)];
}

int tell(const Session *session, const QList<ValueChange> &values, const QList<ThreeWayChange> &defaults,
         const QList<ManifestChange> &objects)
{
    const bool same = values.isEmpty() && defaults.isEmpty() && objects.isEmpty();
    if (session->options.json) {
        QJsonArray three;
        for (const auto &change : defaults) {
            QJsonObject item{{QStringLiteral("path"), change.path.join(QLatin1Char('.'))},
                             {QStringLiteral("change"), change.code()},
                             {QStringLiteral("message"), change.words()}};
            for (const auto &[name, value] :
                 {std::pair{"oldDefault", change.oldDefault}, std::pair{"yours", change.yours},
                  std::pair{"newDefault", change.newDefault}})
                if (!value.isUndefined())
                    item[QLatin1String(name)] = shownValue(session, value, change.path);
            three << item;
        }
        QJsonArray changed;
        for (const auto &object : objects)
            changed << QJsonObject{{QStringLiteral("kind"), object.objectKind},
                                   {QStringLiteral("namespace"), object.nameSpace},
                                   {QStringLiteral("name"), object.name},
                                   {QStringLiteral("change"), QLatin1String(kindName(object.kind))},
                                   {QStringLiteral("restart"), object.restart},
                                   {QStringLiteral("fields"), valueItems(session, object.fields)}};
        printJson(QStringLiteral("ValuesDifference"), {{QStringLiteral("values"), valueItems(session, values)},
                                                       {QStringLiteral("defaults"), three},
                                                       {QStringLiteral("objects"), changed}});
        return same ? Done : Failed;
    }
    if (!values.isEmpty())
        print(QStringLiteral("VALUES"));
    printValues(session, values);
    if (!defaults.isEmpty())
        print(QStringLiteral("%1THE NEW CHART").arg(values.isEmpty() ? QString() : QStringLiteral("\n")));
    for (const auto &change : defaults)
        print(QStringLiteral("%1 (%2 → %3, yours: %4)")
                  .arg(change.words(), valueText(shownValue(session, change.oldDefault, change.path)),
                       valueText(shownValue(session, change.newDefault, change.path)),
                       valueText(shownValue(session, change.yours, change.path))));
    if (!objects.isEmpty())
        print(QStringLiteral("\nOBJECTS"));
    for (const auto &object : objects) {
        print(QStringLiteral("%1/%2 %3%4")
                  .arg(object.objectKind, object.name, QLatin1String(kindName(object.kind)),
                       object.restart.isEmpty() ? QString() : QStringLiteral("; its pods restart: ") + object.restart));
        printValues(session, object.fields, QStringLiteral("  "));
    }
    if (same)
        print(QStringLiteral("No difference."));
    return same ? Done : Failed;
}

QCoro::Task<int> betweenRevisions(Session *session, int from, int to)
{
    const auto before = co_await chosenRelease(session, from);
    if (!before)
        co_return fail(session->options, before.error());
    const auto after = co_await chosenRelease(session, to);
    if (!after)
        co_return fail(session->options, after.error());
    const auto objects = manifestChanges(before->manifest.toUtf8(), after->manifest.toUtf8());
    if (!objects)
        co_return fail(session->options, objects.error());
    const auto was = effectiveValues(storedChart(*before), layersOf(*before, {})).values;
    const auto is = effectiveValues(storedChart(*after), layersOf(*after, {})).values;
    const auto changes = valueChanges(was, is);
    co_return tell(session, changes, {}, *objects);
}

QCoro::Task<int> diff(Session *session)
{
    if (const int code = co_await opened(session, false); code != Done)
        co_return code;
    const auto &options = session->options;
    const auto release = *session->platform.facts().release;
    if (options.revision > 0)
        co_return co_await betweenRevisions(session, options.revision, options.words.value(2).toInt());
    auto update = updateOptions(session);
    update.valuesFiles = valuesFilesOf(session);
    update.setTags = !options.to.isEmpty();
    if (update.version.isEmpty() && options.chart.isEmpty())
        update.version = release.chartVersion;
    const auto chart = co_await chartOfVersion(&session->platform, update.chart, update.version,
                                               session->stop.get_token());
    if (!chart)
        co_return fail(options, chart.error());
    const auto preview = co_await previewValues(&session->platform, release, update, session->stop.get_token());
    if (!preview)
        co_return fail(options, preview.error());
    const auto files = readValuesFiles(preview->files);
    if (!files)
        co_return fail(options, files.error());
    const auto old = storedChart(release);
    const auto was = effectiveValues(old, layersOf(release, {})).values;
    const auto changes = valueChanges(was, effectiveValues(*chart, *files).values);
    QList<ThreeWayChange> defaults;
    if (chart->version != release.chartVersion)
        defaults = threeWay(old.values, together(*files), effectiveValues(*chart, {}).values);
    co_return tell(session, changes, defaults, preview->objects);
}

int setVersion(Session *session, const QString &version)
{
    const auto &options = session->options;
    const auto layers = readValuesFiles(valuesFilesOf(session));
    if (!layers)
        return fail(options, layers.error());
    for (const auto &layer : *layers)
        if (isSopsFile(layer.yaml))
            return fail(
                options,
                {Error::Kind::Refused,
                 QStringLiteral("%1 is encrypted by SOPS. Nothing was changed; edit it with sops.").arg(layer.name),
                 {}});
    const auto files = withVersion(session->platform.profile(), *layers, version);
    if (!files)
        return fail(options, files.error());
    QJsonArray items;
    for (const auto &file : *files) {
        if (file.paths.isEmpty())
            continue;
        if (const auto written = writeVersioned(file); !written)
            return fail(options, written.error());
        items << QJsonObject{{QStringLiteral("file"), file.name},
                             {QStringLiteral("paths"), QJsonArray::fromStringList(file.paths)}};
        if (!options.json)
            print(QStringLiteral("%1: %2").arg(file.name, file.paths.join(QStringLiteral(", "))));
    }
    if (options.json)
        printJson(QStringLiteral("ValuesVersion"),
                  {{QStringLiteral("version"), version}, {QStringLiteral("items"), items}});
    else if (items.isEmpty())
        print(QStringLiteral("Nothing to change: no values file names another version of a component."));
    return Done;
}

} // namespace

QCoro::Task<int> values(Session *session)
{
    const auto verb = session->options.words.value(1);
    const auto operand = session->options.words.value(2);
    if (verb == QLatin1String("get"))
        co_return co_await get(session, pathFrom(operand));
    if (verb == QLatin1String("check"))
        co_return co_await check(session);
    if (verb == QLatin1String("diff"))
        co_return co_await diff(session);
    if (verb == QLatin1String("explain") && !operand.isEmpty())
        co_return co_await explainValues(session, pathFrom(operand));
    if (verb == QLatin1String("export") && !operand.isEmpty())
        co_return co_await exportValues(session, operand);
    if (verb == QLatin1String("set-version") && !operand.isEmpty())
        co_return setVersion(session, operand);
    complain(QStringLiteral("values takes get [PATH], check, diff, set-version VERSION, explain PATH or export FILE; "
                            "see luthierctl --help."));
    co_return Usage;
}

} // namespace luthier::ctl
