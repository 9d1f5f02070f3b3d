package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that follows a journal, by means of its own; it can be put back to what it was. */
final class FollowingLedger implements Ledger {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What it has.
     *
     * @param decided commands by their ids
     * @param sales in the order in which they were booked
     */
    record State(Map<String, JsonNode> decided, List<String> sales, long seq, String hash) {}

    private State state;
    private volatile boolean isDown;
    private int shown;

    FollowingLedger(long seq, String hash) {
        this.state = new State(Map.of(), List.of(), seq, hash);
    }

    void down(boolean down) {
        isDown = down;
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

    @Override
    public synchronized Told put(CommandId id, String command) {
        if (isDown) {
            return new NoLine(false);
        }
        JsonNode sent = JSON.readTree(command);
        if (state.decided().containsKey(id.toString())) {
            return answer(200, id);
        }
        Map<String, JsonNode> decided = new HashMap<>(state.decided());
        List<String> sales = new ArrayList<>(state.sales());
        decided.put(id.toString(), sent);
        boolean isSale = sent.path("type").asString().equals("sales.CompleteSale");
        if (isSale) {
            sales.add(sent.path("payload").path("saleId").asString());
        } else {
            shown++;
        }
        JsonNode journal = sent.path("journal");
        state = journal.isMissingNode() ? new State(decided, sales, state.seq(), state.hash())
                : followed(decided, sales, journal.path("entries"), isSale ? id : null, sent);
        return answer(201, id);
    }

    private State followed(Map<String, JsonNode> decided, List<String> sales, JsonNode entries, @Nullable CommandId id,
            JsonNode sent) {
        assertThat(entries.size()).isBetween(1, 300);
        long seq = state.seq();
        String hash = state.hash();
        for (JsonNode each : entries) {
            JsonNode entry = each.path("entry");
            assertThat(entry.path("seq").asLong()).isEqualTo(seq + 1);
            assertThat(entry.path("prev").asString()).isEqualTo(hash);
            seq++;
            hash = JournalProof.hash(JournalLine.canonical(entry));
        }
        if (id != null) {
            JsonNode last = entries.get(entries.size() - 1).path("entry");
            assertThat(last.path("commandId").asString()).isEqualTo(id.toString());
            JsonNode body = JSON.createObjectNode()
                    .set("occurredAt", sent.path("occurredAt"))
                    .set("payload", sent.path("payload"));
            assertThat(last.path("bodyHash").asString())
                    .isEqualTo(JournalProof.bodyHash(JournalLine.canonical(body)));
        }
        return new State(decided, sales, seq, hash);
    }

    private static Answered answer(int status, CommandId id) {
        return new Answered(status,
                JSON.createObjectNode().put("commandId", id.toString()).put("outcome", "ACCEPTED"));
    }

    @Override
    public synchronized Told journal(DeviceId device) {
        return isDown ? new NoLine(false)
                : new Answered(200, JSON.createObjectNode()
                        .put("device", device.value())
                        .put("seq", state.seq())
                        .put("hash", state.hash())
                        .put("revoked", false));
    }

    @Override
    public Told outcome(CommandId id) {
        return new NoLine(false);
    }
}
