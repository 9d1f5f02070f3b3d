package io.tillbook.command.shifts;

import static io.tillbook.api.sales.TenderMethod.ALIPAY;
import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.api.sales.TenderMethod.WECHAT;
import static io.tillbook.command.shifts.TillShop.CUP;
import static io.tillbook.command.shifts.TillShop.DAY;
import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NEXT_DAY;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.OIL;
import static io.tillbook.command.shifts.TillShop.OPENED;
import static io.tillbook.command.shifts.TillShop.TEA;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.WANG;
import static io.tillbook.command.shifts.TillShop.back;
import static io.tillbook.command.shifts.TillShop.line;
import static io.tillbook.command.shifts.TillShop.move;
import static io.tillbook.command.shifts.TillShop.open;
import static io.tillbook.command.shifts.TillShop.reported;
import static io.tillbook.command.shifts.TillShop.sale;
import static io.tillbook.command.shifts.TillShop.settle;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.payments.PaymentsCommand.SetTenderRules;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.CashPieces;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.api.shifts.ShiftsRejection.ReasonMissing;
import io.tillbook.api.shifts.TaxTurnover;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.api.shifts.VarianceReason;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of the design through the deciders: to the cent, and to both hashes. */
class WorkedShiftTest {
    private static final String BEFORE = "b20103b65a9c90b4f0b04ba08cc0ca5257c50b1bb820d058189d87718d1bec61";
    private static final String REPORTED = "60d3b65483d7300f2d92b28334504b356d37c732b494f43e65649122c1f26b3e";
    private static final String AMENDED = "f9a35c48a99fb6ceaf1916b85ec339488ec89eb8f340f4d45403dac7042cfa67";
    private static final int SHIFT = 42;

    private final TillShop shop = new TillShop().withRegister();

    @BeforeEach
    void aRegisterWith41Shifts() {
        ZReport last = ZReport.of(41, STORE, TILL, 41, DAY.minusDays(1), ShiftTotals.NONE, Money.of(123_456_789),
                Money.of(123_450));
        OffsetDateTime yesterday = OPENED.minusDays(1);
        shop.given(new NewEvent(Register.at(STORE, TILL),
                new ShiftNumberTaken(STORE, TILL, 41, DAY.minusDays(1), WANG, yesterday)))
                .given(new NewEvent(Register.at(STORE, TILL),
                        new ZReported(STORE, TILL, last, 41, ZChain.GENESIS, BEFORE, yesterday.plusHours(12))));
    }

    private void worked() {
        shop.at(OPENED).accepted(new SetTenderRules(STORE, new TenderRules(null, null, Money.of(10), null), null));
        shop.accepted(open(SHIFT, 50_000));
        shop.at(NOON);
        shop.accepted(sale("000101", null, List.of(line(1, TEA, Quantity.ofThousandths(2_890), 1_000, 0),
                line(2, OIL, Quantity.of(1), 125, 0)), List.of(paid(CASH, 5_000, 1_985))));
        shop.accepted(sale("000102", null, List.of(line(1, CUP, Quantity.of(32), 400, 0)),
                List.of(paid(WECHAT, 12_800, 0))));
        shop.accepted(sale("000103", null, List.of(line(1, OIL, Quantity.of(1), 8_240, 500)),
                List.of(paid(CASH, 5_000, 0), paid(ALIPAY, 2_740, 0))));
        shop.accepted(sale("000104", null, List.of(line(1, CUP, Quantity.of(1), 1_998, 0)),
                List.of(paid(CASH, 2_000, 0))));
        shop.accepted(back("back-1", "000101", Quantity.ofThousandths(1_230), CASH, 1_230, null));
        shop.accepted(back("back-2", "000102", Quantity.of(7), WECHAT, 2_800, null));
        shop.accepted(move("in", SHIFT, CashMovementKind.PAY_IN, 10_000));
        shop.accepted(move("out", SHIFT, CashMovementKind.PAY_OUT, 3_500));
        shop.accepted(move("drop", SHIFT, CashMovementKind.DROP, 30_000));
        shop.accepted(new OpenDrawer(STORE, TILL, SHIFT, "change for a customer", WANG, null));
        shop.at(EVENING);
    }

    private static Tender paid(TenderMethod method, long amount, long change) {
        return new Tender(method, Money.of(amount), Money.of(change));
    }

    private static CountTenders counted() {
        return new CountTenders(new CountId("count"), STORE, TILL, SHIFT,
                List.of(new TenderCount(CASH, Money.of(36_080),
                        List.of(pieces(10_000, 2), pieces(5_000, 1), pieces(2_000, 3), pieces(1_000, 4),
                                pieces(500, 1), pieces(100, 5), pieces(50, 1), pieces(10, 3)))),
                WANG);
    }

    private static CashPieces pieces(long face, int count) {
        return new CashPieces(Money.of(face), count);
    }

    private static CloseShift closing(@Nullable String reason) {
        return new CloseShift(STORE, TILL, SHIFT, new CountId("count"),
                reason == null ? List.of() : List.of(new VarianceReason(CASH, reason)), Money.of(30_000),
                Money.of(6_080), new BagId("B-7"), null);
    }

    @Test
    void allIsExpectedToTheCent() {
        worked();

        ShiftTotals totals = shop.shift(SHIFT).totals();
        assertThat(totals.expected(CASH)).isEqualTo(Money.of(35_285));
        assertThat(totals.expected(WECHAT)).isEqualTo(Money.of(10_000));
        assertThat(totals.expected(ALIPAY)).isEqualTo(Money.of(2_740));
        assertThat(totals.cash().opened()).isEqualTo(1);
        assertThat(totals.taxes()).containsExactly(
                new TaxTurnover(900, Money.of(7_865), Money.of(649), Money.ZERO, Money.ZERO),
                new TaxTurnover(1_300, Money.of(17_688), Money.of(2_035), Money.of(4_030), Money.of(463)));
    }

    @Test
    void theCountIsBlindAndTheVarianceNeedsAReason() {
        worked();
        shop.accepted(counted());

        assertThat(shop.refused(closing(null))).isEqualTo(new ReasonMissing(CASH, Money.of(795)));
        ShiftClosed closed = shop.only(closing("nobody knows"), ShiftClosed.class);

        assertThat(closed.tenders()).containsExactly(
                new SettledTender(CASH, Money.of(35_285), Money.of(36_080), Money.of(795), "nobody knows"),
                new SettledTender(ALIPAY, Money.of(2_740), null, null, null),
                new SettledTender(WECHAT, Money.of(10_000), null, null, null));
        assertThat(closed.depositMinor()).isEqualTo(Money.of(6_080));
        assertThat(shop.state(Deposit.at(STORE, new BagId("B-7"))).made()).isNotNull();
    }

    @Test
    void theReportIsTheNextLinkOfTheChain() {
        worked();
        shop.accepted(counted());
        ZReported reported = shop.only(closing("nobody knows"), ZReported.class);

        assertThat(reported.hash()).isEqualTo(REPORTED);
        assertThat(reported.previous()).isEqualTo(BEFORE);
        assertThat(reported.report().perpetualSalesMinor()).isEqualTo(Money.of(123_482_342));
        assertThat(reported.report().perpetualReturnsMinor()).isEqualTo(Money.of(127_480));
    }

    @Test
    void aLateSaleExplainsTheSurplus() {
        worked();
        shop.accepted(counted());
        shop.accepted(closing("nobody knows"));
        shop.at(NEXT_DAY).accepted(settle());
        List<Event> late = shop.accepted(reported("000105", 800, SHIFT));

        assertThat(late).filteredOn(ShiftAmended.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((ShiftAmended) event).tenders()).contains(
                        new SettledTender(CASH, Money.of(36_085), Money.of(36_080), Money.of(-5), "nobody knows")));
        assertThat(late).filteredOn(ZAmended.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((ZAmended) event).hash()).isEqualTo(AMENDED));
        assertThat(late).filteredOn(DayAmended.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((DayAmended) event).hash()).isEqualTo(AMENDED));
        assertThat(late).filteredOn(SaleCompleted.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((SaleCompleted) event).businessDay()).isEqualTo(DAY));
    }
}
