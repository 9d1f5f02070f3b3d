package io.tillbook.api.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that customers show, numbers that providers see, and what a location lays down. */
class PaymentCodeTest {
    private static final PaymentId PAYMENT = new PaymentId("01998f00-006a-7000-8000-00000000001f");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            134567890123456795        | WECHAT   | 13****95
            104567890123456795        | WECHAT   | 10****95
            164567890123456795        |          | ****
            13456789012345679         |          | ****
            2512345678901234          | ALIPAY   | 25****34
            301234567890123456789012  | ALIPAY   | 30****12
            3112345678901234          |          | ****
            241234567890123456        |          | ****
            251234567890123           |          | ****
            2512345678901234567890123 |          | ****
            6212345678901234567       | UNIONPAY | 62****67
            621234567890123456        |          | ****
            2123450002504             |          | ****
            13456789012345679x        |          | ****
            """)
    void aCodeTellsItsWalletAndIsMasked(String code, @Nullable TenderMethod wallet, String masked) {
        assertThat(PaymentCode.of(code)).isEqualTo(new PaymentCode(masked, wallet));
    }

    @Test
    void theNumberLeadsBackToTheId() {
        assertThat(ProviderNumber.of(PAYMENT).value()).isEqualTo("01998f00006a7000800000000000001f");
        assertThat(ProviderNumber.of(PAYMENT).payment()).isEqualTo(PAYMENT);
        RefundId refund = RefundId.of(new ReturnId("B1"), PAYMENT);
        assertThat(ProviderNumber.of(refund).refund()).isEqualTo(refund);
        assertThat(refund).isEqualTo(RefundId.of(new ReturnId("B1"), PAYMENT))
                .isNotEqualTo(RefundId.of(new ReturnId("B2"), PAYMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P1", "01998F00-006A-7000-8000-00000000001F", "1-1-1-1-1",
            "01998f00006a7000800000000000001f"})
    void anIdIsAUuid(String text) {
        assertThatThrownBy(() -> new PaymentId(text)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new RefundId(text)).isInstanceOf(InvalidField.class);
    }

    @Test
    void aNumberIsThirtyTwoDigits() {
        assertThatThrownBy(() -> new ProviderNumber("01998f00")).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new ProviderNumber("01998F00006a7000800000000000001f"))
                .isInstanceOf(InvalidField.class);
    }

    @ParameterizedTest
    @CsvSource({"1998,2000", "1994,1990", "1995,2000", "-1995,-2000", "-1994,-1990", "4,0", "0,0"})
    void cashIsRoundedToTheStepAndARefundMirrorsIt(long amount, long inCash) {
        TenderRules rules = new TenderRules(null, null, Money.of(10), null);
        assertThat(rules.inCash(Money.of(amount))).isEqualTo(Money.of(inCash));
        assertThat(TenderRules.NONE.inCash(Money.of(amount))).isEqualTo(Money.of(amount));
    }

    @Test
    void rulesThatContradictThemselvesAreNone() {
        AllowedMethod cash = AllowedMethod.of(TenderMethod.CASH);
        fails("methods", () -> new TenderRules(List.of(), null, null, null));
        fails("methods", () -> new TenderRules(List.of(cash, cash), null, null, null));
        fails("defaultMethod", () -> new TenderRules(List.of(cash), TenderMethod.WECHAT, null, null));
        fails("cashRoundingStepMinor", () -> new TenderRules(null, null, Money.ZERO, null));
        fails("cashRoundingStepMinor", () -> new TenderRules(null, null, Money.of(100_001), null));
    }

    @Test
    void aPaymentTellsWhatItsChannelNeeds() {
        fails("code", () -> start(TenderMethod.WECHAT, PaymentChannel.BARCODE, null, null));
        fails("code", () -> start(TenderMethod.WECHAT, PaymentChannel.QRCODE, "134567890123456795", null));
        fails("reference", () -> start(TenderMethod.CARD, PaymentChannel.BY_HAND, null, null));
        fails("by", () -> start(TenderMethod.CARD, PaymentChannel.BARCODE, "134567890123456795", null));
        fails("method", () -> start(TenderMethod.CASH, PaymentChannel.BY_HAND, null, "slip 7"));
        assertThat(start(TenderMethod.WECHAT, PaymentChannel.BARCODE, "134567890123456795", null).toString())
                .doesNotContain("134567890123456795");
    }

    @Test
    void cashNamesNoPayment() {
        fails("paymentId", () -> new Tender(TenderMethod.CASH, Money.of(5), null, null, null, null, PAYMENT));
    }

    private static StartPayment start(TenderMethod method, PaymentChannel by, @Nullable String code,
            @Nullable String reference) {
        return new StartPayment(PAYMENT, new LocationId("S1"), new RegisterId("R1"), null, null, method, by,
                Money.of(5), code == null ? null : new Secret(code), reference, null, null);
    }

    private static void fails(String field, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOfSatisfying(InvalidField.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
