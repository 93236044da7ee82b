// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/commandchannel.h"

namespace luthier {

class KubeClient;

/// Runs commands in a container by the API server's own exec (v5.channel.k8s.io over a WebSocket, v4 as the
/// fallback; Kubernetes KEP-4006). The stream lives in a thread of its own. The last message of channel 3 is the
/// far side's v1.Status: a stream without it was cut.
class PodExec : public CommandChannel
{
public:
    PodExec(KubeClient &client, QString nameSpace, QString pod, QString container);

    Task<int> run(QStringList command, CommandStreams streams, std::stop_token stop) override;
    QString commandLine(const QStringList &command, bool withInput = false) const override;

private:
    KubeClient &m_client;
    QString m_nameSpace;
    QString m_pod;
    QString m_container;
};

} // namespace luthier
