package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import java.util.List;
import java.util.Optional;

/** The outcomes of earlier commands. */
public final class Outcomes {
    static final StreamType<Existence> STREAM = Existence.stream("command");

    private final LedgerStore store;

    /** Outcomes in a store. */
    public Outcomes(LedgerStore store) {
        this.store = store;
    }

    /** An outcome, and the circumstances of its command. */
    public record Recorded(Decided decided, Occurrence occurrence) {}

    /** The recorded outcome of a command, if it has one. */
    public Optional<Decided> find(CommandId command) {
        return store.outcome(command).map(Outcomes::decided);
    }

    /** The answer to whoever sends a command again; empty where it has no outcome. */
    public Optional<Answer> repeated(CommandId command, Fingerprint sent) {
        return find(command).map(earlier -> {
            List<String> differences = earlier.outcome().fingerprint().differences(sent);
            return differences.isEmpty() ? earlier : new IdReused(differences);
        });
    }

    /** The recorded outcome of a command and its circumstances, if it has one. */
    public Optional<Recorded> recorded(CommandId command) {
        return store.outcome(command).map(found -> new Recorded(decided(found), found.occurrence()));
    }

    /** The stream of a command's outcome. */
    static StreamId stream(CommandId command) {
        return new StreamId(RecordedOutcome.stream(command));
    }

    private static Decided decided(RecordedOutcome found) {
        return new Decided(found.outcome(), found.position(), true);
    }
}
