// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/valuesdifference.h"

#include "ui/theme/space.h"
#include "ui/values/coveredvalues.h"
#include "ui/widgets/diffbox.h"
#include "ui/widgets/pieces.h"
#include "yaml/document.h"

namespace luthier {

namespace {

QStringList linesOf(const QJsonObject &values)
{
    return QString::fromUtf8(jsonToYaml(values)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

ValuesDifference::ValuesDifference(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "", true))
    , m_place(label({}, "muted"))
    , m_before(flatButton(tr("Previous change"), QStringLiteral("up")))
    , m_after(flatButton(tr("Next change"), QStringLiteral("down")))
    , m_box(new DiffBox(tr("Difference to the deployed values")))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::S);
    auto *head = row({m_answer, m_place, m_before, m_after});
    static_cast<QHBoxLayout *>(head)->setStretch(0, 1);
    all->addLayout(head);
    all->addWidget(m_box, 1);
    m_before->setToolTip(tr("Shift+F8"));
    m_after->setToolTip(tr("F8"));
    connect(m_before, &QPushButton::clicked, this, [this] { goToChange(false); });
    connect(m_after, &QPushButton::clicked, this, [this] { goToChange(true); });
}

void ValuesDifference::compare(const QJsonObject &deployed, const Result<QJsonObject> &edited, bool withSecrets)
{
    if (!edited)
        return say(edited.error().message);
    const auto pair = withSecrets ? CoveredPair{deployed, *edited} : coveredPair(deployed, *edited);
    m_box->showDifference(withContext(lineDiff(linesOf(pair.before), linesOf(pair.after))));
    const auto count = m_box->changes();
    m_answer->setText(count == 0 ? tr("The files say what is deployed: an update with them changes no value by itself.")
                                 : tr("%n place(s) differ: − is deployed, + is what the files say.", nullptr, count));
    m_place->clear();
    m_before->setEnabled(count > 0);
    m_after->setEnabled(count > 0);
}

void ValuesDifference::say(const QString &sentence)
{
    m_box->showDifference({});
    m_answer->setText(sentence);
    m_place->clear();
    m_before->setEnabled(false);
    m_after->setEnabled(false);
}

int ValuesDifference::changes() const { return m_box->changes(); }

void ValuesDifference::goToChange(bool forward)
{
    if (const auto at = m_box->goToChange(forward))
        m_place->setText(tr("%1 of %2").arg(at).arg(m_box->changes()));
}

} // namespace luthier
