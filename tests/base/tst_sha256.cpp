// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using namespace luthier;

class Sha256Test : public QObject
{
    Q_OBJECT

private slots:
    /// FIPS 180-4's examples, and what a second implementation says.
    void knownDigests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("nothing") << QByteArray()
                                 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        const QByteArray large(3 * 65536 + 7, 'x');
        QTest::newRow("several blocks") << large << QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex();
    }
    void knownDigests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, digest);
        Sha256 inPieces;
        for (qsizetype at = 0; at < bytes.size(); at += 1000)
            inPieces.addData(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(1000, bytes.size() - at)));
        QCOMPARE(inPieces.hex(), digest);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Sha256 ofDevice;
        QVERIFY(ofDevice.addData(&buffer));
        QCOMPARE(ofDevice.hex(), digest);
    }

    void goesOnAfterItWasAsked()
    {
        Sha256 hash;
        hash.addData("a");
        QVERIFY(hash.hex() != Sha256().hex());
        hash.addData("bc");
        QCOMPARE(hash.hex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void aDeviceThatCannotBeReadIsNoHash()
    {
        QBuffer closed;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QBuffer): device not open");
        QVERIFY(!Sha256().addData(&closed));
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
