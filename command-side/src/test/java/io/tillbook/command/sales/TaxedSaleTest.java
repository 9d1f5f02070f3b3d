package io.tillbook.command.sales;

import static io.tillbook.command.sales.Sales.cash;
import static io.tillbook.command.sales.Sales.line;
import static io.tillbook.command.sales.Sales.sale;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.tax.LineTax;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.tax.Taxed;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sale tells which taxes its lines contain. */
class TaxedSaleTest {
    private final DeciderSpec<CompleteSale> spec = shop(DeciderSpec.of(CheckoutOrder.sales().booking()));

    private static DeciderSpec<CompleteSale> shop(DeciderSpec<CompleteSale> spec) {
        return spec.given(Shop.opened(STORE, NegativeStock.ALLOW), Taxed.registered(MILK, 2_200),
                Taxed.registered(YOGURT, 1_000), Taxed.registered(PEAR, null));
    }

    /** 28.90 at 22 % and 1.25 at 10 % are 30.15, which contain 5.21 and 0.11. */
    @Test
    void theTaxOfEachRateIsContainedInWhatIsPaid() {
        SaleCompleted sold = spec
                .when(sale(List.of(line(1, MILK, 1, 2_890), line(2, YOGURT, 1, 125)), cash(3_015)))
                .only(SaleCompleted.class);

        assertThat(taxes(sold.lines())).containsExactly(tax(2_200, 521), tax(1_000, 11));
        assertThat(sold.totalMinor()).isEqualTo(Money.of(3_015));
    }

    @Test
    void aRateIsRoundedOnceForAllLinesAndTakenOfWhatIsPaidAfterDiscounts() {
        SaleLine discounted = new SaleLine(2, MILK, Quantity.of(1), Money.of(139), null, Money.of(100), null, null);

        SaleCompleted sold = spec.given(Taxed.standard(MILK), Taxed.rate(null, 1_300))
                .when(sale(List.of(line(1, MILK, 1, 39), discounted, line(3, MILK, 1, 39)), cash(117)))
                .only(SaleCompleted.class);

        assertThat(taxes(sold.lines())).containsExactly(tax(1_300, 5), tax(1_300, 4), tax(1_300, 4));
    }

    @Test
    void ofEqualClaimsToARestTheLowerNumberCountsWhereverItStands() {
        List<SoldLine> lines = spec.given(Taxed.standard(MILK), Taxed.rate(null, 1_300))
                .when(sale(List.of(line(3, MILK, 1, 39), line(1, MILK, 1, 39), line(2, MILK, 1, 39)), cash(117)))
                .only(SaleCompleted.class)
                .lines();

        assertThat(lines).extracting(SoldLine::lineNo).containsExactly(3, 1, 2);
        assertThat(taxes(lines)).containsExactly(tax(1_300, 4), tax(1_300, 5), tax(1_300, 4));
    }

    @Test
    void aProductWhoseRateNobodyHasToldIsNotTaxed() {
        assertThat(taxes(spec.when(sale(List.of(line(1, PEAR, 1, 100)), cash(100)))
                .only(SaleCompleted.class)
                .lines())).containsExactly((LineTax) null);
    }

    @Test
    void theRateOfTheClassCountsAsFarAsThatWasKnownThen() {
        CompleteSale sale = sale(List.of(line(1, MILK, 1, 1_130)), cash(1_130));

        assertThat(taxes(spec.given(Taxed.standard(MILK), Taxed.rate(null, 1_300), Taxed.rate(OTHER_STORE, 100),
                Taxed.rate(STORE, 300, Circumstances.MORNING.plusSeconds(1).toInstant()))
                .when(sale)
                .only(SaleCompleted.class)
                .lines())).containsExactly(tax(1_300, 130));
    }

    @Test
    void aReportedLineBelowZeroIsTaxedAsItsMirrorImage() {
        SaleLine below = new SaleLine(1, MILK, Quantity.of(1), Money.of(100), null, Money.of(222), null, null);

        assertThat(taxes(spec.when(reported(List.of(below), cash(1))).only(SaleCompleted.class).lines()))
                .containsExactly(tax(2_200, -22));
    }

    @Test
    void linesThatAreBookedLaterAreTaxedByThemselves() {
        DeciderSpec<CompleteSale> later = shop(
                DeciderSpec.of(CheckoutOrder.sales().bookingLines(new FactId("F1"))));

        assertThat(taxes(later.when(reported(List.of(line(1, MILK, 1, 122), line(2, PEAR, 1, 100)), cash(222)))
                .only(HeldLinesBooked.class)
                .lines())).containsExactly(tax(2_200, 22), null);
    }

    private static CompleteSale reported(List<SaleLine> lines, Tender tender) {
        return new CompleteSale(Sales.SALE, Sales.NUMBER, STORE, TILL, null, null, lines, List.of(tender), null,
                Origin.REPORTED);
    }

    private static List<@Nullable LineTax> taxes(List<SoldLine> lines) {
        return lines.stream().map(SoldLine::tax).toList();
    }

    private static LineTax tax(int rateBp, long amountMinor) {
        return new LineTax(rateBp, Money.of(amountMinor));
    }
}
