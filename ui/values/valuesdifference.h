// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QWidget>

namespace luthier {

class DiffView;

/// What the edited files would change in the release's values. Secrets are covered, and it is said where they differ.
class ValuesDifference : public QWidget
{
    Q_OBJECT

public:
    using Files = QList<std::pair<QString, QByteArray>>;

    explicit ValuesDifference(QWidget *parent = nullptr);
    /// Joined and compared in another thread. A file that cannot be read as YAML is said instead.
    /// Nothing can be copied while secrets are shown.
    void compare(const QJsonObject &deployed, int revision, const Files &edited, bool withSecrets);
    void say(const QString &sentence); ///< instead of a difference

    int changes() const;
    void goToChange(bool forward);

private:
    DiffView *m_view;
};

} // namespace luthier
