package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.PaymentNotices.Taken;
import io.tillbook.server.payments.provider.NoticeReply;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What providers tell by themselves. */
class NoticesTest {
    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1).toString());

    @TempDir private Path folder;
    private final MovableClock clock = new MovableClock();
    private final Crashes crashes = new Crashes();
    private final Wallet wallet = new Wallet(clock);
    private DiskLedger ledger;
    private PaymentDesk desk;

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

    @Test
    void aNoticeSettlesAPaymentAndTheSameNoticeAgainChangesNothing() throws InterruptedException {
        pending(Script.CONFIRMED_LATER, 9);
        assertThat(desk.take(Wallet.ACCOUNT, "0")).isEqualTo(new Taken.Answered(new NoticeReply(204, "")));
        assertThat(desk.state(PAYMENT)).isEqualTo(PaymentState.CAPTURED);
        long head = desk.log().head();
        assertThat(desk.take(Wallet.ACCOUNT, "0")).isInstanceOf(Taken.Answered.class);
        assertThat(desk.log().head()).isEqualTo(head);
    }

    @Test
    void whatIsNotGenuineIsForNobodyAndChangesNothing() throws InterruptedException {
        pending(Script.CONFIRMED_LATER, 9);
        long head = desk.log().head();
        assertThat(desk.take(Wallet.ACCOUNT, "forged")).isEqualTo(new Taken.NotGenuine());
        assertThat(desk.take("no-such-account", "0")).isEqualTo(new Taken.NotGenuine());
        assertThat(desk.log().head()).isEqualTo(head);
    }

    /** The notice of the capture is late: the money has gone back since, and is not given back again. */
    @Test
    void aNoticeOfWhatIsOverIsCheckedWithTheProvider() throws InterruptedException {
        pending(Script.CONFIRMED_TOO_LATE, 49);
        clock.pass(Duration.ofSeconds(1));
        wallet.passTime();
        assertThat(wallet.notices()).isEqualTo(1);
        wallet.cancel(ProviderNumber.of(UUID.fromString(PAYMENT.value())),
                Way.CODE);
        for (int second = 0; second < 30; second++) {
            clock.pass(Duration.ofSeconds(1));
            wallet.passTime();
            desk.round();
        }
        assertThat(desk.state(PAYMENT)).isEqualTo(PaymentState.CANCELLED);
        desk.take(Wallet.ACCOUNT, "0");
        assertThat(desk.state(PAYMENT)).isEqualTo(PaymentState.CANCELLED);
        assertThat(desk.open().refunds()).isEmpty();
    }

    private void pending(Script script, int seconds) throws InterruptedException {
        wallet.script(ProviderNumber.of(UUID.fromString(PAYMENT.value())), script);
        desk.pay(PAYMENT, TenderMethod.WECHAT, "134567890123456789", 100);
        assertThat(desk.state(PAYMENT)).isEqualTo(PaymentState.PENDING);
        clock.pass(Duration.ofSeconds(seconds));
        wallet.passTime();
    }
}
