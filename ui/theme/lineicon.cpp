// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/lineicon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace luthier {

namespace {

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, Role role, Role selected)
        : m_name(std::move(name))
        , m_role(role)
        , m_selected(selected)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const auto role = mode == QIcon::Disabled ? Role::Unknown : mode == QIcon::Selected ? m_selected : m_role;
        const auto colour = Theme::current().colour(role).name();
        const auto key = QStringLiteral("luthier-%1-%2-%3").arg(m_name, colour).arg(size.width());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            QSvgRenderer(file.readAll().replace("#000000", colour.toLatin1()))
                .render(&painter, QRectF(QPointF(), size));
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_role, m_selected); }

private:
    QString m_name;
    Role m_role;
    Role m_selected;
};

} // namespace

QIcon lineIcon(const QString &name, Role role) { return lineIcon(name, role, role); }

QIcon lineIcon(const QString &name, Role role, Role selected)
{
    return QIcon(new LineIconEngine(name, role, selected));
}

QIcon stateIcon(State state) { return lineIcon(iconOf(state), roleOf(state)); }

} // namespace luthier
