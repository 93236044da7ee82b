// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace luthier::ctl {

/// The exit codes of luthierctl, for pipelines and timers.
enum Exit { Done = 0, Failed = 1, Usage = 2, Refused = 3, Cancelled = 4, Unreachable = 5, HalfWay = 6 };

/// What was typed.
struct Options {
    QStringList words; ///< the command and its operands
    QString profile;
    QString environment;
    QString kubeconfig;
    QString context;
    bool json = false;
    bool jsonProgress = false;
    bool yes = false;
    bool verbose = false;
    QString to;
    QString chart;
    QStringList values;
    QString prove;
    QString proveOn;
    QString dumpFormat; ///< custom, plain
    QString what;       ///< database, cluster
    QString overrideReason;
    QStringList confirm;
    QStringList confirmChecks; ///< manual checks that count as ticked when the run ended well
    int timeout = 300;         ///< seconds
    bool wait = false;
    bool rollBackOnFailure = false;
    int revision = 0;
    bool acceptSchema = false;
    bool ways = false;        ///< of going back: shown side by side
    QString way;              ///< the one to go
    QStringList losing;       ///< tables whose rows may go
    bool endBlockers = false; ///< sessions that a migration waits for are ended
    bool sql = false;         ///< of a migration: shown, not run
    bool showSecrets = false; ///< values are not covered
    QString store;
    bool local = false; ///< no store is asked
    bool rehearse = false;
    QString finish; ///< the run of a restore
    QStringList encryptTo;
    QString run;   ///< of the journal, that a message is about
    QString start; ///< RFC 3339
    QString formerStart;
    QString formerEnd;
    QString duration; ///< "90m"
    QStringList set;  ///< NAME=TEXT
    QString language;
    QStringList zones;
    bool send = false;      ///< the message, by the profile's server
    QStringList recipients; ///< in place of the profile's
    bool testToSelf = false;
    bool again = false; ///< although it was sent, or perhaps was
    QString range;      ///< of measurements: "24h"
    QString query;      ///< of the profile's metrics; empty: all
    QStringList only;   ///< objects of a configuration: "ConfigMap/lyra-config"
};

/// Reads the arguments; --help and --version print and leave `words` empty with `handled` true.
Result<Options> parseOptions(const QStringList &arguments, bool *handled);

} // namespace luthier::ctl
