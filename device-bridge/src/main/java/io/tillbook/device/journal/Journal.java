package io.tillbook.device.journal;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.access.DeviceId;
import io.tillbook.device.disk.Disk;
import io.tillbook.device.journal.JournalClock.Reading;
import io.tillbook.device.journal.JournalFile.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a bridge: files of lines in a folder of their own. It has one writer. What {@link #append} has
 * answered is on disk; what was torn while it was written was answered to nobody, and is dropped when the journal is
 * opened. Entries are kept in memory from the first one on that the server has not confirmed.
 */
public final class Journal implements AutoCloseable {
    /** Clocks of two entries that differ by so much more than those of the machine were set by somebody. */
    private static final long JUMP_MS = 2_000;

    private static final String ENROLLED = "enrolled";

    private final Path folder;
    private final JournalClock clock;
    private final Opener opener;
    private final long mostBytes;
    private final WriterLock lock;
    private final Acknowledged acknowledgedFile;
    private final KeptLines kept = new KeptLines();
    private final long droppedBytes;
    private JournalKey key;
    private Chain chain;
    private JournalFile file;
    private @Nullable JournalHead acknowledged;
    private @Nullable Reading last;
    private @Nullable String broken;

    Journal(Path folder, JournalClock clock, Opener opener, long mostBytes, WriterLock lock)
            throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.opener = opener;
        this.mostBytes = mostBytes;
        this.lock = lock;
        this.acknowledgedFile = new Acknowledged(folder);
        this.acknowledged = acknowledgedFile.read().orElse(null);
        OpenedFiles found = OpenedFiles.read(folder, acknowledged == null ? 0 : acknowledged.seq());
        this.droppedBytes = found.droppedBytes();
        this.chain = found.chain();
        this.key = JournalKey.read(folder, chain.key());
        found.lines().forEach(kept::add);
        checkAcknowledged();
        this.file = new JournalFile(found.last(), found.lastBytes(), opener);
    }

    private void checkAcknowledged() throws JournalBroken {
        JournalHead known = acknowledged;
        if (known == null) {
            return;
        }
        if (isNot(known)) {
            throw new JournalBroken("the server has entry " + known.seq()
                    + ", and this journal has not: it was put back from a copy, or its folder was copied");
        }
    }

    private boolean isNot(JournalHead known) {
        return kept.of(known.seq()).filter(line -> line.entry().head().equals(known)).isEmpty();
    }

    /** Whose it is. */
    public DeviceId device() {
        return head().device();
    }

    /** Its last entry. */
    public synchronized JournalHead head() {
        return chain.last().orElseThrow();
    }

    /** The key that signs the next entry. */
    public synchronized JournalKey key() {
        return key;
    }

    /** How many bytes of a torn record were dropped when it was opened. */
    public long droppedBytes() {
        return droppedBytes;
    }

    /** The entry of a command that was written here and not forgotten since. */
    public synchronized Optional<JournalLine> command(String commandId) {
        return kept.of(commandId);
    }

    /** The last entry that the server has confirmed. */
    public synchronized Optional<JournalHead> acknowledged() {
        return Optional.ofNullable(acknowledged);
    }

    /** Entries behind one, in their order. */
    public synchronized List<JournalLine> after(long seq, int most) {
        return kept.after(seq, most);
    }

    /**
     * Entries behind one up to another one, in their order; those that are not in memory are read from the files.
     * Nobody who writes waits for that: what is no longer in memory does not change.
     *
     * @param to itself included
     */
    public List<JournalLine> between(long after, long to) throws IOException {
        List<JournalLine> inMemory;
        long last;
        synchronized (this) {
            inMemory = kept.between(after, to);
            last = kept.of(after + 1).isPresent() ? after : Math.min(to, kept.first() - 1);
        }
        if (last <= after) {
            return inMemory;
        }
        List<JournalLine> all = new ArrayList<>();
        for (JournalLine line : OpenedFiles.read(folder, Math.max(after + 1, 0), last).lines()) {
            if (line.entry().seq() > after) {
                all.add(line);
            }
        }
        all.addAll(inMemory);
        return all;
    }

    /** Whether the server has let this device in. */
    public boolean isEnrolled() {
        return Files.exists(folder.resolve(ENROLLED));
    }

    /** Notes that the server has let this device in. */
    public void enrolled(EnrolmentId by) throws IOException {
        Disk.replace(folder.resolve(ENROLLED), by.value() + "\n");
    }

    /** The key that signs the entry behind one that is in memory. */
    public synchronized JournalKey keyBehind(long seq) throws IOException {
        return JournalKey.read(folder, kept.of(seq).orElseThrow().entry().nextKey());
    }

    /** The wall clock, as entries tell it. */
    public String now() {
        return clock.read().at();
    }

    /** The entry of a number, where it is kept in memory. */
    public synchronized Optional<JournalLine> line(long seq) {
        return kept.of(seq);
    }

    /**
     * Writes an entry; it is on disk when this answers. A command that is there already, by its id, is not written
     * again: the answer is the entry that is there.
     *
     * @throws JournalFull where the disk has not taken it: it was not written
     * @throws JournalBroken where it is not known what the disk has: nothing is taken until the journal is opened anew
     */
    public synchronized JournalLine append(Draft draft) throws IOException {
        if (broken != null) {
            throw new JournalBroken(broken);
        }
        if (draft.kind() == EntryKind.COMMAND) {
            Optional<JournalLine> known = kept.of(String.valueOf(draft.commandId()));
            if (known.isPresent()) {
                return known.get();
            }
        }
        noteJump();
        turnPage();
        return write(draft);
    }

    private void noteJump() throws IOException {
        long jumpMs = last == null ? 0 : clock.read().jumpSince(last);
        if (Math.abs(jumpMs) > JUMP_MS) {
            write(Draft.clock(jumpMs));
        }
    }

    private void turnPage() throws IOException {
        if (file.bytes() >= mostBytes) {
            JournalHead head = head();
            String before = String.valueOf(file.path().getFileName());
            JournalLine line = signed(Draft.segment(before, head.seq(), head.hash()), key, null, null);
            Path next = Segment.file(folder, line.entry().seq());
            // All of it or nothing: a file without its first entry would be no part of the chain.
            try {
                Disk.replace(next, line.text() + "\n");
            } catch (IOException full) {
                throw new JournalFull(full);
            }
            file.close();
            file = new JournalFile(next, line.bytes().length, opener);
            taken(line);
        }
    }

    private JournalLine write(Draft draft) throws IOException {
        return write(signed(draft, key, null, null));
    }

    private JournalLine write(JournalLine line) throws IOException {
        try {
            file.append(line.bytes());
        } catch (JournalBroken unknown) {
            broken = unknown.getMessage();
            throw unknown;
        }
        taken(line);
        return line;
    }

    private void taken(JournalLine line) {
        chain = chain.after(line);
        kept.add(line);
    }

    private JournalLine signed(Draft draft, JournalKey by, @Nullable String publicKey, @Nullable String proof) {
        Reading now = clock.read();
        JournalHead head = head();
        JournalEntry entry = new JournalEntry(head.device(), by.number(), head.seq() + 1, head.hash(), draft.kind(),
                now.at(), now.monotonicMs(), JournalProof.bodyHash(draft.body()),
                draft.commandId() == null ? null : draft.commandId().toString(), draft.type(), publicKey, proof,
                null);
        last = now;
        return new JournalLine(entry, draft.body(), by.signEntry(entry.hash()));
    }

    /**
     * Has another key sign from now on. The one that signed so far says so in an entry, and the new one proves itself
     * there.
     */
    public synchronized JournalLine changeKey() throws IOException {
        JournalKey next = JournalKey.make(folder, key.number() + 1);
        String proof = next.sign(JournalEntry.keyMessage(device(), next.number(), head().hash()));
        JournalLine line = write(signed(Draft.of(EntryKind.KEY, Draft.nothing()), key, next.publicKey(), proof));
        key = next;
        return line;
    }

    /**
     * Notes that the server has all entries up to one, and forgets those before it in memory; the files keep them.
     *
     * @throws JournalBroken where it has another one
     */
    public synchronized void acknowledge(JournalHead known) throws IOException {
        if (isNot(known)) {
            throw new JournalBroken("the server has another entry " + known.seq() + " than this journal");
        }
        acknowledgedFile.write(known);
        acknowledged = known;
        kept.forgetBefore(known.seq());
    }

    @Override
    public synchronized void close() throws IOException {
        broken = "the journal is closed";
        file.close();
        lock.close();
    }
}
