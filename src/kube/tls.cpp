// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/tls.h"

#include "kube/kubeconfig.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLibrary>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

/// Ed25519 and whatever else OpenSSL reads: QSslKey of Qt 6.4 parses RSA, DSA, EC and DH alone, but takes any EVP_PKEY.
/// The library is the one that Qt's TLS backend has opened by the same name; no key is null here.
QSslKey keyOfAnyKind(const Secret &key)
{
    if (!key.reveal().contains("-----BEGIN PRIVATE KEY-----")) // others ask for a passphrase at the terminal
        return {};
    QLibrary crypto(QStringLiteral("crypto"), 3);
    const auto bufferOf = reinterpret_cast<void *(*)(const void *, int)>(crypto.resolve("BIO_new_mem_buf"));
    const auto read = reinterpret_cast<void *(*)(void *, void **, void *, void *)>(
        crypto.resolve("PEM_read_bio_PrivateKey"));
    const auto release = reinterpret_cast<int (*)(void *)>(crypto.resolve("BIO_free"));
    if (!bufferOf || !read || !release || !QSslSocket::supportsSsl()
        || QSslSocket::activeBackend() != QLatin1String("openssl"))
        return {};
    auto *buffer = bufferOf(key.reveal().constData(), int(key.reveal().size()));
    auto *native = read(buffer, nullptr, nullptr, nullptr);
    release(buffer);
    return native ? QSslKey(Qt::HANDLE(native)) : QSslKey(); // it belongs to the QSslKey from here on
}

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
        parsed = keyOfAnyKind(key);
    if (parsed.isNull())
        return failure(
            Error::Kind::Invalid,
            Words::tr("The client key in the kubeconfig cannot be used: it is encrypted, damaged, or of a kind that "
                      "OpenSSL does not know. Nothing was contacted; ask for a current kubeconfig with a key that has "
                      "no passphrase."));
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
