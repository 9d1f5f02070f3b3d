package io.tillbook.command.members.mall;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.mall.HandedOutGoods;
import io.tillbook.api.members.mall.MallCommand.RedeemReward;
import io.tillbook.api.members.mall.MallRejection.RewardCardMissing;
import io.tillbook.api.members.mall.RewardCoupon;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardValue;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.coupons.CouponLedger;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member has for points. */
sealed interface Gift {
    /** What was given: one of them. */
    record Given(@Nullable HandedOutGoods goods, @Nullable RewardCoupon coupon, @Nullable RewardValue value) {}

    /** A footprint, and reads whether there is such a thing. */
    Footprint reading(Footprint footprint);

    /** A footprint, and may give it. */
    Footprint giving(Footprint footprint, RedeemReward command, States known);

    /** Rule: there is such a thing. */
    Optional<? extends Rejection> unknown(States states, OffsetDateTime now);

    /** Rule: it can be given to a member. */
    Optional<? extends Rejection> missing(RedeemReward command, MemberId member, Occurrence occurrence, States states);

    /** Gives it. */
    Given give(RedeemReward command, MemberId member, Occurrence occurrence, Draft draft);

    /** Goods, from the stock of the location where they are handed out. */
    record OfStock(RewardGoods goods) implements Gift {
        @Override
        public Footprint reading(Footprint footprint) {
            return footprint.reading(Product.at(goods.sku()));
        }

        @Override
        public Footprint giving(Footprint footprint, RedeemReward command, States known) {
            return reading(footprint).writing(Stock.at(command.location(), goods.sku()));
        }

        @Override
        public Optional<? extends Rejection> unknown(States states, OffsetDateTime now) {
            return Catalog.unknownProduct(states, goods.sku(), goods.quantity());
        }

        @Override
        public Optional<? extends Rejection> missing(RedeemReward command, MemberId member, Occurrence occurrence,
                States states) {
            return Catalog.unknownProduct(states, goods.sku(), goods.quantity())
                    .<Rejection>map(rejection -> rejection)
                    .or(() -> StockRules.shortage(states, command.location(),
                            List.of(out(command, occurrence, states))));
        }

        @Override
        public Given give(RedeemReward command, MemberId member, Occurrence occurrence, Draft draft) {
            List<StockPart> parts = StockLedger.issue(draft, out(command, occurrence, draft));
            return new Given(new HandedOutGoods(goods.sku(), goods.quantity(), StockParts.cost(parts),
                    StockParts.unlessPlain(parts)), null, null);
        }

        private Goods out(RedeemReward command, Occurrence occurrence, States states) {
            Quantity quantity = goods.quantity();
            return new Goods(command.location(), goods.sku(), quantity, null, null,
                    new StockCause(StockCause.Kind.REDEMPTION, command.redemption().value(), 1),
                    Catalog.localTime(states, command.location(), occurrence));
        }
    }

    /** A coupon of a campaign, issued to the member in the same append. */
    record OfCampaign(CampaignId campaign) implements Gift {
        @Override
        public Footprint reading(Footprint footprint) {
            return CouponLedger.reading(footprint, campaign);
        }

        @Override
        public Footprint giving(Footprint footprint, RedeemReward command, States known) {
            return CouponLedger.issuing(footprint, campaign, known);
        }

        @Override
        public Optional<? extends Rejection> unknown(States states, OffsetDateTime now) {
            return CouponLedger.notIssuable(states, campaign, now);
        }

        @Override
        public Optional<? extends Rejection> missing(RedeemReward command, MemberId member, Occurrence occurrence,
                States states) {
            return unknown(states, RewardRules.received(occurrence));
        }

        @Override
        public Given give(RedeemReward command, MemberId member, Occurrence occurrence, Draft draft) {
            int serial = CouponLedger.issue(draft, campaign, member, RewardRules.received(occurrence));
            return new Given(null, new RewardCoupon(campaign, serial), null);
        }
    }

    /** Value on a gift card, which is told with the redemption. */
    record OnCard(Money amount, RewardCards cards) implements Gift {
        @Override
        public Footprint reading(Footprint footprint) {
            return footprint;
        }

        @Override
        public Footprint giving(Footprint footprint, RedeemReward command, States known) {
            return command.card() == null ? footprint : cards.giving(footprint, command.card(), known);
        }

        @Override
        public Optional<? extends Rejection> unknown(States states, OffsetDateTime now) {
            return Optional.empty();
        }

        @Override
        public Optional<? extends Rejection> missing(RedeemReward command, MemberId member, Occurrence occurrence,
                States states) {
            CardNumber card = command.card();
            return card == null ? Optional.of(new RewardCardMissing(command.reward()))
                    : cards.notGivable(new RewardValue(card, amount), member, RewardRules.received(occurrence),
                            states);
        }

        @Override
        public Given give(RedeemReward command, MemberId member, Occurrence occurrence, Draft draft) {
            RewardValue value = new RewardValue(Objects.requireNonNull(command.card()), amount);
            cards.give(draft, value, "redemption " + command.redemption().value(), RewardRules.received(occurrence));
            return new Given(null, null, value);
        }
    }
}
