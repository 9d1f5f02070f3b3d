package io.tillbook.server.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.Shown;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends a payment to its provider, once. That it is sent is on disk before the call: whoever finds it after a crash
 * asks what has become of it, and cannot send it again, as the code was lost with the process. Where two want to send
 * the same payment, one of them is refused the record.
 */
public final class PaymentSubmitter {
    private static final int ONLY_ATTEMPT = 1;

    private final PaymentProviders providers;
    private final ProviderAnswers answers;
    private final ShownCodes shown;
    private final Function<LocationId, String> subject;

    /**
     * @param subject what the customer's wallet shows of a location
     */
    public PaymentSubmitter(PaymentProviders providers, ProviderAnswers answers, ShownCodes shown,
            Function<LocationId, String> subject) {
        this.providers = providers;
        this.answers = answers;
        this.shown = shown;
        this.subject = subject;
    }

    /**
     * Sends a payment that was started just now. One whose code was lost is declined, and nobody is called for it: the
     * customer shows another code.
     *
     * @param start the command that has started it
     * @param code what the customer has shown; null where the store shows a code, or where it was lost
     */
    public void submit(StartPayment start, @Nullable Secret code) {
        if (start.by() == PaymentChannel.BARCODE && code == null) {
            answers.declined(start.paymentId(), "CODE_LOST", "The code was not kept; the customer shows another one.");
            return;
        }
        Optional<PaymentProvider> provider = providers.serving(start.location(), start.method());
        if (provider.isEmpty()) {
            answers.declined(start.paymentId(), "NO_ACCOUNT",
                    "No account takes " + start.method() + " at " + start.location().value() + ".");
        } else if (answers.submitted(start.paymentId(), ONLY_ATTEMPT, provider.get())) {
            Charge charge = charge(start);
            answers.of(start.paymentId(), AnswerSource.CALL, provider.get(), code == null
                    ? presented(start.paymentId(), provider.get(), charge)
                    : provider.get().pay(charge, code));
        }
    }

    private Answer presented(PaymentId payment, PaymentProvider provider, Charge charge) {
        return switch (provider.present(charge)) {
            case Shown.Code code -> {
                shown.keep(payment, code.content());
                yield new Answer.Pending();
            }
            case Shown.Declined(String code, String text) -> new Answer.Declined(code, text);
            case Shown.Unknown(var trouble) -> new Answer.Unknown(trouble);
        };
    }

    private Charge charge(StartPayment start) {
        return new Charge(number(start.paymentId()), start.amountMinor().minor(), subject.apply(start.location()),
                start.location(), start.register());
    }

    /** What a provider calls a payment. */
    static ProviderNumber number(PaymentId payment) {
        return ProviderNumber.of(UUID.fromString(payment.value()));
    }
}
