// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/editedvalues.h"
#include "yaml/document.h"

#include <QRandomGenerator>
#include <QTest>

using namespace luthier;

namespace {

QList<Component> components()
{
    QList<Component> all;
    for (const auto *name : {"backend", "frontend", "scheduler"})
        all << Component{QString::fromLatin1(name), {}, QString::fromLatin1(name) + QStringLiteral(".image.tag")};
    return all;
}

/// Values files as people write them: comments, quotes, anchors, flow style, block scalars, lists, empty lines, either
/// indentation and line end. Each has the tags of all components, with the same version.
class Writer
{
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray file(const QByteArray &version)
    {
        m_version = version;
        m_step = QByteArray(pick(2) ? 2 : 4, ' ');
        m_anchored = false;
        QByteArray text = pick(8) == 0 ? QByteArray("\xEF\xBB\xBF") : QByteArray();
        text += pick(3) == 0 ? "---\n" : "";
        noise(text, {});
        for (const auto *name : {"backend", "frontend", "scheduler"}) {
            component(text, name);
            noise(text, {});
        }
        if (pick(4) == 0)
            text.chop(1); // no line feed at the end
        return pick(4) == 0 ? text.replace("\n", "\r\n") : text;
    }

private:
    int pick(int below) { return int(m_random.bounded(below)); }

    QByteArray comment()
    {
        static const QByteArray all[] = {"", "", "  # set by the update", " # tag: 9.9.9", "   #"};
        return all[pick(5)];
    }
    QByteArray scalar()
    {
        switch (pick(4)) {
        case 0:
            return '"' + m_version + '"';
        case 1:
            return '\'' + m_version + '\'';
        default:
            return m_version;
        }
    }
    void noise(QByteArray &text, const QByteArray &indent)
    {
        for (int i = pick(4); i > 0; --i) {
            const auto name = "key" + QByteArray::number(++m_names);
            switch (pick(9)) {
            case 0:
                text += "\n";
                break;
            case 1:
                text += indent + "# " + m_version + " tag: " + m_version + "\n";
                break;
            case 2:
                text += indent + name + ": |" + (pick(2) ? "-" : "") + "\n" + indent + m_step + "tag: " + m_version
                      + "\n\n" + indent + m_step + "image: {tag: x}\n";
                break;
            case 3:
                text += indent + name + ": [" + m_version + ", {image: {tag: '" + m_version + "'}}, \"a # b\"]"
                      + comment() + "\n";
                break;
            case 4:
                text += indent + name + ":\n" + indent + "- image:\n" + indent + "    tag: " + m_version + comment()
                      + "\n" + indent + "- x\n";
                break;
            case 5:
                text += indent + name + ": >\n" + indent + m_step + "folded text\n" + indent + m_step
                      + "that goes on\n";
                break;
            case 6:
                text += indent + "\"" + name + " \xC3\xBC\": 'it''s'" + comment() + "\n";
                break;
            case 7:
                text += indent + name + ": " + (m_anchored ? "*v" : "~") + "\n";
                break;
            default:
                text += indent + name + ": plain text  that has\n" + indent + m_step + "two lines" + comment() + "\n";
            }
        }
    }
    void component(QByteArray &text, const QByteArray &name)
    {
        if (pick(5) == 0) {
            text += name + ": {replicas: 2, image: {repository: r/x, tag: " + scalar()
                  + (pick(2) ? ", pullPolicy: Always" : "") + "}}" + comment() + "\n";
            return;
        }
        text += name + ":" + comment() + "\n";
        noise(text, m_step);
        text += m_step + "image:" + comment() + "\n";
        noise(text, m_step + m_step);
        const auto anchor = !m_anchored && pick(4) == 0;
        text += m_step + m_step + "tag: " + (anchor ? "&v " : "") + scalar() + comment() + "\n";
        m_anchored = m_anchored || anchor;
        noise(text, m_step + m_step);
        noise(text, m_step);
    }

    QRandomGenerator m_random;
    QByteArray m_version;
    QByteArray m_step;
    bool m_anchored = false;
    int m_names = 0;
};

} // namespace

class EditedValuesTest : public QObject
{
    Q_OBJECT

private slots:
    /// Set to another version and back, 300 files and more are what they were, byte for byte; between them only the
    /// tags differ.
    void aVersionIsSetAndTakenBackByteForByte()
    {
        auto seed = quint32(qEnvironmentVariableIntValue("LUTHIER_TEST_SEED"));
        if (seed == 0)
            seed = QRandomGenerator::global()->bounded(1U, 1000000U);
        const auto times = 300 * std::max(1, qEnvironmentVariableIntValue("LUTHIER_TEST_TIMES"));
        for (int round = 0; round < times; ++round) {
            Writer writer(seed + quint32(round));
            const auto yaml = writer.file("1.0.0");
            const auto context = QByteArray("LUTHIER_TEST_SEED=") + QByteArray::number(seed + quint32(round)) + "\n"
                               + yaml;
            const auto before = yamlToJson(yaml, QStringLiteral("values.yaml"));
            QVERIFY2(before.has_value(), context + qPrintable(before ? QString() : before.error().message));
            const auto set = withVersion({yaml}, components(), QStringLiteral("1.10.0-rc.2"));
            QVERIFY2(set.has_value(), context + qPrintable(set ? QString() : set.error().message));
            QVERIFY2(set->nowhere.isEmpty() && set->set.size() == 3, context);
            const auto changed = set->contents.first();
            QVERIFY2(changed.size() == yaml.size() + 3 * 6, context + "\n->\n" + changed);
            for (const auto &component : components())
                QCOMPARE(yamlToJson(changed, {})
                             ->toObject()[component.name]
                             .toObject()[QStringLiteral("image")]
                             .toObject()[QStringLiteral("tag")],
                         QJsonValue(QStringLiteral("1.10.0-rc.2")));
            const auto back = withVersion({changed}, components(), QStringLiteral("1.0.0"));
            QVERIFY2(back && back->contents.first() == yaml,
                     context + "\n->\n" + (back ? back->contents.first() : QByteArray()));
        }
    }

    void theFileThatCountsIsTheLastThatSetsIt()
    {
        const QByteArray first = "backend: {image: {tag: 1.0.0}}\nfrontend: {image: {tag: 1.0.0}}\n";
        const QByteArray second = "backend: {image: {tag: 1.0.0}}\n";
        const auto set = withVersion({first, second}, components(), QStringLiteral("2.0.0"));
        QVERIFY(set.has_value());
        QCOMPARE(set->contents[0], QByteArray("backend: {image: {tag: 1.0.0}}\nfrontend: {image: {tag: 2.0.0}}\n"));
        QCOMPARE(set->contents[1], QByteArray("backend: {image: {tag: 2.0.0}}\n"));
        QCOMPARE(set->nowhere, QStringList{QStringLiteral("scheduler")});
    }

    void filesAreJoinedAsHelmJoinsThem()
    {
        const auto joined = joinedValues({{QStringLiteral("a"), "m: {p: 1, q: 2}\nl: [1, 2]\nt: map\n"},
                                          {QStringLiteral("b"), "m: {q: null, r: 3}\nl: [3]\nt: {is: map}\n"},
                                          {QStringLiteral("c"), "# nothing\n"}});
        QVERIFY(joined.has_value());
        QCOMPARE(jsonToYaml(*joined), QByteArray("l:\n  - 3\nm:\n  p: 1\n  q: null\n  r: 3\nt:\n  is: map\n"));
        QCOMPARE(joinedValues({{QStringLiteral("a.yaml"), "- list\n"}}).error().kind, Error::Kind::Invalid);
        QVERIFY(joinedValues({{QStringLiteral("a.yaml"), "a: ["}}).error().message.contains(QStringLiteral("a.yaml")));
    }
};

QTEST_GUILESS_MAIN(EditedValuesTest)
#include "tst_editedvalues.moc"
