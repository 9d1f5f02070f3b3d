package io.tillbook.query.members.strata;

import io.tillbook.api.members.segment.MemberFifths;

/**
 * The fifths that a member is in, 1 to 5; 5 is what a store wants most.
 *
 * @param recency how lately the member came
 * @param frequency how often
 * @param money for how much
 */
record Stratum(int recency, int frequency, int money) {
    MemberFifths fifths() {
        return new MemberFifths(recency, frequency, money);
    }
}
