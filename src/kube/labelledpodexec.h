// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"
#include "process/commandchannel.h"

namespace luthier {

class KubeClient;

/// Runs commands in the pod that has certain labels at that moment: an operator moves the label of its primary to
/// another pod when the first one fails, so each command asks anew.
class LabelledPodExec : public CommandChannel
{
public:
    /// `labels` as kubectl's -l takes them: "cnpg.io/cluster=lyra,cnpg.io/instanceRole=primary".
    LabelledPodExec(KubeClient &client, QString nameSpace, QString labels, QString container);

    /// NotFound: no pod has them; Refused: none, or more than one, of those that do can be used.
    Task<int> run(QStringList command, CommandStreams streams, std::stop_token stop) override;
    QString commandLine(const QStringList &command, bool withInput = false) const override;

    /// Pure: the one to use.
    static Result<Pod> chosen(const QList<Pod> &pods, const QString &labels);

private:
    KubeClient &m_client;
    QString m_nameSpace;
    QString m_labels;
    QString m_container;
};

} // namespace luthier
