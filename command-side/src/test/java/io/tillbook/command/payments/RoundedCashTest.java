package io.tillbook.command.payments;

import static io.tillbook.command.payments.PayShop.back;
import static io.tillbook.command.payments.PayShop.by;
import static io.tillbook.command.payments.PayShop.cash;
import static io.tillbook.command.payments.PayShop.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsTender;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.Accepted;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is paid in cash where the smallest coin is 0.10. */
class RoundedCashTest {
    private static final Money STEP = Money.of(10);
    private final PayShop shop = shop();

    private static PayShop shop() {
        return new PayShop().rules(new TenderRules(null, null, STEP, null));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            due  | byCard | cash | rounding
            1998 |      0 | 2000 |        2
            1994 |      0 | 1990 |       -4
            1995 |      0 | 2000 |        5
            1998 |    500 | 1500 |        2
            2000 |      0 | 2000 |
               4 |      0 |    0 |       -4
               5 |      0 |   10 |        5
            """)
    void theDifferenceIsRecordedAndTheTotalStays(long due, long byCard, long cash, Long rounding) {
        SaleCompleted sold = sold("T1", due, byCard, cash);
        assertThat(sold.totalMinor()).isEqualTo(Money.of(due));
        assertThat(sold.roundingMinor()).isEqualTo(rounding == null ? null : Money.of(rounding));
    }

    private SaleCompleted sold(String id, long due, long byCard, long cash) {
        return shop.accepted(sale(id, due, null, tenders(byCard, cash)), SaleCompleted.class).getFirst();
    }

    private static Tender[] tenders(long byCard, long cash) {
        return Stream
                .of(byCard == 0 ? null : new Tender(TenderMethod.CARD, Money.of(byCard), null),
                        cash == 0 ? null : cash(cash))
                .filter(Objects::nonNull)
                .toArray(Tender[]::new);
    }

    @Test
    void exactCashIsTakenToo() {
        assertThat(sold("T1", 1_998, 0, 1_998).roundingMinor()).isNull();
    }

    @Test
    void nothingElseIsTaken() {
        shop.refused(sale("T1", 1_998, null, cash(1_990)));
        shop.refused(sale("T1", 1_998, null, cash(2_010)));
        shop.refused(sale("T1", 1_998, null, new Tender(TenderMethod.CARD, Money.of(2_000), null)));
        shop.refused(sale("T1", 1_998, null, new Tender(TenderMethod.CARD, Money.of(1_995), null)));
        new PayShop().refused(sale("T1", 1_998, null, cash(2_000)));
    }

    @Test
    void changeIsGivenInTheCoinsThereAre() {
        SaleCompleted sold = shop.accepted(sale("T1", 1_998, null,
                new Tender(TenderMethod.CASH, Money.of(5_000), Money.of(3_000))), SaleCompleted.class).getFirst();
        assertThat(sold.roundingMinor()).isEqualTo(Money.of(2));
    }

    @Test
    void aReturnMirrorsItsSale() {
        sold("T1", 1_998, 0, 2_000);
        ReturnAccepted back = shop.accepted(back("B1", "T1", 1_998, null, by(TenderMethod.CASH, 2_000)),
                ReturnAccepted.class).getFirst();
        assertThat(back.roundingMinor()).isEqualTo(Money.of(2));
        assertThat(back.totalMinor()).isEqualTo(Money.of(1_998));
    }

    @Test
    void theLastOfSeveralReturnsGivesBackWhatIsLeft() {
        sold("T1", 2_004, 0, 2_000);
        shop.accepted(back("B1", "T1", 668, null, by(TenderMethod.CASH, 670)));
        shop.accepted(back("B2", "T1", 668, null, by(TenderMethod.CASH, 670)));
        shop.refused(back("B3", "T1", 668, null, by(TenderMethod.CASH, 670)));
        ReturnAccepted last = shop.accepted(back("B3", "T1", 668, null, by(TenderMethod.CASH, 660)),
                ReturnAccepted.class).getFirst();
        assertThat(last.roundingMinor()).isEqualTo(Money.of(-8));
    }

    @Test
    void theLastReturnGivesBackWhatIsLeftWhereThatIsLessThanItsRoundAmount() {
        sold("T1", 2_010, 0, 2_010);
        shop.accepted(back("B1", "T1", 505, null, by(TenderMethod.CASH, 510)));
        shop.accepted(back("B2", "T1", 505, null, by(TenderMethod.CASH, 510)));
        assertThat(shop.refused(back("B3", "T1", 1_000, null, by(TenderMethod.CASH, 1_000))))
                .isInstanceOf(RefundExceedsTender.class);
        assertThat(shop.refused(back("B3", "T1", 1_000, null, by(TenderMethod.CASH, 980))))
                .isInstanceOf(RefundsDoNotMatch.class);
        ReturnAccepted last = shop.accepted(back("B3", "T1", 1_000, null, by(TenderMethod.CASH, 990)),
                ReturnAccepted.class).getFirst();
        assertThat(last.roundingMinor()).isEqualTo(Money.of(-10));
    }

    @Test
    void theLastReturnGivesBackWhatIsLeftWhereThatIsMore() {
        sold("T1", 2_016, 0, 2_020);
        shop.accepted(back("B1", "T1", 1_004, null, by(TenderMethod.CASH, 1_000)));
        shop.refused(back("B2", "T1", 1_012, null, by(TenderMethod.CASH, 1_030)));
        shop.accepted(back("B2", "T1", 1_012, null, by(TenderMethod.CASH, 1_020)));
    }

    @Test
    void whatWasPaidOtherwiseIsNotRoundedAway() {
        shop.accepted(sale("T1", 2_004, null, new Tender(TenderMethod.WECHAT, Money.of(2_004), null)));
        assertThat(shop.refused(back("B1", "T1", 2_004, null))).isInstanceOf(RefundsDoNotMatch.class);
        assertThat(shop.refused(back("B1", "T1", 4, null))).isInstanceOf(RefundsDoNotMatch.class);
        assertThat(shop.refused(back("B1", "T1", 2_004, null, by(TenderMethod.WECHAT, 2_000))))
                .isInstanceOf(RefundsDoNotMatch.class);
        shop.accepted(back("B1", "T1", 2_004, null, by(TenderMethod.WECHAT, 2_004)));
    }

    @Test
    void cashIsNotAllThatIsDueOfASaleThatWasPaidByCardToo() {
        shop.accepted(sale("T1", 2_004, null, new Tender(TenderMethod.WECHAT, Money.of(1_504), null), cash(500)));
        assertThat(shop.refused(back("B1", "T1", 2_004, null, by(TenderMethod.CASH, 500))))
                .isInstanceOf(RefundsDoNotMatch.class);
        assertThat(shop.refused(back("B1", "T1", 2_004, null))).isInstanceOf(RefundsDoNotMatch.class);
        assertThat(shop.refused(new ExchangeGoods(back("B1", "T1", 2_004, null, by(TenderMethod.CASH, 100)),
                sale("T2", 400, null)))).isInstanceOf(RefundsDoNotMatch.class);
        shop.accepted(back("B1", "T1", 2_004, null, by(TenderMethod.CASH, 500), by(TenderMethod.WECHAT, 1_504)));
    }

    @Test
    void whatWasGivenBackTooLittleIsFlagged() {
        shop.accepted(sale("T1", 2_004, null, new Tender(TenderMethod.WECHAT, Money.of(1_504), null), cash(500)));
        ReturnFlagged flagged = shop.accepted(back("B1", "T1", 2_004, Origin.REPORTED, by(TenderMethod.CASH, 500)),
                ReturnFlagged.class).getFirst();
        assertThat(flagged.flag().kind()).isEqualTo(FlagKind.REFUNDS_DO_NOT_MATCH);
    }

    @Test
    void nothingIsHandedOverForLessThanHalfAStepOfCash() {
        sold("T1", 4, 0, 0);
        assertThat(shop.accepted(back("B1", "T1", 4, null), ReturnAccepted.class).getFirst().roundingMinor())
                .isEqualTo(Money.of(-4));
    }

    /** Whichever pieces come back first: all of a sale comes back, and all that was paid for it. */
    @Property(tries = 300)
    void allOfASaleComesBackForAllThatWasPaid(@ForAll @LongRange(min = 1, max = 5_000) long due,
            @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 700) Long> parts) {
        PayShop many = shop();
        long left = STEP.minor() * ((due + 5) / STEP.minor());
        many.accepted(sale("T1", due, null, tenders(0, left)));
        long open = due;
        for (int number = 1; open > 0; number++) {
            long part = number > parts.size() ? open : Math.min(open, parts.get(number - 1));
            long rounded = STEP.minor() * ((part + 5) / STEP.minor());
            long refund = part == open ? left : Math.min(left, rounded);
            assertThat(Math.abs(refund - part)).isLessThanOrEqualTo(STEP.minor() * number);
            many.accepted(back("B" + number, "T1", part, null,
                    refund == 0 ? new Refund[0] : new Refund[] {by(TenderMethod.CASH, refund)}));
            left -= refund;
            open -= part;
        }
        assertThat(left).isZero();
    }

    @Test
    void ofAnExchangeOnlyWhatIsHandedOverIsRounded() {
        sold("T1", 1_337, 0, 1_340);
        List<SaleCompleted> sold = shop.accepted(new ExchangeGoods(back("B1", "T1", 1_337, null),
                sale("T2", 2_000, null, cash(660))), SaleCompleted.class);
        assertThat(sold.getFirst().roundingMinor()).isEqualTo(Money.of(-3));
    }

    /** What was paid for the goods pays for the others: no more, and no less. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            other | cash | rounding
             2000 |  670 |
             2003 |  670 | -3
             1334 |    0 | -4
             1332 |    0 | -2
             1330 |    0 |
            """)
    void allOfASaleWhoseCashWasRoundedDownIsExchanged(long other, long cash, Long rounding) {
        sold("T1", 1_334, 0, 1_330);
        ExchangeGoods exchange =
                new ExchangeGoods(back("B1", "T1", 1_334, null), sale("T2", other, null, tenders(0, cash)));
        List<Event> events = shop.accepted(exchange);
        assertThat(events).filteredOn(ReturnAccepted.class::isInstance)
                .singleElement()
                .extracting(event -> ((ReturnAccepted) event).roundingMinor())
                .isEqualTo(Money.of(-4));
        assertThat(events).filteredOn(SaleCompleted.class::isInstance)
                .singleElement()
                .extracting(event -> ((SaleCompleted) event).roundingMinor())
                .isEqualTo(rounding == null ? null : Money.of(rounding));
    }

    @Test
    void whatIsExchangedLastIsWhatOtherReturnsHaveLeft() {
        sold("T1", 2_004, 0, 2_000);
        shop.accepted(back("B1", "T1", 668, null, by(TenderMethod.CASH, 670)));
        shop.accepted(back("B2", "T1", 668, null, by(TenderMethod.CASH, 670)));
        ReturnAccepted last = shop.accepted(new ExchangeGoods(back("B3", "T1", 668, null),
                sale("T2", 1_000, null, cash(340))), ReturnAccepted.class).getFirst();
        assertThat(last.roundingMinor()).isEqualTo(Money.of(-8));
    }

    @Test
    void moreThanWasRoundedAwayIsNotSetOff() {
        sold("T1", 2_004, 0, 2_000);
        shop.accepted(back("B1", "T1", 1_000, null, by(TenderMethod.CASH, 1_000)));
        shop.refused(new ExchangeGoods(back("B2", "T1", 1_005, null), sale("T2", 2_000, null, cash(1_000))));
    }

    /** Customers pay what they owe, to half a step, and in coins that there are. */
    @Property(tries = 300)
    void cashIsNeverFartherThanHalfAStepFromWhatIsDue(@ForAll @LongRange(min = 1, max = 5_000) long due,
            @ForAll @LongRange(min = 1, max = 5_000) long cash) {
        boolean isTaken = shop().send(sale("T1", due, null, cash(cash))) instanceof Accepted;
        boolean isRounded = cash % 10 == 0 && 2 * Math.abs(cash - due) <= 10 && (due % 10 != 5 || cash > due);
        assertThat(isTaken).isEqualTo(cash == due || isRounded);
    }
}
