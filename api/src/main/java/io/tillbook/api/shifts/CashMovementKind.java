package io.tillbook.api.shifts;

/** Why cash goes into a drawer or out of it, beside sales and returns. Amounts are always above zero. */
public enum CashMovementKind {
    /** Money that comes in and is not of a sale. */
    PAY_IN,
    /** Money that is paid for something out of the drawer. */
    PAY_OUT,
    /** Money that goes into the safe. */
    DROP,
    /** More change for the drawer. */
    FLOAT_ADD,
    /** Notes for coins of the same amount: the drawer has as much as before. */
    CHANGE_BUY;

    /** Whether it leaves less in the drawer. */
    public boolean takesOut() {
        return this == PAY_OUT || this == DROP;
    }
}
