// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/imagetags.h"

#include "helm/ociregistry.h"
#include "yaml/places.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QUrl>

namespace luthier {

namespace {

using namespace std::chrono_literals;

constexpr int MostAsked = 40; // images at a time

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

QString textAt(const QJsonObject &map, const char *key)
{
    const auto value = map.value(QLatin1String(key));
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

QJsonObject mapAt(const QJsonObject &values, const QStringList &path)
{
    auto map = values;
    for (const auto &key : path)
        map = map.value(key).toObject();
    return map;
}

/// As docker reads a name: "redis" is docker.io/library/redis.
QString writtenOut(const QString &repository)
{
    const auto first = repository.section(QLatin1Char('/'), 0, 0);
    if (repository.contains(QLatin1Char('/'))
        && (first.contains(QLatin1Char('.')) || first.contains(QLatin1Char(':'))
            || first == QLatin1String("localhost")))
        return first == QLatin1String("docker.io") || first == QLatin1String("index.docker.io")
                 ? writtenOut(repository.section(QLatin1Char('/'), 1))
                 : repository;
    return QStringLiteral("registry-1.docker.io/")
         + (repository.contains(QLatin1Char('/')) ? QString() : QStringLiteral("library/")) + repository;
}

bool isPlain(const QString &text)
{
    static const QRegularExpression template_(QStringLiteral("[\\s{}@]"));
    return !text.isEmpty() && !template_.match(text).hasMatch();
}

} // namespace

QList<NamedImage> imagesOf(const EffectiveValues &effective)
{
    QList<NamedImage> images;
    const auto add = [&](const QString &repository, const QString &tag, const ValueOrigin &place) {
        if (isPlain(repository) && isPlain(tag) && place.kind == ValueOrigin::Kind::File)
            images << NamedImage{writtenOut(repository), tag, place};
    };
    for (const auto &leaf : effective.leaves) {
        const auto key = leaf.path.last();
        if (key == QLatin1String("image") && leaf.value.isString()) {
            static const QRegularExpression shape(QStringLiteral("^([^\\s@]+):([^/:@\\s]+)$"));
            if (const auto match = shape.match(leaf.value.toString()); match.hasMatch())
                add(match.captured(1), match.captured(2), leaf.origin);
            continue;
        }
        if (key != QLatin1String("tag"))
            continue;
        const auto above = leaf.path.mid(0, leaf.path.size() - 1);
        const auto map = mapAt(effective.values, above);
        auto repository = textAt(map, "repository");
        if (repository.isEmpty() || !textAt(map, "digest").isEmpty())
            continue;
        if (map.contains(QLatin1String("registry"))) {
            auto registry = textAt(mapAt(effective.values, {QStringLiteral("global")}), "imageRegistry");
            if (registry.isEmpty())
                registry = textAt(map, "registry");
            if (!registry.isEmpty())
                repository.prepend(registry + QLatin1Char('/'));
        }
        auto place = leaf.origin;
        if (place.kind != ValueOrigin::Kind::File)
            if (const auto *other = effective.find(above + QStringList{QStringLiteral("repository")}))
                place = other->origin;
        add(repository, textAt(map, "tag"), place);
    }
    return images;
}

QList<QList<TextProblem>> imageProblems(const QList<std::pair<QString, QByteArray>> &files,
                                        const QList<NamedImage> &images, const QSet<QString> &missing)
{
    QList<QList<TextProblem>> all(files.size());
    for (const auto &image : images) {
        if (!missing.contains(image.reference()) || image.place.layer < 0 || image.place.layer >= files.size())
            continue;
        all[image.place.layer] << TextProblem{
            TextProblem::Severity::Warning,
            QStringLiteral("no-such-image"),
            Words::tr("The registry has no image %1 with the tag %2: pods could not fetch it.")
                .arg(image.repository, image.tag),
            YamlPlaces(files[image.place.layer].second).value(image.place.path),
            image.place.path,
            {}};
    }
    return all;
}

ImageTags::ImageTags(QList<ChartSource> sources)
    : m_sources(std::move(sources))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
}

ImageTags::~ImageTags() = default;

ChartSource ImageTags::sourceFor(const QString &repository) const
{
    ChartSource source;
    const auto host = repository.section(QLatin1Char('/'), 0, 0);
    for (const auto &each : m_sources)
        if (QUrl(each.oci).authority().section(QLatin1Char('@'), -1) == host) {
            source.registryConfig = each.registryConfig;
            source.caFile = each.caFile;
            source.plainHttp = each.plainHttp;
            break;
        }
    source.oci = QStringLiteral("oci://") + repository;
    return source;
}

Task<bool> ImageTags::isThere(NamedImage image, std::stop_token stop)
{
    const auto registry = OciRegistry::open(*m_network, sourceFor(image.repository));
    if (!registry)
        co_return tl::unexpected(registry.error());
    co_return co_await (*registry)->hasTag(image.tag, stop);
}

Task<QSet<QString>> ImageTags::missing(QList<NamedImage> images, std::stop_token stop)
{
    QSet<QString> gone;
    int asked = 0;
    for (const auto &image : images) {
        const auto name = image.reference();
        auto known = m_known.value(name);
        if (known.until < std::chrono::steady_clock::now() && ++asked <= MostAsked) {
            const auto there = co_await isThere(image, stop);
            if (!there && there.error().kind == Error::Kind::Cancelled)
                co_return tl::unexpected(there.error());
            known.answer = !there ? Answer::Unknown : *there ? Answer::There : Answer::Missing;
            // A missing one may be pushed any moment; a registry that does not answer is not asked at each key.
            known.until = std::chrono::steady_clock::now() + (known.answer == Answer::Missing ? 30s : 300s);
            m_known.insert(name, known);
        }
        if (known.answer == Answer::Missing)
            gone << name;
    }
    co_return gone;
}

} // namespace luthier
