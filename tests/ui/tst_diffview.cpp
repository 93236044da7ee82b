// SPDX-License-Identifier: GPL-3.0-or-later
// A difference by real keys and a real pointer.
#include "ui/editor/diffview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace luthier;

namespace {

QStringList numbered(int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines << QStringLiteral("key%1: value %1").arg(i);
    return lines;
}

} // namespace

class DiffViewTest : public QObject
{
    Q_OBJECT

    void compare(const QStringList &before, const QStringList &after)
    {
        QSignalSpy compared(m_view.get(), &DiffView::compared);
        const DiffTexts texts{before.join(QLatin1Char('\n')), after.join(QLatin1Char('\n'))};
        m_view->compare([texts]() -> Result<DiffTexts> { return texts; });
        QVERIFY(!compared.isEmpty() || compared.wait(10'000));
    }
    DiffPane *left() { return m_view->pane(false); }
    DiffPane *right() { return m_view->pane(true); }
    QString at(DiffPane *pane) { return pane->textCursor().block().text(); }
    QPushButton *button(const QString &text)
    {
        for (auto *one : m_view->findChildren<QPushButton *>())
            if ((one->text() == text || one->toolTip() == text) && one->isVisible())
                return one;
        return nullptr;
    }
    static QStringList seen(DiffPane *pane)
    {
        QStringList lines;
        for (auto block = pane->document()->begin(); block.isValid(); block = block.next())
            if (block.isVisible())
                lines << block.text();
        return lines;
    }

private slots:
    void initTestCase() { Theme::of(false, {}).apply(*qApp); }
    void init()
    {
        m_view = std::make_unique<DiffView>(QStringLiteral("Difference"));
        m_view->resize(900, 500);
        m_view->show();
        QApplication::setActiveWindow(m_view.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void bothSidesStandBesideEachOther()
    {
        auto before = numbered(40), after = before;
        after.insert(10, QStringLiteral("new: 1"));
        after[30] = QStringLiteral("key29: another");
        compare(before, after);
        QCOMPARE(m_view->changes(), 2);
        QCOMPARE(left()->lines().size(), right()->lines().size());
        for (int i = 0; i < left()->lines().size(); ++i) {
            const auto &a = left()->lines()[i], &b = right()->lines()[i];
            if (a.kind == PaneLine::Same)
                QCOMPARE(a.text, b.text);
        }
        QVERIFY(seen(left()).size() < 25); // equal parts are folded
        QCOMPARE(seen(left()).size(), seen(right()).size());
        QVERIFY(seen(right()).contains(QStringLiteral("new: 1")));
        QVERIFY(!seen(right()).contains(QStringLiteral("key20: value 20")));
    }

    void f7GoesFromOneToTheNextAndRoundTheEnd()
    {
        auto before = numbered(200), after = before;
        for (const int line : {0, 90, 150})
            after[line] = QStringLiteral("changed%1: x").arg(line);
        compare(before, after);
        right()->setFocus();
        QStringList visited;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(right(), Qt::Key_F7);
            visited << at(right()).section(QLatin1Char(':'), 0, 0);
            QCOMPARE(right()->textCursor().blockNumber(), left()->textCursor().blockNumber());
        }
        QCOMPARE(visited, QStringList({QStringLiteral("changed0"), QStringLiteral("changed90"),
                                       QStringLiteral("changed150"), QStringLiteral("changed0")}));
        QTest::keyClick(right(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(at(right()), QStringLiteral("changed150: x"));
        left()->setFocus(); // and from the other side
        QTest::keyClick(left(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(at(right()), QStringLiteral("changed90: x"));
    }

    void aFoldOpensByClickAndByKey()
    {
        auto before = numbered(60), after = before;
        after[30] = QStringLiteral("x: 1");
        compare(before, after);
        QVERIFY(!seen(right()).contains(QStringLiteral("key5: value 5")));
        const auto fold = right()->cursorRect(QTextCursor(right()->document()->firstBlock())).center();
        QTest::mouseClick(right()->viewport(), Qt::LeftButton, {}, {200, fold.y()});
        QVERIFY(seen(right()).contains(QStringLiteral("key5: value 5")));
        QVERIFY(seen(left()).contains(QStringLiteral("key5: value 5")));
        QTest::mouseClick(left()->viewport(), Qt::LeftButton, {}, {200, fold.y()});
        QVERIFY(!seen(right()).contains(QStringLiteral("key5: value 5")));
        right()->setFocus();
        right()->moveCursor(QTextCursor::Start);
        QTest::keyClick(right(), Qt::Key_Return);
        QVERIFY(seen(left()).contains(QStringLiteral("key5: value 5")));
        QTest::mouseClick(button(QStringLiteral("Fold equal lines")), Qt::LeftButton);
        QVERIFY(seen(left()).contains(QStringLiteral("key50: value 50")));
    }

    void theSidesScrollTogether()
    {
        auto before = numbered(300), after = before;
        for (int i = 0; i < 300; i += 3)
            after[i] += QString(200, QLatin1Char('x'));
        compare(before, after);
        right()->setFocus();
        QTest::keyClick(right(), Qt::Key_PageDown);
        QVERIFY(right()->verticalScrollBar()->value() > 0);
        QCOMPARE(left()->verticalScrollBar()->value(), right()->verticalScrollBar()->value());
        left()->verticalScrollBar()->setValue(90);
        QCOMPARE(right()->verticalScrollBar()->value(), 90);
    }

    void whatIsCopiedIsTheTextOfThatSide()
    {
        auto before = numbered(40), after = before;
        after.removeAt(20);
        after[5] = QStringLiteral("x: 1");
        compare(before, after);
        right()->setFocus();
        QTest::keyClick(right(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(right(), Qt::Key_C, Qt::ControlModifier);
        // Without fillers and signs, with what is folded away.
        QCOMPARE(QApplication::clipboard()->text(), after.join(QLatin1Char('\n')));
        QTest::mouseClick(button(QStringLiteral("Copy as a patch")), Qt::LeftButton);
        const auto patch = QApplication::clipboard()->text();
        QVERIFY2(patch.contains(QStringLiteral("-key5: value 5\n+x: 1\n"))
                     && patch.startsWith(QStringLiteral("@@ -3,")),
                 qPrintable(patch));
    }

    void nothingIsCopiedWhileItIsNotAllowed()
    {
        compare({QStringLiteral("password: a")}, {QStringLiteral("password: b")});
        QApplication::clipboard()->setText(QStringLiteral("mine"));
        right()->setFocus();
        QTest::keyClick(right(), Qt::Key_A, Qt::ControlModifier);
        m_view->setCopying(false);
        QTest::keyClick(right(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(right(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(right(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
        QVERIFY(!button(QStringLiteral("Copy as a patch"))->isEnabled());
    }

    void belowEachOtherShowsBoth()
    {
        auto before = numbered(60), after = before;
        after[30] = QStringLiteral("key30: other 30");
        after[40] = QStringLiteral("key40: other 40");
        compare(before, after);
        right()->setFocus();
        QTest::keyClick(right(), Qt::Key_F7);
        QTest::keyClick(right(), Qt::Key_F7);
        QTest::mouseClick(button(QStringLiteral("Below each other")), Qt::LeftButton);
        auto *both = m_view->pane(true);
        QCOMPARE(both, m_view->pane(false));
        QVERIFY(both->isVisible());
        QCOMPARE(at(both), QStringLiteral("key40: value 40")); // the place is kept
        const auto lines = seen(both);
        QVERIFY(lines.indexOf(QStringLiteral("key30: other 30"))
                == lines.indexOf(QStringLiteral("key30: value 30")) + 1);
        QVERIFY(!lines.contains(QStringLiteral("key10: value 10")));
    }

    void whatWouldHideInALineIsSeen()
    {
        compare({QStringLiteral("tag: 1.0.0")},
                {QStringLiteral("tag: 1.0.0") + QChar(0x202e) + QStringLiteral("\ra") + QChar(0x2029)});
        QCOMPARE(m_view->changes(), 1);
        QCOMPARE(right()->document()->blockCount(), 1); // no line is torn in two
        QVERIFY(!at(right()).contains(QChar(0x202e)));
    }

    void statesAreSaid()
    {
        compare(numbered(3), numbered(3));
        QVERIFY(m_view->findChild<Notice *>()->text().contains(QStringLiteral("no difference")));
        QVERIFY(!button(QStringLiteral("Next difference (F7)")));
        QSignalSpy compared(m_view.get(), &DiffView::compared);
        m_view->compare(
            []() -> Result<DiffTexts> { return failure(Error::Kind::Invalid, QStringLiteral("No YAML.")); });
        QVERIFY(compared.wait());
        QCOMPARE(compared.first().first().toInt(), -1);
        QCOMPARE(m_view->findChild<Notice *>()->text(), QStringLiteral("No YAML."));
    }

    void whatTakesLongCanBeCancelled()
    {
        auto release = std::make_shared<QSemaphore>();
        m_view->compare([release]() -> Result<DiffTexts> {
            release->acquire();
            return DiffTexts{QStringLiteral("a"), QStringLiteral("b")};
        });
        QTRY_VERIFY(button(QStringLiteral("Cancel")));
        QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
        QVERIFY(m_view->findChild<Notice *>()->text().startsWith(QStringLiteral("Cancelled")));
        release->release();
        compare(numbered(3), numbered(4)); // what came too late changes nothing
        QCOMPARE(m_view->changes(), 1);
    }

    /// The window goes on meanwhile, and what a key does is painted soon.
    void tenThousandLinesAreNoBurden()
    {
        auto before = numbered(10'000), after = before;
        for (int i = 0; i < 10'000; i += 37)
            after[i] += QStringLiteral(" # changed");
        after[5000] += QString(300'000, QLatin1Char('y'));
        qint64 longest = 0;
        QElapsedTimer beat;
        beat.start();
        QTimer pulse;
        connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
        pulse.start(1);
        compare(before, after);
        m_view->repaint();
        QTest::qWait(50);
        qInfo("the longest pause while comparing: %lld ms", static_cast<long long>(longest));
        QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
        right()->setFocus();
        qint64 slowest = 0;
        for (int i = 0; i < 200; ++i) {
            QElapsedTimer time;
            time.start();
            QTest::keyClick(right(), i % 3 == 0 ? Qt::Key_PageDown : Qt::Key_F7);
            left()->repaint();
            right()->repaint();
            slowest = std::max(slowest, time.elapsed());
        }
        qInfo("the slowest of 200 keys, painted on both sides: %lld ms", static_cast<long long>(slowest));
        QVERIFY2(slowest < 200, qPrintable(QString::number(slowest)));
    }

private:
    std::unique_ptr<DiffView> m_view;
};

QTEST_MAIN(DiffViewTest)
#include "tst_diffview.moc"
