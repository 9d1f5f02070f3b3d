package io.tillbook.device.relay;

import io.tillbook.api.devices.EnrolmentProof;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.enrolment.EnrolmentToken;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalKey;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has the server follow a journal, from the last entry on that was told. */
public final class Enrolling {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final Ledger ledger;
    private final Journal journal;

    /** @param server the ledger */
    public Enrolling(ServerConfig server, Journal journal) {
        this(new HttpLedger(server.url(), server.tokenFile(), server.patience()), journal);
    }

    Enrolling(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /**
     * Enrols by a token; done again after an answer that was lost, it is found to be done.
     *
     * @return why it was not possible, in words; empty where the device has enrolled
     */
    public Optional<String> enrol(EnrolmentToken token) throws IOException {
        String now = journal.now();
        JournalHead from = journal.acknowledged().orElseGet(() -> journal.line(0).orElseThrow().entry().head());
        JournalKey key = journal.keyBehind(from.seq());
        String message = EnrolmentProof.message(token.enrolment(), from.device(), key.number(), key.publicKey(),
                from.seq(), from.hash());
        ObjectNode command = JSON.createObjectNode()
                .put("type", "devices.EnrolDevice")
                .put("occurredAt", now);
        command.putObject("payload")
                .put("deviceId", from.device().value())
                .put("enrolmentId", token.enrolment().value())
                .put("key", key.number())
                .put("publicKey", key.publicKey())
                .put("seq", from.seq())
                .put("head", from.hash())
                .put("byToken", token.sign(message))
                .put("byDevice", key.sign(message));
        CommandId id = new CommandId(UUID.nameUUIDFromBytes((message + "\n" + now).getBytes(StandardCharsets.UTF_8)));
        return switch (ledger.put(id, command.toString())) {
            case Answered answered when answered.isAccepted() -> {
                journal.enrolled(token.enrolment());
                yield Optional.empty();
            }
            case Answered _ when isFollowed(from) -> { // the answer to it was lost
                journal.enrolled(token.enrolment());
                yield Optional.empty();
            }
            case Answered answered -> Optional.of(
                    answered.body().path("detail").asString("the server has answered " + answered.status()));
            case NoLine _ -> Optional.of("the server does not answer; try it again with the same token");
        };
    }

    /** Whether the server follows this very journal: nobody else has its hash. */
    private boolean isFollowed(JournalHead from) {
        return ledger.journal(from.device()) instanceof Answered answered && answered.status() == OK
                && !answered.body().path("revoked").asBoolean(true)
                && answered.body().path("seq").asLong(-1) == from.seq()
                && answered.body().path("hash").asString("").equals(from.hash());
    }
}
