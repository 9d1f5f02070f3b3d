package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.members.standing.MemberShop.standing;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.tier.Spend;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
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
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReturnedSpendTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2027-12-01T00:00:00+08:00");

    private static AcceptReturn back(String id, int line, int paidMinor, Origin origin) {
        return new AcceptReturn(new ReturnId(id), new SaleId("T1"), Shop.STORE, Shop.TILL,
                List.of(new ReturnLine(line, Quantity.of(1), true, null, null)),
                List.of(new Refund(TenderMethod.CASH, Money.of(paidMinor))), "changed their mind", origin);
    }

    @Test
    void aReturnFromAClockThatRunsAheadReviewsNothing() {
        PromotedShop shop = MemberShop.shop();
        shop.sell(sale("T1").to("lan").of(3));
        Decision ahead = shop.send(back("R1", 1, 1_000, Origin.REPORTED), DUE.plusDays(1),
                MemberShop.LATER.plusHours(1).toInstant());

        assertThat(PromotedShop.accepted(ahead)).anyMatch(MemberSpendReturned.class::isInstance)
                .noneMatch(TierChanged.class::isInstance);
        assertThat(standing(shop, LAN).tiers().tier()).isEqualTo("SILVER");
    }

    @Test
    void aReceiptIsDeductedOnceThoughMoreComesBackThanWasSold() {
        PromotedShop shop = MemberShop.shop();
        shop.sell(sale("T1").to("lan"));
        shop.sell(sale("T2").to("lan"));
        assertThat(only(shop.send(back("R1", 1, 1_000, Origin.LIVE)), MemberSpendReturned.class).wholeSale()).isTrue();
        shop.send(back("R2", 1, 1_000, Origin.REPORTED));

        assertThat(standing(shop, LAN).tiers().spend().countingOn(TODAY).receipts()).isOne();
    }

    @Test
    void aReceiptIsDeductedOnceThoughALineOfItIsBookedLater() {
        PromotedShop shop = MemberShop.shop();
        List<Event> sold = shop.accepted(ofTwo(new Sku("ghost"), 1, 2));
        FactId fact = sold.stream()
                .filter(FactHeld.class::isInstance)
                .map(event -> ((FactHeld) event).fact())
                .findFirst()
                .orElseThrow();
        shop.sell(sale("T2").to("lan"));
        assertThat(standing(shop, LAN).tiers().spend().countingOn(TODAY).receipts()).isEqualTo(2);
        assertThat(only(shop.send(back("R1", 1, 1_000, Origin.LIVE)), MemberSpendReturned.class).wholeSale()).isTrue();
        shop.accepted(new ReleaseFact(fact, "it was milk", ofTwo(Shop.MILK, 2), null, null, null));
        MemberSpendReturned rest = only(shop.send(back("R2", 2, 1_000, Origin.LIVE)), MemberSpendReturned.class);

        assertThat(rest.wholeSale()).isNull();
        assertThat(standing(shop, LAN).tiers().spend().countingOn(TODAY)).isEqualTo(new Spend(Money.of(1_000), 1));
    }

    /** Some lines of a sale that has happened: the first one is of milk. */
    private static CompleteSale ofTwo(Sku second, int... lines) {
        return new CompleteSale(new SaleId("T1"), new ReceiptNo("T1"), Shop.STORE, Shop.TILL, null, LAN,
                IntStream.of(lines)
                        .mapToObj(line -> new SaleLine(line, line == 1 ? Shop.MILK : second, Quantity.of(1),
                                Money.of(1_000), null, null, null, null))
                        .toList(),
                List.of(new Tender(TenderMethod.CASH, Money.of(2_000), null)), null, Origin.REPORTED);
    }
}
