package io.tillbook.query.members;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.OfKey;
import io.tillbook.api.members.MemberKey;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose numbers are, by their hashes. */
final class NumberProjection implements Projection<NumberView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfKey.class);
    }

    @Override
    public List<Step<NumberView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfKey event ? List.of(switch (event) {
            case MemberKeyTaken(MemberKey key, MemberId member) -> step(key, member);
            case MemberKeyFreed(MemberKey key, MemberId _) -> step(key, null);
        }) : List.of();
    }

    private static Step<NumberView> step(MemberKey key, @Nullable MemberId member) {
        return new Step<>(key.hash().value(), _ -> new NumberView(member));
    }
}
