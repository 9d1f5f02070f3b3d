package io.tillbook.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Two processes decide commands of one location, as they do where nobody routes them: slower, and as right. */
@EnabledIfEnvironmentVariable(named = AxonServerCarrierTest.ADDRESS, matches = ".+",
        disabledReason = "No Axon Server: set TILLBOOK_TEST_AXONSERVER to its host:port to let two processes race")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoProcessesTest {
    private static final int UNITS = 10;
    private static final int SALES = 40;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final AxonServerLedgerStore one = store();
    private final AxonServerLedgerStore two = store();

    private static AxonServerLedgerStore store() {
        return AxonServerLedgerStore.open(
                AxonServerOptions.at(Objects.requireNonNull(System.getenv(AxonServerCarrierTest.ADDRESS))),
                new LedgerSerializer(Capabilities.all().types()), AxonServerListener.NONE);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void ofTwoWhoWriteOneStreamOneWinsAndTheOtherDecidesAnew() throws Exception {
        List<CommandDispatch> processes = List.of(dispatch(one), dispatch(two));
        stock(processes.getFirst());
        List<Decided> answers = new ArrayList<>();
        try (ExecutorService tills = Executors.newFixedThreadPool(4)) {
            List<Future<Decided>> sales = new ArrayList<>();
            for (int sale = 0; sale < SALES; sale++) {
                CommandDispatch asked = processes.get(sale % 2);
                Command command = sale("s" + sale + own);
                sales.add(tills.submit(() -> decided(asked, command)));
            }
            for (Future<Decided> sale : sales) {
                answers.add(sale.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.outcome() instanceof CommandAccepted).hasSize(UNITS);
        assertThat(answers).filteredOn(answer -> answer.outcome() instanceof CommandRefused).hasSize(SALES - UNITS);
    }

    private void stock(CommandDispatch process) {
        accepted(process,
                command(OpenLocation.class, Map.of("location", "S" + own, "name", "S", "kind", "STORE", "zone",
                        "Asia/Shanghai", "negativeStock", "BLOCK")));
        accepted(process, command(RegisterProduct.class, Map.of("sku", "T" + own, "name", "Tea", "unit", "PIECE")));
        accepted(process, command(ReceiveGoods.class, Map.of("receiptId", "g" + own, "location", "S" + own, "lines",
                List.of(Map.of("lineNo", 1, "sku", "T" + own, "quantity", UNITS, "unitCostMinor", 100)))));
    }

    private Command sale(String id) {
        return command(CompleteSale.class, Map.of("saleId", id, "receiptNo", id, "location", "S" + own, "register",
                "R1", "lines",
                List.of(Map.of("lineNo", 1, "sku", "T" + own, "quantity", 1, "unitPriceMinor", 200)), "tenders",
                List.of(Map.of("method", "CARD", "amountMinor", 200))));
    }

    private static CommandDispatch dispatch(AxonServerLedgerStore store) {
        return new CommandDispatch(new StreamRunner(store, Capabilities.all().types(), 1_000),
                Capabilities.all().commands());
    }

    private static <C extends Command> C command(Class<C> type, Map<String, ?> payload) {
        return LedgerJson.commands().convertValue(payload, type);
    }

    private static void accepted(CommandDispatch process, Command command) {
        assertThat(decided(process, command).outcome()).isInstanceOf(CommandAccepted.class);
    }

    private static Decided decided(CommandDispatch process, Command command) {
        return (Decided) process.send(Submissions.of(command));
    }
}
