package io.tillbook.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commands that the server sends by itself are the same as those sent as JSON. */
@ExtendWith(InProcessServer.class)
class CommandsTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T08:00:00.5+08:00");
    private static final String TYPE = "catalog.OpenLocation";

    private final Server server;
    private final Commands commands;

    CommandsTest(Server server) {
        this.server = server;
        this.commands = server.context().getBean(Commands.class);
    }

    @Test
    void aCommandThatWasSentAsJsonIsRepeatedInProcess() {
        OpenLocation command = location("IN-PROCESS-1");
        CommandId id = DerivedCommandId.of(TYPE, "IN-PROCESS-1");
        assertThat(sendAsJson(id, command)).isEqualTo(201);

        CommandOutcome outcome = commands.send(id, command, Cause.at(AT));

        assertThat(outcome).isInstanceOf(CommandAccepted.class);
        assertThat(commands.send(id, command, new Cause(AT, "another", "conversation"))).isEqualTo(outcome);
    }

    @Test
    void aCommandThatWasSentInProcessIsRepeatedAsJson() {
        OpenLocation command = location("IN-PROCESS-2");
        CommandId id = DerivedCommandId.of(TYPE, "IN-PROCESS-2");
        commands.send(id, command, Cause.at(AT));

        assertThat(sendAsJson(id, command)).isEqualTo(200);
    }

    @Test
    void aRefusalIsAnOutcome() {
        commands.send(DerivedCommandId.of(TYPE, "IN-PROCESS-3"), location("IN-PROCESS-3"), Cause.at(AT));

        assertThat(commands.send(DerivedCommandId.of(TYPE, "IN-PROCESS-3", "again"), location("IN-PROCESS-3"),
                Cause.at(AT))).isInstanceOf(CommandRefused.class);
    }

    @Test
    void anIdIsForOneCommand() {
        CommandId id = DerivedCommandId.of(TYPE, "IN-PROCESS-4");
        commands.send(id, location("IN-PROCESS-4"), Cause.at(AT));

        assertThatThrownBy(() -> commands.send(id, location("IN-PROCESS-5"), Cause.at(AT.plusSeconds(1))))
                .isInstanceOf(CommandIdReused.class)
                .hasMessageContaining("/occurredAt, /payload/location");
    }

    private int sendAsJson(CommandId id, OpenLocation command) {
        String line = new String(new OutgoingCommand(id, TYPE, AT, command).toJson(), StandardCharsets.UTF_8);
        return new Http().postLines(server.uri("/v1/commands"), List.of(line))
                .lines()
                .getFirst()
                .path("status")
                .asInt();
    }

    private static OpenLocation location(String id) {
        return new OpenLocation(new LocationId(id), "In process", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                NegativeStock.BLOCK);
    }
}
