// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/restoreconfiguration.h"

#include "base/linediff.h"

#include <QJsonDocument>

namespace luthier {

namespace {

constexpr int MostLines = 400; // of differences in the journal
const auto ShownStates = QStringLiteral("shownStates");

/// The difference of one object as lines of evidence, Secrets hidden.
QStringList shown(const QJsonObject &now, const QJsonObject &then)
{
    const auto pair = configuration::shownPair(then, now);
    const auto newLine = QLatin1Char('\n');
    QStringList lines;
    for (const auto &line : withContext(lineDiff(pair.after.split(newLine), pair.before.split(newLine))))
        lines << (line.kind == DiffLine::Removed ? QStringLiteral("- ")
                  : line.kind == DiffLine::Added ? QStringLiteral("+ ")
                                                 : QStringLiteral("  "))
                     + line.text;
    return lines;
}

QStringList applyLines(const Platform &platform, const ConfigurationRestoreOptions &options, const QString &dryRun)
{
    QStringList lines;
    for (const auto &target : options.objects)
        lines << QStringLiteral("kubectl apply --server-side%1 -n %2 -f %3.yaml")
                     .arg(dryRun, platform.nameSpace(),
                          target.name.words().toLower().replace(QLatin1Char('/'), QLatin1Char('-')));
    return lines;
}

} // namespace

QString ConfigurationStep::path(const RestoreTarget &target) const
{
    return target.kind.path(m_platform.nameSpace(), target.name.name);
}

Task<Configuration> ConfigurationStep::backup(QString id, std::stop_token stop)
{
    const auto found = m_platform.catalogue().find(id);
    if (!found)
        co_return tl::unexpected(found.error());
    const auto one = *found;
    co_return co_await readBackup(&m_platform, one, stop);
}

Task<ConfigurationStep::Live> ConfigurationStep::live(RestoreTarget target, std::stop_token stop)
{
    Live found;
    const auto bytes = co_await m_platform.kube().get(path(target), stop);
    if (!bytes && bytes.error().kind == Error::Kind::NotFound)
        co_return found;
    if (!bytes)
        co_return tl::unexpected(bytes.error());
    const auto object = QJsonDocument::fromJson(*bytes).object();
    found.there = true;
    const auto metadata = object[QStringLiteral("metadata")];
    found.version = metadata[QStringLiteral("resourceVersion")].toString();
    const auto generation = metadata[QStringLiteral("generation")].toInteger();
    found.state = generation > 0 ? QStringLiteral("generation %1").arg(generation)
                                 : QStringLiteral("version ") + found.version;
    found.object = configuration::cleaned(object);
    co_return found;
}

Task<bool> ConfigurationStep::make(RestoreTarget target, QJsonObject wanted, objectwrites::Mode mode, QString shown,
                                   std::stop_token stop)
{
    const auto now = co_await live(target, stop);
    if (!now)
        co_return tl::unexpected(now.error());
    const bool isSo = now->there && configuration::mergePatch(now->object, wanted).isEmpty();
    if (!isSo && !shown.isEmpty() && shown != now->state)
        co_return failure(
            Error::Kind::Refused,
            RestoreConfiguration::tr(
                "%1 was changed by somebody else since it was compared. It was left as it is now; compare "
                "again and decide then.")
                .arg(target.name.words()));
    if (!now->there) {
        const auto folder = target.kind.path(m_platform.nameSpace());
        const auto made = co_await objectwrites::create(&m_platform, folder, wanted, mode, stop);
        if (!made)
            co_return tl::unexpected(made.error());
    } else {
        auto change = configuration::mergePatch(now->object, wanted);
        if (change.isEmpty())
            co_return false;
        auto metadata = change[QStringLiteral("metadata")].toObject();
        metadata[QStringLiteral("resourceVersion")] = now->version;
        change[QStringLiteral("metadata")] = metadata;
        const auto patched = co_await objectwrites::patch(&m_platform, path(target), change, mode, stop);
        if (!patched)
            co_return tl::unexpected(patched.error());
    }
    if (mode == objectwrites::Mode::Real)
        (void)co_await objectwrites::disown(&m_platform, path(target), stop); // a later Helm would say so
    co_return true;
}

QString TryConfiguration::explanation() const
{
    return tr("Shows what each object would become and lets the server try it without keeping it. Changes nothing.");
}

QStringList TryConfiguration::commands() const
{
    return applyLines(m_platform, m_options, QStringLiteral(" --dry-run=server"));
}

QList<Permission> TryConfiguration::permissions() const
{
    QList<Permission> all;
    for (const auto &target : m_options.objects)
        for (const auto *verb : {"get", "patch", "create"})
            if (const Permission one{QLatin1String(verb), target.kind.group, target.kind.plural,
                                     target.kind.namespaced ? m_platform.nameSpace() : QString()};
                !all.contains(one))
                all << one;
    return all;
}

Task<> TryConfiguration::formerIsKept(QString backupId, std::stop_token stop)
{
    const auto before = co_await backup(backupId, stop);
    if (!before)
        co_return tl::unexpected(before.error());
    for (const auto &target : m_options.objects) {
        const auto now = co_await live(target, stop);
        if (!now)
            co_return tl::unexpected(now.error());
        const auto *kept = before->object(target.name);
        if (now->there && kept && *kept != now->object)
            co_return failure(Error::Kind::Refused,
                              tr("%1 was changed by somebody else while it was backed up. Nothing was changed here; "
                                 "try again.")
                                  .arg(target.name.words()));
        if (now->there && !kept)
            co_return failure(
                Error::Kind::Refused,
                tr("What %1 is now was not backed up, so it could not be brought back. Nothing was changed; "
                   "name recipients in the profile (backups: recipients) if it is a Secret.")
                    .arg(target.name.words()));
    }
    co_return {};
}

Task<QString> TryConfiguration::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto then = co_await backup(m_options.backupId, context.stop);
    if (!then)
        co_return tl::unexpected(then.error());
    const auto own = context.facts[QStringLiteral("configurationId")].toString();
    if (const auto kept = co_await formerIsKept(own, context.stop); !kept)
        co_return tl::unexpected(kept.error());
    QJsonObject shownStates;
    int lines = 0;
    int differing = 0;
    for (const auto &target : m_options.objects) {
        const auto *wanted = then->object(target.name);
        if (!wanted)
            co_return failure(Error::Kind::NotFound,
                              tr("The backup does not hold %1. Nothing was changed.").arg(target.name.words()));
        const auto object = *wanted;
        const auto now = co_await live(target, context.stop);
        if (!now)
            co_return tl::unexpected(now.error());
        shownStates[target.name.words()] = now->state;
        const auto tried = co_await make(target, object, objectwrites::Mode::DryRun, now->state, context.stop);
        if (!tried) {
            auto error = tried.error();
            error.message = tr("%1 could not be put back: %2").arg(target.name.words(), error.message);
            co_return tl::unexpected(error);
        }
        if (!*tried)
            continue;
        ++differing;
        context.evidence(now->there ? tr("%1 changes:").arg(target.name.words())
                                    : tr("%1 is made anew:").arg(target.name.words()));
        for (const auto &line : shown(now->object, object))
            if (++lines <= MostLines)
                context.evidence(line);
    }
    if (lines > MostLines)
        context.evidence(tr("… and %n more line(s)", nullptr, lines - MostLines));
    context.facts[ShownStates] = shownStates;
    co_return tr("%n object(s) would change; the server takes them", nullptr, differing);
}

QString RestoreConfiguration::explanation() const
{
    QStringList names;
    for (const auto &target : m_options.objects)
        names << target.name.words();
    return tr("Makes these objects as they are in the backup, and compares them afterwards: %1. Nothing is deleted.")
        .arg(names.join(QStringLiteral(", ")));
}

QStringList RestoreConfiguration::commands() const { return applyLines(m_platform, m_options, QString()); }

QStringList RestoreConfiguration::undoCommands() const { return commands(); }

Task<QString> RestoreConfiguration::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto then = co_await backup(m_options.backupId, context.stop);
    if (!then)
        co_return tl::unexpected(then.error());
    int changed = 0;
    for (const auto &target : m_options.objects) {
        const auto *wanted = then->object(target.name);
        const auto object = wanted ? *wanted : QJsonObject();
        const auto shown = context.facts[ShownStates][target.name.words()].toString();
        const auto made = co_await make(target, object, objectwrites::Mode::Real, shown, context.stop);
        if (!made)
            co_return tl::unexpected(made.error());
        changed += *made ? 1 : 0;
        context.output(*made ? tr("%1 put back").arg(target.name.words())
                             : tr("%1 was so already").arg(target.name.words()));
        const auto now = co_await live(target, context.stop);
        if (!now)
            co_return tl::unexpected(now.error());
        if (!configuration::mergePatch(now->object, object).isEmpty())
            context.evidence(tr("%1 is not wholly as it was: the cluster added or changed something of it.")
                                 .arg(target.name.words()));
    }
    context.facts[QStringLiteral("objectsRestored")] = changed;
    co_return tr("%n object(s) put back", nullptr, changed);
}

Task<StepReality> RestoreConfiguration::reality(StepContext context)
{
    const auto then = co_await backup(m_options.backupId, context.stop);
    if (!then)
        co_return tl::unexpected(then.error());
    qsizetype same = 0;
    for (const auto &target : m_options.objects) {
        const auto now = co_await live(target, context.stop);
        if (!now)
            co_return tl::unexpected(now.error());
        const auto *wanted = then->object(target.name);
        same += now->there && wanted && now->object == *wanted ? 1 : 0;
    }
    co_return same == m_options.objects.size() ? StepReality::Done : StepReality::HalfWay;
}

Task<QString> RestoreConfiguration::undo(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto before = co_await backup(context.facts[QStringLiteral("configurationId")].toString(), context.stop);
    if (!before)
        co_return tl::unexpected(before.error());
    QStringList stays;
    int changed = 0;
    for (const auto &target : m_options.objects) {
        const auto *former = before->object(target.name);
        if (!former) { // it was missing; nothing is ever deleted
            stays << target.name.words();
            continue;
        }
        const auto object = *former;
        const auto made = co_await make(target, object, objectwrites::Mode::Real, QString(), context.stop);
        if (!made)
            co_return tl::unexpected(made.error());
        changed += *made ? 1 : 0;
    }
    auto sentence = tr("%n object(s) as before", nullptr, changed);
    if (!stays.isEmpty())
        sentence += QStringLiteral(". ")
                  + tr("Were missing before, and stay: %1").arg(stays.join(QStringLiteral(", ")));
    co_return sentence;
}

} // namespace luthier
