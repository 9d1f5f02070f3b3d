package io.tillbook.server.walletcodes;

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
import io.tillbook.server.walletcodes.PaymentCodes.Started;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentCodesTest {
    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1).toString());
    private static final String CODE = "134567890123456795";

    private long nanos;
    private final PaymentCodes codes = new PaymentCodes(() -> nanos);

    @Test
    void aCommandGoesOnWithoutItsCode() {
        StartPayment kept = codes.withoutCode(byCode(CODE));
        assertThat(kept.code()).isNull();
        assertThat(kept.readCode()).isEqualTo(new PaymentCode("13****95", TenderMethod.WECHAT));
        assertThat(kept.toString()).doesNotContain(CODE);
    }

    @Test
    void theCodeIsHandedOutOnceWhenTheCommandIsAccepted() throws InterruptedException {
        StartPayment kept = codes.withoutCode(byCode(CODE));
        assertThat(next()).isNull();
        codes.accepted(kept);
        assertThat(next()).isNotNull().satisfies(started -> {
            assertThat(started.code()).isEqualTo(new Secret(CODE));
            assertThat(started.command()).isSameAs(kept);
            assertThat(started.toString()).doesNotContain(CODE);
        });
        assertThat(next()).isNull();
        assertThat(codes.kept()).isZero();
    }

    /** Somebody who starts the same payment with another code is refused, and their code is not sent for it. */
    @Test
    void aCodeBelongsToTheCommandThatItCameWith() throws InterruptedException {
        StartPayment first = codes.withoutCode(byCode(CODE));
        codes.withoutCode(byCode("134567890123456895"));
        codes.accepted(first);
        assertThat(next()).isNotNull().satisfies(started -> assertThat(started.code()).isEqualTo(new Secret(CODE)));
    }

    @Test
    void aCodeIsForgottenAfterAMinute() throws InterruptedException {
        StartPayment kept = codes.withoutCode(byCode(CODE));
        nanos += PaymentCodes.GOOD_FOR.toNanos();
        assertThat(codes.kept()).isZero();
        codes.accepted(kept);
        assertThat(next()).isNotNull().satisfies(started -> assertThat(started.code()).isNull());
    }

    @Test
    void aPaymentThatHasWaitedForAMinuteIsNotSent() throws InterruptedException {
        codes.accepted(codes.withoutCode(byCode(CODE)));
        Started started = Objects.requireNonNull(next());
        assertThat(codes.isOver(started)).isFalse();
        nanos += PaymentCodes.GOOD_FOR.toNanos();
        assertThat(codes.isOver(started)).isTrue();
    }

    /** Waiting to be decided counts as well: the customer has shown the code at the beginning. */
    @Test
    void aCodeIsGoodForAMinuteFromWhenItCame() throws InterruptedException {
        StartPayment kept = codes.withoutCode(byCode(CODE));
        nanos += PaymentCodes.GOOD_FOR.toNanos() - 1;
        codes.accepted(kept);
        Started started = Objects.requireNonNull(next());
        assertThat(codes.isOver(started)).isFalse();
        nanos++;
        assertThat(codes.isOver(started)).isTrue();
    }

    @Test
    void theCodeOfARefusedCommandDoesNotStay() throws InterruptedException {
        StartPayment refused = codes.withoutCode(byCode(CODE));
        codes.notAccepted(refused);
        assertThat(codes.kept()).isZero();
        assertThat(next()).isNull();
    }

    @Test
    void noMoreAreKeptThanABound() {
        for (int number = 0; number < 2 * PaymentCodes.MOST; number++) {
            codes.withoutCode(byCode(CODE));
        }
        assertThat(codes.kept()).isLessThanOrEqualTo(PaymentCodes.MOST);
    }

    @Test
    void whatIsTakenByHandIsNotSent() throws InterruptedException {
        StartPayment byHand = started(TenderMethod.CARD, PaymentChannel.BY_HAND, null, "000123");
        assertThat(codes.withoutCode(byHand)).isSameAs(byHand);
        codes.accepted(byHand);
        assertThat(next()).isNull();
    }

    private @Nullable Started next() throws InterruptedException {
        return codes.next(Duration.ZERO);
    }

    private static StartPayment byCode(String code) {
        return started(TenderMethod.WECHAT, PaymentChannel.BARCODE, new Secret(code), null);
    }

    private static StartPayment started(TenderMethod method, PaymentChannel by, @Nullable Secret code,
            @Nullable String reference) {
        return new StartPayment(PAYMENT, new LocationId("S1"), new RegisterId("R1"), null, null, method, by,
                Money.of(5), code, reference, null, null);
    }
}
