// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/flywaytable.h"
#include "tests/support/awaited.h"
#include "tests/support/fakecommandchannel.h"
#include "testpaths.h"

#include <QFile>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray rows()
{
    QFile file(QStringLiteral(TEST_DATA "/migrations/flyway-rows.jsonl"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FlywayTableTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsAppliedNow()
    {
        VALUE_OF(history, FlywayTable::parse(rows()));
        QCOMPARE(history.migrations.size(), 2);
        QCOMPARE(history.heads(), QStringList{u"1.1"_s});
        QCOMPARE(history.migrations.first().message, u"add email – ünique"_s);
        QCOMPARE(history.migrations.first().parents, QStringList{u"1"_s});
        QCOMPARE(history.migrations.last().parents, QStringList());
    }

    void aCutAnswerIsAnError() { QVERIFY(!FlywayTable::parse(rows().left(rows().indexOf("{\"end\"")))); }

    void isOnlyRead()
    {
        auto owned = std::make_unique<FakeCommandChannel>();
        auto *channel = owned.get();
        channel->answers = {{.out = rows()}};
        FlywayTable flyway(std::move(owned), u"app"_s, u"shop"_s, u"app.flyway_schema_history"_s);
        QVERIFY(!flyway.canMove());
        VALUE_OF(current, awaited(flyway.current({})));
        QCOMPARE(current, QStringList{u"1.1"_s});
        QVERIFY(channel->taken.contains("FROM \"app\".\"flyway_schema_history\""));
        QVERIFY(channel->taken.startsWith("SET default_transaction_read_only = on"));
        QCOMPARE(awaited(flyway.sql({}, {})).error().kind, Error::Kind::Refused);
        QCOMPARE(awaited(flyway.move({}, {}, {})).error().kind, Error::Kind::Refused);
        QCOMPARE(channel->asked.size(), 1); // nothing more was run
    }
};

QTEST_GUILESS_MAIN(FlywayTableTest)
#include "tst_flywaytable.moc"
