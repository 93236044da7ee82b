// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/podmodel.h"

#include "base/words.h"
#include "ui/theme/lineicon.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace luthier {

namespace {

constexpr int GatherFor = 100; // ms

}

PodModel::PodModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &PodModel::flush);
    m_ageing.setInterval(std::chrono::seconds(10));
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        if (!m_rows.isEmpty()) // only what is drawn is asked for; the sort keys stay as they are
            emit dataChanged(index(0, Age), index(int(m_rows.size()) - 1, Age), {Qt::DisplayRole});
    });
    m_ageing.start();
}

void PodModel::reset(const QHash<QString, Pod> &pods)
{
    beginResetModel();
    m_changed.clear();
    m_removed.clear();
    m_rows = pods.values();
    std::sort(m_rows.begin(), m_rows.end(), [](const Pod &a, const Pod &b) { return a.name < b.name; });
    m_index.clear();
    for (int i = 0; i < m_rows.size(); ++i)
        m_index.insert(m_rows[i].uid, i);
    endResetModel();
}

void PodModel::change(const Pod &pod)
{
    m_removed.remove(pod.uid);
    m_changed.insert(pod.uid, pod);
    gather();
}

void PodModel::remove(const QString &uid)
{
    m_changed.remove(uid);
    m_removed.insert(uid);
    gather();
}

// The first change after a pause is told at once; in a busy cluster ten times a second is enough.
void PodModel::gather()
{
    if (!m_gather.isActive())
        m_gather.start(m_told.isValid() && !m_told.hasExpired(GatherFor) ? GatherFor : 0);
}

void PodModel::flush()
{
    m_gather.stop();
    m_told.start();
    QList<int> gone;
    for (const auto &uid : std::as_const(m_removed))
        if (m_index.contains(uid))
            gone << m_index.value(uid);
    std::sort(gone.begin(), gone.end(), std::greater<>());
    for (const auto at : gone) {
        beginRemoveRows({}, at, at);
        m_index.remove(m_rows[at].uid);
        m_rows.removeAt(at);
        for (auto i = at; i < m_rows.size(); ++i)
            m_index[m_rows[i].uid] = i;
        endRemoveRows();
    }
    m_removed.clear();

    QList<Pod> fresh;
    for (const auto &pod : std::as_const(m_changed)) {
        const auto at = m_index.value(pod.uid, -1);
        if (at < 0) {
            fresh << pod;
            continue;
        }
        m_rows[at] = pod;
        emit dataChanged(index(at, 0), index(at, Columns - 1));
    }
    m_changed.clear();
    if (fresh.isEmpty())
        return;
    const auto first = int(m_rows.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    for (const auto &pod : std::as_const(fresh)) {
        m_index.insert(pod.uid, int(m_rows.size()));
        m_rows << pod;
    }
    endInsertRows();
}

const Pod *PodModel::pod(const QString &uid) const
{
    const auto at = m_index.value(uid, -1);
    return at < 0 ? nullptr : &m_rows[at];
}

int PodModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PodModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

State PodModel::stateOf(const Pod &pod)
{
    if (pod.deleting)
        return State::Working;
    if (pod.phase == QLatin1String("Succeeded") || pod.ready)
        return State::Healthy;
    static const QStringList bad{QStringLiteral("CrashLoopBackOff"), QStringLiteral("ImagePullBackOff"),
                                 QStringLiteral("ErrImagePull"),     QStringLiteral("Error"),
                                 QStringLiteral("OOMKilled"),        QStringLiteral("CreateContainerConfigError")};
    if (pod.phase == QLatin1String("Failed")
        || std::any_of(bad.begin(), bad.end(), [&pod](const auto &word) { return pod.status.endsWith(word); }))
        return State::Failed;
    if (pod.phase == QLatin1String("Pending") || pod.status == QLatin1String("ContainerCreating"))
        return State::Working;
    return pod.phase == QLatin1String("Unknown") ? State::Unknown : State::Attention;
}

QString PodModel::commandFor(const Pod &pod)
{
    return words::commandLine(QStringLiteral("kubectl"), {QStringLiteral("describe"), QStringLiteral("pod"),
                                                          QStringLiteral("-n"), pod.nameSpace, pod.name});
}

QVariant PodModel::display(const Pod &pod, int column) const
{
    switch (column) {
    case Name:
        return pod.name;
    case Status:
        return pod.status;
    case Ready:
        return tr("%1 of %2").arg(pod.readyContainers()).arg(pod.containers.size());
    case Restarts:
        return pod.restarts() == 0 ? QStringLiteral("–") : QString::number(pod.restarts());
    case Age:
        return pod.created.isValid() ? words::age(pod.created, QDateTime::currentDateTimeUtc()) : QStringLiteral("–");
    case Node:
        return pod.node.isEmpty() ? tr("none yet") : pod.node;
    case Image:
        return pod.image();
    default:
        return {};
    }
}

QVariant PodModel::sortKey(const Pod &pod, int column)
{
    switch (column) {
    case Ready:
        return pod.readyContainers();
    case Restarts:
        return pod.restarts();
    case Age:
        return pod.created.isValid() ? -pod.created.toSecsSinceEpoch() : 0; // youngest first
    case Name:
        return pod.name;
    case Status:
        return pod.status;
    case Node:
        return pod.node;
    default:
        return pod.image();
    }
}

QVariant PodModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &pod = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return display(pod, index.column());
    case TableRole::Sort:
        return sortKey(pod, index.column());
    case TableRole::Key:
        return pod.uid;
    case TableRole::Command:
        return commandFor(pod);
    case Qt::DecorationRole:
        return index.column() == Status ? QVariant(stateIcon(stateOf(pod))) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Status)
            return Theme::current().colour(roleOf(stateOf(pod)));
        return index.column() >= Age ? QVariant(Theme::current().colour(Role::Muted)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Ready || index.column() == Restarts
                 ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                 : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Status ? pod.message : QString();
    default:
        return {};
    }
}

QVariant PodModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Ready || section == Restarts))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Pod"), tr("Status"), tr("Ready"), tr("Restarts"), tr("Age"), tr("Node"), tr("Image")};
    return names[section];
}

} // namespace luthier
