package io.tillbook.server.automation.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.payments.bills.DueBills.Taken;
import io.tillbook.server.payments.bills.BillImport;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.simulator.BillFault;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bills of the simulated providers, as they become commands. */
class WhenDayIsOverThenFetchBillTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-29T02:30:00Z");

    private final Map<CommandId, Command> sent = new LinkedHashMap<>();
    private final List<String> counted = new ArrayList<>();
    private volatile Instant now = NOON;
    private @Nullable Taken taken;

    @ParameterizedTest
    @EnumSource(names = {"WECHAT", "ALIPAY"})
    void theBillOfADayIsTakenTheNextMorning(TenderMethod method) {
        try (ProviderSimulator simulator = paidTwice(method)) {
            fetch(simulator, Instant.parse("2026-11-29T01:59:59Z"));
            assertThat(sent).as("before ten in China").isEmpty();
            fetch(simulator, NEXT_MORNING);
        }
        assertThat(sent.values()).<Class<?>>extracting(Command::getClass)
                .containsExactly(OpenBill.class, AddBillRows.class, CloseBill.class);
        assertThat(opened().day()).isEqualTo(DAY);
        assertThat(opened().totals().rows()).isEqualTo(2);
        assertThat(opened().totals().paidMinor()).isEqualTo(Money.of(15_540));
        assertThat(opened().totals()).as("what the bill says").isEqualTo(BillTotals.of(rows()));
        assertThat(rows()).extracting(BillRow::number).containsExactlyInAnyOrder(number(1).value(), number(2).value());
        assertThat(counted).containsExactly("main taken");
    }

    @Test
    void theCommandsFollowFromTheBill() {
        try (ProviderSimulator simulator = paidTwice(TenderMethod.WECHAT)) {
            fetch(simulator, NEXT_MORNING);
            Map<CommandId, Command> first = Map.copyOf(sent);
            fetch(simulator, NEXT_MORNING.plus(Duration.ofHours(2)));
            assertThat(sent).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LYING_SUMMARY", "MISSING_ROW", "DOUBLED_ROW"})
    void aBillThatDoesNotAddUpSaysOtherFiguresThanItsRows(BillFault fault) {
        try (ProviderSimulator simulator = paidTwice(TenderMethod.WECHAT)) {
            simulator.spoilBills(List.of(fault));
            fetch(simulator, NEXT_MORNING);
        }
        assertThat(opened().totals()).isNotEqualTo(BillTotals.of(rows()));
    }

    @ParameterizedTest
    @EnumSource(names = {"THREE_DECIMALS", "OTHER_DAY", "NOT_READY"})
    void nothingIsWrittenOfABillThatCannotBeRead(BillFault fault) {
        try (ProviderSimulator simulator = paidTwice(TenderMethod.WECHAT)) {
            simulator.spoilBills(List.of(fault));
            fetch(simulator, NEXT_MORNING);
        }
        assertThat(sent).isEmpty();
        assertThat(counted).singleElement().isNotEqualTo("main taken");
    }

    @Test
    void aDayWithoutBusinessHasAnEmptyBill() {
        try (ProviderSimulator simulator = simulator(TenderMethod.WECHAT)) {
            fetch(simulator, Instant.parse("2026-11-29T06:00:00Z"));
        }
        assertThat(sent.values()).<Class<?>>extracting(Command::getClass)
                .containsExactly(OpenBill.class, CloseBill.class);
        assertThat(opened().totals()).isEqualTo(BillTotals.NONE);
    }

    @Test
    void whatIsThereIsNotAskedForAgain() {
        taken = new Taken(new BillHash("0".repeat(64)), 1, true);
        try (ProviderSimulator simulator = paidTwice(TenderMethod.WECHAT)) {
            fetch(simulator, NEXT_MORNING);
        }
        assertThat(sent).isEmpty();
        assertThat(counted).isEmpty();
    }

    @Test
    void anotherBillTakesThePlaceOfOneThatNeverWasClosed() {
        taken = new Taken(new BillHash("0".repeat(64)), 1, false);
        try (ProviderSimulator simulator = paidTwice(TenderMethod.WECHAT)) {
            fetch(simulator, NEXT_MORNING);
        }
        assertThat(opened().replaces()).isEqualTo(new BillHash("0".repeat(64)));
    }

    private ProviderSimulator simulator(TenderMethod method) {
        InstantSource clock = () -> now;
        return ProviderSimulator.start(method, 0, clock, Duration.ofSeconds(1));
    }

    private ProviderSimulator paidTwice(TenderMethod method) {
        ProviderSimulator simulator = simulator(method);
        PaymentProvider provider = simulator.connect("main", null, Deadlines.WECHAT);
        String start = method == TenderMethod.ALIPAY ? "28" : "13";
        provider.pay(charge(1, 12_800), new Secret(start + "00000000000001" + "00"));
        provider.pay(charge(2, 2_740), new Secret(start + "00000000000002" + "00"));
        return simulator;
    }

    private void fetch(ProviderSimulator simulator, Instant at) {
        now = at;
        PaymentProvider provider = simulator.connect("main", null, Deadlines.WECHAT);
        new WhenDayIsOverThenFetchBill(List.of(provider), new MissingBills(known()),
                new BillImport((id, command, _) -> {
                    sent.put(id, command);
                    return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
                }), (account, outcome) -> counted.add(account + " " + outcome)).fetch(at);
    }

    private MissingBills.Known known() {
        return new MissingBills.Known() {
            @Override
            public LocalDate firstDay(ProviderAccount account) {
                return DAY;
            }

            @Override
            public @Nullable Taken taken(ProviderAccount account, LocalDate day) {
                return taken;
            }
        };
    }

    private OpenBill opened() {
        return only(OpenBill.class).findFirst().orElseThrow();
    }

    private List<BillRow> rows() {
        return only(AddBillRows.class).flatMap(part -> part.rows().stream()).toList();
    }

    private <C extends Command> Stream<C> only(Class<C> type) {
        return sent.values().stream().filter(type::isInstance).map(type::cast);
    }

    private static ProviderNumber number(int number) {
        return ProviderNumber.of(new UUID(0x01998f00006c7000L, 0x8000_0000_0000_0000L | number));
    }

    private static Charge charge(int number, long minor) {
        return new Charge(number(number), minor, "账房", new LocationId("S1"), new RegisterId("R1"));
    }
}
