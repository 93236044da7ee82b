// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform.h"

namespace luthier::homewords {

/// Home's answers, as values: pure, so that every sentence can be tested and read without a cluster.
QString title(const Platform::Facts &facts, const Profile &profile);
QString answer(const Platform::Facts &facts, const QDateTime &now);
State state(const Platform::Facts &facts);

/// What is wrong or due, with its way in.
struct Matter {
    enum class Way { None, LookAtRun, Repair, Update, BackUp, Doctor };
    State state = State::Attention;
    QString sentence;
    QString verb;
    Way way = Way::None;
    QString run; ///< for LookAtRun
};
QList<Matter> matters(const Platform::Facts &facts, const QDateTime &now);

/// The last backup whose proof is worth something ("readable" or more).
const Backup *lastProvenBackup(const QList<Backup> &backups);
QString backupSentence(const Platform::Facts &facts, const QDateTime &now);
/// What to update to first: the newest of the kind whose deadline is nearest; without any deadline the newest.
/// Null: there is none. `deadline`: that nearest one.
const AvailableUpdate *dueUpdate(const QList<AvailableUpdate> &updates, std::optional<QDate> *deadline = nullptr);
QString updateSentence(const Platform::Facts &facts);

} // namespace luthier::homewords
