package io.tillbook.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.StreamRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two stores that sell milk at 10.00, with promotions that take 1.00 off; all capabilities decide. */
public final class PromotedShop {
    /** What each promotion takes off a sale, in minor units. */
    public static final long BENEFIT = 100;
    private static final long PRICE = 1_000;

    private final History history = new History();

    /**
     * A sale of milk.
     *
     * @param promotions what is applied to it, each as its first version unless it says {@code id@version}
     * @param reported whether it has happened
     * @param at when
     */
    public record Wanted(String id, LocationId store, @Nullable String member, List<String> promotions,
            List<PresentedCoupon> coupons, int pieces, boolean reported, OffsetDateTime at) {
        /** A live sale of a piece in the morning, to nobody who is known. */
        public static Wanted sale(String id, String... promotions) {
            return new Wanted(id, Shop.STORE, null, List.of(promotions), List.of(), 1, false, Circumstances.MORNING);
        }

        /** The same with coupons. */
        public Wanted with(PresentedCoupon... presented) {
            return new Wanted(id, store, member, promotions, List.of(presented), pieces, reported, at);
        }

        /** The same of a member. */
        public Wanted to(String buyer) {
            return new Wanted(id, store, buyer, promotions, coupons, pieces, reported, at);
        }

        /** The same at another store. */
        public Wanted in(LocationId other) {
            return new Wanted(id, other, member, promotions, coupons, pieces, reported, at);
        }

        /** The same of more pieces. */
        public Wanted of(int many) {
            return new Wanted(id, store, member, promotions, coupons, many, reported, at);
        }

        /** The same, which has happened. */
        public Wanted happened() {
            return new Wanted(id, store, member, promotions, coupons, pieces, true, at);
        }

        /** The same at another moment. */
        public Wanted at(OffsetDateTime moment) {
            return new Wanted(id, store, member, promotions, coupons, pieces, reported, moment);
        }
    }

    /** Two stores, and nothing promoted. */
    public PromotedShop() {
        Stream.of(Shop.opened(Shop.STORE, NegativeStock.ALLOW), Shop.opened(Shop.OTHER_STORE, NegativeStock.ALLOW),
                Shop.pieces(Shop.MILK)).forEach(history::add);
    }

    /** A promotion that takes 1.00 off, needs a coupon where a campaign is named, and is limited. */
    public PromotedShop promote(String promotion, @Nullable String campaign, UseLimit limit) {
        accepted(new DraftPromotion(new PromotionId(promotion), promotion, rule(campaign, limit)));
        accepted(new PublishPromotion(new PromotionId(promotion), 1, null, null, null));
        return this;
    }

    /** A promotion that gives a coupon of a campaign for the next time. */
    public PromotedShop promise(String promotion, String campaign) {
        accepted(new DraftPromotion(new PromotionId(promotion), promotion, PromotionRule.of(
                Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.CouponGift(campaign))
                        .onReturn(OnReturn.KEEP))));
        accepted(new PublishPromotion(new PromotionId(promotion), 1, null, null, null));
        return this;
    }

    /** A further version of a promotion. */
    public PromotedShop revise(String promotion, int version, UseLimit limit) {
        accepted(new RevisePromotion(new PromotionId(promotion), promotion, rule(null, limit)));
        accepted(new PublishPromotion(new PromotionId(promotion), version, null, null, null));
        return this;
    }

    private static PromotionRule rule(@Nullable String campaign, UseLimit limit) {
        Rule plain = Rule.of(campaign == null ? Layer.ORDER : Layer.COUPON, Scope.ALL, new Need.None(),
                new Benefit.Off(Money.of(BENEFIT)));
        return PromotionRule.of(
                (campaign == null ? plain : plain.when(When.coupon(campaign))).limit(limit).onReturn(OnReturn.KEEP));
    }

    /** Decides a command, and remembers what came of it. */
    public Decision send(Command command) {
        return send(command, Circumstances.MORNING);
    }

    /** Decides a command that happens at a moment. */
    public Decision send(Command command, OffsetDateTime at) {
        return history.run(command, Circumstances.of(command, at));
    }

    /** Decides a command that happened at a moment by its sender's clock. */
    public Decision send(Command command, OffsetDateTime at, Instant receivedAt) {
        Occurrence told = Circumstances.of(command, at);
        return history.run(command, new Occurrence(told.commandId(), told.commandType(), told.actor(),
                told.location(), told.register(), at, receivedAt, told.correlationId(), told.causationId()));
    }

    /** How much a command is that would be accepted; empty where it cannot be limited. */
    public Optional<Stake> stake(Command command) {
        return history.stake(command, Circumstances.of(command));
    }

    /** Sells. */
    public Decision sell(Wanted wanted) {
        return send(command(wanted), wanted.at());
    }

    /** Takes pieces of a sale back. */
    public Decision takeBack(String id, Wanted sale, int pieces) {
        Money paid = Money.of((PRICE * sale.pieces() - BENEFIT * sale.promotions().size()) * pieces / sale.pieces());
        return send(new AcceptReturn(new ReturnId(id), new SaleId(sale.id()), sale.store(), Shop.TILL,
                List.of(new ReturnLine(1, Quantity.of(pieces), true, null, null)),
                List.of(new Refund(TenderMethod.CASH, paid)), "changed their mind", null));
    }

    private static CompleteSale command(Wanted wanted) {
        List<AppliedRule> applied = wanted.promotions().stream().map(PromotedShop::applied).toList();
        List<LineShare> shares = Stream.iterate(0, seq -> seq + 1)
                .limit(applied.size())
                .map(seq -> new LineShare(seq, Money.of(BENEFIT)))
                .toList();
        Money discount = Money.of(BENEFIT * applied.size());
        SaleLine line = new SaleLine(1, Shop.MILK, Quantity.of(wanted.pieces()), Money.of(PRICE), null, discount, null,
                null, null, shares, null);
        return new CompleteSale(new SaleId(wanted.id()), new ReceiptNo(wanted.id()), wanted.store(), Shop.TILL, null,
                wanted.member() == null ? null : new MemberId(wanted.member()), List.of(line),
                List.of(new Tender(TenderMethod.CASH, Money.of(PRICE * wanted.pieces()).minus(discount), null)), null,
                wanted.reported() ? Origin.REPORTED : null,
                new PriceBasis(wanted.at(), 1, null, null, null, null, null, null), applied, null, null,
                wanted.coupons());
    }

    private static AppliedRule applied(String cited) {
        String[] parts = cited.split("@", -1);
        return new AppliedRule(Layer.ORDER, new PromotionId(parts[0]),
                parts.length == 1 ? 1 : Integer.parseInt(parts[1]), null, null, Money.of(BENEFIT));
    }

    /** Decides a command that has to be accepted; its events. */
    public List<Event> accepted(Command command) {
        return accepted(send(command));
    }

    /** The events of a decision that has to be accepted. */
    public static List<Event> accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return decision.events().stream().map(NewEvent::event).toList();
    }

    /** The only event of a kind of a decision that has to be accepted. */
    public static <E extends Event> E only(Decision decision, Class<E> kind) {
        List<E> found = accepted(decision).stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).as(kind.getSimpleName()).hasSize(1);
        return found.getFirst();
    }

    /** Why a decision has refused; a sentence tells it. */
    public static Rejection refused(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        Rejection reason = ((Refused) decision).rejection();
        assertThat(reason.detail()).matches("\\p{Lu}.*\\.");
        return reason;
    }

    /** The state of a stream. */
    public <S> S state(StreamRef<S> stream) {
        return history.of(stream);
    }
}
