package io.tillbook.server.demo;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gift cards of the demo chain, as China has rules for them: figures that somebody has to check. The first customers of
 * a store that can be served from two of the cards pay with these.
 */
final class DemoGiftCards {
    private static final LocationId SELLER = DemoChain.STORES.getFirst().id();
    private static final RegisterId TILL = new RegisterId("R1");
    private static final GiftCardRules RULES = new GiftCardRules(Money.of(100_000), Money.of(500_000), 36, null, true,
            List.of(new BonusStep(Money.of(50_000), Money.of(5_000))));
    private static final String SOURCE = "单用途商业预付卡管理办法(试行), to be checked";
    private static final List<DemoCard> CARDS = List.of(
            new DemoCard(CardNumber.of("628157309462180"), new Secret("demo-card-1"), null, 50_000),
            new DemoCard(CardNumber.of("628164027793518"), new Secret("demo-card-2"), null, 20_000),
            new DemoCard(CardNumber.of("628183650917242"), new Secret("demo-card-3"), new MemberId("M0001"), 100_000),
            new DemoCard(CardNumber.of("628190451738826"), new Secret("demo-card-4"), null, 0));
    private static final int USED = 2;
    private static final Money MOST = Money.of(20_000);

    private int paid;

    /**
     * A card.
     *
     * @param paidMinor what it is loaded with; nothing where it waits in the rack
     */
    private record DemoCard(CardNumber number, Secret secret, @Nullable MemberId member, long paidMinor) {
        /** Of the story alone, which has no keys; the server that tells it makes one of the secret instead. */
        CardProof proof() {
            return CardProof.of(number.value());
        }
    }

    static void sell(DemoJournal journal, LocalDateTime at) {
        journal.decide(at, new SetGiftCardRules(RULES, SOURCE, null));
        for (DemoCard card : CARDS) {
            journal.issue(at, new IssueCard(card.number(), card.secret(), card.member(), null, SELLER, card.proof()));
            if (card.paidMinor() > 0) {
                journal.load(at, new LoadValue(card.number(), SELLER, TILL, null, null,
                        List.of(new Tender(TenderMethod.WECHAT, Money.of(card.paidMinor()), null)), null));
            }
        }
    }

    /** How a sale is paid: with the next card that was not used yet, if there is one here, else as it was to be. */
    List<Tender> paying(LocationId store, boolean hasLine, List<Tender> others) {
        Money due = others.stream().map(Tender::captured).reduce(Money.ZERO, Money::plus);
        if (!store.equals(SELLER) || !hasLine || paid == USED || due.isZero() || due.exceeds(MOST)) {
            return others;
        }
        DemoCard card = CARDS.get(paid++);
        return List.of(new Tender(TenderMethod.GIFT_CARD, due, null, card.number(), card.secret(), card.proof()));
    }
}
