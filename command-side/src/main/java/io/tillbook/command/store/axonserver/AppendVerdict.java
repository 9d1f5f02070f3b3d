package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Axon Server says of an append, if it says anything. */
sealed interface AppendVerdict {

    /** It is stored. */
    record Confirmed() implements AppendVerdict {}

    /** A stream does not end right before it; this copy of it was not stored. */
    record Refused(String finding) implements AppendVerdict {}

    /** It is larger than the server takes; nothing was stored. */
    record TooLarge(String finding) implements AppendVerdict {}

    /** It may be stored, now or later. */
    record Unknown(Throwable cause) implements AppendVerdict {}

    /** What a confirmation says; a call that the server has ended without a word confirms nothing. */
    static AppendVerdict of(@Nullable Confirmation confirmation) {
        return confirmation != null && confirmation.getSuccess()
                ? new Confirmed()
                : new Unknown(new IllegalStateException("the server ended the append without a confirmation"));
    }

    /** What a failure says. */
    static AppendVerdict of(Throwable failure) {
        String code = Code.of(failure);
        if (Code.INVALID_SEQUENCE.equals(code)) {
            return new Refused(String.valueOf(Status.fromThrowable(failure).getDescription()));
        }
        return Code.TOO_LARGE.contains(code)
                ? new TooLarge(String.valueOf(Status.fromThrowable(failure).getDescription()))
                : new Unknown(failure);
    }

    /** The codes by which Axon Server tells errors. */
    final class Code {
        static final String INVALID_SEQUENCE = "AXONIQ-2000";
        static final Set<String> TOO_LARGE = Set.of("AXONIQ-2001", "AXONIQ-2002");
        private static final Metadata.Key<String> KEY =
                Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

        private Code() {}

        static String of(Throwable failure) {
            Metadata trailers = Status.trailersFromThrowable(failure);
            String code = trailers == null ? null : trailers.get(KEY);
            return code == null ? "" : code;
        }
    }
}
