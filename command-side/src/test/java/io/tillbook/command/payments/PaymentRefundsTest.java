package io.tillbook.command.payments;

import static io.tillbook.command.payments.PayShop.PAYMENT;
import static io.tillbook.command.payments.PayShop.giveBack;
import static io.tillbook.command.payments.PayShop.refund;
import static io.tillbook.command.payments.PayShop.refundAnswer;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.Accepted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random refunds of one payment against a model of three lines: what is back, what is on its way, what is free. */
class PaymentRefundsTest {
    private static final long CAPTURED = 1_000;

    private enum Fate {
        ON_ITS_WAY, BACK, FAILED
    }

    /** A step: a refund by number, an amount, and what happens to it. */
    record Step(int refund, int amount, int what) {}

    private record Given(long amount, Fate fate) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, 600),
                Arbitraries.integers().between(0, 8)).as(Step::new).list().ofMaxSize(25);
    }

    @Property(tries = 1_500)
    void noMoreGoesBackThanWasTaken(@ForAll("steps") List<Step> steps) {
        PayShop shop = new PayShop().captured(PAYMENT, CAPTURED);
        Map<Integer, Given> model = new HashMap<>();
        for (Step step : steps) {
            play(step, shop, model);
            Payment payment = shop.state(PAYMENT);
            assertThat(payment.state()).isEqualTo(PaymentState.CAPTURED);
            assertThat(payment.backMinor().minor()).isEqualTo(sum(model, Fate.BACK));
            assertThat(payment.inProgress().minor()).isEqualTo(sum(model, Fate.ON_ITS_WAY));
            assertThat(payment.backMinor().plus(payment.inProgress()).minor()).isLessThanOrEqualTo(CAPTURED);
        }
    }

    private static void play(Step step, PayShop shop, Map<Integer, Given> model) {
        Given known = model.get(step.refund());
        switch (step.what()) {
            case 0, 1, 2 -> {
                boolean isFree = known == null && step.amount() <= free(model);
                expect(shop, giveBack(refund(step.refund()), PAYMENT, step.amount()), isFree);
                if (isFree) {
                    model.put(step.refund(), new Given(step.amount(), Fate.ON_ITS_WAY));
                }
            }
            case 3 -> expect(shop, refundAnswer(refund(step.refund()), RefundAnswerState.PENDING), known != null);
            case 4 -> expect(shop, refundAnswer(refund(step.refund()), RefundAnswerState.STUCK), known != null);
            case 5 -> {
                expect(shop, refundAnswer(refund(step.refund()), RefundAnswerState.FAILED), known != null);
                if (known != null && known.fate() == Fate.ON_ITS_WAY) {
                    model.put(step.refund(), new Given(known.amount(), Fate.FAILED));
                }
            }
            case 6, 7 -> complete(step, shop, model, known);
            default -> shop.send(new PayRefundOtherwise(refund(step.refund()), STORE, TILL, null, TenderMethod.CASH,
                    "the card is gone", null))
                    .events()
                    .stream()
                    .findFirst()
                    .ifPresent(
                            _ -> model.put(step.refund(), new Given(amount(known), Fate.BACK)));
        }
    }

    private static void complete(Step step, PayShop shop, Map<Integer, Given> model,
            @Nullable Given known) {
        boolean isAccepted =
                shop.send(refundAnswer(refund(step.refund()), RefundAnswerState.COMPLETED)) instanceof Accepted;
        if (known == null) {
            assertThat(isAccepted).isFalse();
        } else if (known.fate() == Fate.ON_ITS_WAY) {
            assertThat(isAccepted).isTrue();
            model.put(step.refund(), new Given(known.amount(), Fate.BACK));
        } else if (known.fate() == Fate.FAILED) {
            assertThat(isAccepted).as("proven after it failed").isTrue();
            long back = Math.min(known.amount(), free(model));
            if (back > 0) {
                model.put(step.refund(), new Given(back, Fate.BACK));
            }
        }
    }

    private static void expect(PayShop shop, Command command, boolean isAccepted) {
        assertThat(shop.send(command) instanceof Accepted).as(command.toString()).isEqualTo(isAccepted);
    }

    private static long amount(@Nullable Given known) {
        return Objects.requireNonNull(known).amount();
    }

    private static long free(Map<Integer, Given> model) {
        return CAPTURED - sum(model, Fate.BACK) - sum(model, Fate.ON_ITS_WAY);
    }

    private static long sum(Map<Integer, Given> model, Fate fate) {
        return model.values().stream().filter(given -> given.fate() == fate).mapToLong(Given::amount).sum();
    }
}
