package io.tillbook.device.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.devices.JournalHead;
import io.tillbook.device.journal.JournalVerifier.Verified;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the file of a journal is found. */
class JournalDamageTest {
    @TempDir private Path folder;

    @Test
    void aFileThatEndsAtAnyByteIsWholeUpToItsLastLine() throws Exception {
        byte[] whole = written(2);
        long[] ends = ends(whole);
        for (int length = (int) ends[0]; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            int entries = entriesWithin(ends, length);
            Verified verified = verify();
            assertThat(verified.broken()).isNull();
            assertThat(verified.entries()).isEqualTo(entries);
            assertThat(verified.tornBytes()).isEqualTo(length - ends[entries - 1]);
        }
    }

    @Test
    void aTornRecordIsDroppedAndTheJournalGoesOn() throws Exception {
        byte[] whole = written(2);
        long[] ends = ends(whole);
        for (int length = (int) ends[1]; length < whole.length; length += 37) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Journal journal = JournalFolder.open(folder, Journals.NOON)) {
                assertThat(journal.droppedBytes()).isEqualTo(length - ends[1]);
                assertThat(journal.append(Journals.sale(3)).entry().seq()).isEqualTo(2);
            }
            assertThat(verify().broken()).isNull();
            assertThat(verify().entries()).isEqualTo(3);
        }
    }

    @Test
    void anyBitThatHasChangedIsFound() throws Exception {
        byte[] whole = written(1);
        JournalHead head = verify().head();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file(), changed);
            Verified verified = JournalVerifier.verify(List.of(file()), Optional.of(head));
            assertThat(verified.broken()).as("bit %d", bit).isNotNull();
        }
    }

    @Test
    void linesThatAreMissingDoubledOrReorderedAreFound() throws Exception {
        List<String> lines = new String(written(3), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        List<List<Integer>> orders =
                List.of(List.of(0, 2, 3), List.of(1, 2, 3), List.of(0, 1, 1, 2, 3), List.of(0, 2, 1, 3),
                        List.of(0, 1, 3, 2), List.of(0, 1, 2, 3, 0), List.of(0, 1, 2, 3, 3));
        for (List<Integer> order : orders) {
            Files.writeString(file(), order.stream().map(lines::get).collect(Collectors.joining("\n", "", "\n")));
            assertThat(verify().broken()).as("%s", order).isNotNull();
            assertThatThrownBy(() -> JournalFolder.open(folder, Journals.NOON)).isInstanceOf(JournalBroken.class);
        }
    }

    @Test
    void anEndThatIsMissingIsFoundByWhoKnowsTheHead() throws Exception {
        byte[] whole = written(2);
        JournalHead head = verify().head();
        Files.write(file(), Arrays.copyOf(whole, (int) ends(whole)[1]));

        assertThat(verify().broken()).isNull();
        assertThat(JournalVerifier.verify(List.of(file()), Optional.of(head)).broken()).contains("ends before it");
    }

    @Test
    void aBodyMayBeTakenAwayAndTheChainHolds() throws Exception {
        String text = new String(written(2), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(file(), text.replaceFirst("\"body\":\\{.*?\\}\\},", ""));

        assertThat(verify().broken()).isNull();
        assertThat(verify().withoutBody()).isEqualTo(1);
    }

    @Test
    void aFullDiskTakesNoEntryAndTheJournalGoesOnWhenThereIsRoom() throws Exception {
        Journals.begun(folder, 1).close();
        SmallDisk disk = new SmallDisk();
        try (Journal journal = JournalFolder.open(folder, Journals.NOON, disk::open, 1 << 20)) {
            disk.room = 100;
            assertThatThrownBy(() -> journal.append(Journals.sale(2))).isInstanceOf(JournalFull.class)
                    .hasMessageContaining("No space left");
            assertThat(journal.head().seq()).isEqualTo(1);
            disk.room = 10_000;
            assertThat(journal.append(Journals.sale(2)).entry().seq()).isEqualTo(2);
        }
        assertThat(verify().broken()).isNull();
        assertThat(verify().entries()).isEqualTo(3);
        assertThat(verify().tornBytes()).isZero();
    }

    @Test
    void aDiskThatFailsToKeepAnEntryStopsTheJournalUntilItIsReadAgain() throws Exception {
        Journals.begun(folder, 1).close();
        SmallDisk disk = new SmallDisk();
        disk.room = 10_000;
        try (Journal journal = JournalFolder.open(folder, Journals.NOON, disk::open, 1 << 20)) {
            disk.keeps = false;
            assertThatThrownBy(() -> journal.append(Journals.sale(2))).isInstanceOf(JournalBroken.class);
            disk.keeps = true;
            assertThatThrownBy(() -> journal.append(Journals.sale(3))).isInstanceOf(JournalBroken.class);
        }
        JournalFolder.open(folder, Journals.NOON).close();
        assertThat(verify().broken()).isNull();
    }

    private byte[] written(int sales) throws IOException {
        Journals.begun(folder, sales).close();
        return Files.readAllBytes(file());
    }

    private Path file() {
        return Segment.file(folder, 0);
    }

    private Verified verify() throws IOException {
        return JournalVerifier.verify(List.of(file()), Optional.empty());
    }

    /** Behind which bytes lines end. */
    private static long[] ends(byte[] whole) {
        return java.util.stream.LongStream.range(0, whole.length)
                .filter(at -> whole[(int) at] == '\n')
                .map(at -> at + 1)
                .toArray();
    }

    private static int entriesWithin(long[] ends, int length) {
        return (int) Arrays.stream(ends).filter(end -> end <= length).count();
    }

    /** A disk with little room. */
    private static final class SmallDisk {
        private int room;
        private boolean keeps = true;

        FileChannel open(Path path) throws IOException {
            FileChannel real = FileChannel.open(path, StandardOpenOption.WRITE);
            return new ForwardingChannel(real) {
                @Override
                public int write(ByteBuffer bytes) throws IOException {
                    int fits = Math.min(room, bytes.remaining());
                    ByteBuffer part = bytes.slice(bytes.position(), fits);
                    bytes.position(bytes.position() + fits);
                    room -= fits;
                    while (part.hasRemaining()) {
                        real.write(part);
                    }
                    if (bytes.hasRemaining()) {
                        throw new IOException("No space left on device");
                    }
                    return fits;
                }

                @Override
                public void force(boolean metaData) throws IOException {
                    if (!keeps) {
                        throw new IOException("Input/output error");
                    }
                    real.force(metaData);
                }
            };
        }
    }
}
