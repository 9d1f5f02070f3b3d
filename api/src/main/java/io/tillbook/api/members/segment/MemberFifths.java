package io.tillbook.api.members.segment;

/**
 * The fifths that a member is in among all who bought within a year, 1 to {@value #HIGHEST}; {@value #HIGHEST} is what
 * a store wants most.
 *
 * @param recency how lately the member came
 * @param frequency how often
 * @param money for how much
 */
public record MemberFifths(int recency, int frequency, int money) {
    /** The number of the best. */
    public static final int HIGHEST = 5;
}
