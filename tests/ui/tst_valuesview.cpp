// SPDX-License-Identifier: GPL-3.0-or-later
// The Values view by real keys, over files on disk.
// Long because editing and comparing share the files, the facts and the open view.
#include "sample.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/diffview.h"
#include "ui/theme/theme.h"
#include "ui/values/valuesview.h"
#include "ui/widgets/diffbox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "yaml/document.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
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
    static Task<Chart> chartWith(QString version)
    {
        Chart chart;
        chart.name = chart.key = QStringLiteral("lyra-app");
        chart.version = version;
        chart.hasValues = true;
        chart.values = {
            {QStringLiteral("backend"),
             QJsonObject{{QStringLiteral("replicas"), 4},
                         {QStringLiteral("color"), QStringLiteral("blue")},
                         {QStringLiteral("image"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("1.0.0")}}}}},
            {QStringLiteral("database"), QJsonObject{{QStringLiteral("password"), QStringLiteral("new-horse")}}},
            {QStringLiteral("scheduler"),
             QJsonObject{{QStringLiteral("image"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("1.0.0")}}}}}};
        co_return chart;
    }
    static Task<Chart> knowingChart()
    {
        Chart chart;
        chart.name = chart.key = QStringLiteral("lyra-app");
        chart.version = QStringLiteral("1.0.0");
        chart.hasValues = true;
        chart.valuesYaml = "backend:\n  replicas: 1\n  # When it is fetched\n  pullPolicy: IfNotPresent\n  image:\n    "
                           "repository: registry.example.org/lyra/backend\n    tag: \"1.0.0\"\n";
        chart.values = yamlToJson(chart.valuesYaml, {}).value().toObject();
        chart.schema = "{\"properties\": {\"backend\": {\"properties\": {\"pullPolicy\": {\"enum\": "
                       "[\"IfNotPresent\", \"Always\"]}}}}}";
        co_return chart;
    }
    static Task<GitState> changedInGit()
    {
        GitState state;
        state.isRepository = state.isChanged = true;
        state.otherStaged = QStringList{QStringLiteral("other.txt")};
        state.suggestion = QStringLiteral("values.yaml: a 1 → 2");
        co_return state;
    }
    static Task<QString> asCommit() { co_return QStringLiteral("abc1234"); }
    static Task<QSet<QString>> notThere(QString reference) { co_return QSet<QString>{reference}; }
    static Task<QList<ManifestChange>> told(std::shared_ptr<OneShot<Result<QList<ManifestChange>>>> answer)
    {
        const auto result = co_await *answer;
        co_return result;
    }
    static Task<Release> releaseOf(int revision)
    {
        Release release;
        release.revision = revision;
        release.chartVersion = QStringLiteral("1.0.0");
        release.values = {{QStringLiteral("replicas"), revision}};
        release.manifest =
            QStringLiteral("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: '%1'}\n").arg(revision);
        co_return release;
    }
    static QStringList rowsOf(const Table *table)
    {
        QStringList rows;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells << table->model()->index(row, column).data().toString();
            rows << cells.join(QLatin1Char('|'));
        }
        return rows;
    }
    void open(const QStringList &files, const ValuesSources &sources = {}, const QList<Environment> &others = {})
    {
        auto profile = test::sampleProfile();
        profile.environments << others;
        for (const auto &name : files)
            profile.valuesFiles << m_folder->filePath(name);
        for (const auto *name : {"backend", "frontend", "scheduler"})
            profile.components << Component{QString::fromLatin1(name), QStringLiteral("deployment/lyra"),
                                            QString::fromLatin1(name) + QStringLiteral(".image.tag")};
        m_view = std::make_unique<ValuesView>(profile);
        m_view->setSources(sources);
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

    void theChartItselfChecksCompletesAndExplains()
    {
        write(QStringLiteral("values.yaml"), "backend:\n  replicas: 2\n");
        ValuesSources sources;
        sources.chart = [](const QString &, std::stop_token) { return knowingChart(); };
        open({QStringLiteral("values.yaml")}, sources);
        QTRY_VERIFY(editor()->completionBox());
        auto *box = editor()->completionBox();
        editor()->setFocus();
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), QStringLiteral("  pu"));
        QVERIFY(box->isVisible());
        const auto *list = box->findChild<QListWidget *>();
        QCOMPARE(list->count(), 1);
        QVERIFY(!list->accessibleName().isEmpty());
        QVERIFY(list->accessibleDescription().contains(QStringLiteral("When it is fetched")));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(editor()->text(), QStringLiteral("backend:\n  replicas: 2\n  pullPolicy: "));
        QVERIFY(box->isVisible()); // its values follow
        QTest::keyClick(editor(), Qt::Key_Down);
        QTest::keyClick(editor(), Qt::Key_Down);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QCOMPARE(editor()->text(), QStringLiteral("backend:\n  replicas: 2\n  pullPolicy: Always"));
        QVERIFY(!box->isVisible());
        QTRY_COMPARE(editor()->problems().size(), 0);
        QTest::keyClicks(editor(), QStringLiteral("s"));
        QTRY_VERIFY(editor()->problems().size() == 1
                    && editor()->problems()[0].text.contains(QStringLiteral("IfNotPresent")));
        QTest::keyClick(editor(), Qt::Key_Period, Qt::ControlModifier);
        QTRY_COMPARE(editor()->problems().size(), 0);
        QCOMPARE(editor()->text(), QStringLiteral("backend:\n  replicas: 2\n  pullPolicy: Always"));
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(!box->isVisible());
        QTest::keyClick(editor(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(box->isVisible());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!box->isVisible());
        QTest::keyClicks(editor(), QStringLiteral("replcias: 3"));
        QTRY_COMPARE(editor()->problems().size(), 1);
    }

    void anImageThatNoRegistryHasIsSaid()
    {
        write(QStringLiteral("values.yaml"), "backend:\n  image:\n    tag: \"1.0.9\"\n");
        ValuesSources sources;
        sources.chart = [](const QString &, std::stop_token) { return knowingChart(); };
        QStringList asked;
        sources.missingImages = [&asked](const QList<NamedImage> &images, std::stop_token) {
            for (const auto &image : images)
                asked << image.reference();
            return notThere(QStringLiteral("registry.example.org/lyra/backend:1.0.9"));
        };
        open({QStringLiteral("values.yaml")}, sources);
        QTRY_COMPARE(editor()->problems().size(), 1);
        QVERIFY(asked.contains(QStringLiteral("registry.example.org/lyra/backend:1.0.9")));
        QCOMPARE(editor()->problems()[0].line, 2);
        QVERIFY(editor()->problems()[0].text.contains(QStringLiteral("1.0.9")));
    }

    void aSavedFileIsCommittedWithAMessageThatIsSuggested()
    {
        write(QStringLiteral("values.yaml"), base);
        ValuesSources sources;
        sources.git = [](const QString &, std::stop_token) { return changedInGit(); };
        QStringList committed;
        sources.commit = [&committed](const QString &file, const QString &message, std::stop_token) {
            committed << QFileInfo(file).fileName() << message;
            return asCommit();
        };
        open({QStringLiteral("values.yaml")}, sources);
        const auto more = [this] {
            auto *menu = button(QStringLiteral("More"))->menu();
            emit menu->aboutToShow();
            menu->actions().first()->trigger();
        };
        editor()->insertPlainText(QStringLiteral("# "));
        more();
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("Save the file first")));
        editor()->undo();
        more();
        auto *message = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(message);
        QCOMPARE(message->text(), QStringLiteral("values.yaml: a 1 → 2"));
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("other.txt")));
        QTest::keyClicks(message, QStringLiteral("Why"));
        QTest::keyClick(message, Qt::Key_Return);
        QCOMPARE(committed, (QStringList{QStringLiteral("values.yaml"), QStringLiteral("Why")}));
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("abc1234")));
    }

    void whatIsInEffectIsExportedWithItsSecretsCovered()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        const auto file = m_folder->filePath(QStringLiteral("effective.yaml"));
        m_view->exportTo(file, false);
        QTRY_VERIFY(QFile::exists(file));
        QVERIFY(onDisk(QStringLiteral("effective.yaml")).contains("replicas: 2"));
        QVERIFY(!onDisk(QStringLiteral("effective.yaml")).contains("correct-horse"));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        m_view->exportTo(file, true);
        QTRY_VERIFY(onDisk(QStringLiteral("effective.yaml")).contains("correct-horse"));
    }

    void itFitsIntoANarrowWindow()
    {
        write(QStringLiteral("values.yaml"), base);
        open({QStringLiteral("values.yaml")});
        for (int row = 0; row >= ValuesView::Revisions; --row) {
            m_view->choose(row);
            QApplication::processEvents();
            QVERIFY2(m_view->minimumSizeHint().width() < 800,
                     qPrintable(QStringLiteral("row %1: %2").arg(row).arg(m_view->minimumSizeHint().width())));
        }
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

    void aMissingFileIsBegunWithThatOfAnotherEnvironment()
    {
        write(QStringLiteral("values-staging.yaml"), "# as in staging\nhost: staging.example\n");
        Environment staging;
        staging.name = QStringLiteral("staging");
        staging.valuesFiles = QStringList{m_folder->filePath(QStringLiteral("values-staging.yaml"))};
        open({QStringLiteral("values-live.yaml")}, {}, {staging});
        button(QStringLiteral("Begin with the file of staging"))->click();
        QTRY_VERIFY(m_view->file(0)->isReady());
        QCOMPARE(editor()->text(), QStringLiteral("# as in staging\nhost: staging.example\n"));
        QVERIFY(m_view->file(0)->isModified()); // and not saved
        QCOMPARE(onDisk(QStringLiteral("values-live.yaml")), QByteArray("(none)"));
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
        const auto patch = [this] { return visible<DiffView>() ? visible<DiffView>()->patch() : QString(); };
        QTRY_VERIFY(patch().contains(QStringLiteral("•••")));
        QVERIFY(!patch().contains(QStringLiteral("horse")));
        QVERIFY(patch().contains(QStringLiteral("(edited)"))); // that it differs is said
        QTest::keyPress(hold(), Qt::Key_Space);
        QTRY_VERIFY(patch().contains(QStringLiteral("correct-horse")));
        QApplication::clipboard()->setText(QStringLiteral("mine")); // seen, but not taken along
        auto *pane = visible<DiffView>()->pane(true);
        QTest::keyClick(pane, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(pane, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
        QTest::keyRelease(hold(), Qt::Key_Space);
        QTRY_VERIFY(!patch().contains(QStringLiteral("horse")));
        QTest::keyClick(pane, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(pane, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("replicas")));
        QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("horse")));
    }

    void aNewChartIsComparedThreeWays()
    {
        write(QStringLiteral("values.yaml"), base);
        ValuesSources sources;
        sources.chart = [](const QString &version, std::stop_token) { return chartWith(version); };
        open({QStringLiteral("values.yaml")}, sources);
        m_view->choose(ValuesView::NewChart);
        QTRY_VERIFY(visible<Table>() && visible<Table>()->model()->rowCount() > 0);
        const auto rows = rowsOf(visible<Table>());
        QVERIFY(rows.contains(QStringLiteral("backend.replicas|changed beneath yours|1|2|4")));
        QVERIFY2(rows.contains(QStringLiteral("frontend.image.tag|vanished: no effect|1.0.0|1.0.0|–")),
                 qPrintable(rows.join(QLatin1Char('\n'))));
        QVERIFY(rows.contains(QStringLiteral("backend.color|new in the chart|–|–|blue")));
        QVERIFY(rows.contains(QStringLiteral("database.password|changed beneath yours||•••|•••"))); // yours, covered
        QTRY_VERIFY(visible<DiffView>() && visible<DiffView>()->changes() > 0);
        QVERIFY(!visible<DiffView>()->patch().contains(QStringLiteral("horse")));
        auto *table = visible<Table>();
        table->setFocus();
        table->selectKey(QStringLiteral("backend.color")); // the difference follows
        QTRY_COMPARE(visible<DiffView>()->pane(true)->textCursor().block().text(), QStringLiteral("  color: blue"));
    }

    void whatChangesInTheClusterIsAskedForByAButton()
    {
        write(QStringLiteral("values.yaml"), base);
        ValuesSources sources;
        QByteArray given;
        auto answer = std::make_shared<OneShot<Result<QList<ManifestChange>>>>();
        sources.manifests = [&given, &answer](const Release &, const QList<QByteArray> &files, const QString &,
                                              std::stop_token) {
            given = files.value(0);
            return told(answer);
        };
        open({QStringLiteral("values.yaml")}, sources);
        editor()->changeText(QString::fromUtf8(base) + QStringLiteral("more: 1\n")); // not saved
        m_view->choose(ValuesView::Manifests);
        QVERIFY(given.isEmpty()); // nothing is asked by itself
        QTest::mouseClick(button(QStringLiteral("Ask the server")), Qt::LeftButton);
        QVERIFY(given.endsWith("more: 1\n")); // what is edited, not what is on the disk
        QVERIFY(button(QStringLiteral("Cancel")));
        answer->resolve(manifestChanges("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: lyra}\nspec: "
                                        "{template: {spec: {containers: [{name: "
                                        "a, image: \"a:1\", env: [{name: DB_PASSWORD, value: horse1}]}]}}}\n",
                                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: lyra}\nspec: "
                                        "{template: {spec: {containers: [{name: "
                                        "a, image: \"a:2\", env: [{name: DB_PASSWORD, value: horse2}]}]}}}\n"));
        QTRY_VERIFY(visible<Table>() && visible<Table>()->model()->rowCount() == 1);
        const auto rows = rowsOf(visible<Table>());
        QVERIFY2(rows.first().startsWith(QStringLiteral("Deployment/lyra|changes|yes: its pod template changes: ")),
                 qPrintable(rows.first()));
        QTRY_VERIFY(visible<DiffView>()->patch().contains(QStringLiteral("a:2")));
        const auto patch = visible<DiffView>()->patch();
        QVERIFY2(!patch.contains(QStringLiteral("horse")) && patch.contains(QStringLiteral("••• (after)")),
                 qPrintable(patch));
        m_view->choose(0); // edited further: what was rendered is old, and stays until it is asked again
        editor()->changeText(QString::fromUtf8(base));
        m_view->choose(ValuesView::Manifests);
        QVERIFY(button(QStringLiteral("Compare again")));
        QCOMPARE(visible<Table>()->model()->rowCount(), 1);
    }

    void aServerThatDoesNotAnswerIsCancelledAndRefusalsAreSaid()
    {
        write(QStringLiteral("values.yaml"), base);
        ValuesSources sources;
        auto answer = std::make_shared<OneShot<Result<QList<ManifestChange>>>>();
        std::stop_token stop;
        sources.manifests = [&](const Release &, const QList<QByteArray> &, const QString &, std::stop_token token) {
            stop = token;
            return told(answer);
        };
        open({QStringLiteral("values.yaml")}, sources);
        m_view->choose(ValuesView::Manifests);
        QTest::mouseClick(button(QStringLiteral("Ask the server")), Qt::LeftButton);
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QVERIFY(stop.stop_requested());
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("nothing was changed")));
        answer->resolve(QList<ManifestChange>()); // too late
        QTest::qWait(20);
        QVERIFY(visible<Notice>()->text().contains(QStringLiteral("Cancelled")));
        answer = std::make_shared<OneShot<Result<QList<ManifestChange>>>>();
        QTest::mouseClick(button(QStringLiteral("Compare again")), Qt::LeftButton);
        answer->resolve(failure(Error::Kind::Refused, QStringLiteral("helm refused it.")));
        QTRY_VERIFY(visible<Notice>()->text().contains(QStringLiteral("helm refused it.")));
        answer = std::make_shared<OneShot<Result<QList<ManifestChange>>>>();
        QTest::mouseClick(button(QStringLiteral("Ask the server")), Qt::LeftButton);
        answer->resolve(QList<ManifestChange>());
        QTRY_VERIFY(visible<Notice>()->text().contains(QStringLiteral("No object changes")));
    }

    void anyTwoRevisionsAreCompared()
    {
        write(QStringLiteral("values.yaml"), base);
        ValuesSources sources;
        sources.revision = [](int revision, std::stop_token) { return releaseOf(revision); };
        open({QStringLiteral("values.yaml")}, sources);
        m_view->choose(ValuesView::Revisions);
        QTRY_VERIFY(visible<Table>() && visible<Table>()->model()->rowCount() == 2);
        QCOMPARE(rowsOf(visible<Table>()), QStringList({QStringLiteral("Values that were set|1 value(s) changed|–"),
                                                        QStringLiteral("ConfigMap/c|changes|–")}));
        QTRY_VERIFY(visible<DiffView>()->patch().contains(QStringLiteral("-replicas: 1\n+replicas: 2\n")));
        auto *table = visible<Table>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTRY_VERIFY(visible<DiffView>()->patch().contains(QStringLiteral("+  a: \"2\"")));
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
        QTRY_VERIFY(visible<DiffView>()->patch().contains(QStringLiteral("replicas: 7")));
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
