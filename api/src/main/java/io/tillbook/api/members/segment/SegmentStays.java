package io.tillbook.api.members.segment;

import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which segments a member is and was of late: a basket keeps what held when it was priced, and sales come late.
 *
 * @param stays those that are not over, and those that ended within {@link #KEPT_DAYS} days before the last change
 */
public record SegmentStays(List<SegmentStay> stays) {
    /** In none. */
    public static final SegmentStays NONE = new SegmentStays(List.of());
    /** For how long it is known where a member was. */
    public static final int KEPT_DAYS = 31;

    /** Takes a copy. */
    public SegmentStays {
        stays = List.copyOf(stays);
    }

    /** Those that the member is in. */
    public List<SegmentId> current() {
        return stays.stream().filter(SegmentStay::isOpen).map(SegmentStay::segment).sorted().toList();
    }

    /** The names of those that the member was in at a moment. */
    public Set<String> at(Instant moment) {
        return stays.stream()
                .filter(stay -> stay.includes(moment))
                .map(stay -> stay.segment().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** After others were assigned. */
    public SegmentStays after(SegmentsAssigned assigned) {
        OffsetDateTime oldest = assigned.at().minusDays(KEPT_DAYS);
        Stream<SegmentStay> before = stays.stream()
                .filter(stay -> stay.until() == null || stay.until().isAfter(oldest))
                .map(stay -> stay.isOpen() && assigned.left().contains(stay.segment()) ? stay.ended(assigned.at())
                        : stay);
        return new SegmentStays(Stream.concat(before,
                assigned.joined().stream().map(segment -> new SegmentStay(segment, assigned.at(), null))).toList());
    }
}
