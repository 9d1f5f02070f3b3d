package io.tillbook.server.automation.payments;

/** How a refund goes. */
enum RefundScript {
    DONE,
    DONE_LATER,
    ANSWER_LOST,
    CALL_LOST_ONCE,
    FAILED,
    STUCK_THEN_DONE,
    /** The chain has no money with the provider at first. */
    TOO_POOR_THRICE
}
