package io.tillbook.server.payments;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeReply;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.payments.provider.Trouble;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider whose calls are measured. A call that fails, which none should, has an unknown outcome as one that was cut
 * off: money may have moved.
 *
 * @param provider is asked
 */
record MeteredProvider(PaymentProvider provider, ProviderMeters meters) implements PaymentProvider {
    private static final Logger LOG = LoggerFactory.getLogger(MeteredProvider.class);

    @Override
    public String account() {
        return provider.account();
    }

    @Override
    public TenderMethod method() {
        return provider.method();
    }

    @Override
    public Deadlines deadlines() {
        return provider.deadlines();
    }

    @Override
    public Answer pay(Charge charge, Secret code) {
        return measured("pay", () -> provider.pay(charge, code), Answer.Unknown::new, this::outcome);
    }

    @Override
    public Shown present(Charge charge) {
        return measured("present", () -> provider.present(charge), Shown.Unknown::new, this::outcome);
    }

    @Override
    public Answer query(ProviderNumber payment, Way way) {
        return measured("query", () -> provider.query(payment, way), Answer.Unknown::new, this::outcome);
    }

    @Override
    public CancelAnswer cancel(ProviderNumber payment, Way way) {
        return measured("cancel", () -> provider.cancel(payment, way), CancelAnswer.Unknown::new, this::outcome);
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        return measured("refund", () -> provider.refund(order), RefundAnswer.Unknown::new, this::outcome);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder order) {
        return measured("query_refund", () -> provider.queryRefund(order), RefundAnswer.Unknown::new, this::outcome);
    }

    @Override
    public Notice notice(NoticeRequest request) throws NotGenuine {
        return provider.notice(request);
    }

    @Override
    public NoticeReply noticeTaken() {
        return provider.noticeTaken();
    }

    @Override
    public BillAnswer bill(LocalDate day) {
        return measured("bill", () -> provider.bill(day), BillAnswer.Unknown::new, MeteredProvider::outcome);
    }

    private <A> A measured(String call, Supplier<A> asking, Function<Trouble, A> unknown,
            Function<A, String> outcome) {
        long since = System.nanoTime();
        A answer = asked(call, asking, unknown);
        meters.answered(account(), call, outcome.apply(answer), System.nanoTime() - since);
        return answer;
    }

    private <A> A asked(String call, Supplier<A> asking, Function<Trouble, A> unknown) {
        try {
            return asking.get();
        } catch (RuntimeException failure) {
            LOG.error("The call {} of the account {} failed.", call, account(), failure);
            return unknown.apply(new Trouble(Trouble.Kind.PROVIDER_FAILED, "INTERNAL",
                    failure.getClass().getSimpleName()));
        }
    }

    private String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Captured _ -> "captured";
            case Answer.Pending _ -> "pending";
            case Answer.Declined declined -> coded(declined.code(), "declined");
            case Answer.NotFound _ -> "not_found";
            case Answer.Closed _ -> "closed";
            case Answer.Unknown unknown -> trouble(unknown.trouble());
        };
    }

    private String outcome(Shown shown) {
        return switch (shown) {
            case Shown.Code _ -> "shown";
            case Shown.Declined declined -> coded(declined.code(), "declined");
            case Shown.Unknown unknown -> trouble(unknown.trouble());
        };
    }

    private String outcome(CancelAnswer answer) {
        return switch (answer) {
            case CancelAnswer.Cancelled _ -> "cancelled";
            case CancelAnswer.TooLate late -> coded(late.code(), "too_late");
            case CancelAnswer.Retry retry -> coded(retry.code(), "retry");
            case CancelAnswer.NotFound _ -> "not_found";
            case CancelAnswer.Refused refused -> coded(refused.code(), "declined");
            case CancelAnswer.Unknown unknown -> trouble(unknown.trouble());
        };
    }

    private String outcome(RefundAnswer answer) {
        return switch (answer) {
            case RefundAnswer.Refunded _ -> "refunded";
            case RefundAnswer.Processing _ -> "pending";
            case RefundAnswer.Failed failed -> coded(failed.code(), "declined");
            case RefundAnswer.Stuck stuck -> coded(stuck.code(), "stuck");
            case RefundAnswer.TooPoor poor -> coded(poor.code(), "retry");
            case RefundAnswer.NotFound _ -> "not_found";
            case RefundAnswer.Unknown unknown -> trouble(unknown.trouble());
        };
    }

    private static String outcome(BillAnswer answer) {
        return switch (answer) {
            case BillAnswer.Ready _ -> "ready";
            case BillAnswer.NoBusiness _ -> "no_business";
            case BillAnswer.NotReady _ -> "not_ready";
            case BillAnswer.Unreadable _ -> "unreadable";
            case BillAnswer.Unknown unknown -> kind(unknown.trouble());
        };
    }

    private String trouble(Trouble trouble) {
        return coded(trouble.code(), kind(trouble));
    }

    private String coded(String code, String outcome) {
        meters.code(account(), code);
        return outcome;
    }

    private static String kind(Trouble trouble) {
        return trouble.kind().name().toLowerCase(Locale.ROOT);
    }
}
