package io.tillbook.query.graphql;

/** A subscriber has not taken the changes as fast as they came. */
final class SubscriberTooSlow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubscriberTooSlow(int waiting) {
        super("The subscription was ended because " + waiting + " changes were waiting to be taken.");
    }
}
