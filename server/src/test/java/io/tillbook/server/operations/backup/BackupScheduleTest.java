package io.tillbook.server.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

class BackupScheduleTest {
    private static final Path FOLDER = Path.of("backups");
    private static final Instant NIGHT = Instant.parse("2026-11-22T19:30:00Z"); // 03:30 in Shanghai

    private final BackupSchedule nightly =
            new BackupSchedule(CronExpression.parse("0 30 3 * * *"), ZoneId.of("Asia/Shanghai"));

    @Test
    void isDueFromItsMomentOn() {
        assertThat(nightly.isDue(NIGHT.minusSeconds(3_600), NIGHT.minusSeconds(1))).isFalse();
        assertThat(nightly.isDue(NIGHT.minusSeconds(3_600), NIGHT)).isTrue();
        assertThat(nightly.isDue(NIGHT, NIGHT)).isFalse();
    }

    @Test
    void makesUpForThoseThatWereMissed() {
        assertThat(nightly.isDue(NIGHT.minusSeconds(1_000_000), NIGHT.minusSeconds(3_600))).isTrue();
    }

    @Test
    void isOfTheSettings() {
        assertThat(settings("0 30 3 * * *", "Asia/Shanghai").cron()).contains(nightly);
        assertThat(settings(null, null).cron()).isEmpty();
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatThrownBy(() -> settings("at night", null)).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("tillbook.backup.schedule is no cron expression");
        assertThatThrownBy(() -> settings("0 30 3 * * *", "Beijing")).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("tillbook.backup.zone is no time zone");
        assertThatThrownBy(() -> new BackupProperties(null, "0 30 3 * * *", null, 7, true, null))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("tillbook.backup.directory must be set");
        assertThatThrownBy(() -> new BackupProperties(FOLDER, null, null, 0, true, null))
                .hasMessageContaining("tillbook.backup.keep");
        assertThatThrownBy(() -> new BackupProperties(FOLDER, null, null, 7, true, FOLDER.resolve("x/../keys")))
                .hasMessageContaining("tillbook.backup.keys-directory must not be in");
    }

    /** Else the copy would take the place of the keys that the server has open. */
    @Test
    void keysAreNotCopiedOverThemselves() {
        Path data = Path.of("data");
        BackupProperties over = new BackupProperties(FOLDER, null, null, 7, true, data.resolve("keys"));
        assertThatThrownBy(() -> over.keysDirectoryOutside(data)).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("tillbook.backup.keys-directory must not be in tillbook.data-dir");
        assertThat(new BackupProperties(FOLDER, null, null, 7, true, Path.of("data2")).keysDirectoryOutside(data))
                .isEqualTo(Path.of("data2"));
    }

    private static BackupProperties settings(@Nullable String schedule, @Nullable String zone) {
        return new BackupProperties(FOLDER, schedule, zone, 7, true, null);
    }
}
