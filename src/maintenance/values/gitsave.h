// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "process/processrunner.h"

namespace luthier {

/// A values file and git, as git's own program says it.
struct GitState {
    bool isRepository = false; ///< false: the file is in none (or there is no git; `problem` says so then)
    bool isChanged = false;    ///< another than in the last commit, or not known to git yet
    QStringList otherStaged;   ///< other files that somebody has staged; they stay so
    QString suggestion;        ///< for the message
    QString problem;
};

/// What a commit of this file would be.
Task<GitState> gitState(ProcessRunner *runner, QString file, std::stop_token stop);
/// Commits that file and nothing else (git commit --only), with the identity, hooks and signing that are configured; the
/// answer is the new commit's short name. Errors: Refused with what git or a hook said; nothing is committed then.
Task<QString> commitFile(ProcessRunner *runner, QString file, QString message, std::stop_token stop);

/// "values.yaml: backend.image.tag 1.0.0 → 1.0.1": what changed, secrets covered; of many changes how many. Pure.
QString suggestedMessage(const QString &fileName, const QByteArray &before, const QByteArray &after);

} // namespace luthier
