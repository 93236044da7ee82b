// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/valuesdifference.h"

#include "helm/coveredpair.h"
#include "maintenance/values/editedvalues.h"
#include "ui/editor/diffview.h"
#include "yaml/document.h"

#include <QVBoxLayout>

namespace luthier {

ValuesDifference::ValuesDifference(QWidget *parent)
    : QWidget(parent)
    , m_view(new DiffView(tr("Difference to the deployed values")))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
    m_view->setEqualWords(tr("The files say what is deployed: an update with them changes no value by itself."));
    setFocusProxy(m_view);
}

void ValuesDifference::compare(const QJsonObject &deployed, int revision, const Files &edited, bool withSecrets)
{
    m_view->setSides(tr("deployed, revision %1").arg(revision), tr("edited, as the files are here"));
    m_view->setCopying(!withSecrets);
    const auto marks = std::pair(tr(" (deployed)"), tr(" (edited)"));
    m_view->compare([=]() -> Result<DiffTexts> {
        const auto joined = joinedValues(edited);
        if (!joined)
            return tl::unexpected(joined.error());
        auto pair = CoveredPair{deployed, *joined};
        if (!withSecrets)
            pair = coveredPair(deployed, *joined, marks.first, marks.second);
        return DiffTexts{QString::fromUtf8(jsonToYaml(pair.before.toObject())),
                         QString::fromUtf8(jsonToYaml(pair.after.toObject()))};
    });
}

void ValuesDifference::say(const QString &sentence) { m_view->say(State::Unknown, sentence); }

int ValuesDifference::changes() const { return m_view->changes(); }

void ValuesDifference::goToChange(bool forward) { m_view->goToChange(forward); }

} // namespace luthier
