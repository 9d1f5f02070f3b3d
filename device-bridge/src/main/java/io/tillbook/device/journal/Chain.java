package io.tillbook.device.journal;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.access.DeviceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a journal was followed.
 *
 * @param next the number that the next entry has
 * @param head hash of the last one
 * @param device whose journal it is; null before the first entry that was seen
 * @param key number of the key that signs the next one
 * @param publicKey that key; null where it was not seen, so that signatures are not checked
 */
record Chain(long next, String head, @Nullable DeviceId device, int key, @Nullable String publicKey) {
    /** Before the first entry. */
    static final Chain START = new Chain(0, JournalEntry.NO_PREDECESSOR, null, 1, null);

    /** What is wrong at an entry. */
    enum Wrong {
        /** It is of another device. */
        DEVICE("it is of another device"),
        /** Entries before it are missing, or stand elsewhere. */
        SEQUENCE("its number does not follow: entries are missing, doubled or in another order"),
        /** It follows another entry. */
        PREDECESSOR("it names another entry as the one before it"),
        /** Its body is another one. */
        BODY("its body is not the one that was signed"),
        /** It is signed by another key, or was changed. */
        SIGNATURE("its signature is not that of the journal's key");

        private final String sentence;

        Wrong(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** In front of an entry that is followed from there on, on trust of what lies before. */
    static Chain before(JournalEntry entry, String publicKey) {
        return new Chain(entry.seq(), entry.prev(), entry.device(), entry.key(), publicKey);
    }

    /** What is wrong with a line behind this. */
    Optional<Wrong> wrong(JournalLine line) {
        return unlinked(line).or(() -> isSigned(line) ? Optional.empty() : Optional.of(Wrong.SIGNATURE));
    }

    /**
     * What is wrong with a line behind this, but for its signature: the signature of the last entry vouches for all
     * that are linked before it.
     */
    Optional<Wrong> unlinked(JournalLine line) {
        JournalEntry entry = line.entry();
        if (device != null && !device.equals(entry.device())) {
            return Optional.of(Wrong.DEVICE);
        }
        if (entry.seq() != next) {
            return Optional.of(Wrong.SEQUENCE);
        }
        if (!entry.prev().equals(head)) {
            return Optional.of(Wrong.PREDECESSOR);
        }
        return line.hasItsBody() ? Optional.empty() : Optional.of(Wrong.BODY);
    }

    private boolean isSigned(JournalLine line) {
        JournalEntry entry = line.entry();
        String by = entry.kind() == EntryKind.GENESIS ? entry.publicKey() : publicKey;
        return entry.key() == key && by != null && JournalProof.verifiesEntry(by, entry.hash(), line.sig())
                && (entry.kind() != EntryKind.KEY || entry.provesItsKey());
    }

    /** Behind a line with which nothing is wrong. */
    Chain after(JournalLine line) {
        JournalEntry entry = line.entry();
        String begun = entry.publicKey();
        return new Chain(next + 1, entry.hash(), entry.device(), entry.nextKey(), begun == null ? publicKey : begun);
    }

    /** The last entry; empty before the first one. */
    Optional<JournalHead> last() {
        return device == null || next == 0 ? Optional.empty()
                : Optional.of(new JournalHead(device, next - 1, head));
    }
}
