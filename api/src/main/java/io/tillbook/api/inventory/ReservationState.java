package io.tillbook.api.inventory;

/** What has become of a reservation. */
public enum ReservationState {
    /** The goods are promised. */
    OPEN,
    /** The goods were handed over. */
    COMMITTED,
    /** The promise was taken back. */
    RELEASED,
    /** The time of the promise is over. */
    EXPIRED
}
