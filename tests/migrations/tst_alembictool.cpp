// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/alembictool.h"
#include "tests/support/awaited.h"
#include "tests/support/fakecommandchannel.h"

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class AlembicToolTest : public QObject
{
    Q_OBJECT

private:
    FakeCommandChannel *m_channel = nullptr;

    AlembicTool tool(const QString &folder = {})
    {
        auto channel = std::make_unique<FakeCommandChannel>();
        m_channel = channel.get();
        return AlembicTool(std::move(channel), {u"alembic"_s}, folder);
    }

private slots:
    void asksInTheGuidesWords()
    {
        auto alembic = tool();
        m_channel->answers = {{.out = "", .err = "INFO x\n"}, {.out = "b2 (head)\n"}, {.out = "BEGIN;\n"}, {}};
        VALUE_OF(history, awaited(alembic.history({})));
        QVERIFY(history.isEmpty());
        VALUE_OF(current, awaited(alembic.current({})));
        QCOMPARE(current, QStringList{u"b2"_s});
        const MigrationMove move{true, u"b2"_s, u"a1"_s};
        VALUE_OF(sql, awaited(alembic.sql(move, {})));
        QCOMPARE(sql, QByteArray("BEGIN;\n"));
        QVERIFY(awaited(alembic.move(move, [](const QString &) {}, {})));
        QCOMPARE(m_channel->asked, (QList<QStringList>{{u"alembic"_s, u"history"_s, u"--verbose"_s},
                                                       {u"alembic"_s, u"current"_s},
                                                       {u"alembic"_s, u"downgrade"_s, u"b2:a1"_s, u"--sql"_s},
                                                       {u"alembic"_s, u"downgrade"_s, u"a1"_s}}));
    }

    void namesBothEndsAndTheBase()
    {
        auto alembic = tool();
        QCOMPARE(alembic.moveCommand({false, {}, u"b2"_s}, true), u"alembic upgrade b2 --sql"_s);
        QCOMPARE(alembic.moveCommand({false, u"a1"_s, u"b2"_s}, true), u"alembic upgrade a1:b2 --sql"_s);
        QCOMPARE(alembic.moveCommand({true, u"a1"_s, {}}, false), u"alembic downgrade base"_s);
    }

    void runsWhereTheProfileSays()
    {
        auto alembic = tool(u"/srv/my app"_s);
        m_channel->answers = {{.out = "a1\n"}};
        VALUE_OF(current, awaited(alembic.current({})));
        QCOMPARE(current, QStringList{u"a1"_s});
        QCOMPARE(m_channel->asked.first().mid(3), (QStringList{u"sh"_s, u"/srv/my app"_s, u"alembic"_s, u"current"_s}));
    }

    void showsEveryLineOnceAndWhyItFailed()
    {
        auto alembic = tool();
        m_channel->answers = {{.out = "one\ntwo\nthr", .err = "FAILED: no such thing\n", .end = 255, .piece = 3}};
        QStringList shown;
        const auto moved = awaited(
            alembic.move({false, u"a1"_s, u"b2"_s}, [&](const QString &line) { shown << line; }, {}));
        QVERIFY(!moved);
        QVERIFY2(moved.error().message.contains(u"no such thing"_s), qPrintable(moved.error().message));
        QVERIFY(moved.error().detail.contains(u"one\ntwo\nthr"_s));
    }

    // The world may have changed although nobody was told: that is not a plain failure.
    void aCutStreamIsSaidAsSuch()
    {
        auto alembic = tool();
        m_channel->answers = {{.out = "x", .end = failure(Error::Kind::Unreachable, u"cut"_s)}};
        const auto moved = awaited(alembic.move({false, u"a1"_s, u"b2"_s}, [](const QString &) {}, {}));
        QCOMPARE(moved.error().kind, Error::Kind::Unreachable);
    }

    void aScriptThatAsksTheDatabaseCannotBeShown()
    {
        auto alembic = tool();
        m_channel->answers = {
            {.out = "BEGIN;\n", .err = "AttributeError: 'NoneType' object has no attribute 'fetchall'\n", .end = 1}};
        const auto sql = awaited(alembic.sql({false, u"a1"_s, u"b2"_s}, {}));
        QCOMPARE(sql.error().kind, Error::Kind::Refused);
        QVERIFY(sql.error().message.contains(u"cannot be shown beforehand"_s));
        QVERIFY(sql.error().message.contains(u"fetchall"_s));
    }
};

QTEST_GUILESS_MAIN(AlembicToolTest)
#include "tst_alembictool.moc"
