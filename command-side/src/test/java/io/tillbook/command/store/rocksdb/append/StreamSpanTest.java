package io.tillbook.command.store.rocksdb.append;

import static io.tillbook.command.store.rocksdb.Notes.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StreamSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamSpanTest {

    @Test
    void joinsInterleavedStreams() {
        assertThat(StreamSpan.of(List.of(envelope("a", 4), envelope("b", 0), envelope("a", 5), envelope("b", 1))))
                .containsExactly(new StreamSpan("a", 4, 5), new StreamSpan("b", 0, 1));
    }

    @Test
    void refusesTheSameSequenceTwice() {
        refuses("sequence 4 of stream 'a' after sequence 4", envelope("a", 4), envelope("a", 4));
    }

    @Test
    void refusesHolesAndReturns() {
        refuses("sequence 6 of stream 'a' after sequence 4", envelope("a", 4), envelope("a", 6));
        refuses("sequence 3 of stream 'a' after sequence 4", envelope("a", 4), envelope("a", 3));
    }

    @Test
    void refusesNegativeSequences() {
        refuses("cannot have the sequence -1", envelope("a", -1));
    }

    private static void refuses(String why, EventEnvelope... envelopes) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamSpan.of(List.of(envelopes)))
                .withMessageContaining(why);
    }
}
