// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

#include <QCoreApplication>

#include <memory>

namespace luthier {

class Platform;

/// Looks into the database while migrations run (features M2): where the schema is by its version table, how far an
/// index is built, and who stands in their way. Who does is told with when and what, and offered to be ended: that is a
/// person's decision. What it cannot see stops nothing.
class MigrationWatch
{
    Q_DECLARE_TR_FUNCTIONS(luthier::MigrationWatch)

public:
    MigrationWatch(Platform &platform, StepContext context);
    ~MigrationWatch();

    /// How far it is, for the step's progress: "The index … is built: 45 %", or who is waited for; may be empty.
    QString now() const;
    void finish(); ///< what was seen becomes evidence; nothing is offered any more

private:
    struct State;
    static Task<> look(std::shared_ptr<State> state);
    static Task<> end(std::shared_ptr<State> state, int pid);

    std::shared_ptr<State> m_state;
};

} // namespace luthier
