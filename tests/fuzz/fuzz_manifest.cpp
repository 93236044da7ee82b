// SPDX-License-Identifier: GPL-3.0-or-later
// Two manifests, between lines "=====": their difference, and the same covered.
#include "fuzztarget.h"

#include "base/sidebyside.h"
#include "helm/coveredpair.h"
#include "helm/manifestdiff.h"
#include "yaml/document.h"

using namespace luthier;

FUZZ_TARGET(manifest)
{
    const auto at = bytes.indexOf("\n=====\n");
    const auto before = at < 0 ? bytes : bytes.left(at + 1);
    const auto after = at < 0 ? QByteArray() : bytes.mid(at + 7);
    (void)manifestChanges(before, after);
    const auto same = manifestChanges(before, before);
    must(!same || same->isEmpty(), "nothing differs from itself");
    const auto one = yamlToJson(before, {});
    const auto other = yamlToJson(after, {});
    if (one && other)
        (void)coveredPair(*one, *other, QStringLiteral(" (a)"), QStringLiteral(" (b)"));
}
