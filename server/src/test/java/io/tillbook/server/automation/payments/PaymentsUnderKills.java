package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.automation.payments.Crashes.Killed;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A till, its payments, a wallet that does as it is told, and kills: what tests of money have in common. */
abstract class PaymentsUnderKills {
    static final long AMOUNT = 1_980;
    static final String CODE = "134567890123456789";
    /** Longer than any payment may be asked for, and than any wait of a refund that goes on. */
    static final Duration LONG = Duration.ofHours(26);

    @TempDir Path folder;
    final MovableClock clock = new MovableClock();
    final Crashes crashes = new Crashes();
    final Wallet wallet = new Wallet(clock);
    DiskLedger ledger;
    PaymentDesk desk;
    int noticed;

    @BeforeEach
    void open() {
        ledger = new DiskLedger(folder);
        desk = new PaymentDesk(ledger, clock, crashes, List.of(wallet));
        desk.ask(new OpenLocation(PaymentDesk.STORE, "x", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                NegativeStock.ALLOW));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    final void payOrDie(PaymentId payment) throws InterruptedException {
        try {
            desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
        } catch (Killed killed) {
            desk.restart();
        }
    }

    final void roundOrDie(Duration pause) {
        clock.pass(pause);
        try {
            takeNotices();
            wallet.passTime();
            desk.round();
        } catch (Killed killed) {
            desk.restart();
        }
    }

    /** The provider tells what it has not told yet: twice, and the last first. */
    final void takeNotices() {
        for (int times = 0; times < 2; times++) {
            for (int number = wallet.notices() - 1; number >= noticed; number--) {
                desk.take(Wallet.ACCOUNT, Integer.toString(number));
            }
        }
        noticed = wallet.notices();
    }

    /** Time goes by, at first second by second. */
    final void settle() {
        for (int second = 0; second < 400; second++) {
            if (second < 120 || second % 20 == 0) {
                roundOrDie(Duration.ofSeconds(second < 120 ? 1 : 20));
            }
        }
        for (Duration passed = Duration.ZERO; passed.compareTo(LONG) < 0; passed = passed.plusMinutes(30)) {
            roundOrDie(Duration.ofMinutes(30));
        }
    }

    final void checkBooks() {
        assertThat(desk.open().payments()).isEmpty();
        assertThat(desk.open().refunds()).isEmpty();
        assertThat(wallet.mostPays()).isLessThanOrEqualTo(1);
        assertThat(ledgerMinor()).isEqualTo(wallet.netMinor());
    }

    /** What the ledger has of customers' money: what was taken, on time or late, less what went back. */
    final long ledgerMinor() {
        return desk.log()
                .page(0, Integer.MAX_VALUE, type -> OfPayment.class.isAssignableFrom(type))
                .events()
                .stream()
                .mapToLong(recorded -> minor(recorded.event()))
                .sum();
    }

    final List<String> types() {
        return desk.log()
                .page(0, Integer.MAX_VALUE, type -> OfPayment.class.isAssignableFrom(type))
                .events()
                .stream()
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .distinct()
                .toList();
    }

    static long minor(Event event) {
        return switch (event) {
            case PaymentCaptured captured -> captured.capturedMinor().minor();
            case LateCaptureFound late -> late.capturedMinor().minor();
            case PaymentRefundClosed closed -> -closed.backMinor().minor();
            case PaymentCancelled cancelled -> cancelled.backMinor() == null ? 0 : -cancelled.backMinor().minor();
            default -> 0;
        };
    }

    static PaymentId payment(int number) {
        return new PaymentId(new UUID(0x01998f006b007000L, 0x8000_0000_0000_0000L + number).toString());
    }

    static ProviderNumber number(PaymentId payment) {
        return ProviderNumber.of(UUID.fromString(payment.value()));
    }

    static ProviderNumber number(RefundId refund) {
        return ProviderNumber.of(UUID.fromString(refund.value()));
    }
}
