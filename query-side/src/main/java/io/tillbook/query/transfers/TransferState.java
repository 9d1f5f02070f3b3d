package io.tillbook.query.transfers;

/** How far a transfer is. */
enum TransferState {
    /** Somebody wants goods. */
    REQUESTED,
    /** They may be sent. */
    APPROVED,
    /** They are not sent. */
    REJECTED,
    /** They are on their way. */
    DISPATCHED,
    /** All of them arrived or were given up. */
    CLOSED
}
