// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/update/waycard.h"

#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

namespace luthier {

WayCard::WayCard(const WayBack &way, QWidget *parent)
    : QFrame(parent)
    , m_way(way)
{
    setProperty("card", true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::M, space::M, space::M, space::M);
    all->setSpacing(space::S);
    auto *state = new StateLabel;
    const bool loses = !way.tables.isEmpty() || way.kind == WayBack::Kind::Restore;
    if (!way.isPossible())
        state->setState(State::Unknown, tr("not possible"));
    else if (way.isBest)
        state->setState(loses ? State::Attention : State::Healthy, loses ? tr("the best there is") : tr("recommended"));
    else
        state->setState(loses ? State::Attention : State::Healthy, tr("possible"));
    all->addWidget(label(way.title(), "heading", true));
    all->addWidget(state);
    const auto part = [all](const QString &title, const QString &text) {
        if (text.isEmpty())
            return;
        if (!title.isEmpty())
            all->addWidget(label(title, "section"));
        auto *words = label({}, title.isEmpty() ? "" : "muted", true);
        setBreakableText(words, text);
        all->addWidget(words);
    };
    part({}, way.isPossible() ? way.does : way.refusal);
    if (way.isPossible()) {
        part(tr("What is lost"), way.loses);
        part(tr("How long users wait"), way.stops);
        part(tr("What to know"), way.risk);
    }
    all->addStretch(1);
    auto *go = button(way.kind == WayBack::Kind::Forward ? tr("Update to %1").arg(way.version) : tr("Show the plan"),
                      way.isBest);
    go->setObjectName(QStringLiteral("way-") + way.name());
    go->setAccessibleName(way.title() + QStringLiteral(": ") + go->text());
    go->setVisible(way.isPossible());
    all->addLayout(row({go, nullptr}));
    connect(go, &QPushButton::clicked, this, &WayCard::chosen);
}

} // namespace luthier
