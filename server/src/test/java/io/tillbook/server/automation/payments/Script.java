package io.tillbook.server.automation.payments;

/** How the provider, the customer and the network behave towards one payment. */
enum Script {
    /** Paid at once. */
    PAID,
    /** The customer confirms some seconds later. */
    CONFIRMED_LATER,
    /** The customer never confirms. */
    NEVER_CONFIRMED,
    /** The customer confirms after the time is over, if nobody has closed it. */
    CONFIRMED_TOO_LATE,
    /** The wallet has not enough. */
    DECLINED,
    /** The money is taken, and the answer is lost. */
    ANSWER_LOST,
    /** The call never arrives. */
    CALL_LOST,
    /** The call arrives long after it was given up, and the money is taken. */
    CALL_DELAYED,
    /** The provider says that it failed, and has taken the money. */
    FAILS_AND_TAKES,
    /** The provider says that it failed, and knows nothing. */
    FAILS,
    /** Nobody confirms, and it can only be cancelled at the fourth time. */
    CANCEL_REFUSED_THRICE,
    /** Nobody confirms, and the answers to the first cancellations are lost. */
    CANCEL_ANSWER_LOST,
    /** The money is taken and no answer comes; cancelling it does not give it back. */
    CANCEL_TOO_LATE;

    /** After how many seconds the customer has paid, where that comes later than the call. */
    long paidAfterSeconds() {
        return switch (this) {
            case CONFIRMED_LATER -> 9;
            case CONFIRMED_TOO_LATE -> 50;
            case CALL_DELAYED -> 300;
            case PAID, NEVER_CONFIRMED, DECLINED, ANSWER_LOST, CALL_LOST, FAILS_AND_TAKES, FAILS,
                    CANCEL_REFUSED_THRICE, CANCEL_ANSWER_LOST, CANCEL_TOO_LATE ->
                Long.MAX_VALUE;
        };
    }
}
