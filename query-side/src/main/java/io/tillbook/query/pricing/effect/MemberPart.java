package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.MemberId;
import java.util.stream.IntStream;

/**
 * Members in parts, of which each has its documents: none grows with all members of a day, and who looks at one part
 * after the other counts members exactly while knowing some of them only.
 */
final class MemberPart {
    private static final int PARTS = 8;

    private MemberPart() {}

    static int of(MemberId member) {
        return Math.floorMod(member.value().hashCode(), PARTS);
    }

    static IntStream all() {
        return IntStream.range(0, PARTS);
    }
}
