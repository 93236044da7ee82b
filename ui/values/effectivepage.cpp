// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/effectivepage.h"

#include "base/elsewhere.h"
#include "helm/secretpaths.h"
#include "ui/theme/space.h"
#include "ui/widgets/later.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    // In an array, as it has to be one or an object; without the brackets then.
    const auto json = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return json.mid(1, json.size() - 2);
}

QJsonValue deployedAt(const Release &release, const QStringList &path)
{
    for (const auto &values : {release.values, release.chartValues}) {
        QJsonValue at = values;
        for (const auto &key : path)
            at = at.toObject().value(key);
        if (!at.isUndefined())
            return at;
    }
    return QJsonValue::Undefined;
}

} // namespace

EffectivePage::EffectivePage(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "", true))
    , m_explained(label({}, "muted", true))
    , m_model(new RowModel({tr("Value"), tr("Is"), tr("From"), tr("Since")}, -1, this))
    , m_table(new Table(tr("Effective values")))
    , m_pane(new TablePane(m_table))
{
    m_table->setSource(m_model);
    m_table->setWidths({240, 0, 220, 150});
    m_table->remember(QStringLiteral("effective"));
    m_pane->setEmptyWords(tr("Nothing is set"), tr("Neither the chart nor a file sets a value."));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::S);
    all->addWidget(m_answer);
    all->addWidget(m_pane, 1);
    all->addWidget(m_explained);
    m_explained->hide();
    connect(m_table, &Table::chosen, this, &EffectivePage::explain);
    connect(m_table, &Table::activatedKey, this, &EffectivePage::goToSource);
    showLoading();
}

void EffectivePage::showLoading()
{
    m_answer->setText(tr("Reading what is deployed…"));
    m_pane->showLoading();
}

void EffectivePage::say(const QString &sentence)
{
    m_values.clear();
    m_explained->hide();
    m_model->setRows({});
    m_answer->setText(sentence);
    m_pane->setEmptyWords(tr("Nothing to show"), sentence);
    m_pane->showRows();
}

void EffectivePage::showValues(const Result<Shown> &shown, bool withSecrets)
{
    if (!shown)
        return say(shown.error().message);
    m_shown = *shown;
    m_withSecrets = withSecrets;
    m_values = m_shown.effective.leaves;
    fillRows();
    m_pane->setEmptyWords(tr("Nothing is set"), tr("Neither the chart nor a file sets a value."));
    m_pane->showRows();
    const auto own = int(std::count_if(m_values.cbegin(), m_values.cend(),
                                       [](const auto &value) { return value.origin.kind == ValueOrigin::Kind::File; }));
    QStringList sentences{tr("%n value(s) come from the files", nullptr, own)
                          + tr(", %n from the chart %1. Enter goes to the line.", nullptr, int(m_values.size()) - own)
                                .arg(m_shown.chart.name + QLatin1Char(' ') + m_shown.chart.version)};
    for (const auto &warning : std::as_const(m_shown.effective.warnings))
        sentences << warning;
    m_answer->setText(sentences.join(QLatin1Char('\n')));
    explain(m_table->currentKey());
}

void EffectivePage::showKept(const QList<Release> &kept, const QList<Run> &runs)
{
    m_kept = kept;
    m_runs = runs;
    fillRows();
    explain(m_table->currentKey());
}

void EffectivePage::fillRows()
{
    QList<TableRow> rows;
    for (const auto &value : std::as_const(m_values)) {
        TableRow row;
        row.key = value.path.join(QLatin1Char('.'));
        const auto shown = wordsOf(m_withSecrets ? value.value : maskedValues(value.value, value.path));
        // What is only in the files yet is in no revision.
        const auto since = provenanceOf(m_kept, m_runs, value.path);
        const bool isDeployed = !m_kept.isEmpty() && deployedAt(m_kept.first(), value.path) == value.value;
        row.cells = {row.key, shown.section(QLatin1Char('\n'), 0, 0), value.origin.words(),
                     m_kept.isEmpty() ? QString()
                     : isDeployed     ? since.words()
                                      : tr("not deployed")};
        row.tip = shown;
        rows << row;
    }
    m_model->setRows(rows);
}

/// What each source says of the chosen value, the one that counts first, and since when it is so.
void EffectivePage::explain(const QString &key)
{
    const auto found = std::find_if(m_values.cbegin(), m_values.cend(),
                                    [&](const auto &value) { return value.path.join(QLatin1Char('.')) == key; });
    m_explained->setVisible(found != m_values.cend());
    if (found == m_values.cend())
        return;
    const auto round = ++m_round;
    const auto path = found->path;
    const auto ask = [shown = m_shown, path]() -> Result<QList<EffectiveValue>> {
        return saidOf(shown.chart, shown.layers, path);
    };
    const auto since = provenanceOf(m_kept, m_runs, path).sentence();
    whenDone<QList<EffectiveValue>>(
        this, elsewhere(ask), [this, round, path, since](const Result<QList<EffectiveValue>> &said) {
            if (round != m_round)
                return;
            QStringList lines;
            for (const auto &each : *said) {
                const auto value = m_withSecrets ? each.value : maskedValues(each.value, path);
                lines << wordsOf(value).section(QLatin1Char('\n'), 0, 0).left(80) + QStringLiteral("  ←  ")
                             + each.origin.words();
            }
            if (!since.isEmpty())
                lines << since;
            m_explained->setText(lines.join(QLatin1Char('\n')));
        });
}

void EffectivePage::openFilter() { m_pane->openFilter(); }

void EffectivePage::goToSource(const QString &key)
{
    for (const auto &value : std::as_const(m_values))
        if (value.path.join(QLatin1Char('.')) == key && value.origin.kind == ValueOrigin::Kind::File)
            emit sourceWanted(value.origin.layer, value.origin.line, value.origin.column);
}

} // namespace luthier
