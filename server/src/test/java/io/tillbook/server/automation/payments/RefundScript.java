package io.tillbook.server.automation.payments;

/** How a refund goes. */
enum RefundScript {
    DONE,
    DONE_LATER,
    ANSWER_LOST,
    CALL_LOST_ONCE,
    FAILED,
    STUCK_THEN_DONE
}
