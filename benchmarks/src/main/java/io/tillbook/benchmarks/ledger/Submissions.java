package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Commands as the command door hands them on: with ids that begin with the time and fingerprints of their bodies. */
public final class Submissions {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int DIGEST_BYTES = 12;
    private static final ClassValue<List<String>> POINTERS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> command) {
            return Stream.concat(Stream.of("/type", "/occurredAt"),
                    Arrays.stream(command.getRecordComponents())
                            .map(RecordComponent::getName)
                            .map(name -> "/payload/" + name))
                    .toList();
        }
    };

    private static final Principal TILL = Principal.Kind.DEVICE.named("R1");

    private Submissions() {}

    /** A command that happens at a moment and reaches the ledger at once. */
    public static <C extends Command> Submission<C> of(C command, OffsetDateTime at, RandomGenerator random) {
        return new Submission<>(command, occurrence(command, at, random), fingerprint(command, random),
                Reach.EVERYWHERE);
    }

    /** The circumstances of a command that happens at a moment. */
    public static Occurrence occurrence(Command command, OffsetDateTime at, RandomGenerator random) {
        CommandId id = new CommandId(id(at.toInstant().toEpochMilli(), random));
        return new Occurrence(id, Handlings.of(command.getClass()).type(), TILL, command.location(),
                command.register(), at, at.toInstant(), id.toString(), id.toString());
    }

    private static UUID id(long epochMs, RandomGenerator random) {
        return new UUID((epochMs << 16) | VERSION_7 | random.nextLong(0x1000), VARIANT | (random.nextLong() >>> 2));
    }

    /** Of as many fields as the command has, with digests as long as real ones and no easier to compress. */
    private static Fingerprint fingerprint(Command command, RandomGenerator random) {
        SortedMap<String, String> fields = new TreeMap<>();
        byte[] digest = new byte[DIGEST_BYTES];
        for (String pointer : POINTERS.get(command.getClass())) {
            random.nextBytes(digest);
            fields.put(pointer, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        }
        return new Fingerprint(fields);
    }
}
