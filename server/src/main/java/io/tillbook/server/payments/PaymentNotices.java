package io.tillbook.server.payments;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeReply;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.RefundAnswer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what providers tell by themselves. Anybody can send it, so it is looked at only after it is proven to be the
 * provider's; and then it is one answer more, which changes nothing that is proven already. Checking a signature costs
 * processor time, so that few are checked at once.
 */
public final class PaymentNotices {
    static final int MOST_AT_ONCE = 8;
    private static final Logger LOG = LoggerFactory.getLogger(PaymentNotices.class);

    private final PaymentProviders providers;
    private final PaymentHistory history;
    private final ProviderAnswers answers;
    private final ProviderMeters meters;
    private final Semaphore checking = new Semaphore(MOST_AT_ONCE);

    /** @param registry holds the figures */
    public PaymentNotices(PaymentProviders providers, PaymentHistory history, ProviderAnswers answers,
            MeterRegistry registry) {
        this.providers = providers;
        this.history = history;
        this.answers = answers;
        this.meters = new ProviderMeters(registry);
    }

    /** What became of a notice. */
    public sealed interface Taken {
        /** It is taken, and the provider is told so in its own words. */
        record Answered(NoticeReply reply) implements Taken {}

        /** It is not proven to be the provider's, or there is no such account: nobody is told which. */
        record NotGenuine() implements Taken {}

        /** Too many are looked at just now; it may be sent again. */
        record TooMany() implements Taken {}
    }

    /**
     * Takes a notice.
     *
     * @param account what the settings call the account
     * @throws RuntimeException where it could not be recorded; the provider sends it again
     */
    public Taken take(String account, NoticeRequest request) {
        Optional<PaymentProvider> provider = providers.named(account);
        if (provider.isEmpty()) {
            meters.notice(ProviderMeters.NONE, "not_genuine");
            return new Taken.NotGenuine();
        }
        if (!checking.tryAcquire()) {
            meters.notice(account, "too_many");
            return new Taken.TooMany();
        }
        try {
            return take(provider.get(), request);
        } finally {
            checking.release();
        }
    }

    private Taken take(PaymentProvider provider, NoticeRequest request) {
        try {
            record(provider, provider.notice(request));
            meters.notice(provider.account(), "taken");
            return new Taken.Answered(provider.noticeTaken());
        } catch (NotGenuine refused) {
            meters.notice(provider.account(), refused.isProbe() ? "probe" : "not_genuine");
            LOG.debug("A notice to the account {} is not taken: {}", provider.account(), refused.reason());
            return new Taken.NotGenuine();
        }
    }

    private void record(PaymentProvider provider, Notice notice) {
        switch (notice) {
            case Notice.OfPayment told -> record(provider, new PaymentId(told.payment().id().toString()),
                    told.answer());
            case Notice.OfRefund told -> record(provider, new RefundId(told.refund().id().toString()), told.answer());
            case Notice.OfNothing nothing -> LOG.debug("A notice to the account {} is about {}.",
                    provider.account(), nothing.what());
        }
    }

    private void record(PaymentProvider provider, PaymentId payment, Answer answer) {
        Optional<PaymentProgress> known = history.payment(payment);
        if (known.isEmpty() || !new ProviderAccount(provider.account()).equals(known.get().account())) {
            LOG.warn("The account {} tells of the payment {}, which was not sent to it.", provider.account(),
                    payment.value());
        } else {
            record(provider, known.get(), answer);
        }
    }

    /**
     * What a notice tells was so when it was written. That counts while the payment is open. One that is being
     * cancelled is asked for all the time; one that was given up may be paid and have gone back since, so the provider
     * is asked how it is now.
     */
    private void record(PaymentProvider provider, PaymentProgress known, Answer told) {
        switch (known.state()) {
            case STARTED, SUBMITTED, PENDING, UNKNOWN -> recordNews(provider, known, AnswerSource.NOTICE, told);
            case DECLINED, CANCELLED -> known.way()
                    .ifPresent(way -> recordNews(provider, known, AnswerSource.QUERY,
                            asked(provider.query(PaymentSubmitter.number(known.payment()), way))));
            case CANCELLING, CAPTURED, CAPTURED_LATE -> LOG.debug("The notice of {} tells nothing new.",
                    known.payment().value());
        }
    }

    /** Where nobody answers, the notice is not taken, so that it comes again. */
    private static Answer asked(Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            throw new IllegalStateException("the provider tells of a payment and cannot be asked for it: "
                    + unknown.trouble().code());
        }
        return answer;
    }

    private void recordNews(PaymentProvider provider, PaymentProgress known, AnswerSource source, Answer answer) {
        if (Answers.isNews(known.state(), answer)) {
            answers.of(known.payment(), source, provider, answer);
        }
    }

    private void record(PaymentProvider provider, RefundId refund, RefundAnswer answer) {
        Optional<RefundProgress> known = history.refund(refund);
        if (known.isEmpty() || !new ProviderAccount(provider.account()).equals(known.get().terms().account())) {
            LOG.warn("The account {} tells of the refund {}, which is not of it.", provider.account(), refund.value());
        } else if (Answers.isNews(known.get().state(), answer)) {
            answers.of(refund, AnswerSource.NOTICE, answer);
        }
    }
}
