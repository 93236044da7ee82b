// SPDX-License-Identifier: GPL-3.0-or-later
// How long the editor takes: a key until it is painted in 10,000 lines, and 100,000 lines until they are seen.
#include "helm/valuescheck.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/yamlcolours.h"
#include "ui/theme/theme.h"
#include "yaml/document.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace luthier;

namespace {

QString values(int lines)
{
    QString text;
    for (int i = 0; i < lines / 5; ++i)
        text += QStringLiteral("component%1:\n  image:\n    tag: \"1.%1.0\" # set by the update\n  replicas: %1\n"
                               "  env: [{name: A, value: 'x'}, true]\n")
                    .arg(i);
    return text;
}

struct Painted : QObject {
    bool eventFilter(QObject *, QEvent *event) override
    {
        isPainted = isPainted || event->type() == QEvent::Paint;
        return false;
    }
    bool isPainted = false;
};

double untilPainted(Painted &painted, const std::function<void()> &act)
{
    painted.isPainted = false;
    QElapsedTimer time;
    time.start();
    act();
    while (!painted.isPainted)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    QApplication::processEvents(); // the paint itself has come to its end
    return double(time.nsecsElapsed()) / 1e6;
}

void press(CodeEditor *editor, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(editor, &down);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::of(false, {}).apply(app);
    EditorPane pane(QStringLiteral("bench"));
    auto *editor = pane.editor();
    Painted painted;
    editor->viewport()->installEventFilter(&painted);
    pane.resize(1200, 800);
    pane.show();
    while (YamlColours::areBuiltIn() && !editor->colours()->areReady())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);

    const auto large = values(100000);
    std::printf("open %.1f\n", untilPainted(painted, [&] { editor->setText(large); }));
    editor->setText(values(10000));
    QList<double> times;
    for (int i = 0; i < 400; ++i) {
        if (i % 50 == 0)
            editor->goTo((i * 37) % 10000, 4);
        const auto letter = i % 10 == 9;
        times << untilPainted(painted, [&] {
            press(editor, letter ? Qt::Key_Return : Qt::Key_A, letter ? QStringLiteral("\r") : QStringLiteral("a"));
        });
    }
    std::sort(times.begin(), times.end());
    // What a pause in typing starts, in another thread: YAML, keys and types, all of it against the chart.
    Chart chart;
    chart.hasValues = true;
    chart.valuesYaml = values(10000).toUtf8();
    chart.values = yamlToJson(chart.valuesYaml, {}).value_or(QJsonValue()).toObject();
    editor->setText(values(10000));
    const auto text = editor->text().toUtf8();
    QList<double> checks;
    const auto computed = std::clock();
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer time;
        time.start();
        const auto found = valuesProblems({{QStringLiteral("values.yaml"), text}}, &chart);
        checks << double(time.nsecsElapsed()) / 1e6;
    }
    std::sort(checks.begin(), checks.end());
    const auto each = 1000.0 * double(std::clock() - computed) / CLOCKS_PER_SEC / double(checks.size());
    std::printf("check %.1f %.1f\n", checks[checks.size() / 2], each); // the second: without waiting for a processor
    std::printf("key %.2f %.2f\n", times[times.size() / 2], times[times.size() * 99 / 100]);
    return 0;
}
