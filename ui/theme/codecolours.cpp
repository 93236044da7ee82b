// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/codecolours.h"

#include "ui/theme/theme.h"

namespace luthier {

QColor codeColour(CodePart part)
{
    const auto &theme = Theme::current();
    const auto pick = [&theme](QRgb light, QRgb dark) { return QColor::fromRgb(theme.isDark() ? dark : light); };
    switch (part) {
    case CodePart::Key:
        return pick(0xff1f5fa8, 0xff82b8f5);
    case CodePart::String:
        return pick(0xff1f6b3a, 0xff8fd19e);
    case CodePart::Number:
        return pick(0xff9a4a00, 0xfff2b26b);
    case CodePart::Constant:
        return pick(0xff7b3fa0, 0xffcfa2ee);
    case CodePart::Anchor:
        return pick(0xff8a2f6a, 0xfff09ac8);
    case CodePart::Comment:
    case CodePart::Mark:
        return theme.colour(Role::Muted);
    case CodePart::Wrong:
        return theme.colour(Role::Failed);
    case CodePart::Text:
        break;
    }
    return theme.colour(Role::Text);
}

QColor diffColour(DiffPart part)
{
    const auto &theme = Theme::current();
    const auto strong = [&theme](Role role) {
        auto wash = theme.colour(role);
        wash.setAlphaF(theme.isDark() ? 0.45F : 0.28F);
        return wash;
    };
    switch (part) {
    case DiffPart::RemovedLine:
        return theme.soft(Role::Failed);
    case DiffPart::AddedLine:
        return theme.soft(Role::Healthy);
    case DiffPart::RemovedWords:
        return strong(Role::Failed);
    case DiffPart::AddedWords:
        return strong(Role::Healthy);
    case DiffPart::Nothing:
        return theme.colour(Role::Window);
    case DiffPart::Folded:
        break;
    }
    return theme.soft(Role::Unknown);
}

} // namespace luthier
