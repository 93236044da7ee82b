// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody types, in texts that are not whole yet: the cursor is at the “|”.
#include "yaml/typingplace.h"

#include <QTest>

using namespace luthier;

class TypingPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void isFoundByIndentation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("the first key") << "ba|"
                                       << "key  ba";
        QTest::newRow("nothing yet") << "|"
                                     << "key  ";
        QTest::newRow("below a key") << "backend:\n  im|"
                                     << "key backend im";
        QTest::newRow("an empty line below") << "backend:\n  image:\n    tag: 1\n  |"
                                             << "key backend  (image)";
        QTest::newRow("back at the top") << "backend:\n  image:\n    tag: 1\nfr|\nscheduler: {}"
                                         << "key  fr (scheduler backend)";
        QTest::newRow("siblings on both sides") << "a:\n  b: 1\n  |\n  c: 2\nd: 3"
                                                << "key a  (c b)";
        QTest::newRow("a value") << "backend:\n  image:\n    pullPolicy: If|"
                                 << "value backend.image.pullPolicy If";
        QTest::newRow("no value yet") << "a: |"
                                      << "value a ";
        QTest::newRow("no blank behind the colon") << "a:|"
                                                   << "none";
        QTest::newRow("in quotes") << "a: \"x|\""
                                   << "value a \"x";
        QTest::newRow("a quoted key") << "\"a b\":\n  'c': x|"
                                      << "value a b.c x";
        QTest::newRow("before a comment") << "a: x| # why"
                                          << "value a x";
        QTest::newRow("a key that has its colon") << "ba|ck: 1"
                                                  << "key  ba :";
        QTest::newRow("an entry's first key") << "env:\n  - na|"
                                              << "key env.0 na";
        QTest::newRow("an entry's second key") << "env:\n  - name: A\n    va|"
                                               << "key env.0 va (name)";
        QTest::newRow("an entry at its key's column") << "env:\n- name: A\n- na|"
                                                      << "key env.0 na";
        QTest::newRow("its second key there") << "a:\n  env:\n  - name: A\n    x:\n      y|"
                                              << "key a.env.0.x y";
        QTest::newRow("an entry of an entry") << "a:\n- - b|"
                                              << "key a.0.0 b";
        QTest::newRow("lines without meaning between") << "a:\n\n  # b:\n\n  |"
                                                       << "key a ";
        QTest::newRow("an anchor") << "a: &x\n  b|"
                                   << "key a b";
        QTest::newRow("a comment") << "a: 1 # b|"
                                   << "none";
        QTest::newRow("a block scalar") << "a: |-\n  b¦"
                                        << "none";
        QTest::newRow("a text over lines") << "a: b\n  c|"
                                           << "none";
        QTest::newRow("a flow map") << "a: {b|"
                                    << "none";
        QTest::newRow("a broken line above") << "a:\n  x: [\n  b|"
                                             << "key a b (x)";
        QTest::newRow("a tab") << "a:\n\tb|"
                               << "none";
    }
    void isFoundByIndentation()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        const auto mark = text.contains(QStringLiteral("¦")) ? QStringLiteral("¦") : QStringLiteral("|");
        const auto at = text.indexOf(mark);
        text.remove(at, 1);
        const auto lines = text.split(QLatin1Char('\n'));
        const auto line = int(text.left(at).count(QLatin1Char('\n')));
        const auto column = int(at - (text.lastIndexOf(QLatin1Char('\n'), at - 1) + 1));
        const auto place = typingPlace([&](int i) { return lines[i]; }, int(lines.size()), line, at == 0 ? 0 : column);
        QString said = QStringLiteral("none");
        if (place) {
            said = (place->isValue ? QStringLiteral("value ") : QStringLiteral("key "))
                 + place->path.join(QLatin1Char('.')) + QLatin1Char(' ') + place->typed;
            if (place->hasColon)
                said += QStringLiteral(" :");
            if (!place->isValue && !place->siblings.isEmpty())
                said += QStringLiteral(" (%1)").arg(place->siblings.join(QLatin1Char(' ')));
        }
        QCOMPARE(said, where);
    }
};

QTEST_GUILESS_MAIN(TypingPlaceTest)
#include "tst_typingplace.moc"
