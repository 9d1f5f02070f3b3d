package io.tillbook.server.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Principal;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.query.operations.BackupRecord;
import io.tillbook.query.operations.BackupState;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.SmallLedger;
import io.tillbook.server.transfer.StoppedLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What becomes of backups and their records on bad days, such as while the database of the records is away. */
class BackupRunTest extends BackupsWithRecords {

    @Test
    void thatOfTheScheduleIsMadeWhenTheDatabaseIsBack() {
        Backups backups = backups();
        assertThat(backups.step()).isFalse();
        clock.pass(Duration.ofDays(1));
        isAway = true;
        assertThatThrownBy(backups::step).isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(backups::step).isInstanceOf(DataAccessResourceFailureException.class);
        isAway = false;
        assertThat(backups.step()).isTrue();
        assertThat(records.values()).extracting(BackupRecord::state).containsExactly(BackupState.FAILED);
        assertThat(backups.step()).isFalse();
    }

    @Test
    void whoeverAsksIsHeardWhenTheDatabaseIsBack() {
        Backups backups = backups();
        isAway = true;
        assertThatThrownBy(() -> backups.ask("", new Principal("employee:fang"), null))
                .isInstanceOf(DataAccessResourceFailureException.class);
        isAway = false;
        backups.ask("", new Principal("employee:fang"), null);
        assertThatThrownBy(() -> backups.ask("", new Principal("employee:fang"), null))
                .isInstanceOf(BackupNotBegun.class);
    }

    @Test
    void oneThatIsGoodStaysSoWhenOldOnesCannotBeRemoved() {
        SmallLedger ledger = new SmallLedger(place.resolve("data"));
        ledger.register(1, 1);
        try (RocksLedgerStore store = StoppedLedger.open(ledger.directory())) {
            Backups backups = backups(store::checkpoint);
            assertThat(backups.step()).isFalse();
            clock.pass(Duration.ofDays(1));
            isAwayForLists = true;
            assertThat(backups.step()).isTrue();
        }
        assertThat(records.values()).extracting(BackupRecord::state).containsExactly(BackupState.VERIFIED);
    }

    @Test
    void oneThatWasMissedIsMadeUpForAtTheNextStart() {
        assertThat(backups().step()).isFalse();
        BackupRecord before = journal().begun("", null, null).failed("the disk was full");
        records.put(before.id(), before);
        clock.pass(Duration.ofDays(2));
        Backups afterwards = backups();
        assertThat(afterwards.step()).isTrue();
        assertThat(afterwards.step()).isFalse();
        assertThat(records).hasSize(2);
    }

    /** As where the disk is full, or an Axon Server went away in the middle. */
    @Test
    void oneThatFailedIsTriedAgainLessAndLessOften() {
        Backups backups = backups();
        assertThat(backups.step()).isFalse();
        clock.pass(Duration.ofHours(2));
        assertThat(backups.step()).isTrue();
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60)) {
            clock.pass(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(backups.step()).as("before " + minutes).isFalse();
            clock.pass(Duration.ofMillis(1));
            assertThat(backups.step()).as("after " + minutes).isTrue();
        }
        assertThat(records.values()).hasSize(8)
                .allMatch(record -> record.state() == BackupState.FAILED && record.askedBy() == null);
        clock.pass(Duration.ofMinutes(1));
        assertThat(backups().step()).as("of the process that comes after").isFalse();
    }

    @Test
    void thoseOfTheScheduleAreMadeByTheOneWhoseTurnItIs() {
        Backups backups = backups();
        assertThat(backups.step()).isFalse();
        isOurTurn = false;
        clock.pass(Duration.ofDays(1));
        assertThat(backups.step()).isFalse();
        backups.ask("", new Principal("employee:fang"), null);
        assertThat(backups.step()).as("asked for here").isTrue();
        assertThat(records).hasSize(1);
        isOurTurn = true;
        BackupRecord ofAnother = journal().begun("", null, null).verified(null);
        records.put(ofAnother.id(), ofAnother);
        assertThat(backups.step()).as("made by another").isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(backups.step()).isTrue();
    }

    /** Else it would be told here that there is no good one for days. */
    @Test
    void theAgeIsThatOfTheLatestOneWhoeverHasMadeIt() {
        Backups backups = backups();
        isOurTurn = false;
        assertThat(backups.step()).isFalse();
        assertThat(registry.get("tillbook.backup.age").gauge().value()).isInfinite();
        clock.pass(Duration.ofDays(1));
        BackupRecord ofAnother = journal().begun("", null, null).verified(null);
        records.put(ofAnother.id(), ofAnother);
        clock.pass(Duration.ofHours(1));
        BackupRecord failed = journal().begun("", null, null).failed("the disk was full");
        records.put(failed.id(), failed);
        assertThat(backups.step()).isFalse();
        assertThat(registry.get("tillbook.backup.age").gauge().value()).isEqualTo(3_600);
    }

    @Test
    void aRequestThatIsSentAgainBeginsNothing() {
        Backups backups = backups();
        UUID request = UUID.randomUUID();
        BackupRecord begun = backups.ask("", new Principal("employee:fang"), request);
        assertThat(backups.ask("", new Principal("employee:fang"), request)).isEqualTo(begun);
        assertThatThrownBy(() -> backups.ask("", new Principal("employee:fang"), UUID.randomUUID()))
                .isInstanceOf(BackupNotBegun.class);
        assertThat(backups.step()).isTrue();
        BackupRecord after = backups.ask("", new Principal("employee:fang"), request);
        assertThat(after.id()).isEqualTo(begun.id());
        assertThat(after.state()).isEqualTo(BackupState.FAILED);
        assertThat(backups.step()).isFalse();
    }

    /** Another process that makes backups in the same folder began it. */
    @Test
    void oneThatIsBeingMadeElsewhereIsNotTakenForOneThatFailed() throws IOException {
        BackupRecord running = journal().begun("", new Principal("employee:fang"), null);
        records.put(running.id(), running);
        BackupSet set = BackupSet.openOrMake(place.resolve("backups"));
        try (FileChannel mark = FileChannel.open(set.folder().resolve(".tillbook-backups"), StandardOpenOption.WRITE);
                FileLock lock = mark.lock()) {
            assertThat(lock.isValid()).isTrue();
            journal().reconcile(new BackupFolders(set.folder()), set);
            assertThat(records.get(running.id()).state()).isEqualTo(BackupState.RUNNING);
        }
        journal().reconcile(new BackupFolders(set.folder()), set);
        assertThat(records.get(running.id()).state()).isEqualTo(BackupState.FAILED);
    }

    /** Reading a large one takes hours, in which other processes are started. */
    @Test
    void oneThatIsBeingVerifiedIsNotTakenForOneThatFailed() {
        SmallLedger ledger = new SmallLedger(place.resolve("data"));
        ledger.register(1, 1);
        BackupSet set = new BackupSet(place.resolve("backups"));
        try (RocksLedgerStore store = StoppedLedger.open(ledger.directory())) {
            Backups backups = backups(store::checkpoint);
            assertThat(backups.step()).isFalse();
            BackupRecord begun = backups.ask("", new Principal("employee:fang"), null);
            whenVerified = () -> {
                journal().reconcile(new BackupFolders(set.folder()), set);
                assertThat(records.get(begun.id()).state()).isEqualTo(BackupState.RUNNING);
            };
            assertThat(backups.step()).isTrue();
        }
        assertThat(records.values()).extracting(BackupRecord::state).containsExactly(BackupState.VERIFIED);
    }

    /** The disk of the ledger is broken where nobody reads: verifying finds it, and nobody takes it for a backup. */
    @Test
    void oneThatWasVerifiedInVainIsNone() {
        SmallLedger ledger = new SmallLedger(place.resolve("data"));
        ledger.register(1, 400);
        BackupSet set = new BackupSet(place.resolve("backups"));
        try (RocksLedgerStore store = StoppedLedger.open(ledger.directory())) {
            AtomicBoolean isBroken = new AtomicBoolean();
            Backups backups = backups(aside -> {
                store.checkpoint(aside);
                if (isBroken.get()) {
                    flipABit(aside);
                }
            });
            backups.ask("", new Principal("employee:fang"), null);
            assertThat(backups.step()).isTrue();
            List<Path> first = set.finished();
            assertThat(first).hasSize(1);
            isBroken.set(true);
            BackupRecord second = backups.ask("", new Principal("employee:fang"), null);
            assertThat(backups.step()).isTrue();
            assertThat(records.get(second.id()).state()).isEqualTo(BackupState.FAILED);
            assertThat(records.get(second.id()).failure()).contains("is damaged: The stored event at position");
            assertThat(set.finished()).isEqualTo(first);
        }
    }

    /** In the middle of its largest table. */
    private static void flipABit(Path aside) {
        try (Stream<Path> files = Files.list(aside)) {
            SmallLedger.flipABit(files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
