package io.tillbook.device.relay;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that follows a journal and judges what it is shown as the real one does, by means of its own; it can be put
 * back to what it was.
 */
final class FollowingLedger implements Ledger {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHOWING = "devices.ShowJournal";

    /**
     * What it has.
     *
     * @param decided the answers to commands, by their ids
     * @param sales in the order in which they were booked
     * @param held sales that somebody has to look at
     * @param findings what was found in the journal
     */
    record State(Map<String, Answered> decided, List<String> sales, List<String> held, List<String> findings, long seq,
            String hash) {
        State advanced(long to, String head) {
            return new State(decided, sales, held, findings, to, head);
        }

        State with(CommandId id, Answered answered) {
            Map<String, Answered> all = new HashMap<>(decided);
            all.put(id.toString(), answered);
            return new State(all, sales, held, findings, seq, hash);
        }

        State sold(String sale) {
            return new State(decided, and(sales, sale), held, findings, seq, hash);
        }

        State setAside(String sale) {
            return new State(decided, sales, and(held, sale), findings, seq, hash);
        }

        State found(String finding) {
            return new State(decided, sales, held, and(findings, finding), seq, hash);
        }

        private static List<String> and(List<String> list, String more) {
            List<String> all = new ArrayList<>(list);
            all.add(more);
            return all;
        }
    }

    private record Shown(long seq, String prev, String hash, JsonNode entry) {}

    private State state;
    private volatile boolean isDown;
    private int answersToLose;
    private int faults;
    private int shown;
    private int asked;
    private int told;

    FollowingLedger(long seq, String hash) {
        this.state = new State(Map.of(), List.of(), List.of(), List.of(), seq, hash);
    }

    void down(boolean down) {
        isDown = down;
    }

    /** What is sent arrives, and so many times no answer comes back. */
    synchronized void losesAnswers(int many) {
        answersToLose = many;
    }

    /** So many times whoever asks meets a fault of their own. */
    synchronized void fails(int many) {
        faults = many;
    }

    synchronized State state() {
        return state;
    }

    synchronized void putBack(State before) {
        state = before;
    }

    /** How often it was shown entries without a command. */
    synchronized int shown() {
        return shown;
    }

    /** How many commands it was sent, repeats too. */
    synchronized int told() {
        return told;
    }

    /** How often it was asked how far it is. */
    synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized Told put(CommandId id, String command) {
        if (isDown) {
            return new NoLine(false);
        }
        if (faults-- > 0) {
            throw new IllegalStateException("a fault of the test's");
        }
        Answered answered = decide(id, JSON.readTree(command));
        return answersToLose-- > 0 ? new NoLine(true) : answered;
    }

    private Answered decide(CommandId id, JsonNode sent) {
        told++;
        JsonNode entries = sent.path("journal").path("entries");
        if (entries.size() > JournalPassage.MOST_ENTRIES) {
            return problem(400, "malformed-request");
        }
        Answered before = state.decided().get(id.toString());
        if (before != null) {
            return before.status() == 201 ? new Answered(200, before.body()) : before;
        }
        shown += isShowing(sent) ? 1 : 0;
        long known = state.seq();
        Optional<String> suspicion = entries.isEmpty() ? Optional.empty() : followed(id, sent, shown(entries));
        Answered answered = suspicion.isEmpty() ? decided(id, sent, state.seq() > known) : setAside(id, sent);
        state = state.with(id, answered);
        return answered;
    }

    private static boolean isShowing(JsonNode sent) {
        return sent.path("type").asString().equals(SHOWING);
    }

    private Answered decided(CommandId id, JsonNode sent, boolean hasAdvanced) {
        if (isShowing(sent)) {
            return accepted(id, hasAdvanced);
        }
        if (sent.path("type").asString().startsWith("shifts.")) {
            return problem(422, "command-refused");
        }
        state = state.sold(sent.path("payload").path("saleId").asString());
        return accepted(id, hasAdvanced);
    }

    private Answered setAside(CommandId id, JsonNode sent) {
        if (isShowing(sent)) {
            return problem(422, "command-refused");
        }
        state = state.setAside(sent.path("payload").path("saleId").asString());
        return accepted(id, false);
    }

    private static List<Shown> shown(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(each -> each.path("entry"))
                .map(entry -> new Shown(entry.path("seq").asLong(), entry.path("prev").asString(),
                        JournalProof.hash(JournalLine.canonical(entry)), entry))
                .toList();
    }

    /** Why somebody has to look. */
    private Optional<String> followed(CommandId id, JsonNode sent, List<Shown> entries) {
        Shown first = entries.getFirst();
        Shown last = entries.getLast();
        if (!isLinked(entries)) {
            return found("SIGNATURE");
        }
        if (!isShowing(sent) && !isOfCommand(id, sent, last.entry())) {
            return found("OTHER_COMMAND");
        }
        boolean isOther = first.seq() == state.seq() + 1 ? !first.prev().equals(state.hash())
                : entries.stream().anyMatch(each -> each.seq() == state.seq() && !each.hash().equals(state.hash()));
        if (last.seq() < state.seq() || isOther) {
            return found("FORK");
        }
        if (first.seq() > state.seq() + 1) {
            found("GAP");
        }
        if (last.seq() > state.seq()) {
            state = state.advanced(last.seq(), last.hash());
        }
        return Optional.empty();
    }

    private Optional<String> found(String finding) {
        state = state.found(finding);
        return Optional.of(finding);
    }

    private static boolean isLinked(List<Shown> entries) {
        for (int index = 1; index < entries.size(); index++) {
            Shown before = entries.get(index - 1);
            if (entries.get(index).seq() != before.seq() + 1 || !entries.get(index).prev().equals(before.hash())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfCommand(CommandId id, JsonNode sent, JsonNode last) {
        JsonNode body = JSON.createObjectNode()
                .set("occurredAt", sent.path("occurredAt"))
                .set("payload", sent.path("payload"));
        return last.path("commandId").asString("").equals(id.toString())
                && last.path("type").asString("").equals(sent.path("type").asString())
                && last.path("bodyHash").asString("").equals(JournalProof.bodyHash(JournalLine.canonical(body)));
    }

    private static Answered accepted(CommandId id, boolean hasAdvanced) {
        ObjectNode outcome = JSON.createObjectNode().put("commandId", id.toString()).put("outcome", "ACCEPTED");
        outcome.putArray("events");
        if (hasAdvanced) {
            outcome.withArray("events").addObject().put("type", "devices.JournalAdvanced");
        }
        return new Answered(201, outcome);
    }

    private static Answered problem(int status, String name) {
        return new Answered(status, JSON.createObjectNode().put("type", "urn:tillbook:problem:" + name));
    }

    @Override
    public synchronized Told journal(DeviceId device) {
        if (isDown) {
            return new NoLine(false);
        }
        asked++;
        return new Answered(200, JSON.createObjectNode()
                .put("device", device.value())
                .put("seq", state.seq())
                .put("hash", state.hash())
                .put("revoked", false));
    }

    @Override
    public synchronized Told outcome(CommandId id) {
        if (isDown) {
            return new NoLine(false);
        }
        Answered known = state.decided().get(id.toString());
        return known == null ? problem(404, "not-found")
                : new Answered(200, JSON.createObjectNode()
                        .put("commandId", id.toString())
                        .put("outcome", known.isAccepted() ? "ACCEPTED" : "REFUSED"));
    }
}
