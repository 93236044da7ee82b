// SPDX-License-Identifier: GPL-3.0-or-later
// The editor by real keys.
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/editor/folding.h"
#include "ui/editor/yamlcolours.h"
#include "ui/theme/codecolours.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTest>

using namespace luthier;

namespace {

const QString sample = QStringLiteral("a:\n  b: 1\n  list:\n  - x\n  - y: {k: [1, 2]}\n\n# note\nc: text\n");

QColor colourAt(const CodeEditor &editor, int line, int column)
{
    for (const auto &range : editor.document()->findBlockByNumber(line).layout()->formats())
        if (range.start <= column && column < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

} // namespace

class CodeEditorTest : public QObject
{
    Q_OBJECT

    void open(const QString &text)
    {
        m_pane = std::make_unique<EditorPane>(QStringLiteral("values"));
        m_editor = m_pane->editor();
        m_pane->resize(800, 400);
        m_pane->show();
        m_editor->setText(text);
        m_editor->setFocus();
        QApplication::setActiveWindow(m_pane.get());
        QTRY_VERIFY(m_editor->hasFocus());
    }
    void keys(const QString &text) { QTest::keyClicks(m_editor, text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void select(int from, int to)
    {
        auto cursor = m_editor->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
    QTextBlock line(int number) const { return m_editor->document()->findBlockByNumber(number); }

private slots:
    void initTestCase() { Theme::of(false, {}).apply(*qApp); }
    void cleanup() { m_pane.reset(); }

    void textIsGivenBackCharacterByCharacter()
    {
        const auto odd = QStringLiteral("a: no\u00a0break\nb: \u2028line\n\tc: \U0001F600\n");
        open(odd);
        QCOMPARE(m_editor->text(), odd);
        m_editor->selectAll();
        m_editor->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), odd);
    }

    void enterKeepsTheDepthAndGoesDeeperBelowAKey()
    {
        open({});
        keys(QStringLiteral("a:"));
        key(Qt::Key_Return);
        keys(QStringLiteral("b: 1"));
        key(Qt::Key_Return);
        keys(QStringLiteral("- c:"));
        key(Qt::Key_Return);
        keys(QStringLiteral("d"));
        QCOMPARE(m_editor->text(), QStringLiteral("a:\n  b: 1\n  - c:\n      d"));
    }

    void tabIndentsBlocksAndShiftTabTakesItBack()
    {
        open(sample);
        select(3, 20); // from line 2 into line 4
        key(Qt::Key_Tab);
        QCOMPARE(m_editor->text(),
                 QStringLiteral("a:\n    b: 1\n    list:\n    - x\n  - y: {k: [1, 2]}\n\n# note\nc: text\n"));
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), sample);
        key(Qt::Key_Z, Qt::ControlModifier); // each is one step
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), sample);
        QVERIFY(!m_editor->document()->isUndoAvailable());
    }

    void aSelectionThatEndsBeforeALineDoesNotTouchIt()
    {
        open(QStringLiteral("a\nb\nc\n"));
        select(0, 2);
        key(Qt::Key_Tab);
        QCOMPARE(m_editor->text(), QStringLiteral("  a\nb\nc\n"));
    }

    void commentsAreToggledAtTheSmallestIndentation()
    {
        open(sample);
        select(3, 20);
        key(Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text().left(36), QStringLiteral("a:\n  # b: 1\n  # list:\n  # - x\n  - y:"));
        key(Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), sample);
    }

    void foldingHidesWhatIsBelowAndTypingNeverGoesOutOfSight()
    {
        open(sample);
        m_editor->goTo(1, 3);
        QVERIFY(m_editor->toggleFold(line(0)));
        QVERIFY(!line(1).isVisible() && !line(4).isVisible());
        QVERIFY(line(5).isVisible() && line(7).isVisible()); // the empty line stays
        QCOMPARE(m_editor->textCursor().blockNumber(), 0);
        m_editor->goTo(3);
        QVERIFY(line(3).isVisible());
        QVERIFY(!m_editor->toggleFold(line(7)));
        QVERIFY(folding::canFold(line(2))); // entries at their key's depth
        QCOMPARE(folding::lastOf(line(2)).blockNumber(), 4);
        key(Qt::Key_BraceLeft, Qt::ControlModifier | Qt::ShiftModifier); // nothing below "- x"
        QVERIFY(line(4).isVisible());
    }

    void aFoldWhoseHeadGoesOpens()
    {
        open(sample);
        m_editor->toggleFold(line(0));
        select(0, 3);
        key(Qt::Key_Delete); // the head is gone, "b: 1" stands in its place
        for (auto block = m_editor->document()->begin(); block.isValid(); block = block.next())
            QVERIFY2(block.isVisible(), qPrintable(block.text()));
    }

    void searchFindsAsTypedAndGoesRound()
    {
        open(QStringLiteral("tag: 1\nimage: x\nTAG: 2\ntag: 3\n"));
        key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tag"));
        QCOMPARE(m_editor->textCursor().blockNumber(), 0);
        QCOMPARE(m_editor->textCursor().selectedText(), QStringLiteral("tag"));
        key(Qt::Key_Return);
        QCOMPARE(m_editor->textCursor().blockNumber(), 2);
        key(Qt::Key_F3);
        QCOMPARE(m_editor->textCursor().blockNumber(), 3);
        key(Qt::Key_F3);
        QCOMPARE(m_editor->textCursor().blockNumber(), 0);
        key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_editor->textCursor().blockNumber(), 3);
        QTRY_VERIFY(m_pane->bar()->accessibleDescription().contains(QLatin1Char('3')));
        key(Qt::Key_Escape);
        QVERIFY(m_pane->bar()->isHidden());
        QVERIFY(m_editor->hasFocus());
    }

    void escapeClosesTheBarBeforeTheWindowHearsOfIt()
    {
        open(sample);
        int heard = 0;
        connect(new QShortcut(QKeySequence(Qt::Key_Escape), m_pane.get()), &QShortcut::activated, this,
                [&] { ++heard; });
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), m_pane.get()), &QShortcut::activated, this,
                [&] { ++heard; });
        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_pane->bar()->isVisible());
        key(Qt::Key_Escape);
        QVERIFY(!m_pane->bar()->isVisible());
        QCOMPARE(heard, 0);
        key(Qt::Key_Escape);
        QCOMPARE(heard, 1);
    }

    void replaceAllUsesGroupsAndIsOneUndoStep()
    {
        const auto text = QStringLiteral("backend: {tag: 1.0.0}\nfrontend: {tag: 1.0.0} # tag: x\n");
        open(text);
        key(Qt::Key_H, Qt::ControlModifier);
        auto *bar = m_pane->bar();
        const auto boxes = bar->findChildren<QCheckBox *>();
        for (auto *box : boxes)
            if (box->text().contains(QStringLiteral("xpression")))
                box->click();
        const auto lines = bar->findChildren<QLineEdit *>();
        lines[0]->setText(QStringLiteral("(\\w+): \\{tag: [\\d.]+"));
        lines[1]->setText(QStringLiteral("\\1: {tag: 1.0.1, was: \\0"));
        for (auto *button : bar->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Replace all"))
                button->click();
        QCOMPARE(m_editor->text(), QStringLiteral("backend: {tag: 1.0.1, was: backend: {tag: 1.0.0}\n"
                                                  "frontend: {tag: 1.0.1, was: frontend: {tag: 1.0.0} # tag: x\n"));
        m_editor->undo();
        QCOMPARE(m_editor->text(), text);
        lines[0]->setText(QStringLiteral("(("));
        QVERIFY(!bar->accessibleDescription().isEmpty()); // says that it is no regular expression
    }

    void goToLineSaysWhichLinesThereAre()
    {
        open(sample);
        m_editor->toggleFold(line(0));
        key(Qt::Key_G, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("99"));
        key(Qt::Key_Return);
        QVERIFY(m_pane->bar()->isVisible());
        QVERIFY(m_pane->bar()->accessibleDescription().contains(QLatin1Char('9')));
        static_cast<QLineEdit *>(QApplication::focusWidget())->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4"));
        key(Qt::Key_Return);
        QCOMPARE(m_editor->textCursor().blockNumber(), 3);
        QVERIFY(line(3).isVisible()); // unfolded
        QVERIFY(m_editor->hasFocus());
    }

    void zoomChangesTheSizeAndGoesBack()
    {
        open(sample);
        const auto usual = m_editor->fontMetrics().height();
        key(Qt::Key_Plus, Qt::ControlModifier);
        key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_editor->fontMetrics().height() > usual);
        key(Qt::Key_Minus, Qt::ControlModifier);
        key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_editor->fontMetrics().height(), usual);
    }

    void problemsMoveWithTheTextAndF8GoesRound()
    {
        open(sample);
        m_editor->setProblems({{1, 5, 1, State::Attention, QStringLiteral("one"), {}},
                               {7, 3, 4, State::Failed, QStringLiteral("two"), {}}});
        m_editor->goTo(0);
        key(Qt::Key_Home);
        keys(QStringLiteral("x: 1"));
        key(Qt::Key_Return);
        QCOMPARE(m_editor->problems().first().line, 2);
        QCOMPARE(m_editor->problemIn(line(2))->text, QStringLiteral("one"));
        QVERIFY(!m_editor->problemIn(line(1)));
        key(Qt::Key_F8);
        QCOMPARE(m_editor->textCursor().blockNumber(), 2);
        QCOMPARE(m_editor->textCursor().positionInBlock(), 5);
        key(Qt::Key_F8);
        QCOMPARE(m_editor->textCursor().blockNumber(), 8);
        key(Qt::Key_F8);
        QCOMPARE(m_editor->textCursor().blockNumber(), 2);
        key(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(m_editor->textCursor().blockNumber(), 8);
    }

    void aThousandProblemsAreDrawnWhereOneLooks()
    {
        QString text;
        QList<EditorProblem> problems;
        for (int i = 0; i < 3000; ++i) {
            text += QStringLiteral("key%1: no\n").arg(i);
            if (i % 3 == 0)
                problems << EditorProblem{i, 0, 0, State::Attention, QString::number(i), {}};
        }
        open(text);
        m_editor->setProblems(problems);
        const auto drawn = [this](int number) {
            const auto all = m_editor->extraSelections();
            return std::any_of(all.cbegin(), all.cend(), [number](const auto &one) {
                return one.format.underlineStyle() == QTextCharFormat::WaveUnderline
                    && one.cursor.block().blockNumber() == number;
            });
        };
        QVERIFY(drawn(0) && !drawn(2100));
        m_editor->verticalScrollBar()->setValue(2095);
        QVERIFY(drawn(2100) && !drawn(0));
        QVERIFY(m_editor->extraSelections().size() < 100);
    }

    void bracketsThatBelongTogetherAreMarked()
    {
        open(sample);
        const auto marked = [this] { return m_editor->extraSelections().size(); };
        m_editor->goTo(1);
        const auto without = marked();
        m_editor->goTo(4, 7); // before "{"
        QCOMPARE(marked(), without + 2);
        QCOMPARE(m_editor->extraSelections().last().cursor.selectedText(), QStringLiteral("}"));
    }

    void colouredByTheGrammarAndAgainAfterAChangeOfTheme()
    {
        if (!YamlColours::areBuiltIn())
            QSKIP("built without KSyntaxHighlighting: there are no colours to look at");
        open(sample);
        QTRY_VERIFY(m_editor->colours()->areReady());
        QTRY_COMPARE(colourAt(*m_editor, 7, 0), codeColour(CodePart::Key));
        QCOMPARE(colourAt(*m_editor, 6, 2), codeColour(CodePart::Comment));
        QCOMPARE(colourAt(*m_editor, 1, 5), codeColour(CodePart::Number));
        // What opens in one line goes on below, as far as it goes.
        m_editor->goTo(0, 2);
        keys(QStringLiteral(" |"));
        QTRY_COMPARE(colourAt(*m_editor, 1, 5), codeColour(CodePart::Text));
        key(Qt::Key_Backspace);
        QTRY_COMPARE(colourAt(*m_editor, 1, 5), codeColour(CodePart::Number));
        const auto light = codeColour(CodePart::Key);
        Theme::of(true, {}).apply(*qApp);
        QTRY_COMPARE(colourAt(*m_editor, 7, 0), codeColour(CodePart::Key));
        QVERIFY(colourAt(*m_editor, 7, 0) != light);
        Theme::of(false, {}).apply(*qApp);
    }

    void aLongTextIsColouredWhereOneLooks()
    {
        QString text;
        for (int i = 0; i < 20000; ++i)
            text += QStringLiteral("key%1:\n  value: %1\n").arg(i);
        open(text);
        m_editor->goTo(39000);
        QTest::keyClicks(m_editor, QStringLiteral("new: 5"));
        QVERIFY(m_editor->text().contains(QStringLiteral("new: 5key19500:")));
        if (!YamlColours::areBuiltIn())
            QSKIP("built without KSyntaxHighlighting: there are no colours to look at");
        QTRY_COMPARE(colourAt(*m_editor, 39001, 9), codeColour(CodePart::Number));
    }

private:
    std::unique_ptr<EditorPane> m_pane;
    CodeEditor *m_editor = nullptr;
};

QTEST_MAIN(CodeEditorTest)
#include "tst_codeeditor.moc"
