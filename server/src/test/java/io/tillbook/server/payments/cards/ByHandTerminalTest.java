package io.tillbook.server.payments.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.payments.cards.ByHandTerminal.TypedReceipt;
import io.tillbook.server.payments.provider.ProviderNumber;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByHandTerminalTest {
    private static final ProviderNumber TYPED = ProviderNumber.of(UUID.randomUUID());
    private static final ProviderNumber UNTYPED = ProviderNumber.of(UUID.randomUUID());
    private static final CardReference REFERENCE = new CardReference("123456789012");

    private final ByHandTerminal terminal = new ByHandTerminal(number -> Optional
            .ofNullable(Map.of(TYPED, new TypedReceipt(8_888, REFERENCE)).get(number)));

    @Test
    void whatWasTypedInIsKnown() {
        TerminalAnswer approved = new TerminalAnswer.Approved(8_888, REFERENCE, null, null);
        assertThat(terminal.start(new CardPayment(TYPED, 8_888))).isEqualTo(approved);
        assertThat(terminal.status(TYPED)).isEqualTo(approved);
        assertThat(terminal.refund(new CardPayment(TYPED, 8_888), REFERENCE)).isEqualTo(approved);
        assertThat(terminal.reverse(TYPED, REFERENCE)).isEqualTo(approved);
    }

    @Test
    void whatWasNotTypedInIsUnknownAndNotDeclined() {
        assertThat(terminal.start(new CardPayment(UNTYPED, 1))).isInstanceOf(TerminalAnswer.Unknown.class);
        terminal.abort(UNTYPED);
        assertThat(terminal.status(UNTYPED)).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(terminal.endOfDay()).isInstanceOf(DayClosed.Unknown.class);
    }

    @Test
    void aReceiptOverAnotherAmountIsOfAnotherPayment() {
        assertThat(terminal.start(new CardPayment(TYPED, 1))).isInstanceOf(TerminalAnswer.Declined.class);
    }

    @Test
    void neverIsThereAFullNumberOfACard() {
        assertThat(MaskedCard.of("6228 4800 1234 5678 901").value()).isEqualTo("622848*********8901");
        assertThat(MaskedCard.of("622848******1234").value()).isEqualTo("622848******1234");
        assertThatThrownBy(() -> new MaskedCard("6228480012345678901")).hasMessageNotContaining("6228480012345678901");
        assertThatThrownBy(() -> new CardReference("4111111111111111")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4111111111111111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12 3456", "1234567890123456789012345678901234"})
    void referencesAreThoseOfReceipts(String text) {
        assertThatThrownBy(() -> new CardReference(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
