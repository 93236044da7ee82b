// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/comparisons.h"

#include "base/elsewhere.h"
#include "base/words.h"
#include "helm/coveredpair.h"
#include "ui/theme/space.h"
#include "ui/widgets/later.h"
#include "ui/widgets/pieces.h"
#include "yaml/document.h"

#include <QComboBox>

namespace luthier {

namespace {

/// Both, one after the other: reads are few and small.
Task<QPair<Release, Release>> readBoth(ValuesSources sources, int before, int after, std::stop_token stop)
{
    auto first = sources.revision(before, stop);
    auto old = co_await first;
    if (!old)
        co_return tl::unexpected(old.error());
    auto second = sources.revision(after, stop);
    auto now = co_await second;
    if (!now)
        co_return tl::unexpected(now.error());
    QPair<Release, Release> both(*old, *now);
    co_return both;
}

QComboBox *revisionBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setMinimumWidth(space::XL * 3);
    return box;
}

} // namespace

RevisionsPage::RevisionsPage(QWidget *parent)
    : ComparisonPage(tr("Between two revisions"), {tr("What"), tr("What became of it"), tr("Did its pods restart?")},
                     {220, 170, 0}, 1, parent)
    , m_before(revisionBox(tr("The one revision")))
    , m_after(revisionBox(tr("The other revision")))
{
    choices()->addWidget(label(tr("From")));
    choices()->addWidget(m_before);
    choices()->addWidget(label(tr("to")));
    choices()->addWidget(m_after);
    choices()->addStretch(1);
    for (auto *box : {m_before, m_after})
        connect(box, &QComboBox::activated, this, [this] { begin(); });
}

void RevisionsPage::chooseRevisions(int before, int after)
{
    m_before->setCurrentIndex(m_before->findData(before));
    m_after->setCurrentIndex(m_after->findData(after));
    begin();
}

void RevisionsPage::showFacts(const ValuesFacts &facts)
{
    m_facts = facts;
    QVariantList shown, now;
    for (int i = 0; i < m_before->count(); ++i)
        shown << m_before->itemData(i);
    for (const auto &one : facts.history)
        now << one.revision;
    if (shown != now) { // an open list is not exchanged under the pointer for nothing
        const auto was = std::pair(m_before->currentData(), m_after->currentData());
        for (auto *box : {m_before, m_after}) {
            box->clear();
            for (const auto &one : facts.history)
                box->addItem(tr("revision %1 · %2").arg(one.revision).arg(words::moment(one.modified)), one.revision);
            box->setEnabled(facts.history.size() > 1);
        }
        m_before->setCurrentIndex(
            std::max(int(std::min(qsizetype(1), facts.history.size() - 1)), m_before->findData(was.first)));
        m_after->setCurrentIndex(std::max(0, m_after->findData(was.second)));
    }
    if (facts.history.isEmpty())
        return say(State::Unknown,
                   facts.problem.isEmpty() ? tr("Helm keeps no revision of this release.") : facts.problem);
    if (facts.history.size() < 2)
        return say(State::Unknown, tr("Helm keeps only one revision of this release: there is nothing to compare."));
    if (m_compared != std::pair(m_before->currentData().toInt(), m_after->currentData().toInt()))
        begin();
}

void RevisionsPage::begin()
{
    if (!m_sources.revision || m_before->currentIndex() < 0 || m_after->currentIndex() < 0)
        return;
    const auto stop = started();
    m_compared = {m_before->currentData().toInt(), m_after->currentData().toInt()};
    difference()->setSides(m_before->currentText(), m_after->currentText());
    if (m_compared.first == m_compared.second)
        return say(State::Unknown, tr("This is the same revision twice. Choose another one."));
    showWorking(tr("Reading both revisions…"));
    auto reading = readBoth(m_sources, m_compared.first, m_compared.second, stop);
    whenDone<QPair<Release, Release>>(this, std::move(reading),
                                      [this, asked = round()](const Result<QPair<Release, Release>> &both) {
                                          if (asked != round())
                                              return;
                                          if (!both)
                                              return say(State::Failed, both.error().message, both.error().detail);
                                          showReleases(both->first, both->second);
                                      });
}

void RevisionsPage::showReleases(const Release &before, const Release &after)
{
    const auto compute = [before, after] { return manifestChanges(before.manifest.toUtf8(), after.manifest.toUtf8()); };
    const auto show = [this, before, after, asked = round()](const Result<QList<ManifestChange>> &changes) {
        if (asked != round())
            return;
        if (!changes)
            return say(State::Failed, changes.error().message, changes.error().detail);
        QList<Compared> rows;
        const auto add = [&rows](const QString &name, const QString &what, const QJsonObject &old,
                                 const QJsonObject &now, const QString &mark, const QString &otherMark) {
            if (old == now)
                return;
            Compared one;
            one.row.key = one.row.cells.emplaceBack(name);
            one.row.cells << what << QStringLiteral("–");
            one.row.state = State::Unknown;
            one.texts = [old, now, mark, otherMark]() -> Result<DiffTexts> {
                const auto pair = coveredPair(old, now, mark, otherMark);
                return DiffTexts{QString::fromUtf8(jsonToYaml(pair.before.toObject())),
                                 QString::fromUtf8(jsonToYaml(pair.after.toObject()))};
            };
            rows << one;
        };
        const auto mark = tr(" (revision %1)").arg(before.revision);
        const auto otherMark = tr(" (revision %1)").arg(after.revision);
        const auto count = int(valueChanges(before.values, after.values).size());
        add(tr("Values that were set"), tr("%n value(s) changed", nullptr, count), before.values, after.values, mark,
            otherMark);
        const auto versions = before.chartVersion == after.chartVersion
                                ? before.chartVersion
                                : before.chartVersion + QStringLiteral(" → ") + after.chartVersion;
        add(tr("Defaults of the chart"), versions, before.chartValues, after.chartValues, mark, otherMark);
        rows += comparedObjects(*changes);
        showCompared(rows.isEmpty() ? tr("The revisions %1 and %2 have the same values and the same objects.")
                                          .arg(before.revision)
                                          .arg(after.revision)
                                    : tr("%n object(s) differ.", nullptr, int(changes->size())) + QLatin1Char(' ')
                                          + restartWords(*changes),
                     rows);
    };
    whenDone<QList<ManifestChange>>(this, elsewhere(compute), show);
}

} // namespace luthier
