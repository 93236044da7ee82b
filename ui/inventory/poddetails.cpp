// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/poddetails.h"

#include "base/words.h"
#include "ui/inventory/podmodel.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/pieces.h"

#include <QButtonGroup>
#include <QStackedWidget>

namespace luthier {

PodDetails::PodDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, "heading", true))
    , m_message(label({}, "muted", true))
    , m_tabs(row({nullptr}, space::M))
    , m_tabGroup(new QButtonGroup(this))
    , m_pages(new QStackedWidget)
    , m_overview(new CodeBox(tr("Overview")))
    , m_events(new CodeBox(tr("Events")))
    , m_commands(new CodeBox(tr("Commands")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addLayout(m_tabs);
    layout->addWidget(m_pages, 1);
    addPage(tr("Overview"), m_overview)->setChecked(true);
    addPage(tr("Events"), m_events);
    addPage(tr("Command"), m_commands);
}

QPushButton *PodDetails::addPage(const QString &name, QWidget *page)
{
    auto *tab = button(name);
    tab->setProperty("segment", true);
    tab->setCheckable(true);
    m_tabGroup->addButton(tab); // not autoExclusive: that reaches into the tabs of nested widgets
    m_tabs->insertWidget(m_tabs->count() - 1, tab);
    m_pages->addWidget(page);
    connect(tab, &QPushButton::toggled, this, [this, page](bool on) {
        if (on)
            m_pages->setCurrentWidget(page);
    });
    return tab;
}

void PodDetails::showPod(const Pod &pod, const QList<Event> &events)
{
    m_title->setText(pod.name);
    m_message->setText(pod.message);
    m_message->setVisible(!pod.message.isEmpty());
    m_overview->setCode(overview(pod));
    m_commands->setCode(commands(pod));
    QStringList lines;
    for (const auto &event : events)
        lines << QStringLiteral("%1  %2  %3%4")
                     .arg(words::moment(event.last), event.reason, event.message,
                          event.count > 1 ? QStringLiteral("  (%1×)").arg(event.count) : QString());
    m_events->setCode(lines.isEmpty()
                          ? tr("No event of this pod is kept any more (the cluster forgets them after an hour).")
                          : lines.join(QLatin1Char('\n')));
}

QString PodDetails::overview(const Pod &pod)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name.leftJustified(12) + value;
    };
    add(tr("status"), pod.status);
    add(tr("node"), pod.node);
    add(tr("address"), pod.ip);
    add(tr("owner"), pod.ownerKind.isEmpty() ? QString() : pod.ownerKind + QLatin1Char('/') + pod.ownerName);
    if (pod.created.isValid())
        add(tr("since"), words::moment(pod.created));
    for (const auto &list : {pod.initContainers, pod.containers})
        for (const auto &container : list) {
            lines << QString() << container.name;
            add(QStringLiteral("  ") + tr("image"), container.image);
            add(QStringLiteral("  ") + tr("digest"), container.digest);
            add(QStringLiteral("  ") + tr("state"),
                QStringList{container.state, container.reason, container.message}.join(QLatin1Char(' ')).simplified());
            if (container.restarts > 0)
                add(QStringLiteral("  ") + tr("restarts"), tr("%1, last: %2 (exit code %3)")
                                                               .arg(container.restarts)
                                                               .arg(container.lastReason)
                                                               .arg(container.lastExitCode));
        }
    QStringList labels;
    for (auto it = pod.labels.begin(); it != pod.labels.end(); ++it)
        labels << QStringLiteral("  %1=%2").arg(it.key(), it.value());
    if (!labels.isEmpty())
        lines << QString() << tr("labels") << labels;
    return lines.join(QLatin1Char('\n'));
}

QString PodDetails::commands(const Pod &pod)
{
    const auto kubectl = [](const QStringList &arguments) {
        return words::commandLine(QStringLiteral("kubectl"), arguments);
    };
    const QString where = QStringLiteral("-n");
    QStringList lines{PodModel::commandFor(pod),
                      kubectl({QStringLiteral("get"), QStringLiteral("pod"), where, pod.nameSpace, pod.name,
                               QStringLiteral("-o"), QStringLiteral("yaml")})};
    for (const auto &container : pod.containers) {
        lines << kubectl({QStringLiteral("logs"), where, pod.nameSpace, pod.name, QStringLiteral("-c"), container.name,
                          QStringLiteral("--tail=100")});
        if (container.restarts > 0)
            lines << kubectl({QStringLiteral("logs"), where, pod.nameSpace, pod.name, QStringLiteral("-c"),
                              container.name, QStringLiteral("--previous")});
    }
    lines << kubectl(
        {QStringLiteral("events"), where, pod.nameSpace, QStringLiteral("--for"), QStringLiteral("pod/") + pod.name});
    return lines.join(QLatin1Char('\n'));
}

} // namespace luthier
