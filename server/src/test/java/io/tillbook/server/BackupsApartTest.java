package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.operations.BackupRecord;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.query.operations.BackupState;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.operations.backup.ScheduledTurn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several servers makes the backups of the schedule. */
class BackupsApartTest {
    private static final String EVERY_SECOND = "--tillbook.backup.schedule=* * * * * *";

    @TempDir private Path place;
    private SharedPlaces places;
    private String directory;

    @BeforeEach
    void places() {
        places = new SharedPlaces(place.resolve("shared"));
        directory = "--tillbook.backup.directory=" + place.resolve("backups");
    }

    @AfterEach
    void close() throws IOException {
        places.close();
    }

    /** The others came first, and have all but the role, or all but the schedule. */
    @Test
    void itIsOneThatHasTheRoleAndTheSchedule() {
        Server query = places.server("query", directory, EVERY_SECOND);
        Server unscheduled = places.server("command,automation", directory);
        Server scheduled = places.server("automation", directory, EVERY_SECOND);

        Awaitility.await().until(() -> isTurnOf(scheduled));
        Awaitility.await().until(() -> records(query).stream().anyMatch(each -> each.state() == BackupState.VERIFIED));
        assertThat(isTurnOf(query)).isFalse();
        assertThat(isTurnOf(unscheduled)).isFalse();
    }

    private static boolean isTurnOf(Server server) {
        return server.context().getBean(ScheduledTurn.class).isOurs();
    }

    private static List<BackupRecord> records(Server server) {
        return server.context().getBean(BackupRecordRepository.class).findAll();
    }
}
