// SPDX-License-Identifier: GPL-3.0-or-later
// The ways back to an earlier revision, asked as somebody looks at them.
#include "ui/shell/workbench.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/widgets/later.h"

namespace luthier {

void Workbench::joinWays()
{
    connect(m_rollback, &RollbackView::planWanted, this, &Workbench::planRollback);
    connect(m_rollback, &RollbackView::updateWanted, this, [this](const QString &version) {
        m_update->selectVersion(version);
        choose(Update);
    });
    connect(m_rollback, &RollbackView::waysWanted, this, [this](int revision) {
        if (m_platform.facts().connection != Platform::Connection::Connected)
            return m_rollback->showWaysProblem(tr("There is no connection to the cluster; nothing can be asked."));
        m_waysStop.request_stop();
        m_waysStop = {};
        auto asking = askWaysBack(&m_platform, revision, m_waysStop.get_token());
        whenDone<WaysBack>(this, std::move(asking), [this, kept = m_kept](Result<WaysBack> ways) {
            if (ways)
                m_rollback->showWays(*ways);
            else if (ways.error().kind != Error::Kind::Cancelled)
                m_rollback->showWaysProblem(ways.error().message);
        });
    });
}

} // namespace luthier
