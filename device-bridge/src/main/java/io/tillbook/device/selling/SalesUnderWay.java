package io.tillbook.device.selling;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Sales that were completed here and are not decided. One thread at a time uses it. */
final class SalesUnderWay {
    /** As they were completed, by their command. */
    private final Map<String, JsonNode> open = new HashMap<>();
    /** Those of them that were sent before this bridge was started, or whose answer was lost since. */
    private final Map<String, UnderWay> unsettled = new LinkedHashMap<>();

    void read(Map<String, JsonNode> sent) {
        open.putAll(sent);
        sent.keySet().forEach(id -> unsettled.put(id, UnderWay.WAITS));
    }

    /** What is on disk of them. */
    Map<String, JsonNode> kept() {
        Map<String, JsonNode> sent = new TreeMap<>();
        open.forEach((id, sale) -> sent.put(id, UnderWay.kept(sale)));
        return sent;
    }

    /** Those that the server is to be asked for now. */
    List<CommandId> unsettled() {
        unsettled.replaceAll((_, how) -> switch (how) {
            case LOST_NOW -> UnderWay.WAITS;
            case WAITS -> UnderWay.SERVER_IS_ASKED;
            case SERVER_IS_ASKED, TILL_ASKS -> how;
        });
        return unsettled.entrySet()
                .stream()
                .filter(each -> each.getValue() == UnderWay.SERVER_IS_ASKED)
                .map(each -> CommandId.of(each.getKey()))
                .toList();
    }

    /** The server has been asked for one: that ends it, unless a till has asked for it meanwhile. */
    Optional<JsonNode> settled(CommandId id) {
        return unsettled.remove(id.toString(), UnderWay.SERVER_IS_ASKED)
                ? Optional.ofNullable(open.remove(id.toString()))
                : Optional.empty();
    }

    /**
     * How a sale was completed when it was asked for before. What the server may have stays as it is until it says
     * that it has it not.
     *
     * @throws InvalidField where another sale is asked for
     */
    Optional<JsonNode> again(CommandId id, JsonNode payload) {
        JsonNode known = open.get(id.toString());
        if (known == null || !unsettled.containsKey(id.toString())) {
            return Optional.ofNullable(known);
        }
        JsonNode sale = UnderWay.again(known, payload)
                .orElseThrow(() -> new InvalidField("/payload",
                        "is not what was sent under this id before, which the server may have"));
        open.put(id.toString(), sale);
        unsettled.put(id.toString(), UnderWay.TILL_ASKS);
        return Optional.of(sale);
    }

    /** One that is asked for, completed unless it is already. */
    JsonNode opened(CommandId id, Supplier<JsonNode> completed) {
        return open.computeIfAbsent(id.toString(), _ -> completed.get());
    }

    boolean isOpen(CommandId id) {
        return open.containsKey(id.toString());
    }

    /** The server may have it, and has not answered. */
    void unanswered(CommandId id) {
        if (isOpen(id)) {
            unsettled.put(id.toString(), UnderWay.LOST_NOW);
        }
    }

    boolean mayBeBooked(CommandId id) {
        return unsettled.containsKey(id.toString());
    }

    /** It is decided, or written down; whether it was under way. */
    boolean ended(CommandId id) {
        unsettled.remove(id.toString());
        return open.remove(id.toString()) != null;
    }

    /** Nobody asks for it any more; whether that ends it, as the server cannot have it. */
    boolean dropped(CommandId id) {
        boolean mayBeThere = unsettled.computeIfPresent(id.toString(), (_, _) -> UnderWay.WAITS) != null;
        return !mayBeThere && open.remove(id.toString()) != null;
    }
}
