package io.tillbook.query.checkout;

/** Tells what a point is worth to the chain now; its stores may have decided otherwise. */
@FunctionalInterface
public interface PointValue {
    /** The value, in minor units; zero where points pay nothing. */
    long minor();
}
