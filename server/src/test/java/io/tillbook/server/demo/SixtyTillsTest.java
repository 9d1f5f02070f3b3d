package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.transfer.zchains.VerifyZCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/**
 * A till's day of the demo on sixty tills at once: all shifts close to the minor unit, all chains verify without the
 * server, and what days are settled with is what their reports and what their sales come to.
 */
class SixtyTillsTest {
    private static final int STORES = 20;
    private static final int TILLS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final OffsetDateTime MORNING = DAY.atTime(7, 0).atOffset(DemoChain.OFFSET);
    private static final OffsetDateTime NIGHT = DAY.atTime(23, 0).atOffset(DemoChain.OFFSET);
    private static final long FLOAT = 30_000;
    private static final int RETURNED = 7;
    private static final List<DemoCommand> STORY = DemoStory.until(DAY);
    private static final LocationId BUSIEST = DemoChain.STORES.getFirst().id();
    private static final List<DemoCommand> SALES = STORY.stream()
            .filter(each -> each.occurredAt().toLocalDate().equals(DAY)
                    && each.command() instanceof CompleteSale sale && isOfTill(sale))
            .toList();

    @TempDir private Path files;

    private record Till(LocationId store, RegisterId register) {
        String key() {
            return store.value() + "-" + register.value();
        }
    }

    /** Gift cards are of one till only. */
    private static boolean isOfTill(CompleteSale sale) {
        return sale.location().equals(BUSIEST) && sale.register().equals(new RegisterId("R1"))
                && sale.tenders().stream().noneMatch(tender -> tender.method() == TenderMethod.GIFT_CARD);
    }

    /** What a till has sold and taken back, in minor units, added up beside the ledger. */
    private record Sold(Till till, long sales, long returns) {}

    private static void accepted(Commands commands, String key, OffsetDateTime at, Command command) {
        CommandOutcome outcome = commands.send(new CommandId(LedgerClient.commandId("sixty/" + key)), command,
                Cause.toldAsOf(at));
        assertThat(outcome).as("%s", command).isInstanceOf(CommandAccepted.class);
    }

    @Test
    void closeTheirShiftsAndTheirDaysAddUp() throws Exception {
        assertThat(SALES).hasSizeGreaterThan(7);
        try (Server server = Server.with()) {
            Commands commands = server.context().getBean(Commands.class);
            STORY.stream()
                    .filter(each -> each.command() instanceof RegisterProduct)
                    .forEach(each -> accepted(commands, each.id().toString(), MORNING.minusHours(1), each.command()));
            List<Till> tills = IntStream.range(0, STORES * TILLS)
                    .mapToObj(number -> new Till(new LocationId("SIXTY-" + number / TILLS),
                            new RegisterId("R" + number % TILLS)))
                    .toList();
            tills.stream()
                    .map(Till::store)
                    .distinct()
                    .forEach(store -> accepted(commands, store.value(),
                            MORNING.minusHours(1), new OpenLocation(store, store.value(), LocationKind.STORE, null,
                                    DemoChain.ZONE, NegativeStock.ALLOW)));
            List<Sold> sold = all(tills, commands);
            tills.stream()
                    .map(Till::store)
                    .distinct()
                    .forEach(store -> accepted(commands, store.value() + "/settle",
                            NIGHT.plusMinutes(30), new SettleDay(store, DAY, null)));
            judge(server, sold);
        }
    }

    private static List<Sold> all(List<Till> tills, Commands commands) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sold>> working =
                    tills.stream().map(till -> threads.submit(() -> dayOf(till, commands))).toList();
            List<Sold> sold = new ArrayList<>();
            for (Future<Sold> each : working) {
                sold.add(each.get());
            }
            return sold;
        }
    }

    private static Sold dayOf(Till till, Commands commands) {
        EmployeeId cashier = new EmployeeId(till.key() + "-ann");
        accepted(commands, till.key() + "/register", MORNING,
                new OpenRegister(till.store(), till.register(), null, null));
        accepted(commands, till.key() + "/open", MORNING, new OpenShift(till.store(), till.register(), 1, cashier,
                Money.of(FLOAT), null, null, Origin.REPORTED));
        Drawer drawer = new Drawer();
        drawer.begin(FLOAT);
        long sales = 0;
        long returns = 0;
        for (int number = 0; number < SALES.size(); number++) {
            CompleteSale sale = sale(till, number, cashier);
            OffsetDateTime at = SALES.get(number).occurredAt();
            accepted(commands, sale.saleId().value(), at, sale);
            drawer.take(sale.tenders());
            sales += sale.due().minor();
            if (number % RETURNED == 0 && sale.tenders().size() == 1 && sale.due().minor() > 0) {
                List<Refund> refunds = List.of(new Refund(sale.tenders().getFirst().method(), sale.due()));
                accepted(commands, sale.saleId().value() + "/back", at.plusSeconds(1),
                        new AcceptReturn(new ReturnId(sale.saleId().value() + "-B"), sale.saleId(), till.store(),
                                till.register(), sale.lines()
                                        .stream()
                                        .map(line -> new ReturnLine(line.lineNo(), line.quantity(), true))
                                        .toList(),
                                refunds, "not wanted", null));
                drawer.give(refunds);
                returns += sale.due().minor();
            }
        }
        close(till, commands, drawer.minor(), cashier);
        return new Sold(till, sales, returns);
    }

    /** What is counted is what there should be, which no variance needs a reason for. */
    private static void close(Till till, Commands commands, long there, EmployeeId cashier) {
        CountId count = new CountId(till.key());
        accepted(commands, till.key() + "/count", NIGHT, new CountTenders(count, till.store(), till.register(), 1,
                List.of(new TenderCount(TenderMethod.CASH, Money.of(there), Drawer.pieces(there))), cashier));
        accepted(commands, till.key() + "/close", NIGHT, new CloseShift(till.store(), till.register(), 1, count,
                List.of(), Money.of(Math.min(there, FLOAT)), null, there > FLOAT ? new BagId(till.key()) : null,
                null));
    }

    private static CompleteSale sale(Till till, int number, EmployeeId cashier) {
        CompleteSale told = (CompleteSale) SALES.get(number).command();
        List<SaleLine> lines = told.lines()
                .stream()
                .map(line -> new SaleLine(line.lineNo(), line.sku(), line.quantity(), line.unitPriceMinor(),
                        line.amountMinor(), line.discountMinor(), null, null))
                .toList();
        List<Tender> tenders = told.tenders()
                .stream()
                .map(tender -> new Tender(tender.method(), tender.amountMinor(),
                        tender.change().isZero() ? null : tender.change()))
                .toList();
        return new CompleteSale(new SaleId("sixty-" + till.key() + "-" + number),
                new ReceiptNo("%06d".formatted(number + 1)), till.store(), till.register(), cashier, null, lines,
                tenders, null, null);
    }

    private void judge(Server server, List<Sold> sold) throws IOException {
        LedgerClient client = new LedgerClient(server.uri("/"));
        long position = server.context().getBean(LedgerStore.class).head();
        for (int store = 0; store < STORES; store++) {
            String at = "location: \"SIXTY-" + store + "\"";
            JsonNode answer = client.ask(position, "{ shifts(" + at + ", state: CLOSED) { edges { node { figures { "
                    + "salesMinor returnsMinor } tenders { method varianceMinor } } } } daySettlement(" + at
                    + ", day: \"" + DAY + "\") { settled { totals { salesMinor returnsMinor receipts returns } shifts "
                    + "{ totals { salesMinor } } } } salesReport(" + at + ", from: \"" + DAY + "\", to: \"" + DAY
                    + "\", groupBy: [LOCATION]) { receipts netMinor } z0: zReports(" + at
                    + ", register: \"R0\") { edges { node { report { salesMinor } } } } z1: zReports(" + at
                    + ", register: \"R1\") { edges { node { report { salesMinor } } } } z2: zReports(" + at
                    + ", register: \"R2\") { edges { node { report { salesMinor } } } } receiptNumberFindings(" + at
                    + ", from: \"" + DAY + "\", to: \"" + DAY + "\") { register } }");
            LocationId place = new LocationId("SIXTY-" + store);
            long sales = sold.stream().filter(each -> each.till().store().equals(place)).mapToLong(Sold::sales).sum();
            long returns =
                    sold.stream().filter(each -> each.till().store().equals(place)).mapToLong(Sold::returns).sum();
            JsonNode totals = answer.at("/daySettlement/settled/totals");
            assertThat(answer.at("/shifts/edges").size()).isEqualTo(TILLS);
            assertThat(answer.at("/shifts/edges")).allSatisfy(shift -> assertThat(
                    shift.at("/node/tenders/0/varianceMinor").asLong()).isZero());
            assertThat(totals.path("salesMinor").asLong()).isEqualTo(sales)
                    .isEqualTo(IntStream.range(0, TILLS)
                            .mapToLong(till -> answer.at("/z" + till + "/edges/0/node/report/salesMinor").asLong())
                            .sum());
            assertThat(totals.path("returnsMinor").asLong()).isEqualTo(returns).isPositive();
            assertThat(answer.at("/salesReport/0/netMinor").asLong()).isEqualTo(sales - returns);
            assertThat(totals.path("receipts").asInt()).isEqualTo(TILLS * SALES.size())
                    .isEqualTo(answer.at("/salesReport/0/receipts").asInt());
            assertThat(answer.at("/receiptNumberFindings").size()).isZero();
        }
        for (Sold each : sold) {
            verify(server, each.till());
        }
    }

    private void verify(Server server, Till till) throws IOException {
        String chain = new Http().get(server.uri("/v1/z-chains/" + till.store().value() + "/"
                + till.register().value() + ".ndjson")).raw().body();
        Path file = Files.writeString(files.resolve(till.key()), chain);
        StringWriter output = new StringWriter();
        assertThat(new CommandLine(new VerifyZCommand()).setOut(new PrintWriter(output)).execute(file.toString()))
                .as(chain)
                .isZero();
        assertThat(output.toString()).contains("Z 1 to Z 1, 0 amendments");
    }
}
