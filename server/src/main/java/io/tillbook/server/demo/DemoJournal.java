package io.tillbook.server.demo;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.CouponCommand.SetReminder;
import io.tillbook.api.finance.FinanceCommand.PostEntry;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.bills.BillCommand;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.markdown.MarkdownCommand;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.ShiftsCommand;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.demo.DemoCommand.Act;
import io.tillbook.server.demo.pricing.PricesKnown;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes down what the demo chain does, as commands under ids that follow from what they are about. */
final class DemoJournal {
    private static final String ADJUST = "inventory.AdjustStock";
    private static final String BILLS = "bills";
    private static final String BOOKS = "books";
    private static final String END = "end";
    private static final String MEMBERS = "members";
    private static final String PRICES = "prices";
    private static final String POLICY = "policy";
    private static final String TAXES = "taxes";
    private static final String CARDS = "cards";

    private final List<DemoCommand> commands = new ArrayList<>();
    private PricesKnown prices = PricesKnown.NOTHING;

    List<DemoCommand> commands() {
        return List.copyOf(commands);
    }

    /** What everybody may know of prices by now. */
    PricesKnown prices() {
        return prices;
    }

    void open(LocalDateTime at, OpenLocation command) {
        add(Act.CATALOG, command.location().value(), "catalog.OpenLocation", command.location().value(), at, command);
    }

    void register(LocalDateTime at, RegisterProduct command) {
        add(Act.CATALOG, command.sku().value(), "catalog.RegisterProduct", command.sku().value(), at, command);
    }

    void describe(LocalDateTime at, DescribeSupplier command) {
        add(Act.CATALOG, command.supplier().value(), "purchasing.DescribeSupplier", command.supplier().value(), at,
                command);
    }

    void supply(LocalDateTime at, SetSupply command) {
        add(Act.CATALOG, command.sku().value(), "replenishment.SetSupply", command.sku().value(), at, command);
    }

    /** How much of a category is ordered. */
    void plan(LocalDateTime at, SetStockPolicy command) {
        String category = Objects.requireNonNull(command.category());
        add(Act.CATALOG, category, "replenishment.SetStockPolicy", category, at, command);
    }

    /** Somebody becomes a member. They are in the order of their numbers: some have brought others. */
    void join(LocalDateTime at, RegisterMember command) {
        add(Act.MEMBERS, MEMBERS, "members.RegisterMember", command.member().value(), at, command);
    }

    void openList(LocalDateTime at, OpenPriceList command) {
        add(Act.PRICES, PRICES, "pricing.OpenPriceList", command.list().value(), at, command);
    }

    /** Prices of a list, once a day at most. */
    void setPrices(LocalDateTime at, SetPrices command) {
        add(Act.PRICES, PRICES, "pricing.SetPrices", command.list().value() + "/" + at.toLocalDate(), at, command);
    }

    /** What the chain has decided about prices. */
    void decide(LocalDateTime at, SetPricingPolicy command) {
        add(Act.PRICES, POLICY, "pricing.SetPricingPolicy", POLICY, at, command);
    }

    /** The first rate of a tax class. */
    void setRate(LocalDateTime at, SetTaxRate command) {
        add(Act.PRICES, TAXES, "tax.SetTaxRate", command.taxClass().value(), at, command);
    }

    void classify(LocalDateTime at, ClassifyProducts command) {
        add(Act.PRICES, TAXES, "tax.ClassifyProducts", command.taxClass().value(), at, command);
    }

    /** The first version of a promotion. */
    void draft(LocalDateTime at, DraftPromotion command) {
        add(Act.PRICES, command.promotion().value(), "pricing.DraftPromotion", command.promotion().value(), at,
                command);
    }

    void publish(LocalDateTime at, PublishPromotion command) {
        add(Act.PRICES, command.promotion().value(), "pricing.PublishPromotion", command.promotion().value(), at,
                command);
    }

    void defineTiers(LocalDateTime at, DefineTiers command) {
        add(Act.PRICES, "tiers", "members.DefineTiers", "tiers", at, command);
    }

    /** Tiers come first: the program names one. */
    void defineProgram(LocalDateTime at, DefinePointsProgram command) {
        add(Act.PRICES, "tiers", "members.DefinePointsProgram", "points", at, command);
    }

    void tell(LocalDateTime at, RecordFeedback command) {
        add(Act.STORES, command.feedback().value(), "members.RecordFeedback", command.feedback().value(), at, command);
    }

    /** Each is answered once at most. */
    void answer(LocalDateTime at, AnswerFeedback command) {
        add(Act.STORES, command.feedback().value(), "members.AnswerFeedback", command.feedback().value(), at, command);
    }

    void close(LocalDateTime at, CloseFeedback command) {
        add(Act.STORES, command.feedback().value(), "members.CloseFeedback", command.feedback().value(), at, command);
    }

    void openCampaign(LocalDateTime at, OpenCampaign command) {
        add(Act.PRICES, command.campaign().value(), "coupons.OpenCampaign", command.campaign().value(), at, command);
    }

    /** What the chain has laid down for gift cards. */
    void decide(LocalDateTime at, SetGiftCardRules command) {
        add(Act.PRICES, CARDS, "giftcards.SetGiftCardRules", CARDS, at, command);
    }

    void issue(LocalDateTime at, IssueCard command) {
        add(Act.PRICES, CARDS, "giftcards.IssueCard", command.card().value(), at, command);
    }

    /** The first load of a card. */
    void load(LocalDateTime at, LoadValue command) {
        add(Act.PRICES, CARDS, "giftcards.LoadValue", command.card().value(), at, command);
    }

    void receive(LocalDateTime at, ReceiveGoods command) {
        add(act(command.location()), command.location().value(), "purchasing.ReceiveGoods",
                command.receiptId().value(), at, command);
    }

    void dispatch(LocalDateTime at, DispatchTransfer command) {
        add(act(command.from()), command.from().value(), "transfers.DispatchTransfer", command.transferId().value(),
                at, command);
    }

    void arrive(LocalDateTime at, LocationId store, ReceiveTransfer command) {
        add(Act.STORES, store.value(), "transfers.ReceiveTransfer", command.transferId().value(), at, command);
    }

    void sell(LocalDateTime at, CompleteSale command) {
        add(Act.STORES, command.location().value(), "sales.CompleteSale", command.saleId().value(), at, command);
    }

    void pay(LocalDateTime at, StartPayment command) {
        add(Act.STORES, command.location().value(), "payments.StartPayment", command.paymentId().value(), at, command);
    }

    /**
     * Something that is done with bills.
     *
     * @param key tells it apart from all else that is done with them
     */
    void bill(LocalDateTime at, String key, BillCommand command) {
        add(Act.EVENING, BILLS, BILLS, key, at, command);
    }

    void takeBack(LocalDateTime at, AcceptReturn command) {
        add(Act.STORES, command.location().value(), "returns.AcceptReturn", command.returnId().value(), at, command);
    }

    void exchange(LocalDateTime at, ExchangeGoods command) {
        add(Act.STORES, command.location().value(), "returns.ExchangeGoods",
                command.acceptReturn().returnId().value(), at, command);
    }

    void open(LocalDateTime at, OpenRegister command) {
        add(Act.STORES, command.location().value(), "shifts.OpenRegister",
                command.location().value() + "/" + command.register().value(), at, command);
    }

    void settle(LocalDateTime at, SettleDay command) {
        add(Act.STORES, command.location().value(), "shifts.SettleDay",
                command.location().value() + "/" + command.businessDay(), at, command);
    }

    /**
     * Something that happens in a shift, or to what came out of it.
     *
     * @param key tells it apart from all others
     */
    void shift(LocalDateTime at, String key, ShiftsCommand command) {
        add(Act.STORES, Objects.requireNonNull(command.location()).value(), "shifts", key, at, command);
    }

    /** An entry that somebody posts to the books. */
    void post(LocalDateTime at, PostEntry command) {
        add(Act.STORES, BOOKS, "finance.PostEntry", command.entryId().value(), at, command);
    }

    /**
     * A correction.
     *
     * @param key tells it apart from other corrections
     */
    void adjust(LocalDateTime at, String key, AdjustStock command) {
        add(act(command.location()), command.location().value(), ADJUST, key, at, command);
    }

    /** Members are reminded of the coupons of a campaign. */
    void remind(LocalDateTime at, SetReminder command) {
        add(Act.PRICES, command.campaign().value(), "coupons.SetReminder", command.campaign().value(), at, command);
    }

    /**
     * Something happens to a group.
     *
     * @param key tells it apart from all else that happens to groups
     */
    void group(LocalDateTime at, String key, GroupBuyCommand command) {
        add(Act.EVENING, "groups", "groups", key, at, command);
    }

    /**
     * Something is decided about goods that come to their last day.
     *
     * @param key tells it apart from all else that is decided about them
     */
    void markDown(LocalDateTime at, String key, MarkdownCommand command) {
        add(Act.EVENING, "markdowns", "markdowns", key, at, command);
    }

    /** The last correction of all. */
    void end(LocalDateTime at, AdjustStock command) {
        add(Act.END, command.location().value(), ADJUST, END, at, command);
    }

    /** The id of the last command of all. */
    static CommandId endId() {
        return id(ADJUST, END);
    }

    private static CommandId id(String type, String key) {
        return DerivedCommandId.of("demo", type, key);
    }

    private static Act act(LocationId location) {
        return location.equals(DemoChain.WAREHOUSE) ? Act.WAREHOUSE : Act.STORES;
    }

    private void add(Act act, String lane, String type, String key, LocalDateTime at, Command command) {
        OffsetDateTime moment = at.atOffset(DemoChain.OFFSET);
        commands.add(new DemoCommand(act, lane, id(type, key), moment, command));
        prices = prices.after(moment.toInstant(), command);
    }
}
