package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.paid;
import static io.tillbook.command.returns.Bought.pieces;
import static io.tillbook.command.returns.Bought.refund;
import static io.tillbook.command.returns.NoReceipt.credit;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.LineTax;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.tax.Taxed;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A return takes back the tax of its sale. */
class TaxedReturnTest {
    private final DeciderSpec<AcceptReturn> spec = DeciderSpec.of(CheckoutOrder.returns().booking())
            .given(Shop.store(NegativeStock.BLOCK))
            // The rate has changed since: what was sold with the old one comes back with the old one.
            .given(Taxed.standard(MILK), Taxed.rate(null, 900));

    /** 10.00 with 1.15 of tax: a third of it is 0.38, and the last piece has the rest. */
    @Test
    void theTaxesOfAllReturnsAddUpToThatOfTheLine() {
        spec.given(Bought.sale(List.of(sold(3, 1_000, new LineTax(1_300, Money.of(115)))), paid(CASH, 1_000)));
        List<LineTax> taxes = new ArrayList<>();
        taxes.add(back(spec, "B1", 333));
        taxes.add(back(spec, "B2", 333));
        taxes.add(back(spec, "B3", 334));

        assertThat(taxes).containsExactly(new LineTax(1_300, Money.of(38)), new LineTax(1_300, Money.of(38)),
                new LineTax(1_300, Money.of(39)));
    }

    @Test
    void aLineWithoutTaxHasNoneToTakeBack() {
        ReturnedLine line = spec.given(Bought.sale(List.of(sold(1, 500, null)), paid(CASH, 500)))
                .when(Bought.back("B1", List.of(pieces(1, 1)), refund(CASH, 500)))
                .only(ReturnAccepted.class)
                .lines()
                .getFirst();

        assertThat(line.tax()).isNull();
    }

    @Test
    void withoutAReceiptTheRateOfTodayCounts() {
        List<ReturnedLineWithoutReceipt> lines = DeciderSpec.of(CheckoutOrder.returns().bookingWithoutReceipt())
                .given(Shop.opened(STORE, NegativeStock.BLOCK), Taxed.registered(MILK, 1_300),
                        Taxed.registered(YOGURT, null))
                .when(NoReceipt.back("B1",
                        List.of(NoReceipt.line(1, MILK, 1, 339), NoReceipt.line(2, YOGURT, 1, 100)), credit(439)))
                .only(ReturnWithoutReceiptAccepted.class)
                .lines();

        assertThat(lines.getFirst().tax()).isEqualTo(new LineTax(1_300, Money.of(39)));
        assertThat(lines.getLast().tax()).isNull();
    }

    private static LineTax back(DeciderSpec<AcceptReturn> spec, String id, long refundMinor) {
        LineTax tax = spec.when(Bought.back(id, List.of(pieces(1, 1)), refund(CASH, refundMinor)))
                .only(ReturnAccepted.class)
                .lines()
                .getFirst()
                .tax();
        return Objects.requireNonNull(tax);
    }

    private static SoldLine sold(long pieces, long paidMinor, @Nullable LineTax tax) {
        return new SoldLine(1, MILK, "dairy", Quantity.of(pieces), null, Money.of(paidMinor), Money.ZERO,
                Money.of(paidMinor), Money.of(100), null, null, null, tax);
    }
}
