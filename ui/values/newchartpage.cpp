// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/comparisons.h"

#include "base/elsewhere.h"
#include "helm/coveredpair.h"
#include "helm/effectivevalues.h"
#include "helm/secretpaths.h"
#include "ui/theme/space.h"
#include "ui/widgets/later.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table.h"
#include "yaml/document.h"
#include "yaml/places.h"

#include <QComboBox>
#include <QJsonDocument>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::comparisons)
};

using Kind = ThreeWayChange::Kind;

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::ChangedBeneath:
        return Words::tr("changed beneath yours");
    case Kind::NowDefault:
        return Words::tr("is the default now");
    case Kind::Vanished:
        return Words::tr("vanished: no effect");
    case Kind::DefaultChanged:
        return Words::tr("new default");
    case Kind::DefaultAdded:
        return Words::tr("new in the chart");
    case Kind::DefaultRemoved:
        break;
    }
    return Words::tr("no longer there");
}

/// What a person has to look at stands first.
State stateOf(Kind kind)
{
    switch (kind) {
    case Kind::Vanished:
        return State::Failed;
    case Kind::ChangedBeneath:
        return State::Attention;
    case Kind::NowDefault:
        return State::Healthy;
    default:
        return State::Unknown;
    }
}

QString cell(const QJsonValue &value, const QStringList &path)
{
    if (value.isUndefined())
        return QStringLiteral("–");
    const auto covered = maskedValues(value, path);
    if (covered.isString())
        return covered.toString().section(QLatin1Char('\n'), 0, 0);
    const auto json = QString::fromUtf8(QJsonDocument(QJsonArray{covered}).toJson(QJsonDocument::Compact));
    return json.mid(1, json.size() - 2);
}

struct ThreeWays {
    QList<ThreeWayChange> changes;
    DiffTexts defaults;
    QList<std::pair<int, int>> lines; ///< of each change in these, from 0
};

ThreeWays threeWays(const QJsonObject &old, const QJsonObject &yours, const QJsonObject &now)
{
    ThreeWays all;
    all.changes = threeWay(old, yours, now);
    std::stable_sort(all.changes.begin(), all.changes.end(),
                     [](const auto &a, const auto &b) { return int(a.kind) < int(b.kind); });
    const auto pair = coveredPair(old, now, Words::tr(" (old)"), Words::tr(" (new)"));
    const auto before = jsonToYaml(pair.before.toObject()), after = jsonToYaml(pair.after.toObject());
    all.defaults = {QString::fromUtf8(before), QString::fromUtf8(after)};
    const YamlPlaces inBefore(before), inAfter(after);
    for (const auto &change : std::as_const(all.changes))
        all.lines << std::pair(inBefore.contains(change.path) ? inBefore.value(change.path).line - 1 : -1,
                               inAfter.contains(change.path) ? inAfter.value(change.path).line - 1 : -1);
    return all;
}

} // namespace

NewChartPage::NewChartPage(QWidget *parent)
    : ComparisonPage(tr("What the new chart changes"),
                     {tr("Value"), tr("What becomes of it"), tr("Old default"), tr("Yours"), tr("New default")},
                     {0, 190, 120, 120, 120}, 1, parent)
    , m_version(new QComboBox)
{
    m_version->setAccessibleName(tr("Version of the new chart"));
    m_version->setMinimumWidth(space::XL * 4);
    choices()->addWidget(label(tr("The deployed chart against")));
    choices()->addWidget(m_version);
    choices()->addStretch(1);
    connect(m_version, &QComboBox::activated, this, [this] { begin(); });
    difference()->setSides(tr("defaults of the deployed chart"), tr("defaults of the new chart"));
}

void NewChartPage::chooseVersion(const QString &version)
{
    m_version->setCurrentText(version);
    begin();
}

void NewChartPage::showFacts(const ValuesFacts &facts)
{
    m_facts = facts;
    QStringList shown;
    for (int i = 0; i < m_version->count(); ++i)
        shown << m_version->itemText(i);
    if (shown != facts.versions) {
        const auto chosen = m_version->currentText();
        m_version->clear();
        m_version->addItems(facts.versions);
        m_version->setCurrentIndex(std::max(0, int(facts.versions.indexOf(chosen))));
    }
    m_version->setEnabled(!facts.versions.isEmpty());
    if (!facts.release)
        return say(State::Unknown, facts.problem);
    if (facts.versions.isEmpty())
        return say(State::Unknown, tr("There is no newer version of the chart to compare with."));
    QStringList key{QString::number(facts.release->revision), m_version->currentText()};
    for (const auto &[name, bytes] : facts.files)
        key << QString::fromUtf8(bytes);
    if (std::exchange(m_compared, key.join(QLatin1Char('\n'))) != m_compared)
        begin();
}

void NewChartPage::begin()
{
    if (!m_facts.release || !m_sources.chart || m_version->currentText().isEmpty())
        return;
    const auto stop = started();
    if (!hasRows())
        showWorking(tr("Fetching the chart %1…").arg(m_version->currentText()));
    auto fetching = m_sources.chart(m_version->currentText(), stop);
    whenDone<Chart>(this, std::move(fetching), [this, asked = round()](const Result<Chart> &chart) {
        if (asked == round())
            showChart(chart);
    });
}

void NewChartPage::showChart(const Result<Chart> &chart)
{
    if (!chart) {
        m_compared.clear();
        return say(State::Failed, chart.error().message, chart.error().detail);
    }
    const auto compute = [now = *chart, release = *m_facts.release, files = m_facts.files]() -> Result<ThreeWays> {
        const auto layers = valuesFiles(files);
        if (!layers)
            return tl::unexpected(layers.error());
        const auto yours = files.isEmpty() ? release.values : together(*layers);
        return threeWays(release.chartValues, yours, effectiveValues(now, {}).values);
    };
    const auto version = chart->version;
    whenDone<ThreeWays>(this, elsewhere(compute), [this, version, asked = round()](const Result<ThreeWays> &all) {
        if (asked != round())
            return;
        if (!all)
            return say(State::Failed, all.error().message);
        QList<Compared> rows;
        int look = 0;
        for (int i = 0; i < all->changes.size(); ++i) {
            const auto &change = all->changes[i];
            Compared one;
            one.row.key = change.path.join(QLatin1Char('.'));
            one.row.cells = {one.row.key, kindWords(change.kind), cell(change.oldDefault, change.path),
                             cell(change.yours, change.path), cell(change.newDefault, change.path)};
            one.row.sortKeys = {one.row.key, int(change.kind), one.row.cells[2], one.row.cells[3], one.row.cells[4]};
            one.row.state = stateOf(change.kind);
            one.row.tip = change.words();
            one.texts = [texts = all->defaults]() -> Result<DiffTexts> { return texts; };
            std::tie(one.lineBefore, one.lineAfter) = all->lines[i];
            look += change.kind == Kind::ChangedBeneath || change.kind == Kind::Vanished ? 1 : 0;
            rows << one;
        }
        const auto answer = rows.isEmpty()
                              ? tr("The chart %1 has the same defaults as the deployed one.").arg(version)
                              : tr("The chart %1 changes %n default(s)", nullptr, int(rows.size())).arg(version)
                                    + (look == 0 ? tr("; none of them is under a value of yours.")
                                                 : tr("; look at %n value(s) of yours.", nullptr, look));
        showCompared(answer, rows);
    });
}

} // namespace luthier
