// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strips.h"

#include "base/words.h"
#include "ui/plan/planwords.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pieces.h"

#include <QProgressBar>

namespace luthier {

EnvironmentStrip::EnvironmentStrip(const Environment &environment, const ReleaseRef &release, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
    , m_where(new ElidedLabel("muted"))
    , m_insecure(label(tr("TLS is not checked"), "strong"))
    , m_lock(flatButton({}, QStringLiteral("lock")))
{
    setObjectName(QStringLiteral("strip"));
    setAttribute(Qt::WA_StyledBackground);
    auto *name = label(environment.name);
    name->setObjectName(QStringLiteral("environment"));
    auto *find = button(tr("Find or do…   Ctrl+K"));
    find->setIcon(lineIcon(QStringLiteral("search")));
    setState(m_insecure, State::Failed);
    m_insecure->setToolTip(tr("Whoever stands between this machine and the cluster or the database can read and change "
                              "everything. The profile or the kubeconfig says so (insecure, sslmode)."));
    m_insecure->hide();
    auto *layout = row({name, label(release.name, "strong")}, space::S + space::XS);
    layout->addWidget(m_where, 1);
    layout->addWidget(m_insecure);
    layout->addWidget(m_lock);
    layout->addWidget(find);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    setLayout(layout);
    connect(m_lock, &QPushButton::clicked, this, &EnvironmentStrip::lockPressed);
    connect(find, &QPushButton::clicked, this, &EnvironmentStrip::paletteWanted);
}

void EnvironmentStrip::showFacts(const Platform::Facts &facts)
{
    QStringList where;
    if (!m_environment.context.isEmpty())
        where << tr("@ %1").arg(m_environment.context);
    if (facts.release)
        where << tr("namespace %1").arg(facts.release->ref.nameSpace);
    if (!facts.cluster.serverVersion.isEmpty())
        where << tr("Kubernetes %1").arg(facts.cluster.serverVersion);
    if (facts.connection == Platform::Connection::Connecting)
        where << tr("connecting…");
    m_where->setWhole(where.join(QStringLiteral(" · ")));
}

void EnvironmentStrip::showLock(bool readOnly, const QDateTime &unlockedUntil)
{
    m_lock->setIcon(lineIcon(readOnly ? QStringLiteral("lock") : QStringLiteral("unlock")));
    m_lock->setText(readOnly ? tr("Read-only: unlock for 30 minutes")
                    : unlockedUntil.isValid()
                        ? tr("Unlocked until %1").arg(unlockedUntil.toLocalTime().toString(QStringLiteral("HH:mm")))
                        : tr("Changes are possible"));
    m_lock->setToolTip(readOnly ? tr("Nothing can be changed before it is unlocked") : tr("Lock again"));
    m_lock->setAccessibleName(m_lock->text());
}

void EnvironmentStrip::showInsecure(bool insecure) { m_insecure->setVisible(insecure); }

ActivityStrip::ActivityStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("working"), Role::Working, space::iconSmall))
    , m_text(new ElidedLabel)
    , m_bar(new QProgressBar)
    , m_left(label({}, "muted"))
{
    setObjectName(QStringLiteral("activity"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("What runs"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedWidth(space::XL * 4);
    m_bar->setAccessibleName(tr("Progress"));
    auto *open = button(tr("Open"));
    auto *layout = row({m_icon});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_left);
    layout->addWidget(m_bar);
    layout->addWidget(open);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    setLayout(layout);
    connect(open, &QPushButton::clicked, this, &ActivityStrip::openWanted);
}

void ActivityStrip::showPlan(const PlanView &view)
{
    using Phase = PlanView::Phase;
    const auto runs = view.phase == Phase::Running || view.phase == Phase::Undoing;
    const auto state = runs                        ? State::Working
                     : view.phase == Phase::Done   ? State::Healthy
                     : view.phase == Phase::Failed ? State::Failed
                                                   : State::Unknown;
    m_icon->setIcon(iconOf(state), roleOf(state));
    m_text->setWhole(planwords::activity(view));
    m_bar->setVisible(runs);
    m_bar->setValue(int(view.part() * 1000));
    const auto left = view.left(QDateTime::currentDateTimeUtc());
    m_left->setText(runs && left.count() > 1000 ? tr("%1 left").arg(words::duration(left)) : QString());
}

} // namespace luthier
