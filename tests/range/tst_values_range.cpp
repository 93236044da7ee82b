// SPDX-License-Identifier: GPL-3.0-or-later
// A value is changed in the window, seen beside what is deployed, and an update applies exactly that. Photographs into
// $LUTHIER_PHOTOS or build/photos.
#include "rangewindow.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/diffview.h"
#include "ui/plan/planwidget.h"
#include "ui/update/updateview.h"
#include "ui/values/valuesview.h"

#include <QRegularExpression>
#include <QTest>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class TestValuesRange : public RangeWindow
{
    Q_OBJECT

public:
    TestValuesRange()
        : RangeWindow(QStringLiteral("range-values"))
    {
    }

private slots:
    void initTestCase()
    {
        if (!range::isThere())
            QSKIP(range::Absent);
        QVERIFY(range::reset());
        useOwnState();

        QVERIFY(QFile::copy(range::file(u"values.yaml"_s), m_home.filePath(u"values.yaml"_s)));
        m_values = onDisk();
        QFile profile(m_home.filePath(u"profile.yaml"_s));
        QVERIFY(profile.open(QIODevice::WriteOnly));
        profile.write(u"extends: %1\nvalues: [values.yaml]\n"_s.arg(range::profile()).toUtf8());
        profile.close();

        QVERIFY(open(profile.fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(m_platform->facts().release && !m_platform->facts().updates.isEmpty(), 60'000);
    }

    void cleanupTestCase() { close(); }
    void cleanup() { showFailure(); }

    void whatIsDeployedIsShownWithItsSecretsCovered()
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_4, Qt::ControlModifier);
        auto *view = shown<ValuesView>(m_window.get());
        QVERIFY(view);
        QTRY_VERIFY(view->file(0)->isReady());
        view->choose(ValuesView::Deployed);
        const auto deployed = shown<CodeEditor>(view)->text();
        QVERIFY2(deployed.contains(u"password: •••"_s) && deployed.contains(u"host: lyra.range.test"_s),
                 qPrintable(deployed));
        photograph(u"deployed"_s);
        view->choose(ValuesView::Effective);
        const auto effective = [view](const QString &beginning) {
            const auto rows = rowsOf(view, u"Effective values"_s);
            return std::any_of(rows.cbegin(), rows.cend(), [&](const auto &row) { return row.startsWith(beginning); });
        };
        QTRY_VERIFY(effective(u"backend.replicas|2|values.yaml, line 6|"_s));
        QVERIFY(effective(u"frontend.replicas|1|default of the chart lyra-app|"_s));
        photograph(u"effective"_s);
        view->choose(ValuesView::Difference);
        QTRY_VERIFY(said(view).contains(u"The files say what is deployed"_s));
    }

    void anEditIsSeenAndAppliedByAnUpdate()
    {
        auto *view = shown<ValuesView>(m_window.get());
        QVERIFY(view);
        view->choose(0);
        auto *editor = view->file(0)->editor();
        const auto line = int(m_values.left(m_values.indexOf("frontend:")).count('\n'));
        editor->setFocus();
        editor->goTo(line, 9);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, u"replicas: 2"_s);
        QTRY_VERIFY(view->file(0)->problemWords().isEmpty());
        photograph(u"edited"_s);
        view->choose(ValuesView::Difference);
        QTRY_VERIFY(shown<DiffView>(view) && shown<DiffView>(view)->patch().contains(u"+  replicas: 2\n"_s));
        photograph(u"difference"_s);
        // What is not saved yet is rendered by the server: one object changes, and nothing restarts for a number of pods.
        view->choose(ValuesView::Manifests);
        QTest::mouseClick(buttonOf(view, u"Ask the server"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(view, u"Objects in the cluster"_s).size() == 1, 60'000);
        QVERIFY2(rowsOf(view, u"Objects in the cluster"_s).first().startsWith(u"Deployment/"_s),
                 qPrintable(said(view)));
        QVERIFY(said(view).contains(u"No pod restarts for it."_s));
        QTRY_VERIFY(shown<DiffView>(view) && shown<DiffView>(view)->patch().contains(u"+  replicas: 2\n"_s));
        photograph(u"manifests"_s);
        QCOMPARE(m_platform->facts().release->revision, 1); // nothing was changed
        QCOMPARE(onDisk(), m_values);
        QVERIFY(paths::state().entryList({u"preview-*"_s}, QDir::Dirs).isEmpty()); // nor left behind
        QTest::mouseClick(buttonOf(view, u"Save and use in an update"_s), Qt::LeftButton);
        QTRY_VERIFY(shown<UpdateView>(m_window.get()));
        const auto saved = QByteArray(m_values).replace("frontend:\n", "frontend:\n  replicas: 2\n");
        QCOMPARE(onDisk(), saved);

        auto *update = shown<UpdateView>(m_window.get());
        update->selectVersion(u"1.0.1"_s);
        QTest::mouseClick(buttonOf(update, u"Show the plan to 1.0.1"_s), Qt::LeftButton);
        auto *preview = shown<PlanWidget>(m_window.get());
        QVERIFY(preview);
        auto *start = buttonOf(preview, u"Start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        QTest::mouseClick(start, Qt::LeftButton);
        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running && running != preview);
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 150'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->facts().release->revision, 2, 30'000);
        const auto &release = *m_platform->facts().release;
        QCOMPARE(release.value(u"frontend.replicas"_s).toInt(), 2);
        QCOMPARE(release.value(u"backend.image.tag"_s).toString(), u"1.0.1"_s);
        QCOMPARE(onDisk(), saved); // the person's file is the person's
    }

    void thatTheReleaseMovedIsSaid()
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_4, Qt::ControlModifier);
        auto *view = shown<ValuesView>(m_window.get());
        QVERIFY(view);
        QTRY_VERIFY(said(view).contains(u"moved from revision 1 to 2"_s));
        photograph(u"moved"_s);
        QTest::mouseClick(buttonOf(view, u"See what is deployed now"_s), Qt::LeftButton);
        QTRY_VERIFY(shown<DiffView>(view) && shown<DiffView>(view)->patch().contains(u"1.0.1"_s));
        view->choose(ValuesView::Revisions);
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(view, u"Between two revisions"_s).size() > 2, 30'000);
        const auto rows = rowsOf(view, u"Between two revisions"_s);
        QVERIFY(rows.first().startsWith(u"Values that were set"_s));
        QVERIFY2(!rows.filter(QRegularExpression(u"^Deployment/lyra-backend.*\\|changes\\|yes: .*image"_s)).isEmpty(),
                 qPrintable(rows.join(u'\n')));
        QTRY_VERIFY(shown<DiffView>(view) && shown<DiffView>(view)->patch().contains(u"+    tag: "_s));
        QVERIFY(shown<DiffView>(view)->patch().contains(u"1.0.1"_s));
        photograph(u"revisions"_s);
    }

private:
    QByteArray onDisk() const
    {
        QFile file(m_home.filePath(u"values.yaml"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray m_values;
};

QTEST_MAIN(TestValuesRange)
#include "tst_values_range.moc"
