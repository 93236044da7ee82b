// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/effectivepage.h"

#include "helm/secretpaths.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QJsonDocument>

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

} // namespace

EffectivePage::EffectivePage(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "", true))
    , m_model(new RowModel({tr("Value"), tr("Is"), tr("From")}, -1, this))
    , m_table(new Table(tr("Effective values")))
    , m_pane(new TablePane(m_table))
{
    m_table->setSource(m_model);
    m_table->setWidths({280, 0, 260});
    m_table->remember(QStringLiteral("effective"));
    m_pane->setEmptyWords(tr("Nothing is set"), tr("Neither the chart nor a file sets a value."));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::S);
    all->addWidget(m_answer);
    all->addWidget(m_pane, 1);
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
    m_model->setRows({});
    m_answer->setText(sentence);
    m_pane->setEmptyWords(tr("Nothing to show"), sentence);
    m_pane->showRows();
}

void EffectivePage::showValues(const Chart &chart, const Result<EffectiveValues> &effective, bool withSecrets)
{
    if (!effective)
        return say(effective.error().message);
    m_values = effective->leaves;
    QList<TableRow> rows;
    int own = 0;
    for (const auto &value : std::as_const(m_values)) {
        TableRow row;
        row.key = value.path.join(QLatin1Char('.'));
        const auto shown = wordsOf(withSecrets ? value.value : maskedValues(value.value, value.path));
        row.cells = {row.key, shown.section(QLatin1Char('\n'), 0, 0), value.origin.words()};
        row.tip = shown;
        own += value.origin.kind == ValueOrigin::Kind::File ? 1 : 0;
        rows << row;
    }
    m_model->setRows(rows);
    m_pane->setEmptyWords(tr("Nothing is set"), tr("Neither the chart nor a file sets a value."));
    m_pane->showRows();
    QStringList sentences{tr("%n value(s) come from the files", nullptr, own)
                          + tr(", %n from the chart %1. Enter goes to the line.", nullptr, int(m_values.size()) - own)
                                .arg(chart.name + QLatin1Char(' ') + chart.version)};
    for (const auto &warning : effective->warnings)
        sentences << warning;
    m_answer->setText(sentences.join(QLatin1Char('\n')));
}

void EffectivePage::openFilter() { m_pane->openFilter(); }

void EffectivePage::goToSource(const QString &key)
{
    for (const auto &value : std::as_const(m_values))
        if (value.path.join(QLatin1Char('.')) == key && value.origin.kind == ValueOrigin::Kind::File)
            emit sourceWanted(value.origin.layer, value.origin.line, value.origin.column);
}

} // namespace luthier
