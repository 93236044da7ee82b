// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from a registry or a repository: archives, indexes, tags, configs, sign-ins; and Helm's own record.
#include "fuzztarget.h"

#include "helm/chart.h"
#include "helm/chartcatalogue.h"
#include "helm/registrylogin.h"
#include "helm/release.h"

using namespace luthier;

FUZZ_TARGET(chart)
{
    (void)readChartArchive(bytes, QStringLiteral("a.tgz"));
    (void)decodeRelease(bytes);
    (void)chartindex::parseIndex(bytes, QStringLiteral("lyra-app"));
    (void)chartindex::parseTags(bytes);
    (void)chartindex::parseChanges(QString::fromUtf8(bytes));
    (void)parseRegistryLogin(bytes, QStringLiteral("127.0.0.1:5443"), QStringLiteral("config.json"));
}
