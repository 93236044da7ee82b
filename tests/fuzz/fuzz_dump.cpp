// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps: heads of archives, plain ones as a whole and in pieces, pg_restore's listing, SQL of migrations.
#include "fuzztarget.h"

#include "migrations/sqlstatements.h"
#include "postgres/dump.h"
#include "postgres/plaindump.h"
#include "storage/founddump.h"

using namespace luthier;

FUZZ_TARGET(dump)
{
    (void)parseArchiveHead(bytes);
    (void)parsePlainDump(bytes, bytes.right(200));
    (void)pgdump::parseContents(bytes);
    (void)splitSql(bytes);
    pgdump::PlainDump whole;
    auto once = whole.take(bytes);
    once += whole.finish();
    pgdump::PlainDump pieces;
    QByteArray bit;
    for (qsizetype at = 0; at < bytes.size(); at += 7)
        bit += pieces.take(bytes.mid(at, 7));
    bit += pieces.finish();
    must(whole.problem() == pieces.problem(), "pieces are refused as the whole is");
    must(!whole.problem().isEmpty() || once == bit, "pieces are given on as the whole is");
}
