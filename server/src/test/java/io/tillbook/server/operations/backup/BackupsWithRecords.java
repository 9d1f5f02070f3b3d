package io.tillbook.server.operations.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.query.operations.BackupRecord;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.query.operations.BackupState;
import io.tillbook.server.backup.BackupSource;
import io.tillbook.server.backup.BackupWriter;
import io.tillbook.server.testing.MovableClock;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.support.CronExpression;

/** Backups whose records are in memory, and can be away. */
abstract class BackupsWithRecords {
    final MovableClock clock = new MovableClock();
    final Map<String, BackupRecord> records = new TreeMap<>();
    boolean isAway;
    boolean isAwayForLists;
    boolean isOurTurn = true;
    Runnable whenVerified = () -> {};
    final MeterRegistry registry = new SimpleMeterRegistry();
    @TempDir Path place;

    /** Those of a store that cannot be set aside: failed ones are enough where the records are what matters. */
    Backups backups() {
        return backups(_ -> {
            throw new IllegalStateException("it cannot be set aside");
        });
    }

    Backups backups(Consumer<Path> checkpoint) {
        BackupProperties settings =
                new BackupProperties(place.resolve("backups"), "0 30 3 * * *", null, 7, true, null);
        BackupJournal journal = journal();
        BackupSource source = BackupSource.in(place, checkpoint);
        KeysCopy keys = new KeysCopy(_ -> {
        }, null);
        BackupRun run = new BackupRun(settings, new BackupFolders(place.resolve("backups")),
                new BackupWriter(source, clock, "1"), keys, journal,
                new BackupMeters(registry, clock, true));
        return new Backups(Optional.of(run), journal,
                Optional.of(new BackupSchedule(CronExpression.parse("0 30 3 * * *"), ZoneOffset.UTC)), clock,
                () -> isOurTurn);
    }

    BackupJournal journal() {
        return new BackupJournal(repository(), clock, true);
    }

    BackupRecordRepository repository() {
        return (BackupRecordRepository) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {BackupRecordRepository.class}, (_, method, arguments) -> answer(method, arguments));
    }

    Object answer(Method method, Object[] arguments) {
        if (isAway || (isAwayForLists && method.getName().equals("findAll"))) {
            throw new DataAccessResourceFailureException("it is away");
        }
        return switch (method.getName()) {
            case "findAll" -> List.copyOf(records.values());
            case "findByAskedByIsNullOrderByIdDesc" -> List.copyOf(records.values())
                    .reversed()
                    .stream()
                    .filter(record -> record.askedBy() == null)
                    .toList();
            case "findFirstByStateInOrderByIdDesc" -> List.copyOf(records.values())
                    .reversed()
                    .stream()
                    .filter(record -> ((Collection<?>) arguments[0]).contains(record.state()))
                    .findFirst();
            case "findFirstByRequest" -> records.values()
                    .stream()
                    .filter(record -> arguments[0].equals(record.request()))
                    .findFirst();
            case "findById" -> Optional.ofNullable(records.get((String) arguments[0]));
            case "count" -> (long) records.size();
            case "save" -> {
                BackupRecord saved = (BackupRecord) arguments[0];
                if (saved.state() == BackupState.VERIFIED) {
                    whenVerified.run();
                }
                records.put(saved.id(), saved);
                yield saved;
            }
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
