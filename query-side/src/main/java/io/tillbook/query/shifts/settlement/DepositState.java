package io.tillbook.query.shifts.settlement;

/** How far a deposit is. */
public enum DepositState {
    /** It is on its way: nobody has told what is in it. */
    MADE,
    /** It was counted, and there was as much in it as should be. */
    CONFIRMED,
    /** It was counted, and there was another amount in it. */
    DIFFERS
}
