// SPDX-License-Identifier: GPL-3.0-or-later
// The Values view by real keys, over files on disk.
#include "sample.h"
#include "ui/editor/codeeditor.h"
#include "ui/theme/theme.h"
#include "ui/values/valuesview.h"
#include "ui/widgets/diffbox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

const QByteArray base =
    "# kept\nbackend:\n  replicas: 2\n  image:\n    tag: '1.0.0' # here\nfrontend: {image: {tag: \"1.0.0\"}}\n"
    "database:\n  password: correct-horse\n";
const QByteArray production = "scheduler:\r\n  image:\r\n    tag: 1.0.0\r\nbackend:\r\n  replicas: 3";

} // namespace

class ValuesViewTest : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no sample file");
        return file.fileName();
    }
    QByteArray onDisk(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void open(const QStringList &files)
    {
        auto profile = test::sampleProfile();
        for (const auto &name : files)
            profile.valuesFiles << m_folder->filePath(name);
        for (const auto *name : {"backend", "frontend", "scheduler"})
            profile.components << Component{QString::fromLatin1(name), QStringLiteral("deployment/lyra"),
                                            QString::fromLatin1(name) + QStringLiteral(".image.tag")};
        m_view = std::make_unique<ValuesView>(profile);
        m_view->resize(1000, 700);
        m_view->show();
        QApplication::setActiveWindow(m_view.get());
        m_facts = test::sampleFacts();
        m_facts.release->chartName = QStringLiteral("lyra-app");
        m_facts.release->values = {
            {QStringLiteral("backend"), QJsonObject{{QStringLiteral("replicas"), 2}}},
            {QStringLiteral("database"), QJsonObject{{QStringLiteral("password"), QStringLiteral("old-horse")}}}};
        m_facts.release->chartValues = {
            {QStringLiteral("backend"),
             QJsonObject{{QStringLiteral("replicas"), 1},
                         {QStringLiteral("image"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("1.0.0")}}}}},
            {QStringLiteral("frontend"),
             QJsonObject{{QStringLiteral("image"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("1.0.0")}}}}},
            {QStringLiteral("scheduler"),
             QJsonObject{{QStringLiteral("image"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("1.0.0")}}}}},
            {QStringLiteral("database"), QJsonObject{{QStringLiteral("password"), QStringLiteral("")}}}};
        m_view->showFacts(m_facts);
        if (!files.isEmpty())
            QTRY_VERIFY(m_view->file(0)->content() != ValuesFilePage::Content::Loading);
        m_view->choose(0);
    }
    CodeEditor *editor() { return m_view->file(0)->editor(); }
    QPushButton *button(const QString &text, QWidget *in = nullptr)
    {
        for (auto *one : (in ? in : m_view.get())->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    template <typename T>
    T *visible()
    {
        for (auto *one : m_view->findChildren<T *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }

private slots:
    void initTestCase() { Theme::of(false, {}).apply(*qApp); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_view.reset();
        m_folder.reset();
    }

    void whatIsTypedIsSavedAndUndoGoesOnBehindIt()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        QVERIFY(!m_view->isModified());
        editor()->setFocus();
        editor()->goTo(2, 13);
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QTest::keyClicks(editor(), QStringLiteral("4"));
        QVERIFY(m_view->isModified());
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(onDisk(QStringLiteral("values.yaml")), QByteArray(base).replace("replicas: 2", "replicas: 4"));
        QTRY_VERIFY(!m_view->isModified());
        while (editor()->document()->isUndoAvailable())
            QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor()->text().toUtf8(), base);
        QVERIFY(m_view->isModified()); // the disk has the 4
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(onDisk(QStringLiteral("values.yaml")), base);
    }

    void aVersionIsSetInEachFileThatCountsAndInNothingElse()
    {
        write(QStringLiteral("values.yaml"), base);
        write(QStringLiteral("production.yaml"), production);
        open({QStringLiteral("values.yaml"), QStringLiteral("production.yaml")});
        QTRY_VERIFY(m_view->file(1)->isReady());
        m_view->openVersionBar();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1.0.1"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_view->file(0)->bytes(), QByteArray(base).replace("1.0.0", "1.0.1"));
        QCOMPARE(m_view->file(1)->bytes(), QByteArray(production).replace("1.0.0", "1.0.1"));
        QSignalSpy wanted(m_view.get(), &ValuesView::updateWanted);
        button(QStringLiteral("Save and use in an update"))->click();
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(onDisk(QStringLiteral("values.yaml")), QByteArray(base).replace("1.0.0", "1.0.1"));
        QCOMPARE(onDisk(QStringLiteral("production.yaml")), QByteArray(production).replace("1.0.0", "1.0.1"));
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier); // one step
        QCOMPARE(m_view->file(0)->bytes(), base);
    }

    void problemsAreShownAsOneTypesAndStopAnUpdate()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        editor()->setFocus();
        editor()->goTo(2, 12);
        QTest::keyClicks(editor(), QStringLiteral(": ["));
        QTRY_VERIFY(m_view->file(0)->hasErrors());
        QCOMPARE(m_view->file(0)->problemWords().left(1), QStringLiteral("1"));
        editor()->goTo(0);
        QTest::keyClick(editor(), Qt::Key_F8);
        QVERIFY(editor()->textCursor().blockNumber() > 0);
        QSignalSpy wanted(m_view.get(), &ValuesView::updateWanted);
        button(QStringLiteral("Save and use in an update"))->click();
        QCOMPARE(wanted.size(), 0);
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("errors")));
        QCOMPARE(onDisk(QStringLiteral("values.yaml")), base);
        for (int i = 0; i < 3; ++i)
            editor()->undo();
        QTRY_VERIFY(!m_view->file(0)->hasErrors());
    }

    void aKeyThatTheChartDoesNotKnowIsCorrectedByOneKey()
    {
        write(QStringLiteral("values.yaml"), "backend:\n  replcias: 2\n");
        open({QStringLiteral("values.yaml")});
        QTRY_COMPARE(editor()->problems().size(), 1);
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_F8);
        QTest::keyClick(editor(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QStringLiteral("backend:\n  replicas: 2\n"));
        QTRY_COMPARE(editor()->problems().size(), 0);
    }

    void changedOnDiskIsShownWhereNothingIsLost()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        write(QStringLiteral("values.yaml"), QByteArray(base).replace("replicas: 2", "replicas: 9"));
        QTRY_VERIFY(editor()->text().contains(QStringLiteral("replicas: 9")));
        QVERIFY(!m_view->isModified());
        editor()->undo();
        QCOMPARE(editor()->text().toUtf8(), base);
    }

    void changedOnDiskWhileEditingIsAskedAbout_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QByteArray>("saved");
        const auto mine = QByteArray(base).replace("# kept", "# mine");
        const auto theirs = QByteArray(base).replace("replicas: 2", "replicas: 9");
        QTest::newRow("keep mine") << QStringLiteral("Keep mine") << mine;
        QTest::newRow("take theirs") << QStringLiteral("Take theirs") << theirs;
        QTest::newRow("both") << QStringLiteral("Join both") << QByteArray(theirs).replace("# kept", "# mine");
    }
    void changedOnDiskWhileEditingIsAskedAbout()
    {
        QFETCH(const QString, answer);
        QFETCH(const QByteArray, saved);
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        editor()->setFocus();
        editor()->changeText(QString::fromUtf8(QByteArray(base).replace("# kept", "# mine")));
        const auto theirs = QByteArray(base).replace("replicas: 2", "replicas: 9");
        write(QStringLiteral("values.yaml"), theirs);
        QTRY_VERIFY(m_view->file(0)->isAsked());
        button(QStringLiteral("See the difference"))->click();
        QVERIFY(visible<DiffBox>()->toPlainText().contains(QStringLiteral("replicas: 9")));
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier); // before it is decided nothing is written
        QTest::qWait(300);
        QCOMPARE(onDisk(QStringLiteral("values.yaml")), theirs);
        button(answer)->click();
        QVERIFY(!m_view->file(0)->isAsked());
        if (m_view->isModified())
            QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(onDisk(QStringLiteral("values.yaml")), saved);
        QTRY_VERIFY(!m_view->isModified());
    }

    void aFileThatAnotherProgramReplacedIsStillWatched()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        for (const auto *number : {"7", "8"}) {
            const auto next = write(QStringLiteral("next"),
                                    QByteArray(base).replace("replicas: 2", QByteArray("replicas: ") + number));
            QVERIFY(::rename(QFile::encodeName(next).constData(),
                             QFile::encodeName(m_folder->filePath(QStringLiteral("values.yaml"))).constData())
                    == 0);
            QTRY_VERIFY(editor()->text().contains(QStringLiteral("replicas: ") + QLatin1String(number)));
        }
    }

    void aMissingFileIsBegunWithWhatIsDeployed()
    {
        open({QStringLiteral("values.yaml")});
        QCOMPARE(m_view->file(0)->content(), ValuesFilePage::Content::Missing);
        button(QStringLiteral("Begin with the deployed values"))->click();
        QVERIFY(editor()->text().contains(QStringLiteral("replicas: 2")));
        QCOMPARE(onDisk(QStringLiteral("values.yaml")), QByteArray("(none)"));
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(onDisk(QStringLiteral("values.yaml")).contains("password: old-horse"));
    }

    void secretsAreCoveredUntilAButtonIsHeld()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        const auto hold = [this] { return button(QStringLiteral("Hold to show secrets")); };
        m_view->choose(ValuesView::Deployed);
        const auto deployed = [this] { return visible<CodeEditor>()->text(); };
        QVERIFY(deployed().contains(QStringLiteral("password: •••")));
        QTest::mousePress(hold(), Qt::LeftButton);
        QVERIFY(deployed().contains(QStringLiteral("old-horse")));
        QTest::mouseRelease(hold(), Qt::LeftButton);
        QVERIFY(!deployed().contains(QStringLiteral("old-horse")));
        visible<CodeEditor>()->undo(); // not that way either
        QVERIFY(!deployed().contains(QStringLiteral("old-horse")));
        m_view->choose(ValuesView::Difference);
        QTRY_VERIFY(visible<DiffBox>()->toPlainText().contains(QStringLiteral("replicas"))
                    || visible<DiffBox>()->toPlainText().contains(QStringLiteral("•••")));
        QVERIFY(!visible<DiffBox>()->toPlainText().contains(QStringLiteral("horse")));
        QVERIFY(visible<DiffBox>()->toPlainText().contains(QStringLiteral("(edited)"))); // that it differs is said
        QTest::keyPress(hold(), Qt::Key_Space);
        QTRY_VERIFY(visible<DiffBox>()->toPlainText().contains(QStringLiteral("correct-horse")));
        QTest::keyRelease(hold(), Qt::Key_Space);
        QTRY_VERIFY(!visible<DiffBox>()->toPlainText().contains(QStringLiteral("horse")));
    }

    void anEffectiveValueLeadsToItsLine()
    {
        write(QStringLiteral("values.yaml"), base);
        write(QStringLiteral("production.yaml"), production);
        open({QStringLiteral("values.yaml"), QStringLiteral("production.yaml")});
        QTRY_VERIFY(m_view->file(1)->isReady());
        m_view->choose(ValuesView::Effective);
        QTRY_VERIFY(visible<Table>() && visible<Table>()->model()->rowCount() == 5);
        auto *table = visible<Table>();
        table->selectKey(QStringLiteral("backend.replicas"));
        QCOMPARE(table->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("3"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(m_view->file(1)->editor()->isVisible());
        QCOMPARE(m_view->file(1)->editor()->textCursor().blockNumber(), 4);
    }

    void aReleaseThatMovedIsNotExchangedUnseen()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        auto later = m_facts;
        later.release->revision = 3;
        later.release->values = {{QStringLiteral("backend"), QJsonObject{{QStringLiteral("replicas"), 7}}}};
        m_view->showFacts(later);
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("from revision 2 to 3")));
        m_view->choose(ValuesView::Deployed);
        QVERIFY(!visible<CodeEditor>()->text().contains(QLatin1Char('7')));
        button(QStringLiteral("See what is deployed now"))->click();
        QTRY_VERIFY(visible<DiffBox>()->toPlainText().contains(QStringLiteral("replicas: 7")));
        m_view->choose(ValuesView::Deployed);
        QVERIFY(visible<CodeEditor>()->text().contains(QLatin1Char('7')));
    }

    void whatCannotBeReadIsSaidAndNotTouched()
    {
        write(QStringLiteral("values.yaml"), QByteArray("a\0b", 3));
        open({QStringLiteral("values.yaml")});
        QCOMPARE(m_view->file(0)->content(), ValuesFilePage::Content::Refused);
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("values.yaml")));
        QSignalSpy wanted(m_view.get(), &ValuesView::updateWanted);
        button(QStringLiteral("Use these in an update"))->click();
        QCOMPARE(wanted.size(), 0);
        QCOMPARE(onDisk(QStringLiteral("values.yaml")), QByteArray("a\0b", 3));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ValuesView> m_view;
    Platform::Facts m_facts;
};

QTEST_MAIN(ValuesViewTest)
#include "tst_valuesview.moc"
