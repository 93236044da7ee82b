// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ladder.h"

#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QApplication>
#include <QPainter>

namespace luthier {

namespace {

constexpr Proof rungs[] = {Proof::Taken, Proof::Transferred, Proof::Readable, Proof::Restored, Proof::Asserted};

Role rungRole(Proof proof) { return proof >= Proof::Readable ? Role::Healthy : Role::Attention; }

QString rungWords(const Backup &backup, Proof rung)
{
    auto at = backup;
    at.proof = rung;
    return at.proofInWords();
}

/// A configuration is compared without being restored: it has one rung less.
bool has(const Backup &backup, Proof rung)
{
    return rung != Proof::Restored || backup.kind != QLatin1String("configuration");
}

} // namespace

void LadderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto background = option;
    initStyleOption(&background, index);
    const auto text = background.text;
    background.text.clear();
    background.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const auto proof = Proof(index.data(ProofRole).toInt());
    const auto &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    auto x = option.rect.left() + space::S;
    for (const auto rung : rungs) {
        const auto height = space::XS + int(rung) * 2;
        painter->setBrush(theme.colour(rung <= proof ? rungRole(proof) : Role::Line));
        painter->drawRoundedRect(QRect(x, option.rect.center().y() + space::S - height, space::XS + 1, height), 1, 1);
        x += space::S;
    }
    painter->setPen(theme.colour(Role::Text));
    const auto rest = option.rect.adjusted(x - option.rect.left() + space::S, 0, -space::XS, 0);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}

QWidget *ladderOf(const Backup &backup)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space::S);
    for (const auto rung : rungs) {
        if (!has(backup, rung))
            continue;
        const auto reached = rung <= backup.proof;
        auto *name = label(rungWords(backup, rung), reached ? "" : "muted");
        auto *seen = label(backup.proofs.value(proofName(rung)).toString(), "muted", true);
        seen->setAlignment(Qt::AlignRight);
        auto *line = row({new IconLabel(reached ? QStringLiteral("done") : QStringLiteral("waiting"),
                                        reached ? Role::Healthy : Role::Unknown),
                          name});
        line->addWidget(seen, 1);
        rows->addLayout(line);
    }
    return card(rows);
}

} // namespace luthier
