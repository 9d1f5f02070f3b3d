package io.tillbook.server.operations.backup;

import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * Backups of the ledger.
 *
 * @param directory folder that they are made in, by the clock or when somebody asks; none are made where it is not set
 * @param schedule when they are made, as a cron expression of six fields from seconds on; without it never by the clock
 * @param zone time zone of the schedule; that of the system where it is not set
 * @param keep how many of those in the folder itself are left when the schedule has made one more
 * @param verify whether each is read from end to end after it was made
 * @param keysDirectory folder that the keys of persons are copied into at each backup; they are not where it is not set
 */
@ConfigurationProperties(prefix = "tillbook.backup", ignoreUnknownFields = false)
public record BackupProperties(@Nullable Path directory, @Nullable String schedule, @Nullable String zone,
        @DefaultValue("7") int keep, @DefaultValue("true") boolean verify, @Nullable Path keysDirectory) {
    private static final String SCHEDULE = "tillbook.backup.schedule";
    private static final int MOST_KEPT = 1_000;

    /** Checks them. */
    public BackupProperties {
        WrongSetting.between("tillbook.backup.keep", keep, 1, MOST_KEPT);
        if (schedule != null) {
            checkSchedule(schedule);
        }
        if (zone != null) {
            checkZone(zone);
        }
        if (directory == null && (schedule != null || keysDirectory != null)) {
            throw new WrongSetting("tillbook.backup.directory", "must be set where other settings of backups are");
        }
        if (directory != null && keysDirectory != null && isWithin(keysDirectory, directory)) {
            throw new WrongSetting("tillbook.backup.keys-directory",
                    "must not be in tillbook.backup.directory: keys are kept apart from what they open");
        }
    }

    private static void checkSchedule(String schedule) {
        try {
            CronExpression.parse(schedule);
        } catch (IllegalArgumentException malformed) {
            throw new WrongSetting(SCHEDULE, "is no cron expression such as 0 30 3 * * *: " + malformed.getMessage());
        }
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new WrongSetting("tillbook.backup.zone", "is no time zone such as Asia/Shanghai");
        }
    }

    /** Where the keys are copied to. The copy would replace the keys themselves if it were where they are. */
    @Nullable
    Path keysDirectoryOutside(Path dataDirectory) {
        if (keysDirectory != null && isWithin(keysDirectory, dataDirectory)) {
            throw new WrongSetting("tillbook.backup.keys-directory",
                    "must not be in tillbook.data-dir: a copy is for the day when that is lost");
        }
        return keysDirectory;
    }

    private static boolean isWithin(Path path, Path folder) {
        return path.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    /** When backups are made by the clock. */
    Optional<BackupSchedule> cron() {
        return Optional.ofNullable(schedule)
                .map(text -> new BackupSchedule(CronExpression.parse(text),
                        zone == null ? ZoneId.systemDefault() : ZoneId.of(zone)));
    }
}
