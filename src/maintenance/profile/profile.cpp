// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/profile.h"

#include "base/paths.h"
#include "maintenance/messages/mailprofile.h"
#include "maintenance/metrics/metricsprofile.h"
#include "maintenance/profile/profilekeys.h"
#include "maintenance/profile/profilelayers.h"
#include "maintenance/stores/stores.h"
#include "postgres/dumpformat.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace luthier {

using profilekeys::invalid;
using profilekeys::knownKeys;

namespace {

constexpr int MostJobs = 64; // each is a connection to the server

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::profile)
};

// The same for the small parts that are read key by key.
Result<> knownParts(const QJsonObject &profile, const QString &file)
{
    const QMap<QString, QStringList> parts{
        {QStringLiteral("endpoints"), {QStringLiteral("version"), QStringLiteral("health")}},
        {QStringLiteral("backups"),
         {QStringLiteral("folder"), QStringLiteral("keep"), QStringLiteral("recipients"), QStringLiteral("identity"),
          QStringLiteral("compression"), QStringLiteral("format"), QStringLiteral("jobs")}},
        {QStringLiteral("tools"), {QStringLiteral("path")}},
    };
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        if (const auto ok = knownKeys(profile[part.key()].toObject(), part.value(), part.key(), file); !ok)
            return ok;
    return {};
}

Result<QList<Environment>> readEnvironments(const QJsonArray &array, const QJsonObject &database, const QString &file)
{
    QList<Environment> all;
    for (const auto &value : array) {
        const auto o = value.toObject();
        if (const auto ok = knownKeys(o,
                                      {QStringLiteral("name"), QStringLiteral("colour"), QStringLiteral("kubeconfig"),
                                       QStringLiteral("context"), QStringLiteral("namespace"), QStringLiteral("url"),
                                       QStringLiteral("resolve"), QStringLiteral("caFile"), QStringLiteral("insecure"),
                                       QStringLiteral("database"), QStringLiteral("values")},
                                      QStringLiteral("environments"), file);
            !ok)
            return tl::unexpected(ok.error());
        Environment e{.name = o[QStringLiteral("name")].toString(),
                      .colour = o[QStringLiteral("colour")].toString(QStringLiteral("production")),
                      .kubeconfig = o[QStringLiteral("kubeconfig")].toString(),
                      .context = o[QStringLiteral("context")].toString(),
                      .nameSpace = o[QStringLiteral("namespace")].toString(),
                      .url = o[QStringLiteral("url")].toString(),
                      .resolve = o[QStringLiteral("resolve")].toString(),
                      .caFile = o[QStringLiteral("caFile")].toString(),
                      .insecure = o[QStringLiteral("insecure")].toBool()};
        if (e.name.isEmpty())
            return invalid(file, Words::tr("an environment has no name"));
        if (const auto own = o[QStringLiteral("database")].toObject(); !own.isEmpty()) {
            const auto its = DatabaseProfile::fromJson(DatabaseProfile::merged(database, own));
            if (!its)
                return invalid(file, its.error().message);
            e.database = *its;
        }
        if (const auto own = o[QStringLiteral("values")]; own.isArray())
            e.valuesFiles = own.toVariant().toStringList();
        all << e;
    }
    if (all.isEmpty())
        return invalid(file, Words::tr("it names no environment"));
    return all;
}

Result<QList<ChartSource>> chartSources(const QJsonArray &array, const QString &file)
{
    QList<ChartSource> all;
    for (const auto &value : array) {
        const auto o = value.toObject();
        if (const auto ok = knownKeys(o,
                                      {QStringLiteral("oci"), QStringLiteral("repository"), QStringLiteral("chart"),
                                       QStringLiteral("file"), QStringLiteral("registryConfig"),
                                       QStringLiteral("caFile")},
                                      QStringLiteral("charts"), file);
            !ok)
            return tl::unexpected(ok.error());
        ChartSource source{.oci = o[QStringLiteral("oci")].toString(),
                           .repository = o[QStringLiteral("repository")].toString(),
                           .chart = o[QStringLiteral("chart")].toString(),
                           .file = o[QStringLiteral("file")].toString(),
                           .registryConfig = o[QStringLiteral("registryConfig")].toString(),
                           .caFile = o[QStringLiteral("caFile")].toString()};
        if (source.oci.isEmpty() && source.file.isEmpty() && (source.repository.isEmpty() || source.chart.isEmpty()))
            return invalid(file, Words::tr("a chart source needs “oci”, “file”, or “repository” with “chart”"));
        all << source;
    }
    return all;
}

Result<QMap<UpdateKind, Proof>> readGates(const QJsonObject &object, const QString &file)
{
    const QMap<QString, UpdateKind> kinds{{QStringLiteral("patch"), UpdateKind::Patch},
                                          {QStringLiteral("minor"), UpdateKind::Minor},
                                          {QStringLiteral("major"), UpdateKind::Major}};
    QMap<UpdateKind, Proof> all{{UpdateKind::Patch, Proof::Readable},
                                {UpdateKind::Minor, Proof::Readable},
                                {UpdateKind::Major, Proof::Readable}};
    if (const auto ok = knownKeys(object, kinds.keys(), QStringLiteral("gates"), file); !ok)
        return tl::unexpected(ok.error());
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto proof = proofFromName(it.value().toString());
        if (!proof)
            return invalid(file,
                           Words::tr("“%1” is no level of proof (taken, transferred, readable, restored, asserted)")
                               .arg(it.value().toString()));
        all[kinds[it.key()]] = *proof;
    }
    return all;
}

// A schedule for a place or a store that there is not would never be kept, and nobody would know.
Result<> schedulesFit(const Profile &profile)
{
    for (const auto &schedule : profile.schedules) {
        if (const auto place = profile.environment(schedule.environment); !place)
            return tl::unexpected(place.error());
        for (const auto &name : schedule.stores.value_or(QStringList()))
            if (const auto store = storeNamed(profile, name); !store)
                return tl::unexpected(store.error());
    }
    return {};
}

} // namespace

AgeKeys Profile::keysTo(const QStringList &recipients) const
{
    auto keys = backupKeys;
    if (!recipients.isEmpty())
        keys.recipients = recipients;
    return keys;
}

QMap<QString, QString> Profile::valuesTemplates(int number) const
{
    QMap<QString, QString> templates;
    for (const auto &other : environments)
        if (const auto file = other.valuesFiles.value_or(QStringList()).value(number);
            !file.isEmpty() && !valuesFiles.contains(file) && QFile::exists(file))
            templates[other.name] = file;
    return templates;
}

ReleaseRef Profile::releaseRef(const Environment &environment) const
{
    return {environment.nameSpace.isEmpty() ? nameSpace : environment.nameSpace, release};
}

Result<Environment> Profile::environment(const QString &wanted) const
{
    QStringList names;
    for (const auto &candidate : environments) {
        if (wanted.isEmpty() || candidate.name == wanted)
            return candidate;
        names << candidate.name;
    }
    return failure(Error::Kind::NotFound, Words::tr("The profile %1 has no environment “%2”; it has: %3.")
                                              .arg(name, wanted, names.join(QStringLiteral(", "))));
}

Result<Profile> Profile::load(const QString &nameOrFile)
{
    QFile file(profileFile(nameOrFile));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound,
                       Words::tr("The profile %1 cannot be read: %2. Name a file, or a profile that ships (lyra).")
                           .arg(nameOrFile, file.errorString()));
    return parse(file.readAll(), file.fileName());
}

Result<Profile> Profile::parse(const QByteArray &yaml, const QString &file)
{
    const auto whole = wholeProfile(yaml, file);
    if (!whole)
        return tl::unexpected(whole.error());
    const auto &o = *whole;
    if (const auto ok = knownKeys(o, {QStringLiteral("name"),         QStringLiteral("title"),
                                      QStringLiteral("release"),      QStringLiteral("namespace"),
                                      QStringLiteral("environments"), QStringLiteral("components"),
                                      QStringLiteral("database"),     QStringLiteral("endpoints"),
                                      QStringLiteral("smokeTests"),   QStringLiteral("gates"),
                                      QStringLiteral("support"),      QStringLiteral("charts"),
                                      QStringLiteral("values"),       QStringLiteral("tools"),
                                      QStringLiteral("backups"),      QStringLiteral("smokeTestValues"),
                                      QStringLiteral("manualChecks"), QStringLiteral("stores"),
                                      QStringLiteral("schedules"),    QStringLiteral("migrations"),
                                      QStringLiteral("mail"),         QStringLiteral("metrics")},
                                  {}, file);
        !ok)
        return tl::unexpected(ok.error());
    if (const auto ok = knownParts(o, file); !ok)
        return tl::unexpected(ok.error());
    Profile p;
    p.file = file;
    p.release = o[QStringLiteral("release")].toString();
    p.name = o[QStringLiteral("name")].toString(p.release);
    p.title = o[QStringLiteral("title")].toString(p.name);
    p.nameSpace = o[QStringLiteral("namespace")].toString(p.release);
    if (p.release.isEmpty())
        return invalid(file, Words::tr("it names no release"));
    const auto database = o[QStringLiteral("database")].toObject();
    const auto places = readEnvironments(o[QStringLiteral("environments")].toArray(), database, file);
    if (!places)
        return tl::unexpected(places.error());
    p.environments = *places;
    const auto sources = chartSources(o[QStringLiteral("charts")].toArray(), file);
    if (!sources)
        return tl::unexpected(sources.error());
    p.charts = *sources;
    const auto levels = readGates(o[QStringLiteral("gates")].toObject(), file);
    if (!levels)
        return tl::unexpected(levels.error());
    p.proofFor = *levels;
    for (const auto &value : o[QStringLiteral("values")].toArray())
        p.valuesFiles << value.toString();
    for (auto &place : p.environments) {
        auto files = place.valuesFiles.value_or(p.valuesFiles);
        place.valuesFiles = files.replaceInStrings(QStringLiteral("{environment}"), place.name);
    }
    for (const auto &value : o[QStringLiteral("components")].toArray()) {
        if (const auto ok = knownKeys(value.toObject(),
                                      {QStringLiteral("name"), QStringLiteral("workload"), QStringLiteral("tag")},
                                      QStringLiteral("components"), file);
            !ok)
            return tl::unexpected(ok.error());
        Component c{value[QStringLiteral("name")].toString(), value[QStringLiteral("workload")].toString(),
                    value[QStringLiteral("tag")].toString()};
        if (c.name.isEmpty() || c.workloadName().isEmpty())
            return invalid(file, Words::tr("a component needs a name and a workload like deployment/lyra-backend"));
        p.components << c;
    }
    const auto db = DatabaseProfile::fromJson(database);
    if (!db)
        return invalid(file, db.error().message);
    p.database = *db;
    const auto migrations = MigrationProfile::fromJson(o[QStringLiteral("migrations")].toObject());
    if (!migrations)
        return invalid(file, migrations.error().message);
    p.migrations = *migrations;
    const auto has = [&p](const QString &name) {
        return std::any_of(p.components.cbegin(), p.components.cend(), [&](const auto &c) { return c.name == name; });
    };
    if (p.migrations.tool == MigrationProfile::Tool::Alembic && !has(p.migrations.component))
        return invalid(
            file,
            Words::tr("“component” of the migrations names none of the components: “%1”").arg(p.migrations.component));
    p.versionPath = o[QStringLiteral("endpoints")][QStringLiteral("version")].toString();
    p.healthPath = o[QStringLiteral("endpoints")][QStringLiteral("health")].toString();
    const auto values = profilekeys::smokeValues(o[QStringLiteral("smokeTestValues")].toObject(), file);
    if (!values)
        return tl::unexpected(values.error());
    p.smokeValues = *values;
    const auto tests = profilekeys::smokeTests(o[QStringLiteral("smokeTests")].toArray(), p.smokeValues, file);
    if (!tests)
        return tl::unexpected(tests.error());
    p.smokeTests = *tests;
    const auto checks = profilekeys::manualChecks(o[QStringLiteral("manualChecks")].toArray(), file);
    if (!checks)
        return tl::unexpected(checks.error());
    p.manualChecks = *checks;
    p.backupFolder = o[QStringLiteral("backups")][QStringLiteral("folder")].toString();
    const auto packing = o[QStringLiteral("backups")][QStringLiteral("compression")].toString(QStringLiteral("zstd"));
    if (packing != QLatin1String("zstd") && packing != QLatin1String("gzip"))
        return invalid(file, Words::tr("backups.compression is “%1”; it is zstd or gzip").arg(packing));
    p.backupZstd = packing == QLatin1String("zstd");
    p.backupFormat = o[QStringLiteral("backups")][QStringLiteral("format")].toString(p.backupFormat);
    if (!QStringList{QStringLiteral("custom"), QStringLiteral("plain"), QStringLiteral("directory")}.contains(
            p.backupFormat))
        return invalid(file, Words::tr("backups.format is “%1”; it is custom, plain or directory").arg(p.backupFormat));
    p.backupJobs = o[QStringLiteral("backups")][QStringLiteral("jobs")].toInt(p.backupJobs);
    if (p.backupJobs < 1 || p.backupJobs > MostJobs)
        return invalid(file, Words::tr("backups.jobs is not a number from 1 to %1").arg(MostJobs));
    p.toolsPath = o[QStringLiteral("tools")][QStringLiteral("path")].toString();
    p.backupKeys.identity = o[QStringLiteral("backups")][QStringLiteral("identity")].toString();
    p.backupKeys.toolsPath = p.toolsPath;
    for (const auto &value : o[QStringLiteral("backups")][QStringLiteral("recipients")].toArray())
        p.backupKeys.recipients << value.toString();
    const auto keep = readKeepRules(o[QStringLiteral("backups")][QStringLiteral("keep")]);
    if (!keep)
        return invalid(file, keep.error().message);
    p.keepBackups = *keep;
    const auto stores = readStores(o[QStringLiteral("stores")].toArray());
    if (!stores)
        return invalid(file, stores.error().message);
    p.stores = *stores;
    const auto schedules = readSchedules(o[QStringLiteral("schedules")].toArray());
    if (!schedules)
        return invalid(file, schedules.error().message);
    p.schedules = *schedules;
    if (const auto fitting = schedulesFit(p); !fitting)
        return invalid(file, fitting.error().message);
    if (dumpformat::isDirectory(p.backupFormat) && p.database.isInCluster())
        return invalid(file, Words::tr("backups.format: directory is for a database that is reached directly "
                                       "(database.connection)"));
    p.supportAddress = o[QStringLiteral("support")].toString();
    p.mail = o[QStringLiteral("mail")].toObject();
    if (const auto mail = MailProfile::fromJson(p.mail); !mail)
        return invalid(file, mail.error().message);
    p.metrics = o[QStringLiteral("metrics")].toObject();
    if (const auto metrics = MetricsProfile::check(p.metrics); !metrics)
        return invalid(file, metrics.error().message);
    return p;
}

} // namespace luthier
