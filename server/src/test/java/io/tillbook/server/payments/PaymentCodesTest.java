package io.tillbook.server.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.sales.TenderMethod;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentCodesTest {
    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1).toString());
    private static final String CODE = "134567890123456795";

    private Instant now = Instant.parse("2026-11-28T01:00:00Z");
    private final PaymentCodes codes = new PaymentCodes(() -> now);

    @Test
    void aCommandLosesItsCodeAndKeepsTheMask() {
        StartPayment read = codes.read(start(CODE));
        assertThat(read.code()).isNull();
        assertThat(read.readCode()).isEqualTo(new PaymentCode("13****95", TenderMethod.WECHAT));
        assertThat(read.toString()).doesNotContain(CODE);
    }

    @Test
    void aCodeIsHandedOutOnce() {
        codes.read(start(CODE));
        assertThat(codes.take(PAYMENT)).contains(new Secret(CODE));
        assertThat(codes.take(PAYMENT)).isEmpty();
    }

    @Test
    void theFirstCodeOfAPaymentCounts() {
        codes.read(start(CODE));
        codes.read(start("134567890123456796"));
        assertThat(codes.take(PAYMENT)).contains(new Secret(CODE));
    }

    @Test
    void aCodeIsForgottenWhenItIsGoodNoLonger() {
        codes.read(start(CODE));
        now = now.plusSeconds(90);
        assertThat(codes.take(PAYMENT)).isEmpty();
    }

    @Test
    void aPaymentWithoutCodeStaysAsItIs() {
        StartPayment plain = new StartPayment(PAYMENT, new LocationId("S1"), new RegisterId("R1"), null, null,
                TenderMethod.WECHAT, PaymentChannel.QRCODE, Money.of(5), null, null, null, null);
        assertThat(codes.read(plain)).isSameAs(plain);
    }

    private static StartPayment start(@Nullable String code) {
        return new StartPayment(PAYMENT, new LocationId("S1"), new RegisterId("R1"), null, null, TenderMethod.WECHAT,
                PaymentChannel.BARCODE, Money.of(5), code == null ? null : new Secret(code), null, null, null);
    }
}
