// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPushButton;

namespace luthier {

class DiffBox;
class Notice;

/// What the edited files would change in the release's values. Secrets are covered, and it is said where they differ.
class ValuesDifference : public QWidget
{
    Q_OBJECT

public:
    explicit ValuesDifference(QWidget *parent = nullptr);
    /// A problem of `edited` (a file that cannot be read as YAML) is shown instead.
    void compare(const QJsonObject &deployed, const Result<QJsonObject> &edited, bool withSecrets);
    void say(const QString &sentence); ///< instead of a difference

    int changes() const;
    void goToChange(bool forward);

private:
    QLabel *m_answer;
    QLabel *m_place;
    QPushButton *m_before;
    QPushButton *m_after;
    DiffBox *m_box;
};

} // namespace luthier
