// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/evidencepdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace luthier {

namespace {

constexpr int Resolution = 300;    // dots an inch: what the layout rounds to
constexpr double Margin = 18;      // mm
constexpr double FooterShare = 24; // of the page's height

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::evidence)
};

/// Fonts that join no letters: what is copied out of the file has to be what was written.
QFont plain(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans"), QStringLiteral("Noto Sans")});
    font.setPointSizeF(points);
    return font;
}

} // namespace

QByteArray evidencePdf(const Evidence &evidence)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(Resolution);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins({Margin, Margin, Margin, Margin}, QPageLayout::Millimeter);
        pdf.setTitle(evidence.run.title);
        pdf.setCreator(QStringLiteral("Luthier"));
        pdf.addFileAttachment(evidence.run.id + QStringLiteral(".html"), evidenceHtml(evidence),
                              QStringLiteral("text/html"));
        const QSizeF paper(pdf.width(), pdf.height());
        const auto footer = paper.height() / FooterShare;
        QTextDocument document;
        document.setDocumentMargin(0);
        document.documentLayout()->setPaintDevice(&pdf);
        document.setDefaultFont(plain(9));
        document.setHtml(evidenceText(evidence));
        document.setPageSize({paper.width(), paper.height() - footer});
        QPainter painter(&pdf);
        painter.setFont(plain(8));
        const auto height = document.pageSize().height();
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                pdf.newPage();
            QAbstractTextDocumentLayout::PaintContext context;
            context.palette.setColor(QPalette::Text, Qt::black);
            context.clip = QRectF(0, page * height, paper.width(), height);
            painter.save();
            painter.translate(0, -page * height);
            painter.setClipRect(context.clip);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
            const QRectF foot(0, paper.height() - footer, paper.width(), footer);
            painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, evidence.run.id);
            painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                             Words::tr("Page %1 of %2").arg(page + 1).arg(document.pageCount()));
        }
    }
    return bytes;
}

} // namespace luthier
