// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace luthier {

/// A confirmation in its place, never a dialog: in production the object's name is typed before the verb can be pressed.
class ConfirmBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmBar(QWidget *parent = nullptr);
    /// `nameToType` empty: the verb alone is enough.
    void ask(const QString &sentence, const QString &verb, const QString &nameToType);

signals:
    void confirmed();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_sentence;
    QLineEdit *m_typed;
    QPushButton *m_verb;
    QString m_name;
};

} // namespace luthier
