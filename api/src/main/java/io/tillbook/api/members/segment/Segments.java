package io.tillbook.api.members.segment;

import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentEvent.SegmentEnded;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The segments of the chain.
 *
 * @param all what was said of them, in the order in which they were first defined
 */
public record Segments(List<SegmentDefined> all) {
    /** There are none. */
    public static final Segments NONE = new Segments(List.of());
    /** Most segments: each member is looked at for each of them. */
    public static final int MOST = 50;

    /** Takes a copy. */
    public Segments {
        all = List.copyOf(all);
    }

    /** The segments after something happened. */
    public Segments after(SegmentEvent event) {
        return switch (event) {
            case SegmentDefined defined -> with(defined);
            case SegmentEnded ended -> without(ended.segment());
            case SegmentsAssigned _ -> this;
        };
    }

    /** What was said of one. */
    public Optional<SegmentDefined> find(SegmentId segment) {
        return all.stream().filter(each -> each.segment().equals(segment)).findFirst();
    }

    /** Whether there is no room for one more. */
    public boolean isFull() {
        return all.size() >= MOST;
    }

    /** Whether any of them asks in which fifths members are. */
    public boolean askForFifths() {
        return all.stream().anyMatch(each -> each.rule().asksForFifths());
    }

    /** Those that a member is in. */
    public List<SegmentId> of(SegmentedMember member) {
        return all.stream().filter(each -> each.rule().includes(member)).map(SegmentDefined::segment).sorted().toList();
    }

    private Segments with(SegmentDefined defined) {
        return find(defined.segment()).isEmpty()
                ? new Segments(Stream.concat(all.stream(), Stream.of(defined)).toList())
                : new Segments(all.stream()
                        .map(each -> each.segment().equals(defined.segment()) ? defined : each)
                        .toList());
    }

    private Segments without(SegmentId segment) {
        return new Segments(all.stream().filter(each -> !each.segment().equals(segment)).toList());
    }
}
