package io.tillbook.command.payments;

import static io.tillbook.command.payments.PayShop.PAYMENT;
import static io.tillbook.command.payments.PayShop.answer;
import static io.tillbook.command.payments.PayShop.reversed;
import static io.tillbook.command.payments.PayShop.start;
import static io.tillbook.command.payments.PayShop.submit;
import static io.tillbook.command.payments.PayShop.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which state follows which answer, as a table, and against a model that looks at all answers at once. */
class PaymentStatesTest {
    private static final long AMOUNT = 1_980;

    /** What can be learnt, and that somebody gives the payment up. */
    enum Said {
        PENDING, UNKNOWN, NOT_FOUND, CAPTURED, DECLINED, CANCELLED, REVERSED, GIVEN_UP;

        Command command() {
            return switch (this) {
                case PENDING -> answer(PAYMENT, AnswerState.PENDING);
                case UNKNOWN -> answer(PAYMENT, AnswerState.UNKNOWN);
                case NOT_FOUND -> answer(PAYMENT, AnswerState.NOT_FOUND);
                case CAPTURED -> taken(PAYMENT, AMOUNT);
                case DECLINED -> answer(PAYMENT, AnswerState.DECLINED);
                case CANCELLED -> answer(PAYMENT, AnswerState.CANCELLED);
                case REVERSED -> reversed(PAYMENT);
                case GIVEN_UP -> new CancelPayment(PAYMENT, "the customer left");
            };
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            BEFORE        | PENDING       | UNKNOWN       | NOT_FOUND     | CAPTURED      | DECLINED      | CANCELLED     | REVERSED
            STARTED       | PENDING       | UNKNOWN       | UNKNOWN       | CAPTURED      | DECLINED      | CANCELLED     | CANCELLED
            SUBMITTED     | PENDING       | UNKNOWN       | UNKNOWN       | CAPTURED      | DECLINED      | CANCELLED     | CANCELLED
            PENDING       | PENDING       | PENDING       | PENDING       | CAPTURED      | DECLINED      | CANCELLED     | CANCELLED
            UNKNOWN       | PENDING       | UNKNOWN       | UNKNOWN       | CAPTURED      | DECLINED      | CANCELLED     | CANCELLED
            CANCELLING    | CANCELLING    | CANCELLING    | CANCELLING    | CAPTURED_LATE | DECLINED      | CANCELLED     | CANCELLED
            CAPTURED      | CAPTURED      | CAPTURED      | CAPTURED      | CAPTURED      | CAPTURED      | CAPTURED      | CAPTURED
            DECLINED      | DECLINED      | DECLINED      | DECLINED      | CAPTURED_LATE | DECLINED      | DECLINED      | DECLINED
            CANCELLED     | CANCELLED     | CANCELLED     | CANCELLED     | CAPTURED_LATE | CANCELLED     | CANCELLED     | CANCELLED
            CAPTURED_LATE | CAPTURED_LATE | CAPTURED_LATE | CAPTURED_LATE | CAPTURED_LATE | CAPTURED_LATE | CAPTURED_LATE | CAPTURED_LATE
            """)
    void aStateFollowsAnAnswer(PaymentState before, PaymentState pending, PaymentState unknown, PaymentState notFound,
            PaymentState captured, PaymentState declined, PaymentState cancelled, PaymentState reversed) {
        assertThat(List.of(after(before, Said.PENDING), after(before, Said.UNKNOWN), after(before, Said.NOT_FOUND),
                after(before, Said.CAPTURED), after(before, Said.DECLINED), after(before, Said.CANCELLED),
                after(before, Said.REVERSED)))
                .containsExactly(pending, unknown, notFound, captured, declined, cancelled, reversed);
    }

    private static PaymentState after(PaymentState before, Said said) {
        PayShop shop = in(before);
        assertThat(shop.state(PAYMENT).state()).isEqualTo(before);
        shop.accepted(said.command());
        PaymentState then = shop.state(PAYMENT).state();
        shop.accepted(said.command());
        assertThat(shop.state(PAYMENT).state()).as("said again").isEqualTo(then);
        return then;
    }

    private static PayShop in(PaymentState state) {
        PayShop shop = new PayShop();
        shop.accepted(start(PAYMENT, AMOUNT));
        List<Said> way = switch (state) {
            case STARTED, SUBMITTED -> List.of();
            case PENDING -> List.of(Said.PENDING);
            case UNKNOWN -> List.of(Said.UNKNOWN);
            case CANCELLING -> List.of(Said.UNKNOWN, Said.GIVEN_UP);
            case CAPTURED -> List.of(Said.CAPTURED);
            case DECLINED -> List.of(Said.DECLINED);
            case CANCELLED -> List.of(Said.CANCELLED);
            case CAPTURED_LATE -> List.of(Said.CANCELLED, Said.CAPTURED);
        };
        if (state != PaymentState.STARTED) {
            shop.accepted(submit(PAYMENT, 1));
        }
        way.forEach(said -> shop.accepted(said.command()));
        return shop;
    }

    @Property(tries = 3_000)
    void anyAnswersInAnyOrderLeadWhereTheModelSays(@ForAll("answers") List<Said> all) {
        PayShop shop = submitted();
        boolean wasTaken = false;
        for (Said said : all) {
            shop.send(said.command());
            PaymentState now = shop.state(PAYMENT).state();
            assertThat(wasTaken && !now.isCaptured()).as("taken money is forgotten").isFalse();
            wasTaken = now.isCaptured();
        }
        assertThat(shop.state(PAYMENT).state()).as(all.toString()).isEqualTo(model(all));
    }

    @Property(tries = 1_000)
    void answersThatAreToldTwiceChangeNothing(@ForAll("answers") List<Said> all) {
        PayShop once = submitted();
        PayShop twice = submitted();
        for (Said said : all) {
            once.send(said.command());
            twice.send(said.command());
            assertThat(twice.send(said.command()).events()).as("repeated").isEmpty();
        }
        assertThat(twice.state(PAYMENT)).isEqualTo(once.state(PAYMENT));
    }

    @Provide
    Arbitrary<List<Said>> answers() {
        return Arbitraries.of(Said.class).list().ofMaxSize(8);
    }

    private static PayShop submitted() {
        PayShop shop = new PayShop();
        shop.accepted(start(PAYMENT, AMOUNT));
        shop.accepted(submit(PAYMENT, 1));
        return shop;
    }

    /** It knows no steps: it asks what was said first. */
    private static PaymentState model(List<Said> all) {
        int taken = first(all, Said.CAPTURED);
        int declined = first(all, Said.DECLINED);
        int cancelled = Math.min(first(all, Said.CANCELLED), first(all, Said.REVERSED));
        int ended = Math.min(declined, cancelled);
        int givenUp = Math.min(ended, first(all, Said.GIVEN_UP));
        if (taken < givenUp) {
            return PaymentState.CAPTURED;
        }
        if (taken < all.size() && (declined < cancelled || first(all, Said.REVERSED) > taken)) {
            return PaymentState.CAPTURED_LATE;
        }
        if (ended < all.size()) {
            return declined < cancelled ? PaymentState.DECLINED : PaymentState.CANCELLED;
        }
        if (givenUp < all.size()) {
            return PaymentState.CANCELLING;
        }
        boolean isAsked = first(all, Said.UNKNOWN) < all.size() || first(all, Said.NOT_FOUND) < all.size();
        return first(all, Said.PENDING) < all.size() ? PaymentState.PENDING
                : isAsked ? PaymentState.UNKNOWN : PaymentState.SUBMITTED;
    }

    /** The place of the first; behind the last where there is none. */
    private static int first(List<Said> all, Said said) {
        int place = new ArrayList<>(all).indexOf(said);
        return place < 0 ? all.size() : place;
    }
}
