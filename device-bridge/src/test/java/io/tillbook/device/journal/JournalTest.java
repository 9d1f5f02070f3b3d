package io.tillbook.device.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.access.DeviceId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a journal is there after any restart, once, in its order. */
class JournalTest {
    /** Test key 1 of RFC 8032. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @TempDir private Path folder;

    @Test
    void theKeyOfTheVectorSignsAsTheVectorSays() throws Exception {
        JournalKey key = JournalKey.of(1, SEED, PUBLIC);

        assertThat(key.signEntry("e197e09cba72414f43347f4d66884a123ff9798df1b7f180da56e46abed37fca"))
                .isEqualTo("69365cfed5ed5c8be2f00b798445931c2317c1e3a30cacd0cacca11d58dc20c6"
                        + "33c53c545b861bd2b2e6a040f7342ad9f40891be3759c57c0c6f5c6d8898550e");
    }

    @Test
    void aJournalGoesOnAfterARestart() throws Exception {
        try (Journal journal = Journals.begun(folder, 2)) {
            assertThat(journal.head().seq()).isEqualTo(2);
        }
        try (Journal journal = open()) {
            assertThat(journal.append(Journals.sale(3)).entry().seq()).isEqualTo(3);
            assertThat(journal.droppedBytes()).isZero();
            assertThat(journal.after(0, 10)).extracting(line -> line.entry().seq()).containsExactly(1L, 2L, 3L);
        }
        assertThat(verified().broken()).isNull();
        assertThat(verified().kinds()).containsEntry(EntryKind.COMMAND, 3).containsEntry(EntryKind.GENESIS, 1);
    }

    @Test
    void aCommandIsWrittenOnceBeforeAndAfterARestart() throws Exception {
        try (Journal journal = Journals.begun(folder, 1)) {
            assertThat(journal.append(Journals.sale(1)).entry().seq()).isEqualTo(1);
        }
        try (Journal journal = open()) {
            assertThat(journal.append(Journals.sale(1)).entry().seq()).isEqualTo(1);
            assertThat(journal.head().seq()).isEqualTo(1);
        }
    }

    @Test
    void aJournalHasOneWriter() throws Exception {
        try (Journal _ = Journals.begun(folder, 0)) {
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("another process");
        }
    }

    @Test
    void itsKeyIsReadByItsOwnerAlone() throws Exception {
        Journals.begun(folder, 0).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key-1"))))
                .isEqualTo("rw-------");
    }

    @Test
    void longJournalsGoOnInAnotherFile() throws Exception {
        ofSmallFiles(9).close();
        List<Path> files = JournalVerifier.filesIn(folder);

        assertThat(files).hasSizeGreaterThan(2);
        assertThat(verified().broken()).isNull();
        assertThat(verified().kinds()).containsEntry(EntryKind.SEGMENT, files.size() - 1)
                .containsEntry(EntryKind.COMMAND, 9);
        assertThat(JournalVerifier.verify(files.reversed(), Optional.empty()).broken()).isNull();
        assertThat(JournalVerifier.verify(files.subList(1, files.size()), Optional.empty()).broken())
                .contains("does not begin with entry 0");
    }

    @Test
    void afterItWasConfirmedALongJournalIsOpenedFromThereOn() throws Exception {
        try (Journal journal = ofSmallFiles(9)) {
            journal.acknowledge(journal.line(journal.head().seq() - 1).orElseThrow().entry().head());
        }
        try (Journal journal = open()) {
            assertThat(journal.line(0)).isEmpty();
            assertThat(journal.append(Journals.sale(10)).entry().seq()).isEqualTo(journal.head().seq());
        }
        assertThat(verified().broken()).isNull();
    }

    @Test
    void entriesAreFoundInFilesAndInMemory() throws Exception {
        try (Journal journal = ofSmallFiles(9)) {
            long last = journal.head().seq();
            journal.acknowledge(journal.line(last - 2).orElseThrow().entry().head());

            assertThat(numbers(journal.between(-1, last))).containsExactlyElementsOf(numbers(0, last));
            assertThat(numbers(journal.between(1, 4))).containsExactlyElementsOf(numbers(2, 4));
            assertThat(numbers(journal.between(2, last - 1))).containsExactlyElementsOf(numbers(3, last - 1));
            assertThat(numbers(journal.between(last - 2, last))).containsExactlyElementsOf(numbers(last - 1, last));
            assertThat(journal.between(last, last + 1)).isEmpty();
        }
    }

    /** The file is a pipe, which is read for as long as the test says. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoWritesDoesNotWaitForWhoReadsFiles() throws Exception {
        try (Journal journal = ofSmallFiles(9)) {
            journal.acknowledge(journal.head());
            Path file = Segment.file(folder, 0);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
            FutureTask<List<JournalLine>> reading = started(() -> journal.between(0, 1));
            try (OutputStream pipe = Files.newOutputStream(file)) {
                FutureTask<JournalLine> writing = started(() -> journal.append(Journals.sale(10)));
                assertThat(writing.get(20, TimeUnit.SECONDS).entry().seq()).isEqualTo(journal.head().seq());
                pipe.write(content);
            }
            assertThat(numbers(reading.get())).containsExactly(1L);
        }
    }

    @Test
    void aJournalThatHasLessThanTheServerConfirmedWasPutBack() throws Exception {
        Journals.begun(folder, 1).close();
        Path copy = Files.copy(Segment.file(folder, 0), folder.resolve("copy"));
        try (Journal journal = open()) {
            journal.append(Journals.sale(2));
            journal.acknowledge(journal.head());
        }
        Files.move(copy, Segment.file(folder, 0), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(this::open).isInstanceOf(JournalBroken.class).hasMessageContaining("put back");
    }

    @Test
    void anotherKeyIsNamedByTheOneBeforeAndProvesItself() throws Exception {
        try (Journal journal = Journals.begun(folder, 1)) {
            JournalEntry changed = journal.changeKey().entry();
            assertThat(changed.key()).isEqualTo(1);
            assertThat(changed.provesItsKey()).isTrue();
            assertThat(journal.append(Journals.sale(2)).entry().key()).isEqualTo(2);
        }
        try (Journal journal = open()) {
            assertThat(journal.append(Journals.sale(3)).entry().key()).isEqualTo(2);
        }
        assertThat(verified().broken()).isNull();
        assertThat(verified().entries()).isEqualTo(5);
    }

    @Test
    void aClockThatWasSetIsWrittenDown() throws Exception {
        AtomicLong wall = new AtomicLong();
        Clock moving = new MovingClock(wall);
        try (Journal journal = JournalFolder.begin(folder, Journals.DEVICE, null, new JournalClock(moving, () -> 0))) {
            journal.append(Journals.sale(1));
            wall.addAndGet(Duration.ofDays(-2).toMillis());
            journal.append(Journals.sale(2));

            assertThat(journal.after(0, 9)).extracting(line -> line.entry().kind())
                    .containsExactly(EntryKind.COMMAND, EntryKind.CLOCK, EntryKind.COMMAND);
            assertThat(journal.line(2).orElseThrow().body()).isEqualTo("{\"jumpMs\":-172800000}");
        }
    }

    @Test
    void theNextJournalNamesTheOneItReplaces() throws Exception {
        JournalHead lost = new JournalHead(new DeviceId("bridge-S0"), 7, PUBLIC);
        try (Journal journal = JournalFolder.begin(folder, Journals.DEVICE, lost, Journals.NOON)) {
            journal.append(Journals.sale(1));
            assertThat(journal.line(0).orElseThrow().entry().replaces()).isEqualTo(lost);
        }
        assertThat(verified().broken()).isNull();
    }

    private static <T> FutureTask<T> started(Callable<T> what) {
        FutureTask<T> task = new FutureTask<>(what);
        Thread.startVirtualThread(task);
        return task;
    }

    private static List<Long> numbers(List<JournalLine> lines) {
        return lines.stream().map(line -> line.entry().seq()).toList();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private Journal ofSmallFiles(int sales) throws IOException {
        Journal journal =
                JournalFolder.begin(folder, Journals.DEVICE, null, Journals.NOON, JournalFile.TO_DISK, 1_200);
        for (int no = 1; no <= sales; no++) {
            journal.append(Journals.sale(no));
        }
        return journal;
    }

    private Journal open() throws IOException {
        return JournalFolder.open(folder, Journals.NOON);
    }

    private JournalVerifier.Verified verified() throws IOException {
        return JournalVerifier.verify(JournalVerifier.filesIn(folder), Optional.empty());
    }

    /** A clock that somebody sets. */
    private static final class MovingClock extends Clock {
        private final AtomicLong millis;

        MovingClock(AtomicLong millis) {
            this.millis = millis;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(1_795_000_000_000L + millis.get());
        }
    }
}
