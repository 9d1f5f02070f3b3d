package io.tillbook.query.graphql;

/** The values of {@code extensions.code} of errors: published, never renamed. */
final class ErrorCode {

    static final String KEY = "code";

    /** An argument cannot be taken; {@code extensions.argument} names it. */
    static final String BAD_ARGUMENT = "BAD_ARGUMENT";
    /** It needs a permission that the one who asks does not have; {@code extensions.permission} names it. */
    static final String FORBIDDEN = "FORBIDDEN";
    /** The answer would be too long. */
    static final String RESULT_TOO_LARGE = "RESULT_TOO_LARGE";
    /** The database of the views does not answer. */
    static final String VIEWS_UNAVAILABLE = "VIEWS_UNAVAILABLE";
    /** What is asked for is not in the views of the release before, and those of this one are being built. */
    static final String VIEWS_REBUILDING = "VIEWS_REBUILDING";
    /** The views did not get as far as was asked for in time. */
    static final String VIEWS_BEHIND = "VIEWS_BEHIND";
    /** The document cannot be read. */
    static final String INVALID_SYNTAX = "INVALID_SYNTAX";
    /** The document does not fit the schema. */
    static final String VALIDATION_FAILED = "VALIDATION_FAILED";
    /** The query is deeper or asks for more than it may. */
    static final String LIMIT_EXCEEDED = "LIMIT_EXCEEDED";
    /** More queries came at once, or there are more subscriptions, than the server takes: ask again later. */
    static final String OVERLOADED = "OVERLOADED";
    /** The query was given up because it took too long. */
    static final String TOOK_TOO_LONG = "TOOK_TOO_LONG";
    /** A subscriber did not take what it had subscribed to. */
    static final String SUBSCRIBER_TOO_SLOW = "SUBSCRIBER_TOO_SLOW";
    /** A fault of the server. */
    static final String INTERNAL = "INTERNAL";

    private ErrorCode() {}
}
