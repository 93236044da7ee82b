// SPDX-License-Identifier: GPL-3.0-or-later
// The view of the migrations: what it says, and where its keys lead; its photographs in every state.
#include "sample.h"
#include "samplemigrations.h"

#include "app/common/translations.h"
#include "ui/home/homewords.h"
#include "ui/migrations/graphrows.h"
#include "ui/migrations/migrationsview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "testpaths.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

Platform::Facts with(const MigrationFacts &migrations)
{
    auto facts = test::sampleFacts();
    facts.migrations = std::make_shared<MigrationFacts>(migrations);
    return facts;
}

MigrationFacts failed(Error::Kind kind, const QString &message)
{
    MigrationFacts facts;
    facts.state = MigrationFacts::State::Failed;
    facts.canMove = true;
    facts.problem = {kind, message, u"websocket: close 1006 (abnormal closure): unexpected EOF"_s};
    return facts;
}

} // namespace

class MigrationsViewTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MigrationsView> m_view;

    void show(const MigrationFacts &migrations)
    {
        m_view = std::make_unique<MigrationsView>(test::sampleProfile(), u"lyra"_s);
        m_view->showFacts(with(migrations));
        m_view->resize(1096, 760);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    QPushButton *button(const QString &begin) const
    {
        for (auto *one : m_view->findChildren<QPushButton *>())
            if (one->text().startsWith(begin) && one->isVisible())
                return one;
        return nullptr;
    }
    QString cell(int row, int column) const { return m_view->table()->model()->index(row, column).data().toString(); }
    QStringList notices() const
    {
        QStringList all;
        for (auto *notice : m_view->findChildren<Notice *>())
            if (notice->isVisible())
                all << notice->text();
        return all;
    }

private slots:
    void initTestCase()
    {
        static QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
        installTranslations(*qApp);
        Theme::of(false, u"practice"_s).apply(*qApp);
    }

    void saysWhereTheDatabaseIsAndMarksIt()
    {
        show(test::behindMigrations());
        QCOMPARE(m_view->table()->model()->rowCount(), 4);
        QCOMPARE(cell(0, 1), u"d95a03f6c8e1"_s);
        QCOMPARE(cell(0, 4), u"pending"_s);
        QVERIFY(cell(0, 5).contains(u"head"_s));
        QCOMPARE(cell(1, 4), u"applied"_s);
        QVERIFY(cell(1, 5).contains(u"database"_s));
        QCOMPARE(m_view->table()->currentKey(), u"c4d29e7b1f58"_s);
        QCOMPARE(notices().size(), 1);
        QVERIFY2(notices().first().contains(u"1 migration behind lyra-backend:1.1.0"_s), qPrintable(notices().first()));
    }

    // The keyboard alone: down to a revision, then to the button that leads there.
    void keysLeadToAMove()
    {
        show(test::behindMigrations());
        QSignalSpy wanted(m_view.get(), &MigrationsView::moveWanted);
        m_view->table()->setFocus();
        QTest::keyClick(m_view->table(), Qt::Key_Down);
        QTest::keyClick(m_view->table(), Qt::Key_Down);
        QCOMPARE(m_view->table()->currentKey(), u"7f3a9c1d2e40"_s);
        auto *down = button(u"Downgrade to 7f3a9c1d2e40"_s);
        QVERIFY(down && down->isEnabled());
        down->setFocus();
        QTest::keyClick(down, Qt::Key_Space);
        auto *up = button(u"Upgrade to d95a03f6c8e1"_s);
        QVERIFY(up && up->isEnabled());
        up->setFocus();
        QTest::keyClick(up, Qt::Key_Space);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0], (QList<QVariant>{true, u"7f3a9c1d2e40"_s}));
        QCOMPARE(wanted[1], (QList<QVariant>{false, u"d95a03f6c8e1"_s}));
    }

    void nothingIsOfferedThatHasNoSense()
    {
        show(test::knownMigrations());
        QVERIFY(!button(u"Upgrade"_s)->isEnabled());
        QVERIFY(button(u"Downgrade to c4d29e7b1f58"_s)->isEnabled());
        m_view->showAsking(true);
        QVERIFY(!button(u"Downgrade"_s)->isEnabled());
        m_view->showAsking(false);
        QVERIFY(button(u"Downgrade"_s)->isEnabled());
        show(test::branchedMigrations()); // two heads: which one is meant, a person says
        QVERIFY(!button(u"Upgrade"_s)->isEnabled());
        m_view->chooseRevision(u"f6e5d4c3b2a1"_s);
        QVERIFY(button(u"Upgrade to f6e5d4c3b2a1"_s)->isEnabled());
    }

    void theSqlOfARevisionIsShownWhenAskedFor()
    {
        show(test::knownMigrations());
        QSignalSpy wanted(m_view.get(), &MigrationsView::sqlWanted);
        auto *code = m_view->findChild<CodeBox *>();
        QVERIFY(!code->isVisible());
        QTest::mouseClick(button(u"Show the SQL of its downgrade"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0], (QList<QVariant>{u"d95a03f6c8e1"_s, true}));
        m_view->showSql(u"b81e5f0c6a27"_s, true, u"DROP TABLE jobs;"_s); // of one that is not looked at
        QVERIFY(!code->toPlainText().contains(u"jobs"_s));
        m_view->showSql(u"d95a03f6c8e1"_s, true, u"DROP TABLE audit_log;"_s);
        QCOMPARE(code->toPlainText(), u"DROP TABLE audit_log;"_s);
        m_view->chooseRevision(u"b81e5f0c6a27"_s);
        QVERIFY(!code->isVisible());
    }

    // What a person looks at stays as it is while the platform is read again and again.
    void factsThatAreTheSameMoveNothing()
    {
        show(test::knownMigrations());
        const auto facts = with(test::knownMigrations());
        m_view->showFacts(facts);
        m_view->chooseRevision(u"7f3a9c1d2e40"_s);
        m_view->showFacts(facts);
        QCOMPARE(m_view->table()->currentKey(), u"7f3a9c1d2e40"_s);
        m_view->showFacts(with(test::behindMigrations()));
        QCOMPARE(m_view->table()->currentKey(), u"7f3a9c1d2e40"_s);
    }

    void markupInMessagesIsText()
    {
        show(test::branchedMigrations());
        m_view->chooseRevision(u"f6e5d4c3b2a1"_s);
        for (auto *one : m_view->findChildren<QLabel *>())
            QVERIFY(one->text().isEmpty() || one->textFormat() == Qt::PlainText);
    }

    void branchesHaveLanes()
    {
        const auto rows = graphOf(test::branchedMigrations().history());
        QStringList drawn;
        for (const auto &row : rows) {
            const auto lanes = [](const QList<int> &all) {
                QStringList texts;
                for (const auto lane : all)
                    texts << QString::number(lane);
                return texts.join(u","_s);
            };
            drawn << u"%1: %2 > %3 | %4"_s.arg(row.lane).arg(lanes(row.above), lanes(row.below), lanes(row.through));
        }
        QCOMPARE(drawn, (QStringList{
                            u"0:  > 0 | "_s,     // search
                            u"1:  > 1 | 0"_s,    // billing
                            u"1: 1 > 0,1 | 0"_s, // the merge: the audit log waits in lane 0 already
                            u"1: 1 > 1 | 0"_s,   // reports
                            u"0: 0 > 0 | 1"_s,   // audit log
                            u"0: 0 > 1 | 1"_s,   // index: its parent waits in lane 1
                            u"1: 1 > 1 | "_s,    // jobs
                            u"1: 1 >  | "_s,     // the first
                        }));
    }

    void homeNamesAlarmsWithTheirWay()
    {
        const auto facts = with(test::aheadMigrations());
        const auto now = QDateTime::currentDateTime();
        const auto care = homewords::careOf(test::sampleProfile(), u"practice range"_s, facts, now);
        bool found = false;
        for (const auto &matter : homewords::matters(facts, care, now))
            found = found
                 || (matter.way == homewords::Matter::Way::Migrations && matter.state == State::Failed
                     && matter.sentence.contains(u"lyra-backend:1.1.0"_s));
        QVERIFY(found);
    }

    void photographs_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addRow("light") << false << QSize(1096, 760);
        QTest::addRow("dark") << true << QSize(1096, 760);
        QTest::addRow("narrow") << false << QSize(716, 580);
    }
    void photographs()
    {
        QFETCH(const bool, dark);
        QFETCH(const QSize, size);
        Theme::of(dark, u"practice"_s).apply(*qApp);
        const QDir folder(qEnvironmentVariable("LUTHIER_PHOTOS", QStringLiteral(SOURCE_ROOT "/build/photos")));
        QVERIFY(folder.mkpath(u"."_s));
        auto cut = test::knownMigrations();
        cut.isRemembered = true;
        cut.problem = {
            Error::Kind::NotFound,
            u"No pod of backend runs, so its migrations cannot be read. Nothing was changed; see why it does "
            "not start."_s,
            {}};
        auto none = MigrationFacts();
        none.state = MigrationFacts::State::NotUsed;
        auto partial = test::branchedMigrations();
        for (
            const auto &[facts, chosen, name] :
            {std::tuple(test::knownMigrations(), u"d95a03f6c8e1"_s, u"migrations"_s),
             std::tuple(test::behindMigrations(), QString(), u"migrations-behind"_s),
             std::tuple(test::aheadMigrations(), QString(), u"migrations-ahead"_s),
             std::tuple(partial, u"f6e5d4c3b2a1"_s, u"migrations-branches"_s),
             std::tuple(MigrationFacts(), QString(), u"migrations-loading"_s),
             std::tuple(cut, QString(), u"migrations-remembered"_s), std::tuple(none, QString(), u"migrations-empty"_s),
             std::tuple(
                 failed(
                     Error::Kind::Unreachable,
                     u"The pod lyra-backend-6f7c9d-abc12 does not answer: the stream was cut. Nothing was changed; try again."_s),
                 QString(), u"migrations-failed"_s),
             std::tuple(failed(Error::Kind::Denied, u"You may not create pods/exec in lyra."_s), QString(),
                        u"migrations-denied"_s)}) {
            show(facts);
            m_view->resize(size);
            if (!chosen.isEmpty())
                m_view->chooseRevision(chosen);
            if (name == u"migrations"_s) {
                QTest::mouseClick(button(u"Show the SQL of its downgrade"_s), Qt::LeftButton);
                m_view->showSql(chosen, true,
                                u"BEGIN;\n\n-- Running downgrade d95a03f6c8e1 -> c4d29e7b1f58\n\nALTER TABLE jobs DROP "
                                "COLUMN state;\n\nDROP TABLE audit_log;\n\nCOMMIT;"_s);
            }
            QTest::qWait(30);
            QVERIFY(m_view->grab().save(
                folder.filePath(name + u'-' + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
        }
        m_view.reset();
    }
};

QTEST_MAIN(MigrationsViewTest)
#include "tst_migrationsview.moc"
