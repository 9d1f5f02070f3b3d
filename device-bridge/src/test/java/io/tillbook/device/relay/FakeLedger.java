package io.tillbook.device.relay;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server of a few lines: a command has one outcome, and another body under its id is told. */
final class FakeLedger implements Ledger {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<CommandId, Decided> decided = new LinkedHashMap<>();
    private final List<String> booked = new ArrayList<>();
    private volatile Supplier<Line> line = () -> Line.UP;
    private volatile Predicate<JsonNode> refuses = _ -> false;

    /** What the line does to a request. */
    enum Line {
        UP, UNREACHABLE, LOST_ON_THE_WAY, LOST_ON_THE_WAY_BACK, NOT_LET_IN
    }

    private record Decided(JsonNode command, Answered answered) {}

    void line(Line always) {
        line = () -> always;
    }

    void line(Supplier<Line> each) {
        line = each;
    }

    /** Refuses what is asked for live. */
    void refusesLive() {
        refuses = command -> !command.path("payload").path("origin").asString("").equals("REPORTED");
    }

    /** Sales in the order in which they were booked, one each time that they were. */
    synchronized List<String> booked() {
        return List.copyOf(booked);
    }

    @Override
    public Told put(CommandId id, String command) {
        return over(line.get(), () -> decide(id, JSON.readTree(command)));
    }

    @Override
    public Told journal(DeviceId device) {
        return over(line.get(), () -> problem(404, "not-found"));
    }

    @Override
    public Told outcome(CommandId id) {
        return over(line.get(), () -> {
            Decided known = decided.get(id);
            if (known == null) {
                return problem(404, "not-found");
            }
            ObjectNode outcome = JSON.createObjectNode().put("commandId", id.toString());
            return new Answered(200, known.answered().isAccepted() ? outcome.put("outcome", "ACCEPTED")
                    : outcome.put("outcome", "REFUSED").set("rejection", known.answered().body().path("rejection")));
        });
    }

    private synchronized Told over(Line how, Supplier<Answered> asked) {
        return switch (how) {
            case UP -> asked.get();
            case UNREACHABLE -> new NoLine(false);
            case LOST_ON_THE_WAY -> new NoLine(true);
            case LOST_ON_THE_WAY_BACK -> {
                Answered _ = asked.get();
                yield new NoLine(true);
            }
            case NOT_LET_IN -> problem(401, "unauthenticated");
        };
    }

    private Answered decide(CommandId id, JsonNode command) {
        Decided known = decided.get(id);
        if (known != null) {
            return known.command().equals(command) ? known.answered() : reused(known.command(), command);
        }
        Answered answered = answer(id, command);
        if (answered.status() != 400) {
            decided.put(id, new Decided(command, answered));
        }
        return answered;
    }

    private Answered answer(CommandId id, JsonNode command) {
        JsonNode payload = command.path("payload");
        if (payload.path("damaged").asBoolean(false)) {
            return problem(400, "malformed-request");
        }
        if (refuses.test(command)) {
            Answered refused = problem(422, "command-refused");
            ((ObjectNode) refused.body()).putObject("rejection").put("type", "sales.TendersDoNotCoverTotal");
            return refused;
        }
        booked.add(payload.path("saleId").asString(""));
        return new Answered(201, JSON.createObjectNode()
                .put("commandId", id.toString())
                .put("outcome", "ACCEPTED")
                .put("position", booked.size()));
    }

    private static Answered reused(JsonNode one, JsonNode other) {
        Answered answered = problem(409, "command-id-reused");
        ArrayNode errors = ((ObjectNode) answered.body()).putArray("errors");
        Set<String> members = new TreeSet<>(one.path("payload").propertyNames());
        members.addAll(other.path("payload").propertyNames());
        for (String member : members) {
            if (!one.path("payload").path(member).equals(other.path("payload").path(member))) {
                errors.addObject().put("pointer", "/payload/" + member);
            }
        }
        return answered;
    }

    private static Answered problem(int status, String name) {
        return new Answered(status,
                JSON.createObjectNode().put("type", "urn:tillbook:problem:" + name).put("status", status));
    }
}
