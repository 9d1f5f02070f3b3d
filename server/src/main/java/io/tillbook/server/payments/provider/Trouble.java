package io.tillbook.server.payments.provider;

/**
 * Why it is not known what became of a call.
 *
 * @param kind what went wrong, as meters count it
 * @param code the provider's, or what stands for it
 * @param text what it says to it, for people
 */
public record Trouble(Kind kind, String code, String text) {
    /** What can go wrong. */
    public enum Kind {
        /** Nobody was reached. */
        UNREACHABLE,
        /** No answer came in time. */
        NO_ANSWER,
        /** An answer came that is not proven to be the provider's, or cannot be read. */
        NOT_GENUINE,
        /** The provider says that it failed itself, or does not know. */
        PROVIDER_FAILED,
        /** The provider does not take the request for ours: key, clock, number of the account. */
        NOT_ACCEPTED
    }
}
