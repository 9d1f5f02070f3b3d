package io.tillbook.api.shifts;

/** What a movement of cash would have been refused for, had it not happened already. */
public enum CashFlag {
    /** More has left the drawer than there should have been in it. */
    EXCEEDS_CASH,
    /** Its bag has gone away before: the money is in no deposit. */
    BAG_USED,
    /** It is more than whoever has moved it may move alone, and nobody has approved it. */
    NOT_APPROVED
}
