package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.limit.MemberUses;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How often promotions were used, and how often they can be used still: as far as views have learned of sales. */
public final class PromotionUses {
    /** Most stores of a promotion that are shown. */
    private static final int MOST_STORES = 5_000;

    private final LimitViews views;

    PromotionUses(LimitViews views) {
        this.views = views;
    }

    /**
     * Who wants to use promotions.
     *
     * @param location where
     * @param member who buys; null where nobody is named
     * @param day when, by the clock of the location
     */
    public record Use(LocationId location, @Nullable MemberId member, LocalDate day) {}

    /** The uses of a promotion, at the stores that whoever asks may see. */
    public ShownUses of(PromotionId promotion) {
        StoredView<PoolView> pool = views.pools().get(promotion.value());
        return ShownUses.of(pool == null ? PoolView.NONE : pool.view(), views.ofPromotion(promotion, MOST_STORES));
    }

    /** How often limited promotions can be used still; those not named as often as one likes. */
    public Map<PromotionId, Integer> left(Collection<PublishedRule> rules, Use use) {
        List<PublishedRule> limited = rules.stream().filter(rule -> isLimited(rule.rule().limit())).toList();
        if (limited.isEmpty()) {
            return Map.of();
        }
        Known known = known(limited, use);
        Map<PromotionId, Integer> left = new HashMap<>();
        for (PublishedRule rule : limited) {
            known.left(rule.promotion(), rule.rule().limit(), use)
                    .ifPresent(uses -> left.put(rule.promotion(), Math.clamp(uses, 0, Integer.MAX_VALUE)));
        }
        return left;
    }

    private static boolean isLimited(UseLimit limit) {
        return limit.total() != null || limit.budget() != null || limit.perStore() != null || limit.countsMembers();
    }

    private Known known(List<PublishedRule> limited, Use use) {
        MemberId member = use.member();
        return new Known(views.pools().load(keys(limited, PromotionId::value)),
                views.stores().load(keys(limited, promotion -> StoreUsesView.key(promotion, use.location()))),
                member == null ? Map.of()
                        : views.members().load(keys(limited, promotion -> MemberUsesView.key(promotion, member))));
    }

    private static List<String> keys(List<PublishedRule> limited, Function<PromotionId, String> key) {
        return limited.stream().map(PublishedRule::promotion).map(key).toList();
    }

    /** What was looked up, by keys. */
    private record Known(Map<String, StoredView<PoolView>> pools, Map<String, StoredView<StoreUsesView>> stores,
            Map<String, StoredView<MemberUsesView>> members) {
        OptionalLong left(PromotionId promotion, UseLimit limit, Use use) {
            StoredView<PoolView> pool = pools.get(promotion.value());
            StoredView<StoreUsesView> store = stores.get(StoreUsesView.key(promotion, use.location()));
            return LongStream.concat(
                    inAll(limit, pool == null ? PoolView.NONE : pool.view(),
                            store == null ? Quota.NONE : store.view().quota()),
                    ofMember(promotion, limit, use)).min();
        }

        private static LongStream inAll(UseLimit limit, PoolView pool, Quota own) {
            LongStream uses = limit.total() == null ? LongStream.empty()
                    : LongStream.of(Math.max(0, limit.total() - pool.handedOut().uses()) + own.left().uses());
            LongStream atStore = limit.perStore() == null ? LongStream.empty()
                    : LongStream.of(limit.perStore() - own.used());
            // Whether a budget is enough depends on the basket: nothing is given once it is spent.
            LongStream budget = limit.budget() == null ? LongStream.empty()
                    : LongStream.of(Math.max(0, limit.budget().minus(pool.handedOut().budgetMinor()).minor())
                            + own.left().budgetMinor().minor());
            return LongStream.concat(LongStream.concat(uses, atStore), budget);
        }

        private LongStream ofMember(PromotionId promotion, UseLimit limit, Use use) {
            MemberId member = use.member();
            StoredView<MemberUsesView> found =
                    member == null ? null : members.get(MemberUsesView.key(promotion, member));
            MemberUses uses = found == null ? MemberUses.NONE : found.view().uses();
            LongStream ever = limit.perMember() == null ? LongStream.empty()
                    : LongStream.of(limit.perMember() - uses.used());
            LongStream daily = limit.perMemberDay() == null ? LongStream.empty()
                    : LongStream.of(limit.perMemberDay() - uses.on(use.day()));
            return LongStream.concat(ever, daily);
        }
    }
}
