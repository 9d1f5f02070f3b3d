package io.tillbook.query.members;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.MemberEvent;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Members by id. */
final class MemberProjection implements Projection<MemberView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(MemberEvent.OfStanding.class, MemberEvent.OfProfile.class);
    }

    @Override
    public List<Step<MemberView>> steps(RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return recorded.event() instanceof MemberEvent event ? steps(event, at) : List.of();
    }

    private static List<Step<MemberView>> steps(MemberEvent happened, OffsetDateTime at) {
        return switch (happened) {
            case MemberRegistered event ->
                List.of(new Step<>(event.member().value(), _ -> MemberView.registered(event, at)));
            case MemberMergedInto event -> change(event.member(), view -> view.merging(event.into()));
            case MemberErased event -> change(event.member(), MemberView::erasing);
            case ProfileChanged event -> change(event.member(), view -> view.changed(event.changed(), event.removed()));
            case ConsentSet(MemberId member, Consent said) -> change(member, view -> view
                    .saying(new ConsentView(said.purpose(), said.given(), said.textVersion(), at)));
            case MemberTagged event -> change(event.member(), view -> view.tagged(event.added(), event.removed()));
            case MembersMerged _,MemberKeyTaken _,MemberKeyFreed _ -> List.of();
        };
    }

    private static List<Step<MemberView>> change(MemberId member, UnaryOperator<MemberView> change) {
        return List.of(new Step<>(member.value(), before -> change.apply(Objects.requireNonNull(before))));
    }
}
