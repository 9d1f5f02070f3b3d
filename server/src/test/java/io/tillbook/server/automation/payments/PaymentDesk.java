package io.tillbook.server.automation.payments;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.server.LedgerEvents;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.payments.PaymentHistory;
import io.tillbook.server.payments.PaymentNotices;
import io.tillbook.server.payments.PaymentSubmitter;
import io.tillbook.server.payments.ProviderAnswers;
import io.tillbook.server.payments.ShownCodes;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.PaymentProviders.Account;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.MovableClock;
import io.tillbook.server.walletcodes.PaymentCodes;
import io.tillbook.server.walletcodes.PaymentCodes.Started;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that sees to payments, over a ledger on disk, without a server around it: what a process has in memory is made
 * anew by {@link #restart}, and what is on disk stays. Each of its steps can be the last one.
 */
final class PaymentDesk {
    static final LocationId STORE = new LocationId("PAY-S1");

    private final DiskLedger ledger;
    private final MovableClock clock;
    private final Crashes crashes;
    private final PaymentProviders providers;
    private final EventLog log;
    private final List<Told> told = new ArrayList<>();
    private long reactedTo;
    private OneProcess process;

    /** What is lost with a process. */
    private record OneProcess(PaymentCodes codes, PaymentSubmitter submitter, PaymentNotices notices,
            PaymentHistory history, FollowedPayments open, OpenWork<PaymentId, PaymentState> payments,
            OpenWork<RefundId, RefundState> refunds, WhenCaptureIsLateThenRefund late,
            WhenPaymentHasNoSaleThenTell unsold) {}

    PaymentDesk(DiskLedger ledger, MovableClock clock, Crashes crashes, List<PaymentProvider> providers) {
        this.ledger = ledger;
        this.clock = clock;
        this.crashes = crashes;
        this.providers = new PaymentProviders(providers.stream()
                .map(provider -> new Account(new CrashingProvider(provider, crashes), Set.of()))
                .toList());
        this.log = new EventLog(new LedgerEvents(ledger.store()), Capabilities.all().types());
        this.process = begun();
    }

    /** Another process goes on. */
    void restart() {
        process = begun();
    }

    private OneProcess begun() {
        Ticker ticker = () -> clock.instant().toEpochMilli() * 1_000_000;
        PaymentHistory history = new PaymentHistory(stream -> log.stream(stream, 0));
        ProviderAnswers answers = new ProviderAnswers(this::send, clock);
        FollowedPayments open = new FollowedPayments(log, clock);
        Telling telling = (each, _) -> {
            if (told.stream().noneMatch(before -> before.id().equals(each.id()))) {
                told.add(each);
            }
        };
        return new OneProcess(new PaymentCodes(ticker),
                new PaymentSubmitter(providers, answers, new ShownCodes(ticker), LocationId::value),
                new PaymentNotices(providers, history, answers, new SimpleMeterRegistry()), history, open,
                new OpenWork<>("payment", open::payments,
                        new OpenPaymentAsking(providers, history, answers, telling, clock)::work, history::account,
                        Runnable::run, 64, clock),
                new OpenWork<>("refund", open::refunds,
                        new OpenRefundAsking(providers, history, answers, telling, clock)::work, history::account,
                        Runnable::run, 64, clock),
                new WhenCaptureIsLateThenRefund(this::send, telling, () -> {
                }), new WhenPaymentHasNoSaleThenTell(open, history, telling));
    }

    private CommandOutcome send(CommandId id, Command command, Cause cause) {
        return crashes.around(() -> outcome(id, command, cause));
    }

    private CommandOutcome outcome(CommandId id, Command command, Cause cause) {
        return ((Decided) ledger.send(id, cause.occurredAt(), command)).outcome();
    }

    /** Somebody at a till, or in an office, sends a command; no crash keeps them from it. */
    CommandOutcome ask(Command command) {
        return outcome(new CommandId(UUID.randomUUID()), command, Cause.at(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** A till starts a payment by the code of a customer; the process that takes it sends it. */
    void pay(PaymentId payment, TenderMethod method, String code, long minor) throws InterruptedException {
        pay(payment, method, code, minor, false);
    }

    /** The same, where the code is not kept for as long as it takes to decide the command. */
    void payWithLostCode(PaymentId payment, TenderMethod method, String code, long minor)
            throws InterruptedException {
        pay(payment, method, code, minor, true);
    }

    private void pay(PaymentId payment, TenderMethod method, String code, long minor, boolean isLost)
            throws InterruptedException {
        StartPayment start = process.codes.withoutCode(new StartPayment(payment, STORE, new RegisterId("R1"), null,
                null, method, PaymentChannel.BARCODE, Money.of(minor), new Secret(code), null, null, null));
        ask(start);
        if (isLost) {
            clock.pass(PaymentCodes.GOOD_FOR);
        }
        process.codes.accepted(start);
        Started next = process.codes.next(Duration.ZERO);
        if (next != null) {
            process.submitter.submit(next.command(), next.code());
        }
    }

    /** Goes a round of everything that is done by itself. */
    void round() {
        process.open.follow();
        process.payments.round();
        process.refunds.round();
        process.unsold.tell(clock.instant());
        react();
    }

    /** As a subscription does: the position is kept after the events were handled. */
    private void react() {
        EventLog.Page page = log.page(reactedTo, Integer.MAX_VALUE, process.late::isInterestedIn);
        process.late.to(page.events());
        reactedTo = page.position();
    }

    PaymentNotices.Taken take(String account, NoticeRequest notice) {
        return process.notices.take(account, notice);
    }

    PaymentNotices.Taken take(String account, String body) {
        return take(account, notice(body));
    }

    private static NoticeRequest notice(String body) {
        return new NoticeRequest(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** How far a payment is; null where none was started. */
    @Nullable
    PaymentState state(PaymentId payment) {
        return process.history.payment(payment).map(progress -> progress.state()).orElse(null);
    }

    /** How far a refund is; null where none was started. */
    @Nullable
    RefundState state(RefundId refund) {
        return process.history.refund(refund).map(progress -> progress.state()).orElse(null);
    }

    /** What is open by now. */
    OpenPayments open() {
        process.open.follow();
        return process.open;
    }

    /** What people were told. */
    List<String> told() {
        return told.stream().map(Told::kind).toList();
    }

    EventLog log() {
        return log;
    }

    Instant now() {
        return clock.instant();
    }
}
