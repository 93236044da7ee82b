// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"

#include "kube/kubeconfig.h"

using namespace luthier;

FUZZ_TARGET(kubeconfig)
{
    const auto config = Kubeconfig::parse(bytes, QStringLiteral("/nowhere/config"));
    if (!config)
        return;
    (void)config->access({});
    for (const auto &context : config->contexts())
        (void)config->access(context.name);
}
