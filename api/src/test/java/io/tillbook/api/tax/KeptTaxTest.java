package io.tillbook.api.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import org.junit.jupiter.api.Test;

class KeptTaxTest {
    /** 1.230 of 2.890 kg come back: ⌊332 × 1230 / 2890⌋ = 141; 7 of 32 pieces: ⌊1473 × 7 / 32⌋ = 322. */
    @Test
    void itFollowsTheQuantity() {
        KeptTax meat = new KeptTax(tax(332), Money.of(2_890), Quantity.ofThousandths(2_890));
        KeptTax tins = new KeptTax(tax(1_473), Money.of(12_800), Quantity.of(32));

        assertThat(meat.after(Quantity.ofThousandths(1_230))).isEqualTo(Money.of(332 - 141));
        assertThat(tins.after(Quantity.of(7))).isEqualTo(Money.of(1_473 - 322));
        assertThat(tins.after(Quantity.ZERO)).isEqualTo(Money.of(1_473));
        assertThat(tins.after(Quantity.of(32))).isEqualTo(Money.ZERO);
    }

    /** What is kept of 32 is paid 10.00 more for, since a discount no longer holds: 1.15 of that are tax. */
    @Test
    void whatIsPaidOtherwiseHasThatOfTheRate() {
        KeptTax tins = new KeptTax(tax(1_473), Money.of(12_800), Quantity.of(32));

        assertThat(tins.after(Quantity.of(7), Money.of(11_000))).isEqualTo(Money.of(1_473 - 322 + 115));
        assertThat(tins.after(Quantity.of(7), Money.of(9_000))).isEqualTo(Money.of(1_473 - 322 - 115));
        assertThat(tins.after(Quantity.of(32), Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void aGiftHasNone() {
        assertThat(new KeptTax(tax(0), Money.ZERO, Quantity.of(1)).after(Quantity.of(1), Money.ZERO))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aGiftThatIsPaidForInTheEndHasThatOfItsRate() {
        KeptTax gift = new KeptTax(tax(0), Money.ZERO, Quantity.of(1));

        assertThat(gift.after(Quantity.ZERO, Money.of(1_130))).isEqualTo(Money.of(130));
        assertThat(gift.after(Quantity.of(1), Money.ZERO)).isEqualTo(Money.ZERO);
    }

    private static LineTax tax(long minor) {
        return new LineTax(1_300, Money.of(minor));
    }
}
