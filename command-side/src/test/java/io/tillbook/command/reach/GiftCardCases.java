package io.tillbook.command.reach;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.TILL;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.CardHoldCommand.CaptureHold;
import io.tillbook.api.giftcards.CardHoldCommand.CaptureHolds;
import io.tillbook.api.giftcards.CardHoldCommand.HeldPart;
import io.tillbook.api.giftcards.CardHoldCommand.HoldValue;
import io.tillbook.api.giftcards.CardHoldCommand.ReleaseHold;
import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.CardCheckCommand.CheckCard;
import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReplaceCard;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands about gift cards. A card is used everywhere; what is done to it is done somewhere. */
final class GiftCardCases {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");
    private static final SaleId ORDER = new SaleId("O1");
    private static final Money ONE = Money.of(1);

    private GiftCardCases() {}

    static List<Case> all() {
        Secret secret = new Secret("123456");
        CardProof proof = CardProof.of("hash");
        return List.of(
                there(new IssueCard(CARD, secret, null, null, OTHER_STORE, proof)),
                new Case(new IssueCard(CARD, secret, null, null, null, proof), Extent.CHAIN),
                new Case(new CheckCard(CARD, secret, proof), Extent.NOWHERE),
                there(new LoadValue(CARD, OTHER_STORE, TILL, null, null,
                        List.of(new Tender(TenderMethod.CASH, ONE, null)), null)),
                new Case(new GrantBonus(CARD, ONE, "a prize", null), Extent.CHAIN),
                new Case(new AdjustValue(CARD, ONE, null, "a typing error", null), Extent.CHAIN),
                there(imported(OTHER_STORE)), new Case(imported(null), Extent.CHAIN),
                there(new HoldValue(CARD, secret, OTHER_STORE, ORDER, ONE, MORNING.plusHours(1), proof)),
                there(new CaptureHold(CARD, OTHER_STORE, ORDER, ONE)),
                there(new CaptureHolds(OTHER_STORE, ORDER, List.of(new HeldPart(CARD, ONE), new HeldPart(OTHER, ONE)))),
                there(new ReleaseHold(CARD, OTHER_STORE, ORDER)),
                there(new BlockCard(CARD, OTHER_STORE, "lost")),
                there(new UnblockCard(CARD, OTHER_STORE, "found")),
                there(new ReplaceCard(CARD, secret, OTHER, OTHER_STORE, "lost", null, proof)),
                there(new CashOut(CARD, secret, OTHER_STORE, TILL, TenderMethod.CASH, ONE, "moves", null, proof)),
                there(new ReturnPurchase(CARD, secret, OTHER_STORE, TILL, List.of(new Refund(TenderMethod.CASH, ONE)),
                        "not wanted", null, proof)),
                new Case(new ExpireCard(CARD), Extent.CHAIN),
                new Case(new SetGiftCardRules(GiftCardRules.NONE, "board", null), Extent.CHAIN));
    }

    private static ImportCard imported(@Nullable LocationId location) {
        return new ImportCard(CARD, new Secret("1234"), null, null, location, ONE, null, null, CardProof.of("hash"));
    }

    private static Case there(Command command) {
        return new Case(command, Extent.at(OTHER_STORE));
    }
}
