// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/linediff.h"
#include "ui/widgets/codebox.h"

namespace luthier {

/// A difference, line by line: "-" and "+" say what the colours repeat.
class DiffBox : public CodeBox
{
    Q_OBJECT

public:
    explicit DiffBox(const QString &name, QWidget *parent = nullptr);
    void showDifference(const QList<DiffLine> &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QList<DiffLine> m_lines;
};

} // namespace luthier
