// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/manualchecks.h"

#include "base/words.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace luthier {

ManualChecks::ManualChecks(QWidget *parent)
    : QWidget(parent)
    , m_hint(label({}, "muted", true))
    , m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(label(tr("LOOK AT IT YOURSELF"), "section"));
    layout->addWidget(m_hint);
    m_rows->setSpacing(space::XS);
    layout->addLayout(m_rows);
}

void ManualChecks::showChecks(const QList<ManualCheck> &checks, bool tickable)
{
    setVisible(!checks.isEmpty());
    QStringList ids;
    for (const auto &line : std::as_const(m_lines))
        ids << line.id;
    QStringList wanted;
    for (const auto &check : checks)
        wanted << check.id;
    if (ids != wanted) // a box must not be exchanged under the pointer or the keys
        build(checks);
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const auto &check = checks[i];
        const QSignalBlocker quiet(m_lines[i].box);
        m_lines[i].box->setChecked(check.isTicked());
        m_lines[i].box->setEnabled(tickable);
        m_lines[i].who->setText(check.isTicked() ? tr("%1, %2", "who, when").arg(check.who, words::moment(check.when))
                                                 : QString());
    }
    m_hint->setText(tickable ? tr("What only a person can see. Ticks are kept in the journal with your name.")
                             : tr("What only a person can see; it is ticked here once this step is at work."));
}

void ManualChecks::build(const QList<ManualCheck> &checks)
{
    emptyLayout(m_rows);
    m_lines.clear();
    for (const auto &check : checks) {
        auto *box = new QCheckBox(check.title);
        auto *who = label({}, "muted");
        connect(box, &QCheckBox::toggled, this, [this, id = check.id](bool on) { emit ticked(id, on); });
        m_rows->addLayout(row({box, nullptr, who}));
        m_lines << Line{check.id, box, who};
    }
}

} // namespace luthier
