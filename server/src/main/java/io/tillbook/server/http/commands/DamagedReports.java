package io.tillbook.server.http.commands;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.Damage;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.FieldFault;
import io.tillbook.api.held.HeldCommand.HoldDamaged;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.server.payload.Envelope;
import io.tillbook.server.payload.MalformedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reported sales and returns that cannot be read: what has happened is held, not turned away. */
final class DamagedReports {
    /** Published name of the command that holds them. */
    static final String TYPE = "held.HoldDamaged";

    /** Held as a return; whoever releases it tells its sale by itself. */
    private static final String EXCHANGE = "returns.ExchangeGoods";
    private static final Map<String, FactKind> KINDS =
            Map.of("sales.CompleteSale", FactKind.DAMAGED_SALE, "returns.AcceptReturn", FactKind.DAMAGED_RETURN,
                    "returns.AcceptReturnWithoutReceipt", FactKind.DAMAGED_RETURN_WITHOUT_RECEIPT, EXCHANGE,
                    FactKind.DAMAGED_RETURN);

    private DamagedReports() {}

    /** The command that holds what an envelope carries; none where it is not said to be reported, or is too long. */
    static Optional<HoldDamaged> of(Envelope envelope, MalformedRequest why) {
        return Optional.ofNullable(KINDS.get(envelope.type()))
                .filter(_ -> Origin.REPORTED.name().equals(text(envelope, "origin")))
                .filter(_ -> envelope.payload().toString().length() <= Damage.MAX_PAYLOAD)
                .map(kind -> new HoldDamaged(kind, envelope.occurredAt(),
                        id(text(envelope, "location"), LocationId::new),
                        id(text(envelope, "register"), RegisterId::new),
                        new Damage(envelope.payload().toString(),
                                why.errors()
                                        .stream()
                                        .map(error -> new FieldFault(error.place(), error.detail()))
                                        .toList())));
    }

    private static @Nullable String text(Envelope envelope, String member) {
        JsonNode payload = envelope.payload();
        JsonNode value = (envelope.type().equals(EXCHANGE) ? payload.path("acceptReturn") : payload).path(member);
        return value.isString() ? value.stringValue() : null;
    }

    private static <T extends Id> @Nullable T id(@Nullable String text, Function<String, T> id) {
        try {
            return text == null ? null : id.apply(text);
        } catch (InvalidField unreadable) {
            return null;
        }
    }
}
