package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.load;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.testing.Circumstances.id;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.Capabilities;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Threads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tills that spend the same card at once. */
class RacingCardsTest {
    private static final int TILLS = 16;

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());

    @BeforeEach
    void aCardOf100() {
        Stream.of(Shop.store(NegativeStock.ALLOW))
                .forEach(event -> ledger.appendFromElsewhere(event.stream(), event.event()));
        ledger.send(id(1), new IssueCard(CARD, new Secret("not looked at"), null, null, null, CardProof.of("right")));
        ledger.send(id(2), load(CARD, 100));
        assertThat(ledger.state(GiftCard.at(CARD)).value().total()).isEqualTo(Money.of(100));
    }

    @Test
    void twoTillsSpend60EachOf100AndOneOfThemDoes() {
        List<Answer> answers = Threads.atOnce(2, till -> ledger.send(id(10 + till), sale("T" + till, by(CARD, 60))));

        assertThat(answers).filteredOn(RacingCardsTest::isRefused).hasSize(1);
        assertThat(ledger.state(GiftCard.at(CARD)).value().total()).isEqualTo(Money.of(40));
    }

    @Test
    void tillsOfTwoProcessesSpendAllOfItAndNoMore() {
        List<MemoryLedger> processes = List.of(ledger, ledger.restarted());
        List<Answer> answers = Threads.atOnce(TILLS,
                till -> processes.get(till % 2).send(id(10 + till), sale("T" + till, by(CARD, 10))));

        assertThat(answers).filteredOn(RacingCardsTest::isRefused).hasSize(TILLS - 10);
        assertThat(ledger.state(GiftCard.at(CARD)).value().isZero()).isTrue();
        assertThat(ledger.state(Stock.at(STORE, MILK)).onHand().thousandths())
                .isEqualTo(-100_000);
    }

    /** Guessing many secrets at once is no more than five tries. */
    @Test
    void manySecretsAtOnceAreNoMoreThanFive() {
        Threads.atOnce(TILLS, till -> ledger.send(id(10 + till), sale("T" + till, by(CARD, 1, "guess " + till))));

        assertThat(ledger.events(GiftCard.at(CARD)))
                .filteredOn(CardSecretMissed.class::isInstance)
                .hasSize(5);
    }

    private static boolean isRefused(Answer answer) {
        return answer instanceof Answer.Decided decided && decided.outcome() instanceof CommandRefused refused
                && refused.rejection() instanceof NotEnoughValue;
    }
}
