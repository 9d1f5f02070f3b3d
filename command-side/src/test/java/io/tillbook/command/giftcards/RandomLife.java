package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.RIGHT;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.card;
import static io.tillbook.command.giftcards.CardShop.cash;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.hold;
import static io.tillbook.command.giftcards.CardShop.release;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.giftcards.CardModel.Card;
import io.tillbook.command.giftcards.CardModel.Sale;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.QuickHistory;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A random life of a few cards, told to the ledger and to the model. */
final class RandomLife {
    private static final int STEPS = 24;
    private static final int CARDS = 4;
    private static final long BONUS_FROM = 500;
    private static final long BONUS = 51;
    private static final int MOST_WRONG = 5;
    private static final int ONE_RESTART_IN = 50;

    private final Random random;
    private final int[] counts;
    private final QuickHistory folded = new QuickHistory();
    private final CardModel model = new CardModel();
    private final PostedCards posted = new PostedCards();
    private final Map<Integer, Integer> brought = new HashMap<>();
    private int next;
    private int made = CARDS;

    RandomLife(Random random, int[] counts) {
        this.random = random;
        this.counts = counts;
        Stream.of(Shop.store(NegativeStock.ALLOW)).forEach(folded::add);
        folded.add(CardShop.member(CardShop.MEMBER));
        send(new SetGiftCardRules(new GiftCardRules(null, null, 1, CardModel.BREAKAGE_DAYS, null,
                List.of(new BonusStep(Money.of(BONUS_FROM), Money.of(BONUS)))), "board", null));
        for (int number = 0; number < CARDS; number++) {
            issue(number);
        }
    }

    private void issue(int number) {
        boolean isNamed = number % 2 == 1;
        send(new IssueCard(card(number), new Secret("not looked at"), isNamed ? CardShop.MEMBER : null, null,
                null, CardProof.of(RIGHT)));
        Card card = new Card();
        card.isNamed = isNamed;
        model.cards.put(number, card);
    }

    void run() {
        for (int step = 0; step < STEPS; step++) {
            int place = random.nextInt(CARDS);
            int number = brought.getOrDefault(place, place);
            Card card = model.cards.get(number);
            switch (random.nextInt(18)) {
                case 0, 1, 2 -> load(number, card);
                case 3, 4, 5 -> spend(number, card);
                case 6 -> report(number, card);
                case 7, 8 -> takeBack();
                case 9 -> holdOrRelease(number, card);
                case 10 -> block(number, card);
                case 11 -> replaceWithFresh(number, card);
                case 12 -> end(number, card);
                case 13 -> model.nextDay(1 + random.nextInt(25));
                case 14 -> expire(number);
                case 15 -> adjust(number, card);
                case 16 -> bringIn(place);
                default -> grant(number, card);
            }
            perhapsRestart();
            check();
        }
    }

    private void expire(int number) {
        send(CardShop.expire(card(number)));
        model.expire(number);
    }

    private OffsetDateTime now() {
        return MORNING.with(model.today);
    }

    private void perhapsRestart() {
        switch (random.nextInt(ONE_RESTART_IN)) {
            case 0 -> folded.restart();
            case 1 -> folded.restartFromSnapshots();
            default -> {}
        }
    }

    private void load(int number, Card card) {
        long paid = 1L + random.nextInt(900);
        boolean isDone = sent(CardShop.load(card(number), paid), model.isLoadable(card));
        if (isDone) {
            model.load(number, paid, paid >= BONUS_FROM ? BONUS : 0);
        }
    }

    private void grant(int number, Card card) {
        if (sent(new GrantBonus(card(number), Money.of(7), "a prize", null), model.isLoadable(card))) {
            model.load(number, 0, 7);
        }
    }

    /** One in place of another, so that it lives on as the others do; what was on that one stays owed. */
    private void bringIn(int number) {
        int fresh = made + (made % 2 == number % 2 ? 0 : 1);
        made = fresh + 1;
        Card card = new Card();
        card.isNamed = number % 2 == 1;
        long paid = random.nextInt(300);
        long bonus = random.nextInt(2) * (long) random.nextInt(30);
        OffsetDateTime end = card.isNamed || random.nextBoolean() ? null : now().plusDays(random.nextInt(20) - 5L);
        sent(new ImportCard(card(fresh), new Secret("1234"), card.isNamed ? CardShop.MEMBER : null, null, STORE,
                Money.of(paid), Money.of(bonus), end, CardProof.of(RIGHT)), true);
        model.bringIn(fresh, card, paid, bonus, end == null ? null : end.toLocalDate());
        brought.put(number, fresh);
        sent(new ImportCard(card(fresh), new Secret("1234"), null, null, null, Money.of(1), null, null,
                CardProof.of(RIGHT)), false);
    }

    private void adjust(int number, Card card) {
        long paid = 1L + random.nextInt(60);
        long more = random.nextBoolean() ? paid : -paid;
        long bonus = random.nextInt(21) - 10L;
        boolean isEnough = card.paid + more >= 0 && card.bonus + bonus >= 0
                && (more + bonus >= 0 || card.all() + more + bonus >= card.held);
        if (sent(new AdjustValue(card(number), Money.of(more), Money.of(bonus), "a typing error", null),
                card.isLoaded && !card.isClosed && isEnough)) {
            model.adjust(number, more, bonus);
        }
    }

    private void spend(int number, Card card) {
        long amount = 1L + random.nextInt(700);
        boolean isRight = random.nextInt(5) > 0;
        String id = "T" + next++;
        boolean isFree = model.isUsable(card) && isRight && amount <= card.all() - card.held;
        if (sent(sale(id, by(card(number), amount, isRight ? RIGHT : "wrong"), cash(1)), isFree)) {
            card.wrong = 0;
            model.spend(id, number, amount, 0);
        } else if (model.isUsable(card) && !isRight) {
            miss(card);
        }
    }

    private void miss(Card card) {
        card.wrong = Math.min(MOST_WRONG, card.wrong + 1);
        card.isBlocked |= card.wrong == MOST_WRONG && !card.isClosed && !card.isExpired;
    }

    private void report(int number, Card card) {
        long amount = 1L + random.nextInt(700);
        boolean isRight = random.nextBoolean();
        String id = "R" + next++;
        long covered = isRight && card.wrong < MOST_WRONG ? Math.min(amount, card.all() - card.held) : 0;
        sent(sale(id, Origin.REPORTED, by(card(number), amount, isRight ? RIGHT : "wrong")), true);
        if (!isRight) {
            miss(card);
        } else if (covered > 0) {
            card.wrong = 0;
        }
        model.spend(id, number, covered, amount - covered);
    }

    private void takeBack() {
        List<Map.Entry<String, Sale>> open = model.sales.entrySet()
                .stream()
                .filter(sale -> sale.getValue().left() > 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (!open.isEmpty()) {
            Map.Entry<String, Sale> chosen = open.get(random.nextInt(open.size()));
            long amount = 1L + random.nextLong(chosen.getValue().left());
            sent(back("B" + next++, chosen.getKey(), amount, toCard(amount)), true);
            model.back(chosen.getKey(), amount);
        }
    }

    private void holdOrRelease(int number, Card card) {
        if (card.held > 0) {
            sent(release(card(number), "H" + number), true);
            card.held = 0;
            return;
        }
        long amount = 1L + random.nextInt(300);
        if (sent(hold(card(number), "H" + number, amount, now().plusHours(1)),
                model.isUsable(card) && amount <= card.all())) {
            card.held = amount;
            card.wrong = 0;
        }
    }

    private void block(int number, Card card) {
        if (card.isBlocked) {
            sent(new UnblockCard(card(number), STORE, "found"), true);
            card.isBlocked = false;
            card.wrong = 0;
        } else if (sent(new BlockCard(card(number), STORE, "lost"), !card.isClosed && !card.isExpired)) {
            card.isBlocked = true;
        }
    }

    private void replaceWithFresh(int number, Card card) {
        int fresh = made + (made % 2 == number % 2 ? 0 : 1);
        made = fresh + 1;
        boolean isRight = random.nextBoolean();
        boolean canBe = (card.isLoaded || card.isBlocked) && (!card.isClosed || card.all() > 0);
        issue(fresh);
        if (sent(replace(card(number), card(fresh), isRight ? RIGHT : null),
                canBe && card.held == 0 && (isRight ? card.wrong < MOST_WRONG : card.isNamed))) {
            model.replace(number, fresh);
        }
    }

    private void end(int number, Card card) {
        if (random.nextBoolean()) {
            if (sent(cashOut(card(number), Math.max(1, card.paid), RIGHT),
                    model.isUsable(card) && card.held == 0 && card.paid > 0)) {
                model.close(number);
            }
            return;
        }
        // The notebook does not know what each card was bought with; cards that nothing was spent from are bought.
        Decision decision = send(new ReturnPurchase(card(number), new Secret("not looked at"), STORE, TILL,
                List.of(new Refund(TenderMethod.CASH, Money.of(Math.max(1, card.paid)))), "not wanted", null,
                CardProof.of(RIGHT)));
        if (decision instanceof Accepted) {
            assertThat(card.isLoaded && !card.isBlocked && !card.isClosed && !card.isExpired && card.held == 0)
                    .isTrue();
            model.close(number);
        }
    }

    private boolean sent(Command command, boolean isToBeAccepted) {
        Decision decision = send(command);
        boolean isAccepted = decision instanceof Accepted;
        assertThat(isAccepted).as("%s of %s", decision, command).isEqualTo(isToBeAccepted);
        counts[isAccepted ? 0 : 1]++;
        return isAccepted;
    }

    private Decision send(Command command) {
        Decision decision = folded.run(command, Circumstances.of(command, now()));
        decision.events().forEach(event -> posted.add(event, model.today));
        return decision;
    }

    private void check() {
        model.cards.forEach((number, expected) -> {
            GiftCard actual = folded.of(GiftCard.at(card(number)));
            assertThat(actual.value().paidMinor().minor()).as("paid on card %d", number).isEqualTo(expected.paid);
            assertThat(actual.value().bonusMinor().minor()).as("bonus on card %d", number)
                    .isEqualTo(expected.bonus);
            assertThat(expected.paid >= 0 && expected.bonus >= 0).isTrue();
        });
        posted.check(model);
    }
}
