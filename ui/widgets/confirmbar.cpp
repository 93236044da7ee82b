// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirmbar.h"

#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace luthier {

ConfirmBar::ConfirmBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(label({}, "", true))
    , m_typed(new QLineEdit)
    , m_verb(button({}, true))
{
    setProperty("notice", QStringLiteral("attention"));
    auto *cancel = button(tr("Keep as it is"));
    m_typed->setFixedWidth(space::XL * 5);
    auto *layout = row({new IconLabel(QStringLiteral("attention"), Role::Attention)}, space::S + space::XS);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_typed);
    layout->addWidget(m_verb);
    layout->addWidget(cancel);
    layout->setContentsMargins(space::M, space::S, space::S, space::S);
    setLayout(layout);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();

    connect(m_typed, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_verb->setEnabled(text == m_name); });
    connect(m_typed, &QLineEdit::returnPressed, m_verb, &QPushButton::click);
    connect(m_verb, &QPushButton::clicked, this, [this] {
        hide();
        emit confirmed();
    });
    connect(cancel, &QPushButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
}

void ConfirmBar::ask(const QString &sentence, const QString &verb, const QString &nameToType)
{
    m_name = nameToType;
    m_sentence->setText(sentence);
    m_verb->setText(verb);
    m_verb->setAccessibleName(verb);
    m_typed->clear();
    m_typed->setVisible(!nameToType.isEmpty());
    m_typed->setPlaceholderText(nameToType);
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(nameToType));
    m_verb->setEnabled(nameToType.isEmpty());
    show();
    if (nameToType.isEmpty())
        m_verb->setFocus();
    else
        m_typed->setFocus();
}

void ConfirmBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit dismissed();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace luthier
