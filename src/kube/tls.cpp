// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/tls.h"

#include "kube/kubeconfig.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

} // namespace

Result<QSslConfiguration> serverTls(const ClusterAccess &access)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!access.caData.isEmpty()) {
        const auto authorities = QSslCertificate::fromData(access.caData, QSsl::Pem);
        if (authorities.isEmpty())
            return failure(
                Error::Kind::Invalid,
                Words::tr(
                    "The certificate authority of cluster %1 in the kubeconfig is no PEM certificate. Nothing was "
                    "contacted; ask for a current kubeconfig.")
                    .arg(access.cluster));
        tls.setCaCertificates(authorities);
    }
    tls.setPeerVerifyMode(access.insecureSkipTlsVerify ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    return tls;
}

Result<QSslConfiguration> withClientCertificate(QSslConfiguration tls, QByteArray certificate, Secret key)
{
    const auto chain = QSslCertificate::fromData(certificate, QSsl::Pem);
    if (chain.isEmpty())
        return failure(Error::Kind::Invalid,
                       Words::tr("The client certificate in the kubeconfig is no PEM certificate. Nothing was "
                                 "contacted; ask for a current kubeconfig."));
    if (chain.first().expiryDate() < QDateTime::currentDateTimeUtc())
        return failure(
            Error::Kind::Denied,
            Words::tr("Your client certificate expired on %1. Nothing was contacted; ask for a new kubeconfig.")
                .arg(chain.first().expiryDate().toString(Qt::ISODate)));
    // A PKCS#8 key ("PRIVATE KEY") does not say its kind before it is read.
    QSslKey parsed(key.reveal(), QSsl::Rsa);
    if (parsed.isNull())
        parsed = QSslKey(key.reveal(), QSsl::Ec);
    if (parsed.isNull())
        return failure(
            Error::Kind::Invalid,
            Words::tr(
                "The client key in the kubeconfig cannot be used: it is encrypted, damaged, or of a kind other than "
                "RSA "
                "and EC (Ed25519, for example). Nothing was contacted; ask for a kubeconfig with an RSA or EC key."));
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(parsed);
    return tls;
}

bool isCertificateFor(const QSslCertificate &certificate, const QString &name)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(name);
    if (!address.isNull()) {
        for (const auto &each : names.values(QSsl::IpAddressEntry))
            if (QHostAddress(each) == address)
                return true;
        return false;
    }
    for (const auto &each : names.values(QSsl::DnsEntry)) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return true;
        if (each.startsWith(QLatin1String("*.")) && name.contains(QLatin1Char('.'))
            && each.mid(1).compare(name.mid(name.indexOf(QLatin1Char('.'))), Qt::CaseInsensitive) == 0)
            return true; // the star stands for one label
    }
    return false;
}

} // namespace luthier
