// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QPushButton;

namespace luthier {

/// Commands or output, read-only, to select and to copy. As high as its text up to `mostLines`; 0: as high as there is room.
/// One that may grow shows more where nobody else needs the room.
class CodeBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeBox(const QString &name, int mostLines = 0, QWidget *parent = nullptr);
    void setCode(const QString &text);
    void addLine(const QString &line); ///< follows the end while the end is in sight
    void setMayGrow(bool may);
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int heightOf(int lines) const;

    int m_mostLines;
    bool m_mayGrow = false;
    QPushButton *m_copy;
};

} // namespace luthier
