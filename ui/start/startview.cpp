// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startview.h"

#include "base/words.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

#include <QFileDialog>
#include <QProgressBar>

namespace luthier {

namespace {

constexpr int mostContexts = 8;

QFrame *door(const QString &icon, const QString &title, QLabel *text, QLayout *inside)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::S);
    layout->addLayout(row({new IconLabel(icon, Role::Accent, space::iconLarge), label(title, "heading"), nullptr}));
    layout->addWidget(text);
    layout->addLayout(inside);
    layout->addStretch(1);
    return card(layout);
}

} // namespace

StartView::StartView(QWidget *parent)
    : QWidget(parent)
    , m_problem(new Notice)
    , m_contextsText(label({}, "muted", true))
    , m_contexts(new QVBoxLayout)
    , m_rangeText(label({}, "muted", true))
    , m_rangeBar(new QProgressBar)
    , m_range(button(tr("Open the practice range"), true))
{
    QVBoxLayout *page = nullptr;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrollingPage(&page));
    page->addSpacing(space::XL);
    page->addWidget(label(tr("Which platform?"), "title"));
    page->addWidget(label(tr("Luthier updates, backs up and repairs a platform that Helm installed on Kubernetes. "
                             "Looking changes nothing: every change is shown as a plan first."),
                          "answer", true));
    page->addWidget(m_problem);
    m_problem->hide();
    auto *doors = new QHBoxLayout;
    doors->setSpacing(space::M);
    page->addLayout(doors);
    page->addStretch(1);

    m_rangeBar->setTextVisible(false);
    m_rangeBar->hide();
    m_rangeBar->setAccessibleName(tr("Progress of the practice range"));
    auto *range = new QVBoxLayout;
    range->addWidget(m_rangeBar);
    range->addLayout(row({m_range, nullptr}));
    auto *file = button(tr("Open a profile…"));
    doors->addWidget(door(QStringLiteral("range"), tr("The practice range"), m_rangeText, range), 1);
    doors->addWidget(door(QStringLiteral("cluster"), tr("A cluster of this machine"), m_contextsText, m_contexts), 1);
    doors->addWidget(
        door(
            QStringLiteral("file"), tr("A profile"),
            label(tr("One YAML file describes a platform: its release, components, database, environments and checks."),
                  "muted", true),
            row({file, nullptr})),
        1);
    showRange({});

    connect(file, &QPushButton::clicked, this, &StartView::askForFile);
    connect(m_range, &QPushButton::clicked, this, [this] { emit profileChosen(m_rangeProfile); });
}

void StartView::showContexts(const Result<Kubeconfig> &kubeconfig)
{
    emptyLayout(m_contexts);
    m_rows.clear();
    if (!kubeconfig) {
        m_contextsText->setText(kubeconfig.error().message);
        return;
    }
    const auto contexts = kubeconfig->contexts();
    m_contextsText->setText(contexts.isEmpty() ? tr("No context was found in the kubeconfig.")
                                               : tr("As kubectl knows it:"));
    for (const auto &context : contexts.mid(0, mostContexts)) {
        auto *open = button(fontMetrics().elidedText(context.name, Qt::ElideMiddle, space::XL * 6));
        open->setProperty("door", true);
        open->setAccessibleName(context.name);
        open->setToolTip(tr("%1 at %2").arg(context.name, context.server));
        connect(open, &QPushButton::clicked, this, [this, name = context.name] { emit contextChosen(name); });
        m_contexts->addWidget(open);
        auto *state = new StateLabel;
        state->setState(State::Working, tr("being asked"));
        auto *words = label({}, "muted", true);
        words->hide();
        auto *releases = new QVBoxLayout;
        releases->setContentsMargins(space::M, 0, 0, space::S);
        m_contexts->addLayout(row({state, nullptr}));
        m_contexts->addWidget(words);
        m_contexts->addLayout(releases);
        m_rows.insert(context.name, {state, words, releases});
    }
    if (contexts.size() > mostContexts)
        m_contexts->addWidget(label(
            tr("and %n more: luthier --context NAME", nullptr, int(contexts.size()) - mostContexts), "muted", true));
}

void StartView::showUnasked(const QString &context, const QString &program)
{
    if (!m_rows.contains(context))
        return;
    m_rows[context].state->setState(State::Unknown, tr("not asked yet"));
    m_rows[context].words->setText(
        tr("Its sign-in starts %1, which may want your answer; open it to ask.").arg(program));
    m_rows[context].words->show();
}

void StartView::showFinding(const QString &context, const Result<ContextFinding> &finding)
{
    if (!m_rows.contains(context))
        return;
    const auto &row = m_rows[context];
    emptyLayout(row.releases);
    if (!finding) {
        const auto isDenied = finding.error().kind == Error::Kind::Denied;
        row.state->setState(isDenied ? State::Attention : State::Failed,
                            isDenied ? tr("sign-in refused") : tr("not reached"));
        row.words->setText(finding.error().message);
        row.words->show();
        return;
    }
    row.state->setState(State::Healthy, tr("reached, Kubernetes %1").arg(finding->cluster.serverVersion));
    row.words->setText(!finding->releasesProblem.isEmpty() ? finding->releasesProblem
                       : finding->releases.isEmpty()       ? tr("No Helm release is installed there.")
                                                           : tr("Make a profile of a release:"));
    row.words->show();
    for (const auto &release : finding->releases) {
        const auto name = release.ref.nameSpace + QLatin1Char('/') + release.ref.name;
        auto *make = button(fontMetrics().elidedText(QStringLiteral("%1 · %2").arg(name, release.chart),
                                                     Qt::ElideMiddle, space::XL * 6),
                            false);
        setMain(make, !release.fits.isEmpty());
        make->setAccessibleName(tr("Make a profile of %1").arg(name));
        make->setToolTip(
            release.fits.isEmpty()
                ? tr("%1, %2: a bare profile with its %n workload(s)", nullptr, int(release.workloads.size()))
                      .arg(name, release.chart)
                : tr("%1, %2: fits the profile “%3”").arg(name, release.chart, release.fits));
        connect(make, &QPushButton::clicked, this, [this, context, release] { emit releaseChosen(context, release); });
        row.releases->addWidget(make);
    }
}

void StartView::showRange(const QString &profileFile)
{
    m_rangeProfile = profileFile;
    m_range->setVisible(!profileFile.isEmpty());
    m_rangeText->setText(
        profileFile.isEmpty()
            ? tr("A real Kubernetes with Lyra 1.0.0 on this machine, to try everything without risk. packaging/dev.sh "
                 "range up starts it.")
            : tr("A real Kubernetes with Lyra on this machine, to try everything without risk. It is up."));
}

void StartView::showRangeProgress(const RangeProgress::State &state)
{
    m_rangeBar->show();
    m_rangeBar->setRange(0, 100);
    m_rangeBar->setValue(state.percent);
    m_range->setVisible(state.isReady() && !m_rangeProfile.isEmpty());
    if (state.failed) {
        m_rangeBar->hide();
        m_rangeText->setText(tr("The practice range did not start: %1. Its logs are in ~/.cache/luthier/range/logs; "
                                "packaging/dev.sh range up tries again.")
                                 .arg(state.text));
        return;
    }
    auto text = state.text.isEmpty() ? tr("The practice range starts.") : state.text;
    if (state.secondsLeft > 0)
        text += QLatin1Char(' ') + tr("About %1 left.").arg(words::duration(std::chrono::seconds(state.secondsLeft)));
    m_rangeText->setText(state.isReady() ? text
                                         : text + QLatin1Char('\n') + tr("It opens here by itself when it is ready."));
}

void StartView::say(const QString &problem)
{
    m_problem->say(State::Failed, problem);
    m_problem->setVisible(!problem.isEmpty());
}

void StartView::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a profile"), {}, tr("Profiles (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StartView::profileChosen);
    dialog->open();
}

FailedConnection::FailedConnection(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, "title", true))
    , m_sentence(label({}, "answer", true))
    , m_advice(label({}, "", true))
    , m_raw(new CodeBox(tr("Raw output"), 16))
    , m_fold(new Folded(tr("What was answered"), m_raw))
{
    auto *again = button(tr("Try again"), true);
    auto *another = button(tr("Choose another platform"));
    auto *inside = new QVBoxLayout;
    inside->setSpacing(space::M);
    inside->addWidget(m_advice);
    inside->addWidget(m_fold);
    auto *layout = pageLayout(this);
    layout->addSpacing(space::XL);
    layout->addLayout(row({new IconLabel(QStringLiteral("failed"), Role::Failed, space::iconLarge)}));
    static_cast<QBoxLayout *>(layout->itemAt(1)->layout())->addWidget(m_title, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(card(inside));
    layout->addLayout(row({again, another, nullptr}));
    layout->addStretch(1);
    connect(again, &QPushButton::clicked, this, &FailedConnection::tryAgain);
    connect(another, &QPushButton::clicked, this, &FailedConnection::chooseAnother);
}

void FailedConnection::showProblem(const QString &where, const Error &error)
{
    m_title->setText(tr("No connection to %1").arg(where));
    m_sentence->setText(error.message);
    m_advice->setText(whatToDo(error.kind) + QLatin1Char('\n') + tr("Nothing was changed."));
    m_raw->setCode(error.detail);
    m_fold->setVisible(!error.detail.isEmpty());
}

QString FailedConnection::whatToDo(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
        return tr("Is the cluster up, and this machine in its network (VPN)? kubectl cluster-info asks the same.");
    case Error::Kind::Timeout:
        return tr("The cluster did not answer in time. A proxy or a firewall may swallow the connection.");
    case Error::Kind::Denied:
        return tr("The cluster does not accept this sign-in. Renew it as you do for kubectl, then try again.");
    case Error::Kind::ToolMissing:
        return tr("A program that the kubeconfig names is missing. Install it, or start Luthier from a terminal that "
                  "finds it.");
    case Error::Kind::Invalid:
        return tr("A file cannot be understood. Mend it at the place that is named, then try again.");
    default:
        return tr("Look at what was answered, then try again.");
    }
}

} // namespace luthier
