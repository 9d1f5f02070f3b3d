package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How members stand, by their ids. */
final class StandingProjection implements Projection<StandingView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(MemberRegistered.class, MemberMergedInto.class, MembersMerged.class, MemberErased.class,
                MemberTagged.class,
                ProfileChanged.class, TierEvent.OfMember.class, SegmentsAssigned.class, BirthdayGreeted.class);
    }

    @Override
    public List<Step<StandingView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MemberRegistered event -> step(event.member(), view -> view.registered(event.location(),
                    recorded.occurrence().occurredAt().toLocalDate()).before(event.boughtBefore()));
            case MembersMerged event -> step(event.member(), view -> view.before(event.boughtBefore()));
            case MemberMergedInto event -> step(event.member(), view -> view.merged(event.into(), event.at()));
            case MemberErased event -> step(event.member(), StandingView::erasing);
            case ProfileChanged event -> born(event);
            case MemberTagged event -> step(event.member(), view -> view.tagged(event.added(), event.removed()));
            case MemberSpent event -> step(event.member(),
                    view -> view.visited(event.day()).standing(standing -> standing.after(event)));
            case TierEvent.OfMember event ->
                step(event.member(), view -> view.standing(standing -> standing.after(event)));
            case SegmentsAssigned event ->
                step(event.member(), view -> view.standing(standing -> standing.after(event)));
            case BirthdayGreeted event ->
                step(event.member(), view -> view.standing(standing -> standing.after(event)));
            default -> List.of();
        };
    }

    private static List<Step<StandingView>> born(ProfileChanged event) {
        Sealed told = event.changed().of(ProfileField.BIRTHDAY);
        return told == null && !event.removed().contains(ProfileField.BIRTHDAY) ? List.of()
                : step(event.member(), view -> view.born(told));
    }

    private static List<Step<StandingView>> step(MemberId member, UnaryOperator<StandingView> change) {
        return List.of(new Step<>(member.value(),
                before -> change.apply(Objects.requireNonNullElseGet(before, () -> StandingView.of(member)))));
    }
}
