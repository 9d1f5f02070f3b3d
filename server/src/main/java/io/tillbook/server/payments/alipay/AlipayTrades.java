package io.tillbook.server.payments.alipay;

import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payments.alipay.AlipayAnswer.Given;
import io.tillbook.server.payments.alipay.AlipayAnswer.Missing;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.transport.Yuan;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Payments at Alipay: asked for, asked about, taken back. */
final class AlipayTrades {
    static final String NUMBER = "out_trade_no";
    static final String TRADE = "trade_no";
    static final String TOTAL = "total_amount";
    static final String NOT_EXIST = "ACQ.TRADE_NOT_EXIST";

    private static final String FACE = "fp";
    /** The number is taken already: what became of it tells only a query. */
    private static final Set<String> TAKEN = Set.of("ACQ.TRADE_HAS_SUCCESS", "ACQ.CONTEXT_INCONSISTENT",
            "ACQ.TRADE_HAS_CLOSE");
    private static final Set<String> LATER = Set.of("ACQ.SELLER_BALANCE_NOT_ENOUGH", "ACQ.SYSTEM_ERROR");
    private static final Set<String> FINISHED = Set.of("ACQ.TRADE_HAS_FINISHED", "ACQ.TRADE_CANCEL_TIME_OUT");
    private static final Pattern NOT_IN_SUBJECTS = Pattern.compile("[/=&,\"\\s]+");
    private static final int LONGEST_SUBJECT = 128;
    private static final Duration LIFE_OF_CODE = Duration.ofMinutes(3);

    private final AlipayGateway gateway;
    private final AlipayAccount account;

    AlipayTrades(AlipayGateway gateway, AlipayAccount account) {
        this.gateway = gateway;
        this.account = account;
    }

    Answer pay(Charge charge, Secret code) {
        ObjectNode content = content(charge, LIFE_OF_CODE).put("auth_code", code.value())
                .put("scene", code.value().startsWith(FACE) ? "security_code" : "bar_code")
                .put("product_code", "FACE_TO_FACE_PAYMENT");
        return switch (gateway.ask("alipay.trade.pay", content)) {
            case Missing missing -> isUnsent(missing.trouble())
                    ? new Answer.Declined(missing.trouble().code(), missing.trouble().text())
                    : new Answer.Unknown(missing.trouble());
            case Given given -> paid(charge.number(), given);
        };
    }

    private static Answer paid(ProviderNumber number, Given given) {
        if (given.code().equals(Given.DONE)) {
            return captured(number, given);
        }
        if (given.code().equals(Given.CONFIRMING)) {
            return new Answer.Pending();
        }
        return given.isUnclear() || TAKEN.contains(given.reason())
                ? new Answer.Unknown(given.trouble(Kind.PROVIDER_FAILED))
                : new Answer.Declined(given.reason(), given.said());
    }

    Shown present(Charge charge) {
        ObjectNode content = content(charge, account.deadlines().askForQr().plusMinutes(1));
        return switch (gateway.ask("alipay.trade.precreate", content)) {
            case Missing missing -> isUnsent(missing.trouble())
                    ? new Shown.Declined(missing.trouble().code(), missing.trouble().text())
                    : new Shown.Unknown(missing.trouble());
            case Given given when given.code().equals(Given.DONE) && !given.text("qr_code").isEmpty() -> new Shown.Code(
                    given.text("qr_code"));
            case Given given when given.isUnclear() || given.code().equals(Given.DONE) -> new Shown.Unknown(
                    given.trouble(Kind.PROVIDER_FAILED));
            case Given given -> new Shown.Declined(given.reason(), given.said());
        };
    }

    /** Before it is scanned, a code that is shown is no trade yet. */
    Answer query(ProviderNumber number, Way way) {
        ObjectNode content = AlipayGateway.content().put(NUMBER, number.value());
        return switch (gateway.ask("alipay.trade.query", content)) {
            case Missing missing -> new Answer.Unknown(missing.trouble());
            case Given given when given.code().equals(Given.DONE) -> state(number, given);
            case Given given when given.reason().equals(NOT_EXIST) -> way == Way.QR ? new Answer.Pending()
                    : new Answer.NotFound();
            case Given given -> new Answer.Unknown(given.trouble(kind(given)));
        };
    }

    private static Answer state(ProviderNumber number, Given given) {
        return switch (given.text("trade_status")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> captured(number, given);
            case "WAIT_BUYER_PAY" -> new Answer.Pending();
            case "TRADE_CLOSED" -> new Answer.Closed(given.time("send_pay_date") != null);
            default -> unreadable("trade_status");
        };
    }

    CancelAnswer cancel(ProviderNumber number) {
        ObjectNode content = AlipayGateway.content().put(NUMBER, number.value());
        return switch (gateway.ask("alipay.trade.cancel", content)) {
            case Missing missing -> new CancelAnswer.Unknown(missing.trouble());
            case Given given when !given.text(NUMBER).isEmpty() && !given.text(NUMBER).equals(
                    number.value()) -> new CancelAnswer.Unknown(otherwise(NUMBER));
            case Given given when given.text("retry_flag").equals("Y") -> retry(given);
            case Given given when given.code().equals(Given.DONE) -> new CancelAnswer.Cancelled(
                    given.text("action").equals("refund"));
            case Given given when given.reason().equals(NOT_EXIST) -> new CancelAnswer.NotFound();
            case Given given when FINISHED.contains(given.reason()) -> new CancelAnswer.TooLate(given.reason(),
                    given.said());
            case Given given when LATER.contains(given.reason()) -> retry(given);
            case Given given when given.isUnclear() || given.isNotAccepted() -> new CancelAnswer.Unknown(
                    given.trouble(kind(given)));
            case Given given -> new CancelAnswer.Refused(given.reason(), given.said());
        };
    }

    private static CancelAnswer retry(Given given) {
        return new CancelAnswer.Retry(given.reason(), given.said());
    }

    private static Kind kind(Given given) {
        return given.isNotAccepted() ? Kind.NOT_ACCEPTED : Kind.PROVIDER_FAILED;
    }

    /** Whether nothing of a request has been taken: nobody was reached, or we are not known. */
    private static boolean isUnsent(Trouble trouble) {
        return trouble.kind() == Kind.UNREACHABLE || trouble.kind() == Kind.NOT_ACCEPTED;
    }

    /** What is signed says nothing of when it was said, so it must at least speak of the same payment. */
    static Answer captured(ProviderNumber number, Given given) {
        try {
            return given.text(NUMBER).equals(number.value()) && given.minor(TOTAL).isPresent()
                    ? new Answer.Captured(given.minor(TOTAL).orElseThrow(),
                            given.minor("buyer_pay_amount").orElse(null), given.text(TRADE), paidAt(given))
                    : unreadable(NUMBER);
        } catch (IllegalArgumentException malformed) {
            return unreadable(TOTAL);
        }
    }

    private static @Nullable Instant paidAt(Given given) {
        return given.time("gmt_payment") != null ? given.time("gmt_payment") : given.time("send_pay_date");
    }

    private static Answer unreadable(String name) {
        return new Answer.Unknown(otherwise(name));
    }

    private static Trouble otherwise(String name) {
        return new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the answer has another " + name);
    }

    private static ObjectNode content(Charge charge, Duration life) {
        String subject = NOT_IN_SUBJECTS.matcher(charge.subject()).replaceAll(" ").strip();
        return AlipayGateway.content()
                .put(NUMBER, charge.number().value())
                .put(TOTAL, Yuan.text(charge.amountMinor()))
                .put("subject", subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)))
                .put("store_id", charge.location().value())
                .put("terminal_id", charge.register().value())
                .put("timeout_express", life.toMinutes() + "m");
    }
}
