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
    int changes() const { return int(m_changes.size()); } ///< stretches of lines that differ
    int goToChange(bool forward);                         ///< which one, from 1; 0: there is none

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QList<DiffLine> m_lines;
    QList<int> m_changes; ///< the first line of each
};

} // namespace luthier
