package io.tillbook.device.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be on paper is known after any end of the bridge. */
class PrintLogTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void whatWasSentWhenTheBridgeEndedIsUnknown() throws Exception {
        new PrintLog(folder, NOON).sent(job("J1"));

        Job found = new PrintLog(folder, NOON).job("J1").orElseThrow();

        assertThat(found.state()).isEqualTo(JobState.UNKNOWN);
        assertThat(found.trouble()).isEqualTo(Trouble.NOT_CONFIRMED);
    }

    @Test
    void copiesAreCountedAndFailedOnesAreNot() throws Exception {
        PrintLog log = new PrintLog(folder, NOON);
        log.ended(log.sent(job("J1")).now(JobState.FAILED, Trouble.PAPER_END));
        log.ended(log.sent(job("J2")).now(JobState.PRINTED, null));

        assertThat(log.sent(job("J3")).copy()).isEqualTo(2);
        assertThat(new PrintLog(folder, NOON).sent(job("J4")).copy()).isEqualTo(3);
    }

    @Test
    void aTornLineIsPassedOver() throws Exception {
        PrintLog log = new PrintLog(folder, NOON);
        log.ended(log.sent(job("J1")).now(JobState.PRINTED, null));
        Files.writeString(folder.resolve("prints-2026-11-28.ndjson"), "{\"at\":\"2026-11", StandardOpenOption.APPEND);

        assertThat(new PrintLog(folder, NOON).job("J1").orElseThrow().state()).isEqualTo(JobState.PRINTED);
    }

    private static Job job(String id) {
        return new Job(id, "receipt", "receipt/1", 1, JobState.QUEUED, null);
    }
}
