package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many members each tier has. */
final class TierCountProjection implements Projection<TierCountView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TierChanged.class);
    }

    @Override
    public List<Step<TierCountView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TierChanged event && !Objects.equals(event.before(), event.tier())
                ? Stream.of(step(event.before(), -1), step(event.tier(), 1)).flatMap(List::stream).toList()
                : List.of();
    }

    private static List<Step<TierCountView>> step(@Nullable String tier, long more) {
        return tier == null ? List.of()
                : List.of(new Step<>(tier,
                        before -> new TierCountView(tier, (before == null ? 0 : before.members()) + more)));
    }
}
