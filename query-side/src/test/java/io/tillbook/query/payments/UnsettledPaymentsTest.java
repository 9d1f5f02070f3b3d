package io.tillbook.query.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsettledPaymentsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    private static final Money AMOUNT = Money.of(100);

    @TempDir private Path directory;
    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    /** Many old ones do not hide the newest, and of one that a sale names in part, only the rest is told. */
    @Test
    void allThatIsInNoSaleIsFoundTheOldestFirst() {
        List<PaymentId> old = new ArrayList<>();
        for (int number = 0; number < 2 * UnsettledPayments.PAGE; number++) {
            old.add(captured(number, NOON.plusSeconds(number / 3)));
        }
        PaymentId newest = captured(5_000, NOON.plusDays(1));
        history.add("payment-x", new PaymentUsed(newest, new SaleId("T1"), Money.of(60)));
        PaymentId sold = captured(5_001, NOON);
        history.add("payment-x", new PaymentUsed(sold, new SaleId("T2"), AMOUNT));
        captured(5_002, NOON.plusDays(3));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            Map<PaymentId, Money> unsold = side.bean(UnsettledPayments.class)
                    .unsold(NOON.plusDays(2).toInstant(), 100_000);
            assertThat(unsold).hasSize(old.size() + 1).containsEntry(newest, Money.of(40));
            assertThat(List.copyOf(unsold.keySet()).subList(0, old.size())).isEqualTo(old);
        }
    }

    private PaymentId captured(int number, OffsetDateTime at) {
        PaymentId payment = new PaymentId(
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number).toString());
        PaymentTerms terms = new PaymentTerms(new LocationId("S1"), new RegisterId("R1"), TenderMethod.WECHAT,
                PaymentChannel.QRCODE, AMOUNT, at.toLocalDate());
        history.add("payment-x",
                new PaymentStarted(payment, ProviderNumber.of(payment), terms, null, null, null, null, at));
        history.add("payment-x", new PaymentCaptured(payment, AnswerSource.QUERY, AMOUNT, null, null, null, at,
                at.toLocalDate(), terms));
        return payment;
    }
}
