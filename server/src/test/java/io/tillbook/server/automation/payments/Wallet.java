package io.tillbook.server.automation.payments;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.automation.payments.WalletTrade.Back;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider that keeps a book of its own and behaves by a script for each payment: the judge of what the ledger says.
 * Its time is that of the test.
 */
final class Wallet implements PaymentProvider {
    static final String ACCOUNT = "wallet-test";
    private static final Trouble LOST = new Trouble(Trouble.Kind.NO_ANSWER, "TIMEOUT", "no answer");

    private final InstantSource clock;
    private final Map<ProviderNumber, WalletTrade> trades = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    Wallet(InstantSource clock) {
        this.clock = clock;
    }

    void script(ProviderNumber payment, Script script) {
        trades.put(payment, new WalletTrade(script));
    }

    void script(ProviderNumber payment, ProviderNumber refund, RefundScript script) {
        trade(payment).backs.put(refund, new Back());
        trade(payment).backs.get(refund).script = script;
    }

    /** A cancellation of which nobody was told arrives after all, and gives back what was taken. */
    void reverse(ProviderNumber payment) {
        trade(payment).isReversed = true;
    }

    /** All that customers have paid, less what they have back. */
    long netMinor() {
        return trades.values()
                .stream()
                .filter(trade -> trade.isPaid)
                .mapToLong(trade -> (trade.isReversed ? 0 : trade.amountMinor) - trade.refundedMinor)
                .sum();
    }

    int mostPays() {
        return trades.values().stream().mapToInt(trade -> trade.pays).max().orElse(0);
    }

    /** How much it has told by itself. */
    int notices() {
        return notices.size();
    }

    @Override
    public String account() {
        return ACCOUNT;
    }

    @Override
    public TenderMethod method() {
        return TenderMethod.WECHAT;
    }

    @Override
    public Deadlines deadlines() {
        return Deadlines.WECHAT;
    }

    @Override
    public Answer pay(Charge charge, Secret code) {
        WalletTrade trade = trade(charge.number());
        trade.pays++;
        trade.amountMinor = charge.amountMinor();
        trade.sentAt = clock.instant();
        return paid(trade);
    }

    private Answer paid(WalletTrade trade) {
        return switch (trade.script) {
            case PAID -> {
                trade.isKnown = true;
                trade.pay();
                yield captured(trade);
            }
            case CONFIRMED_LATER, NEVER_CONFIRMED, CONFIRMED_TOO_LATE, CANCEL_REFUSED_THRICE, CANCEL_ANSWER_LOST -> {
                trade.isKnown = true;
                yield new Answer.Pending();
            }
            case DECLINED -> {
                trade.isKnown = true;
                trade.isClosed = true;
                yield new Answer.Declined("NOTENOUGH", "The balance is too small.");
            }
            case ANSWER_LOST, CANCEL_TOO_LATE -> {
                trade.isKnown = true;
                trade.pay();
                yield unknown(Trouble.Kind.NO_ANSWER);
            }
            case FAILS_AND_TAKES -> {
                trade.isKnown = true;
                trade.pay();
                yield unknown(Trouble.Kind.PROVIDER_FAILED);
            }
            case CALL_LOST, CALL_DELAYED -> unknown(Trouble.Kind.NO_ANSWER);
            case FAILS -> unknown(Trouble.Kind.PROVIDER_FAILED);
        };
    }

    /** What happens by itself as time goes by. */
    void passTime() {
        trades.forEach((number, trade) -> {
            long age = trade.sentAt.equals(Instant.MAX) ? -1
                    : clock.instant().getEpochSecond() - trade.sentAt.getEpochSecond();
            boolean comes = age >= trade.script.paidAfterSeconds();
            if (comes && !trade.isPaid && !trade.isClosed) {
                trade.isKnown = true;
                trade.pay();
                notices.add(new Notice.OfPayment(number, captured(trade)));
            }
            trade.backs.forEach((refund, back) -> {
                if (back.isKnown && !back.isDone && !clock.instant().isBefore(back.at)) {
                    done(trade, refund, back);
                }
            });
        });
    }

    private void done(WalletTrade trade, ProviderNumber refund, Back back) {
        back.isDone = true;
        trade.refundedMinor += back.amountMinor;
        notices.add(new Notice.OfRefund(refund, refunded(refund, back)));
    }

    private RefundAnswer refunded(ProviderNumber refund, Back back) {
        return new RefundAnswer.Refunded(back.amountMinor, "R" + refund.value().substring(20), null, clock.instant());
    }

    @Override
    public Shown present(Charge charge) {
        trade(charge.number()).pays++;
        return new Shown.Code(charge.number().value());
    }

    @Override
    public Answer query(ProviderNumber payment, Way way) {
        return state(trade(payment));
    }

    private Answer state(WalletTrade trade) {
        if (!trade.isKnown) {
            return new Answer.NotFound();
        }
        if (trade.isReversed || (trade.isClosed && !trade.isPaid)) {
            return trade.script == Script.DECLINED ? new Answer.Declined("NOTENOUGH", "The balance is too small.")
                    : new Answer.Closed(trade.isReversed);
        }
        return trade.isPaid ? captured(trade) : new Answer.Pending();
    }

    private Answer captured(WalletTrade trade) {
        return new Answer.Captured(trade.amountMinor, trade.amountMinor, "TX" + System.identityHashCode(trade),
                trade.sentAt);
    }

    private static Answer unknown(Trouble.Kind kind) {
        return new Answer.Unknown(new Trouble(kind, kind.name(), "nobody knows"));
    }

    @Override
    public CancelAnswer cancel(ProviderNumber payment, Way way) {
        return cancel(trade(payment));
    }

    private CancelAnswer cancel(WalletTrade trade) {
        trade.cancels++;
        if (!trade.isKnown) {
            return new CancelAnswer.NotFound();
        }
        if (trade.script == Script.CANCEL_TOO_LATE) {
            return new CancelAnswer.TooLate("TRADE_PAID", "It has been paid.");
        }
        if (trade.script == Script.CANCEL_REFUSED_THRICE && trade.cancels <= 3) {
            return new CancelAnswer.Retry("USERPAYING", "Again, later.");
        }
        trade.isReversed |= trade.isPaid;
        trade.isClosed = true;
        return trade.script == Script.CANCEL_ANSWER_LOST && trade.cancels <= 2
                ? new CancelAnswer.Unknown(LOST)
                : new CancelAnswer.Cancelled(trade.isReversed);
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        WalletTrade trade = trade(order.payment());
        Back back = trade.backs.computeIfAbsent(order.number(), _ -> new Back());
        back.amountMinor = order.amountMinor();
        return refund(trade, back, order);
    }

    private RefundAnswer refund(WalletTrade trade, Back back, RefundOrder order) {
        back.calls++;
        if (back.isDone) {
            return refunded(order.number(), back);
        }
        if (trade.isReversed || trade.refundedMinor + order.amountMinor() > trade.amountMinor) {
            return new RefundAnswer.Failed("NOTENOUGH", "Less is left than that.");
        }
        return switch (back.script) {
            case DONE -> refundedNow(trade, back, order);
            case DONE_LATER -> later(back, 40, new RefundAnswer.Processing());
            case ANSWER_LOST -> {
                refundedNow(trade, back, order);
                yield new RefundAnswer.Unknown(LOST);
            }
            case CALL_LOST_ONCE ->
                back.calls > 1 ? refundedNow(trade, back, order) : new RefundAnswer.Unknown(LOST);
            case FAILED -> new RefundAnswer.Failed("CLOSED", "The account is closed.");
            case TOO_POOR_THRICE -> back.calls > 3 ? refundedNow(trade, back, order)
                    : new RefundAnswer.TooPoor("NOT_ENOUGH", "The account has too little money.");
            case STUCK_THEN_DONE -> later(back, 7_200, new RefundAnswer.Stuck("ABNORMAL", "The card is gone."));
        };
    }

    private RefundAnswer refundedNow(WalletTrade trade, Back back, RefundOrder order) {
        back.isKnown = true;
        done(trade, order.number(), back);
        return refunded(order.number(), back);
    }

    private RefundAnswer later(Back back, int seconds, RefundAnswer meanwhile) {
        back.isKnown = true;
        if (back.at.equals(Instant.MAX)) {
            back.at = clock.instant().plusSeconds(seconds);
        }
        return meanwhile;
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder order) {
        Back back = trade(order.payment()).backs.get(order.number());
        if (back == null || !back.isKnown) {
            return back != null && back.script == RefundScript.FAILED && back.calls > 0
                    ? new RefundAnswer.Failed("CLOSED", "The account is closed.")
                    : new RefundAnswer.NotFound();
        }
        if (back.isDone) {
            return refunded(order.number(), back);
        }
        return back.script == RefundScript.STUCK_THEN_DONE
                ? new RefundAnswer.Stuck("ABNORMAL", "The card is gone.")
                : new RefundAnswer.Processing();
    }

    private WalletTrade trade(ProviderNumber payment) {
        return trades.computeIfAbsent(payment, _ -> new WalletTrade(Script.PAID));
    }

    @Override
    public Notice notice(NoticeRequest request) throws NotGenuine {
        String number = new String(request.body(), StandardCharsets.UTF_8);
        if (number.isEmpty() || !number.chars().allMatch(Character::isDigit)) {
            throw new NotGenuine("nobody has signed it");
        }
        return notices.get(Integer.parseInt(number));
    }

    @Override
    public NoticeReply noticeTaken() {
        return new NoticeReply(204, "");
    }

    @Override
    public BillAnswer bill(LocalDate day) {
        return new BillAnswer.NoBusiness();
    }
}
