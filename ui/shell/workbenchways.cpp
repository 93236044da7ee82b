// SPDX-License-Identifier: GPL-3.0-or-later
// The ways back to an earlier revision, asked as somebody looks at them.
#include "ui/shell/workbench.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/widgets/later.h"

namespace luthier {

RollbackView *Workbench::makeRollback()
{
    auto *view = new RollbackView(m_platform.profile());
    connect(view, &RollbackView::planWanted, this, &Workbench::planRollback);
    connect(view, &RollbackView::updateWanted, this, [this](const QString &version) {
        m_update->selectVersion(version);
        choose(Update);
    });
    connect(view, &RollbackView::waysWanted, this, [this, view](int revision) {
        if (m_platform.facts().connection != Platform::Connection::Connected)
            return view->showWaysProblem(tr("There is no connection to the cluster; nothing can be asked."));
        m_waysStop.request_stop();
        m_waysStop = {};
        auto asking = askWaysBack(&m_platform, revision, m_waysStop.get_token());
        whenDone<WaysBack>(view, std::move(asking), [view, kept = m_kept](Result<WaysBack> ways) {
            if (ways)
                view->showWays(*ways);
            else if (ways.error().kind != Error::Kind::Cancelled)
                view->showWaysProblem(ways.error().message);
        });
    });
    view->showFacts(m_platform.facts());
    return view;
}

} // namespace luthier
