package io.tillbook.command.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.tillbook.command.store.axonserver.AppendVerdict.Confirmed;
import io.tillbook.command.store.axonserver.AppendVerdict.Refused;
import io.tillbook.command.store.axonserver.AppendVerdict.TooLarge;
import io.tillbook.command.store.axonserver.AppendVerdict.Unknown;
import org.junit.jupiter.api.Test;

/** Only what Axon Server says for sure is sure. */
class AppendVerdictTest {
    @Test
    void aConfirmationConfirms() {
        assertThat(AppendVerdict.of(Confirmation.newBuilder().setSuccess(true).build())).isInstanceOf(Confirmed.class);
    }

    @Test
    void noConfirmationAndNoSuccessTellNothing() {
        assertThat(AppendVerdict.of((Confirmation) null)).isInstanceOf(Unknown.class);
        assertThat(AppendVerdict.of(Confirmation.getDefaultInstance())).isInstanceOf(Unknown.class);
    }

    @Test
    void aTakenSequenceIsRefused() {
        assertThat(AppendVerdict.of(failure(Status.OUT_OF_RANGE.withDescription("expected 1"), "AXONIQ-2000")))
                .isEqualTo(new Refused("expected 1"));
    }

    @Test
    void tooLargeIsTheSendersFault() {
        assertThat(AppendVerdict.of(failure(Status.INVALID_ARGUMENT, "AXONIQ-2001"))).isInstanceOf(TooLarge.class);
    }

    @Test
    void anyOtherFailureLeavesItOpen() {
        assertThat(AppendVerdict.of(failure(Status.OUT_OF_RANGE, null))).isInstanceOf(Unknown.class);
        assertThat(AppendVerdict.of(failure(Status.CANCELLED, null))).isInstanceOf(Unknown.class);
        assertThat(AppendVerdict.of(failure(Status.UNAVAILABLE, "AXONIQ-9999"))).isInstanceOf(Unknown.class);
        assertThat(AppendVerdict.of(new IllegalStateException())).isInstanceOf(Unknown.class);
    }

    private static StatusRuntimeException failure(Status status, String code) {
        Metadata trailers = new Metadata();
        if (code != null) {
            trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        }
        return status.asRuntimeException(trailers);
    }
}
