package io.tillbook.server.giftcards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.keys.Hmac;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CardSecretsTest {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");
    private static final Secret SECRET = new Secret("123456");

    private final CardSecrets secrets = new CardSecrets(Hmac.under("a key"));

    @Test
    void whatIsKeptFollowsFromKeyCardAndSecret() {
        assertThat(secrets.proof(CARD, SECRET)).isEqualTo(secrets.proof(CARD, SECRET));
        assertThat(secrets.proof(CARD, SECRET)).isNotEqualTo(secrets.proof(OTHER, SECRET));
        assertThat(secrets.proof(CARD, SECRET)).isNotEqualTo(secrets.proof(CARD, new Secret("123457")));
        assertThat(secrets.proof(CARD, SECRET))
                .isNotEqualTo(new CardSecrets(Hmac.under("another")).proof(CARD, SECRET));
        assertThat(Objects.requireNonNull(secrets.proof(CARD, SECRET)).hash()).hasSize(43).doesNotContain("123456");
    }

    @Test
    void aSaleLosesItsSecretsAndOneWithoutAnyStaysAsItIs() {
        CompleteSale paid = sale(new Tender(TenderMethod.GIFT_CARD, Money.of(5), null, CARD, SECRET, null));
        CompleteSale proven = secrets.proven(paid);
        assertThat(proven.tenders()).singleElement().satisfies(tender -> {
            assertThat(tender.secret()).isNull();
            assertThat(tender.proof()).isEqualTo(secrets.proof(CARD, SECRET));
        });
        CompleteSale plain = sale(new Tender(TenderMethod.CASH, Money.of(5), null));
        assertThat(secrets.proven(plain)).isSameAs(plain);
    }

    private static CompleteSale sale(Tender tender) {
        return new CompleteSale(new SaleId("T1"), new ReceiptNo("1"), new LocationId("S1"), new RegisterId("R1"), null,
                null, List.of(new SaleLine(1, new Sku("milk"), Quantity.of(1), Money.of(5), null, null, null, null)),
                List.of(tender), null, null);
    }
}
