package io.tillbook.api.members.segment;

import io.tillbook.api.kernel.Id;

/** Identifies a segment; promotions name it, such as {@code LAPSED_90}. */
public record SegmentId(String value) implements Id {
    /** Checks the form of the id. */
    public SegmentId {
        Id.check(value);
    }
}
