package io.tillbook.server.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes back for a message: answers to the first of its commands, or why there is none.
 *
 * @param answers answers, one at least where nothing failed
 * @param failure why none of them was decided; missing where one was
 * @param detail more about the failure, for operators
 */
record RoutedReply(List<RoutedAnswer> answers, @Nullable Failure failure, @Nullable String detail) {
    /** Why commands were not decided. */
    enum Failure {
        /** The message cannot be read there. */
        UNREADABLE,
        /** Others kept writing to the same streams. */
        CONTENTION,
        /** The event store takes no events. */
        STORE_UNAVAILABLE,
        /** The process failed, and its log tells why. */
        FAILED
    }

    static RoutedReply failed(Failure failure, @Nullable String detail) {
        return new RoutedReply(List.of(), failure, detail);
    }
}
