package io.tillbook.api.kernel;

/**
 * An amount in minor units of the ledger's currency (19.80 is 1980). All arithmetic is exact and fails with
 * {@link ArithmeticException} on overflow.
 *
 * @param minor minor units, negative for amounts owed or taken back
 */
public record Money(long minor) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);
    /** Largest amount taken from outside, in minor units; leaves room for sums over a command's lines. */
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    /** An amount of so many minor units. */
    public static Money of(long minor) {
        return minor == 0 ? ZERO : new Money(minor);
    }

    /** The sum of both. */
    public Money plus(Money other) {
        return of(Math.addExact(minor, other.minor));
    }

    /** This less the other. */
    public Money minus(Money other) {
        return of(Math.subtractExact(minor, other.minor));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return of(Math.negateExact(minor));
    }

    /** Whether this is below zero. */
    public boolean isNegative() {
        return minor < 0;
    }

    /** Whether this is exactly zero. */
    public boolean isZero() {
        return minor == 0;
    }

    /** The smaller of both. */
    public Money min(Money other) {
        return minor <= other.minor ? this : other;
    }

    /** Whether this is more than the other. */
    public boolean exceeds(Money other) {
        return minor > other.minor;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }
}
