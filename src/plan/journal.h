// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace luthier {

/// One line of the journal. On disk: a JSON object {"seq", "time" (RFC 3339 UTC, ms), "who", "run", "step",
/// "event", "data", "prev", "hash"}, where hash = SHA-256 over the line without "hash", in compact form with
/// sorted keys, and prev = the hash of the line before ("" in the first).
struct JournalEntry {
    qint64 sequence = 0;
    QString time;
    QString who;
    QString run;
    QString step;  ///< empty for events of the run itself
    QString event; ///< "plan", "begin", "note", "done", "failed", "cancelled", "undo-begin", "undo-done", …
    QJsonObject data;
    QString previous;
    QString hash;
};

/// The write-ahead record of everything that is done: append-only, hash-chained, each line fsynced before the
/// action that it announces. Several processes may write: each append takes a lock and reads the newest hash.
class Journal
{
public:
    /// `file`: the journal's path; it is made with the first line. Tests give their own.
    explicit Journal(QString file);

    QString file() const { return m_file; }
    /// Appends one line. Without success nothing may be done: the message says why the journal cannot be written.
    /// Free text in `data` ("message", "detail", "title", "command", "commands", "overrideReason") is masked; the rest
    /// is written as it is, because it is read again, and is refused when it holds a secret.
    Result<JournalEntry> append(const QString &run, const QString &step, const QString &event,
                                const QJsonObject &data = {});
    /// All lines in order. A last line that was cut by a crash is left out (and repaired by the next append).
    Result<QList<JournalEntry>> entries() const;
    /// The number of lines, or which line was changed, removed or added.
    Result<qint64> verify() const;

private:
    QString m_file;
};

} // namespace luthier
