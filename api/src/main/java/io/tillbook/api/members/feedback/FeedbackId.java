package io.tillbook.api.members.feedback;

import io.tillbook.api.kernel.Id;

/**
 * Identifies something that a customer has told.
 *
 * @param value its identifier
 */
public record FeedbackId(String value) implements Id {
    /** Checks the form. */
    public FeedbackId {
        Id.check(value);
    }
}
