package io.tillbook.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.ResumeEmployee;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.payload.Examples;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingKeyTest {
    /** What there is one of in a chain: its settings, and its books, where few invoices are recorded in an hour. */
    private static final Set<String> OF_THE_CHAIN = Set.of("finance.RecordSupplierInvoice",
            "pricing.SetPricingPolicy", "pricing.SetMarkdownSteps", "catalog.SetLabelLayouts",
            "members.DefinePointsProgram",
            "members.DefineTiers", "members.SetBirthdayGreetings", "giftcards.SetGiftCardRules");

    @Test
    void itIsTheLocationWhereThereIsOne() {
        assertThat(key(Submissions.location("S1"))).isEqualTo("location/S1");
        assertThat(key(new ClearPin(new EmployeeId("wang"), new LocationId("S1")))).isEqualTo("location/S1");
    }

    @Test
    void itIsTheFirstThingThatIsNamedElse() {
        assertThat(key(Submissions.product("4711"))).isEqualTo("sku/4711");
        assertThat(key(new ResumeEmployee(new EmployeeId("wang")))).isEqualTo("employee/wang");
        assertThat(key(new Release(new ReservationId("r-1"), "gone"))).isEqualTo("reservationId/r-1");
    }

    @Test
    void itIsWhatIsAskedForWhereNothingIsNamed() {
        assertThat(key(new Nothing())).isEqualTo("type/catalog.RegisterProduct");
    }

    record Nothing() implements Command {}

    static Stream<CommandHandling<?>> published() {
        return Capabilities.all().commands().stream().filter(CommandHandling::isPublished);
    }

    /** All commands of one type would go to one process where nothing is named: right for what is one in a chain. */
    @ParameterizedTest
    @MethodSource("published")
    void everyCommandIsAboutSomething(CommandHandling<?> handling) {
        Command command = LedgerJson.commands()
                .treeToValue(Examples.of(handling.type()).path("payload"), handling.command());
        String key = key(command);
        assertThat(key).doesNotContain("io.tillbook");
        assertThat(key.startsWith("type/")).as(handling.type()).isEqualTo(OF_THE_CHAIN.contains(handling.type()));
    }

    private static String key(Command command) {
        return RoutingKey.of(new Submission<>(command, Submissions.of(Submissions.product("4711")).occurrence(),
                Submissions.of(Submissions.product("4711")).fingerprint(), Reach.EVERYWHERE));
    }
}
