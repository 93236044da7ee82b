// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"

#include "plan/journalchain.h"
#include "plan/run.h"

using namespace luthier;

FUZZ_TARGET(journal)
{
    const auto parsed = journalchain::parse(bytes);
    if (!parsed)
        return;
    must(parsed->soundBytes >= 0 && parsed->soundBytes <= bytes.size(), "what is sound is in the file");
    (void)runsOf(parsed->entries);
}
