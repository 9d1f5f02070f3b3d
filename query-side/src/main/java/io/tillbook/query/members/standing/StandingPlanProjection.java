package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreetingsSet;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentEvent.SegmentEnded;
import io.tillbook.api.members.segment.SegmentEvent;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the chain has decided: one document. */
final class StandingPlanProjection implements Projection<StandingPlanView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TiersDefined.class, SegmentDefined.class, SegmentEnded.class, BirthdayGreetingsSet.class);
    }

    @Override
    public List<Step<StandingPlanView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TiersDefined event -> step(view -> view.tiers(event.version(), event.plan()));
            case SegmentEvent event -> step(view -> view.segments(view.segments().after(event)));
            case BirthdayGreetingsSet event -> step(view -> view.birthdays(event.plan()));
            default -> List.of();
        };
    }

    private static List<Step<StandingPlanView>> step(UnaryOperator<StandingPlanView> change) {
        return List.of(new Step<>(StandingPlanView.KEY,
                before -> change.apply(Objects.requireNonNullElse(before, StandingPlanView.NONE))));
    }
}
