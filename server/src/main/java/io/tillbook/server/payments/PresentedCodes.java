package io.tillbook.server.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.Shown;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells tills the codes that they show. Another process may have asked for a code; then the provider is asked for it
 * again, under the same number and with the same content, which is the same payment.
 */
public final class PresentedCodes {
    private final PaymentProviders providers;
    private final PaymentHistory history;
    private final ShownCodes shown;
    private final Function<PaymentProgress, String> subject;

    PresentedCodes(PaymentProviders providers, PaymentHistory history, ShownCodes shown,
            Function<PaymentProgress, String> subject) {
        this.providers = providers;
        this.history = history;
        this.shown = shown;
        this.subject = subject;
    }

    /** What became of asking for a code. */
    public sealed interface Told {
        /** There is no such payment, or none by a code that is shown. */
        record NoSuch() implements Told {}

        /** It is settled, or about to be cancelled: nobody can pay it any more. */
        record Over() implements Told {}

        /** The provider has not given one yet. */
        record NotYet() implements Told {}

        /** The code. */
        record Code(String content) implements Told {}
    }

    /** Where a payment was started; empty where none was. */
    public Optional<PaymentProgress> payment(PaymentId payment) {
        return history.payment(payment);
    }

    /** The code of a payment. */
    public Told of(PaymentProgress progress) {
        if (progress.way().filter(Way.QR::equals).isEmpty()) {
            return new Told.NoSuch();
        }
        return switch (progress.state()) {
            case STARTED, SUBMITTED -> kept(progress);
            case PENDING -> presented(progress);
            case UNKNOWN, CANCELLING, CAPTURED, DECLINED, CANCELLED, CAPTURED_LATE -> new Told.Over();
        };
    }

    private Told kept(PaymentProgress progress) {
        return shown.of(progress.payment()).<Told>map(Told.Code::new).orElseGet(Told.NotYet::new);
    }

    private Told presented(PaymentProgress progress) {
        Told kept = kept(progress);
        if (kept instanceof Told.Code || progress.account() == null) {
            return kept;
        }
        Optional<PaymentProvider> provider = providers.named(progress.account().value());
        return provider.map(each -> presented(progress, each)).orElse(kept);
    }

    private Told presented(PaymentProgress progress, PaymentProvider provider) {
        RegisterId register = progress.terms().register();
        Charge charge = new Charge(PaymentSubmitter.number(progress.payment()), progress.terms().amountMinor().minor(),
                subject.apply(progress), progress.terms().location(), register);
        if (provider.present(charge) instanceof Shown.Code(String content)) {
            shown.keep(progress.payment(), content);
            return new Told.Code(content);
        }
        return new Told.NotYet();
    }
}
