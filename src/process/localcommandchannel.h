// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/commandchannel.h"

#include <QMap>

namespace luthier {

/// Runs commands on this machine with the contract of a pod's channel: each stream lives in a thread of its own.
/// When it is cancelled, or its receiver has had enough, the pipes are closed as those of a cut connection are; a
/// command that does not notice within a moment is asked to end, then ended.
class LocalCommandChannel : public CommandChannel
{
public:
    /// `environment` is in addition to the program's own (PGHOST, PGPORT, …); a null value takes a variable away.
    /// It is part of the command that is shown: secrets do not belong in it.
    explicit LocalCommandChannel(QMap<QString, QString> environment = {}, bool seesServersDisk = true);

    Task<int> run(QStringList command, CommandStreams streams, std::stop_token stop) override;
    QString commandLine(const QStringList &command, bool withInput = false) const override;
    bool seesServersDisk() const override { return m_seesServersDisk; }

private:
    QMap<QString, QString> m_environment;
    bool m_seesServersDisk;
};

} // namespace luthier
