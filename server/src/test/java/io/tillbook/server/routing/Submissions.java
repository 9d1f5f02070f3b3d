package io.tillbook.server.routing;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.payload.Fingerprints;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Commands as they come to be routed. */
final class Submissions {
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00.123456789+08:00");
    static final Instant RECEIVED = Instant.parse("2026-11-22T04:00:01.000000001Z");

    private Submissions() {}

    static Submission<?> of(Command command) {
        return of(new CommandId(UUID.randomUUID()), command, Reach.EVERYWHERE);
    }

    static Submission<?> of(CommandId id, Command command, Reach reach) {
        String type = Capabilities.all()
                .commands()
                .stream()
                .filter(handling -> handling.command() == command.getClass())
                .map(CommandHandling::type)
                .findFirst()
                .orElseThrow();
        Principal actor = Principal.Kind.EMPLOYEE.named("wang");
        return new Submission<>(command, Cause.at(NOON).occurrence(id, type, actor, command, RECEIVED),
                Fingerprints.of(type, NOON, command), reach);
    }

    static OpenLocation location(String id) {
        ObjectNode payload = (ObjectNode) Examples.of("catalog.OpenLocation").path("payload");
        return Capabilities.all().types().json().treeToValue(payload.put("location", id), OpenLocation.class);
    }

    static RegisterProduct product(String sku) {
        ObjectNode payload = (ObjectNode) Examples.of("catalog.RegisterProduct").path("payload");
        payload.remove("barcodes");
        return Capabilities.all().types().json().treeToValue(payload.put("sku", sku), RegisterProduct.class);
    }
}
