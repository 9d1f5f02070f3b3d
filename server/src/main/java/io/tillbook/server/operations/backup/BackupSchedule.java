package io.tillbook.server.operations.backup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/** When backups are made by the clock. */
record BackupSchedule(CronExpression cron, ZoneId zone) {
    /** Whether one is to be made now: by the clock, or as the last one failed. */
    boolean isDue(LastScheduled last, Instant now) {
        return isDue(last.begunAt(), now) || last.isTriedAgain(now);
    }

    /** Whether there was a time for one after the last: one that was missed is made up for, several by one. */
    boolean isDue(Instant last, Instant now) {
        ZonedDateTime next = cron.next(last.atZone(zone));
        return next != null && !next.toInstant().isAfter(now);
    }
}
