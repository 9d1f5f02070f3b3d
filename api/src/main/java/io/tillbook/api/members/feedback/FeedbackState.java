package io.tillbook.api.members.feedback;

/** How far feedback is. */
public enum FeedbackState {
    /** Nobody has answered. */
    OPEN,
    /** Somebody has answered; the customer may tell more. */
    ANSWERED,
    /** Nothing is left to be done. */
    CLOSED
}
