// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/comparisons.h"

#include "ui/theme/space.h"
#include "ui/widgets/later.h"
#include "ui/widgets/pieces.h"
#include "yaml/document.h"

#include <QComboBox>
#include <QCryptographicHash>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::comparisons)
};

QString kindWords(ManifestChange::Kind kind)
{
    switch (kind) {
    case ManifestChange::Kind::Added:
        return Words::tr("is added");
    case ManifestChange::Kind::Removed:
        return Words::tr("is removed");
    case ManifestChange::Kind::Changed:
        break;
    }
    return Words::tr("changes");
}

QByteArray hashOf(const ValuesFacts &facts, const QString &version)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(version.toUtf8() + '\0' + QByteArray::number(facts.release ? facts.release->revision : 0));
    for (const auto &[name, bytes] : facts.files) {
        hash.addData(QByteArray(1, '\0'));
        hash.addData(bytes);
    }
    return hash.result();
}

} // namespace

QList<Compared> comparedObjects(const QList<ManifestChange> &changes)
{
    QList<Compared> all;
    for (const auto &change : changes) {
        Compared one;
        one.row.key = QStringList{change.objectKind, change.nameSpace, change.name}.join(QLatin1Char('/'));
        const auto name = change.objectKind + QLatin1Char('/') + change.name;
        one.row.cells = {change.nameSpace.isEmpty() ? name : name + QStringLiteral(" · ") + change.nameSpace,
                         kindWords(change.kind),
                         change.restart.isEmpty() ? QStringLiteral("–") : Words::tr("yes: %1").arg(change.restart)};
        QStringList tip;
        for (const auto &field : change.fields)
            tip << field.path.join(QLatin1Char('.'));
        one.row.tip = tip.mid(0, 20).join(QLatin1Char('\n'));
        one.row.state = !change.restart.isEmpty()                    ? State::Attention
                      : change.kind == ManifestChange::Kind::Removed ? State::Failed
                                                                     : State::Unknown;
        one.texts = [before = change.before, after = change.after]() -> Result<DiffTexts> {
            const auto text = [](const QJsonObject &object) {
                return object.isEmpty() ? QString() : QString::fromUtf8(jsonToYaml(object));
            };
            return DiffTexts{text(before), text(after)};
        };
        all << one;
    }
    return all;
}

QString restartWords(const QList<ManifestChange> &changes)
{
    QStringList names;
    for (const auto &change : changes)
        if (!change.restart.isEmpty())
            names << change.name;
    if (names.isEmpty())
        return Words::tr("No pod restarts for it.");
    return names.size() <= 4 ? Words::tr("The pods of %1 restart.").arg(names.join(QStringLiteral(", ")))
                             : Words::tr("The pods of %n workload(s) restart.", nullptr, int(names.size()));
}

ManifestsPage::ManifestsPage(QWidget *parent)
    : ComparisonPage(tr("Objects in the cluster"), {tr("Object"), tr("What becomes of it"), tr("Do its pods restart?")},
                     {230, 140, 0}, 1, parent)
    , m_version(new QComboBox)
    , m_render(button(tr("Ask the server")))
{
    m_version->setAccessibleName(tr("Version of the chart"));
    m_version->setMinimumWidth(space::XL * 3);
    choices()->addWidget(label(tr("With the chart")));
    choices()->addWidget(m_version);
    choices()->addWidget(m_render);
    choices()->addStretch(1);
    m_render->setToolTip(tr("A dry run on the server: nothing is changed."));
    connect(m_render, &QPushButton::clicked, this, [this] { begin(); });
    connect(m_version, &QComboBox::activated, this, [this] { begin(); });
    difference()->setSides(tr("deployed, as it was rendered"), tr("with the edited values"));
}

void ManifestsPage::chooseVersion(const QString &version)
{
    m_version->setCurrentIndex(m_version->findData(version));
    begin();
}

void ManifestsPage::showFacts(const ValuesFacts &facts)
{
    m_facts = facts;
    m_render->setEnabled(facts.release.has_value());
    m_version->setEnabled(facts.release.has_value());
    if (!facts.release)
        return say(State::Unknown, facts.problem);
    QStringList versions{facts.release->chartVersion}, shown;
    for (const auto &version : facts.versions)
        if (version != versions.first())
            versions << version;
    for (int i = 0; i < m_version->count(); ++i)
        shown << m_version->itemData(i).toString();
    if (shown != versions) { // an open list is not exchanged under the pointer for nothing
        const auto chosen = m_version->currentData().toString();
        m_version->clear();
        for (const auto &version : std::as_const(versions))
            m_version->addItem(version == versions.first() ? tr("%1, as deployed").arg(version) : version, version);
        m_version->setCurrentIndex(std::max(0, m_version->findData(chosen)));
    }
    if (isWorking())
        return;
    if (m_compared.isEmpty())
        say(State::Unknown,
            tr("Ask the server what these values would change in the cluster: it renders them and checks "
               "every object, and changes nothing."));
    else if (m_compared != hashOf(facts, m_version->currentData().toString()))
        showStale(tr("The files or the release changed since this was rendered."));
}

void ManifestsPage::begin()
{
    if (!m_facts.release || !m_sources.manifests)
        return;
    const auto stop = started();
    const auto version = m_version->currentData().toString();
    m_compared = hashOf(m_facts, version);
    QList<QByteArray> files;
    for (const auto &[name, bytes] : m_facts.files)
        files << bytes;
    showWorking(tr("The server renders the chart %1 with these values…").arg(version));
    auto rendering = m_sources.manifests(*m_facts.release, files, version, stop);
    whenDone<QList<ManifestChange>>(
        this, std::move(rendering), [this, asked = round()](const Result<QList<ManifestChange>> &changes) {
            if (asked != round())
                return;
            if (!changes)
                return say(State::Failed, changes.error().message, changes.error().detail);
            showCompared(changes->isEmpty() ? tr("No object changes: the cluster has what these values render.")
                                            : tr("%n object(s) change.", nullptr, int(changes->size()))
                                                  + QLatin1Char(' ') + restartWords(*changes),
                         comparedObjects(*changes));
            if (m_compared != hashOf(m_facts, m_version->currentData().toString()))
                showStale(tr("The files or the release changed since this was rendered."));
        });
}

} // namespace luthier
