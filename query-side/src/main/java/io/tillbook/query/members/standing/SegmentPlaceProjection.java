package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in which segment. */
final class SegmentPlaceProjection implements Projection<SegmentPlaceView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SegmentsAssigned.class);
    }

    @Override
    public List<Step<SegmentPlaceView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof SegmentsAssigned event
                ? Stream.concat(event.joined().stream().map(segment -> step(segment, event.member(), segment)),
                        event.left().stream().map(segment -> step(segment, event.member(), null))).toList()
                : List.of();
    }

    private static Step<SegmentPlaceView> step(SegmentId place, MemberId member, @Nullable SegmentId segment) {
        return new Step<>(place.value() + "/" + member.value(), _ -> new SegmentPlaceView(segment, member));
    }
}
