package io.tillbook.command.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.EnrolmentProof;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.devices.SignedEntry;
import io.tillbook.api.devices.DevicesCommand.EnrolDevice;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.kernel.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A journal as a device keeps it, with keys of its own. A copy goes its own way. */
public final class KeptJournal {
    /** Whose journal it is. */
    public static final DeviceId DEVICE = new DeviceId("bridge-S1");
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T09:31:09+08:00");
    private static final HexFormat HEX = HexFormat.of();
    private static final int RAW_BYTES = 32;

    private final List<SignedEntry> entries;
    private Key key;

    /** A key and its number. */
    public record Key(int number, KeyPair pair) {
        /** A new one. */
        public static Key made(int number) {
            try {
                return new Key(number, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** In hexadecimal digits. */
        public String publicKey() {
            byte[] encoded = pair.getPublic().getEncoded();
            return HEX.formatHex(encoded, encoded.length - RAW_BYTES, encoded.length);
        }

        String sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(message);
                return HEX.formatHex(signature.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String sign(String message) {
            return sign(message.getBytes(StandardCharsets.UTF_8));
        }
    }

    private KeptJournal(List<SignedEntry> entries, Key key) {
        this.entries = entries;
        this.key = key;
    }

    /** A new journal with its first entry. */
    public static KeptJournal begun() {
        Key first = Key.made(1);
        JournalEntry genesis = JournalEntry.genesis(DEVICE, first.publicKey(), null);
        return new KeptJournal(new ArrayList<>(List.of(signed(genesis, first))), first);
    }

    KeptJournal copy() {
        return new KeptJournal(new ArrayList<>(entries), key);
    }

    JournalEntry last() {
        return entries.getLast().entry();
    }

    Key key() {
        return key;
    }

    /** Writes down a command with a body of a hash. */
    KeptJournal wrote(CommandId id, String type, String body) {
        return wrote(new JournalEntry(DEVICE, key.number(), last().seq() + 1, last().hash(), EntryKind.COMMAND,
                NOON.toString(), 1L, hash(body), id.toString(), type, null, null, null));
    }

    /** Notes something that is no command. */
    KeptJournal noted() {
        return wrote(new JournalEntry(DEVICE, key.number(), last().seq() + 1, last().hash(), EntryKind.CLOCK,
                NOON.toString(), 1L, hash("{}"), null, null, null, null, null));
    }

    /** Another key signs from now on. */
    KeptJournal changedKey() {
        Key next = Key.made(key.number() + 1);
        String proof = next.sign(JournalEntry.keyMessage(DEVICE, next.number(), last().hash()));
        wrote(new JournalEntry(DEVICE, key.number(), last().seq() + 1, last().hash(), EntryKind.KEY, NOON.toString(),
                1L, hash("{}"), null, null, next.publicKey(), proof, null));
        key = next;
        return this;
    }

    private KeptJournal wrote(JournalEntry entry) {
        entries.add(signed(entry, key));
        return this;
    }

    static SignedEntry signed(JournalEntry entry, Key by) {
        return new SignedEntry(entry, by.sign(JournalProof.signed(entry.hash())));
    }

    static String hash(String body) {
        return JournalProof.bodyHash(body);
    }

    /** Its entries from a number on, shown beside a command. */
    JournalPassage from(int seq, String type, String body) {
        return new JournalPassage(type, hash(body), NOON, List.copyOf(entries.subList(seq, entries.size())));
    }

    /** The command that has it followed from its last entry on. */
    public EnrolDevice enrolling(EnrolmentId enrolment, Key token) {
        String message = EnrolmentProof.message(enrolment, DEVICE, key.number(), key.publicKey(), last().seq(),
                last().hash());
        return new EnrolDevice(DEVICE, enrolment, key.number(), key.publicKey(), last().seq(), last().hash(),
                token.sign(message), key.sign(message));
    }
}
