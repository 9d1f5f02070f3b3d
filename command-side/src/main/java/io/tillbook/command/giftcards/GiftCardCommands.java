package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.CardCheckCommand.CheckCard;
import io.tillbook.api.giftcards.CardHoldCommand.CaptureHold;
import io.tillbook.api.giftcards.CardHoldCommand.CaptureHolds;
import io.tillbook.api.giftcards.CardHoldCommand.HoldValue;
import io.tillbook.api.giftcards.CardHoldCommand.ReleaseHold;
import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReplaceCard;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.LoadReceiptTaken;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.api.giftcards.GiftCardPermissions;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.TillMoney;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import io.tillbook.command.members.mall.RewardCards;
import java.util.List;

/** The write side of gift cards. */
public final class GiftCardCommands implements Slice {
    private final TillMoney money;

    /** @param money counts what is taken and given back at tills */
    public GiftCardCommands(TillMoney money) {
        this.money = money;
    }

    @Override
    public String capability() {
        return "giftcards";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("giftcards.IssueCard", IssueCard.class, GiftCardPermissions.ISSUE,
                        new IssueCardDecider()),
                new CommandHandling<>("giftcards.CheckCard", CheckCard.class, GiftCardPermissions.CHECK,
                        new CheckCardDecider()),
                new CommandHandling<>("giftcards.LoadValue", LoadValue.class, GiftCardPermissions.LOAD,
                        new LoadValueDecider(money)),
                new CommandHandling<>("giftcards.GrantBonus", GrantBonus.class, GiftCardPermissions.GRANT,
                        new GrantBonusDecider(), new GivenAway()),
                new CommandHandling<>("giftcards.AdjustValue", AdjustValue.class, GiftCardPermissions.ADJUST,
                        new AdjustValueDecider(), new PutRight()),
                new CommandHandling<>("giftcards.ImportCard", ImportCard.class, GiftCardPermissions.IMPORT,
                        new ImportCardDecider()),
                new CommandHandling<>("giftcards.HoldValue", HoldValue.class, GiftCardPermissions.HOLD,
                        new HoldValueDecider()),
                new CommandHandling<>("giftcards.CaptureHold", CaptureHold.class, GiftCardPermissions.HOLD,
                        new CaptureHoldDecider()),
                new CommandHandling<>("giftcards.CaptureHolds", CaptureHolds.class, GiftCardPermissions.HOLD,
                        new CaptureHoldsDecider()),
                new CommandHandling<>("giftcards.ReleaseHold", ReleaseHold.class, GiftCardPermissions.HOLD,
                        new ReleaseHoldDecider()),
                new CommandHandling<>("giftcards.BlockCard", BlockCard.class, GiftCardPermissions.BLOCK,
                        new BlockCardDecider()),
                new CommandHandling<>("giftcards.UnblockCard", UnblockCard.class, GiftCardPermissions.MANAGE,
                        new UnblockCardDecider()),
                new CommandHandling<>("giftcards.ReplaceCard", ReplaceCard.class, GiftCardPermissions.MANAGE,
                        new ReplaceCardDecider(), new MovedUnproven()),
                new CommandHandling<>("giftcards.CashOut", CashOut.class, GiftCardPermissions.CASH_OUT,
                        new CashOutDecider(money), new PaidOut()),
                new CommandHandling<>("giftcards.ReturnPurchase", ReturnPurchase.class, GiftCardPermissions.LOAD,
                        new ReturnPurchaseDecider(money), new PaidBack()),
                new CommandHandling<>("giftcards.ExpireCard", ExpireCard.class, GiftCardPermissions.MANAGE,
                        new ExpireCardDecider()),
                new CommandHandling<>("giftcards.SetGiftCardRules", SetGiftCardRules.class,
                        GiftCardPermissions.SET_RULES,
                        new SetGiftCardRulesDecider()));
    }

    /** Part of a sale: what it is paid with by gift cards is spent. */
    public static SalePart spentCards() {
        return new SpentCards();
    }

    /** Part of a return: what was paid with gift cards comes back to them. */
    public static ReturnPart refundedCards() {
        return new RefundedCards();
    }

    /** Part of the points mall: value on gift cards. */
    public static RewardCards valueForPoints() {
        return new ValueForPoints();
    }

    @Override
    public List<Permission> permissions() {
        return GiftCardPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return GiftCardLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("giftcards.CardIssued", CardIssued.class),
                StoredType.first("giftcards.ValueLoaded", ValueLoaded.class),
                StoredType.first("giftcards.LoadReceiptTaken", LoadReceiptTaken.class),
                StoredType.first("giftcards.BonusGranted", BonusGranted.class),
                StoredType.first("giftcards.BonusTakenBack", BonusTakenBack.class),
                StoredType.first("giftcards.ValueAdjusted", ValueAdjusted.class),
                StoredType.first("giftcards.ValueImported", ValueImported.class),
                StoredType.first("giftcards.ValueHeld", ValueHeld.class),
                StoredType.first("giftcards.HoldEnded", HoldEnded.class),
                StoredType.first("giftcards.ValueSpent", ValueSpent.class),
                StoredType.first("giftcards.CardOverdrawn", CardOverdrawn.class),
                StoredType.first("giftcards.ValueRefunded", ValueRefunded.class),
                StoredType.first("giftcards.CardSecretMissed", CardSecretMissed.class),
                StoredType.first("giftcards.CardBlocked", CardBlocked.class),
                StoredType.first("giftcards.CardUnblocked", CardUnblocked.class),
                StoredType.first("giftcards.CardReplaced", CardReplaced.class),
                StoredType.first("giftcards.ValueMovedIn", ValueMovedIn.class),
                StoredType.first("giftcards.ValueCashedOut", ValueCashedOut.class),
                StoredType.first("giftcards.PurchaseReturned", PurchaseReturned.class),
                StoredType.first("giftcards.CardExpired", CardExpired.class),
                StoredType.first("giftcards.ValueExpired", ValueExpired.class),
                StoredType.first("giftcards.SaleCardSpent", SaleCardSpent.class),
                StoredType.first("giftcards.SaleCardRefunded", SaleCardRefunded.class),
                StoredType.first("giftcards.GiftCardRulesSet", GiftCardRulesSet.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("giftcards.GiftCard", GiftCard.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), GiftCardRejection.class);
    }
}
