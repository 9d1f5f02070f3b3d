package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.all;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.cash;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.Tender;
import io.tillbook.command.kernel.Decision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sales that were paid with cards, and were held, or some of their lines. */
class HeldSalesByCardTest {
    private static final Sku GHOST = new Sku("ghost");

    private final CardShop shop = new CardShop().issued(CARD, null, null).loaded(CARD, 10_000);

    private static CompleteSale reported(List<SaleLine> lines, Tender... tenders) {
        return new CompleteSale(new SaleId("T1"), new ReceiptNo("T1"), STORE, TILL, null, null, lines,
                List.of(tenders), null, Origin.REPORTED);
    }

    private static SaleLine line(int lineNo, Sku sku, long pieces) {
        return new SaleLine(lineNo, sku, Quantity.of(pieces), Money.of(1), null, null, null, null);
    }

    private FactHeld held(CompleteSale sale) {
        return all(shop.send(sale), FactHeld.class).getFirst();
    }

    private static ReleaseFact release(FactId fact, @Nullable CompleteSale corrected) {
        return new ReleaseFact(fact, "looked at", corrected, null);
    }

    @Test
    void heldLinesAreCorrectedWithoutTheSecret() {
        FactHeld fact = held(reported(List.of(line(1, MILK, 100), line(2, GHOST, 200)), by(CARD, 300)));
        assertThat(Objects.requireNonNull(fact.completeSale()).tenders()).containsExactly(by(CARD, 300, null));

        Decision released = shop.send(
                release(fact.fact(), reported(List.of(line(2, MILK, 200)), by(CARD, 300, null))));
        assertThat(all(released, HeldLinesBooked.class)).hasSize(1);
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(9_700));
    }

    @Test
    void aHeldSaleIsCorrectedWithoutTheSecretForNoMoreThanWasPaid() {
        shop.accepted(sale("T1", cash(100)));
        FactHeld fact = held(sale("T1", Origin.REPORTED, by(CARD, 2_000)));

        Decision released = shop.send(
                release(fact.fact(), sale("T2", Origin.REPORTED, by(CARD, 1_500, null), cash(500))));
        assertThat(all(released, SaleFlagged.class)).isEmpty();
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(8_500));

        FactHeld other = held(sale("T1", Origin.REPORTED, by(CARD, 300)));
        Decision more = shop.send(release(other.fact(), sale("T3", Origin.REPORTED, by(CARD, 301, null))));
        assertThat(all(more, SaleFlagged.class)).hasSize(1);
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(8_500));
    }
}
