package io.tillbook.server.automation.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.query.inventory.reservation.DueReservations;
import io.tillbook.query.inventory.reservation.DueReservations.Due;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Commands commands = server.context().getBean(Commands.class);
        WhenReservationIsDueThenExpire expiry = new WhenReservationIsDueThenExpire(due::at, commands);
        long reserved = reserve(client, END);
        assertThat(state(client, reserved)).isEqualTo("OPEN");

        assertThat(expiry.expire(END.toInstant())).as("a nanosecond before its whole millisecond").isZero();
        Instant after = END.toInstant().plusMillis(1);
        assertThat(expiry.expire(after)).isEqualTo(1);
        // Another process, or this one before its views know: the same command is sent again.
        List<Due> stale = List.of(new Due(new ReservationId("RX-1"), END));
        assertThat(new WhenReservationIsDueThenExpire((_, _) -> stale, commands).expire(after)).isEqualTo(1);

        assertThat(state(client, position(client))).isEqualTo("EXPIRED");
        assertThat(expiry.expire(after)).isZero();
        assertThat(reservationEvents(client)).isEqualTo(2);
    }

    @Test
    void oneThatCannotBeEndedKeepsNoneOfTheOthersBack() {
        List<Due> due = List.of(new Due(new ReservationId("RX-4"), END), new Due(new ReservationId("RX-5"), END));
        List<Command> sent = new ArrayList<>();
        WhenReservationIsDueThenExpire expiry = new WhenReservationIsDueThenExpire((_, _) -> due, (_, command, _) -> {
            sent.add(command);
            throw new IllegalStateException("engaged");
        });

        assertThatThrownBy(() -> expiry.expire(END.toInstant())).hasMessage("engaged")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(sent).hasSize(2);
    }

    @Test
    void theCommandFollowsFromTheReservation() {
        Sent sent = expire("RX-2");

        assertThat(sent).isEqualTo(expire("RX-2"));
        assertThat(sent.id()).isNotEqualTo(expire("RX-3").id());
        assertThat(sent.cause()).isEqualTo(Cause.at(END));
    }

    private record Sent(CommandId id, Command command, Cause cause) {}

    private static Sent expire(String reservation) {
        List<Sent> sent = new ArrayList<>();
        List<Due> due = List.of(new Due(new ReservationId(reservation), END));
        new WhenReservationIsDueThenExpire((_, _) -> due, (id, command, cause) -> {
            sent.add(new Sent(id, command, cause));
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        }).expire(END.toInstant());
        return sent.getFirst();
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
