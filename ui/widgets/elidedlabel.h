// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace luthier {

/// A label of one line that says with “…” that it was too long for its place; the whole is its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const char *role = "", QWidget *parent = nullptr);
    void setWhole(const QString &text);
    QString whole() const { return m_whole; }
    QSize minimumSizeHint() const override { return {1, QLabel::minimumSizeHint().height()}; }
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_whole;
};

} // namespace luthier
