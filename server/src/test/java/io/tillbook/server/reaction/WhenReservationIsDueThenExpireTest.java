package io.tillbook.server.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.inventory.ReservationId;
import io.tillbook.query.inventory.reservation.DueReservations;
import io.tillbook.query.inventory.reservation.DueReservations.Due;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.door.CommandDesk;
import io.tillbook.server.intake.OutgoingCommand;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reservations far in the future, ended by a clock that the test holds in its hands. */
@ExtendWith(InProcessServer.class)
class WhenReservationIsDueThenExpireTest {
    private static final OffsetDateTime END = OffsetDateTime.parse("2101-01-01T00:00:00.000000001+08:00");

    @Test
    void endsAReservationOnceAndNotBeforeItsTime(Server server) throws IOException {
        LedgerClient client = new LedgerClient(server.uri("/"));
        DueReservations due = server.context().getBean(DueReservations.class);
        CommandDesk desk = server.context().getBean(CommandDesk.class);
        List<Integer> answers = new ArrayList<>();
        WhenReservationIsDueThenExpire expiry = new WhenReservationIsDueThenExpire(due::at,
                command -> answers.add(desk.decide(command.toJson()).path("status").asInt()));
        long reserved = reserve(client, END);
        assertThat(state(client, reserved)).isEqualTo("OPEN");

        assertThat(expiry.expire(END.toInstant())).as("a nanosecond before its whole millisecond").isZero();
        Instant after = END.toInstant().plusMillis(1);
        assertThat(expiry.expire(after)).isEqualTo(1);
        // Another process, or this one before its views know: the same command is sent again.
        answers.add(desk.decide(WhenReservationIsDueThenExpire.command(new Due(new ReservationId("RX-1"), END))
                .toJson()).path("status").asInt());

        assertThat(answers).containsExactly(201, 200);
        assertThat(state(client, position(client))).isEqualTo("EXPIRED");
        assertThat(expiry.expire(after)).isZero();
        assertThat(reservationEvents(client)).isEqualTo(2);
    }

    @Test
    void oneThatCannotBeEndedKeepsNoneOfTheOthersBack() {
        List<Due> due = List.of(new Due(new ReservationId("RX-4"), END), new Due(new ReservationId("RX-5"), END));
        List<OutgoingCommand> sent = new ArrayList<>();
        WhenReservationIsDueThenExpire expiry = new WhenReservationIsDueThenExpire((_, _) -> due, command -> {
            sent.add(command);
            throw new IllegalStateException("engaged");
        });

        assertThatThrownBy(() -> expiry.expire(END.toInstant())).hasMessage("engaged")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(sent).hasSize(2);
    }

    @Test
    void theCommandFollowsFromTheReservation() {
        Due due = new Due(new ReservationId("RX-2"), END);

        OutgoingCommand command = WhenReservationIsDueThenExpire.command(due);

        assertThat(command).isEqualTo(WhenReservationIsDueThenExpire.command(due));
        assertThat(command.commandId()).isNotEqualTo(
                WhenReservationIsDueThenExpire.command(new Due(new ReservationId("RX-3"), END)).commandId());
        assertThat(command.occurredAt()).isEqualTo(END);
    }

    private static long reserve(LedgerClient client, OffsetDateTime until) throws IOException {
        accepted(client.send("RX-location", "catalog.OpenLocation", Map.of("location", "RX-S", "name", "Expiry",
                "kind", "STORE", "zone", "Asia/Shanghai", "negativeStock", "BLOCK")));
        accepted(client.send("RX-product", "catalog.RegisterProduct",
                Map.of("sku", "RX-TEA", "name", "Tea", "unit", "PIECE")));
        accepted(client.send("RX-receipt", "purchasing.ReceiveGoods", Map.of("receiptId", "RX-G", "location", "RX-S",
                "lines", List.of(Map.of("lineNo", 1, "sku", "RX-TEA", "quantity", 5, "unitCostMinor", 10)))));
        return accepted(client.send("RX-reserve", "inventory.Reserve", Map.of("reservationId", "RX-1", "location",
                "RX-S", "expiresAt", until.toString(), "lines",
                List.of(Map.of("lineNo", 1, "sku", "RX-TEA", "quantity", 5)))));
    }

    private static long accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.position();
    }

    private static String state(LedgerClient client, long position) throws IOException {
        return client.ask(position, "{ reservation(id: \"RX-1\") { state } }").at("/reservation/state").stringValue();
    }

    private static long position(LedgerClient client) throws IOException {
        return accepted(client.send("RX-last", "catalog.RegisterProduct",
                Map.of("sku", "RX-LAST", "name", "Last", "unit", "PIECE")));
    }

    private static int reservationEvents(LedgerClient client) throws IOException {
        return client.ask(0, "{ history(stream: \"reservation-RX-1\") { edges { node { type } } } }")
                .at("/history/edges")
                .size();
    }
}
