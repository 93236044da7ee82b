// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QWidget>

namespace luthier {

/// Cards of one width side by side, as many as there is room for; the others go below.
class CardRow : public QWidget
{
    Q_OBJECT

public:
    explicit CardRow(QWidget *parent = nullptr);
    void add(QWidget *card);

    static constexpr int narrowestCard = 260; ///< px: a heading, a sentence and two buttons fit

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    QList<QWidget *> m_cards;
    int m_columns = 0;
};

} // namespace luthier
