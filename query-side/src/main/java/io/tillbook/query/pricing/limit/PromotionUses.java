package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.limit.MemberUses;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
     * @param buyer who buys, by all ids of theirs; empty where nobody is named
     * @param day when, by the clock of the location
     */
    public record Use(LocationId location, Set<MemberId> buyer, LocalDate day) {
        /** Takes a copy. */
        public Use {
            buyer = Set.copyOf(buyer);
        }
    }

    /** The uses of a promotion, at the stores that whoever asks may see. */
    public ShownUses of(PromotionId promotion) {
        StoredView<PoolView> pool = views.pools().get(promotion.value());
        return ShownUses.of(pool == null ? PoolView.NONE : pool.view(), views.ofPromotion(promotion, MOST_STORES));
    }

    /**
     * What a location has got of a promotion and not used.
     *
     * @param key what comes after it in the order in which these are told
     * @param position position of the last event that has changed it
     */
    public record LeftAt(String key, PromotionId promotion, LocationId location, long position) {}

    /** Locations that have something left, by promotion, after one of them; after the empty key all of them. */
    public List<LeftAt> leftAtLocations(String after, int limit) {
        return views.withLeft(after, limit)
                .stream()
                .map(each -> new LeftAt(each.key(), each.view().promotion(), each.view().location(), each.position()))
                .toList();
    }

    /** What is left of limited promotions. */
    public UsesLeft left(Collection<PublishedRule> rules, Use use) {
        List<PublishedRule> limited = rules.stream().filter(rule -> isLimited(rule.rule().limit())).toList();
        if (limited.isEmpty()) {
            return UsesLeft.UNLIMITED;
        }
        Known known = known(limited, use);
        Map<PromotionId, Integer> left = new HashMap<>();
        Map<PromotionId, Money> budgets = new HashMap<>();
        Map<PromotionId, Skipped.Reason> usedUp = new HashMap<>();
        for (PublishedRule rule : limited) {
            for (Bound bound : known.bounds(rule.promotion(), rule.rule().limit(), use)) {
                left.merge(rule.promotion(), Math.clamp(bound.left(), 0, Integer.MAX_VALUE), Math::min);
                if (bound.left() <= 0) {
                    usedUp.putIfAbsent(rule.promotion(), bound.reached());
                }
                if (bound.reached() == Skipped.Reason.OVER_BUDGET) {
                    budgets.put(rule.promotion(), Money.of(Math.max(0, bound.left())));
                }
            }
        }
        return new UsesLeft(left, budgets, usedUp);
    }

    /** What is left by one of the limits of a promotion, and what it is when nothing is. */
    private record Bound(Skipped.Reason reached, long left) {}

    private static boolean isLimited(UseLimit limit) {
        return limit.total() != null || limit.budget() != null || limit.perStore() != null || limit.countsMembers();
    }

    private Known known(List<PublishedRule> limited, Use use) {
        return new Known(views.pools().load(keys(limited, PromotionId::value)),
                views.stores().load(keys(limited, promotion -> StoreUsesView.key(promotion, use.location()))),
                use.buyer().isEmpty() ? Map.of()
                        : views.members()
                                .load(limited.stream()
                                        .map(PublishedRule::promotion)
                                        .flatMap(promotion -> keys(promotion, use))
                                        .toList()));
    }

    private static Stream<String> keys(PromotionId promotion, Use use) {
        return use.buyer().stream().map(id -> MemberUsesView.key(promotion, id));
    }

    private static List<String> keys(List<PublishedRule> limited, Function<PromotionId, String> key) {
        return limited.stream().map(PublishedRule::promotion).map(key).toList();
    }

    /** What was looked up, by keys. */
    private record Known(Map<String, StoredView<PoolView>> pools, Map<String, StoredView<StoreUsesView>> stores,
            Map<String, StoredView<MemberUsesView>> members) {
        List<Bound> bounds(PromotionId promotion, UseLimit limit, Use use) {
            StoredView<PoolView> pool = pools.get(promotion.value());
            StoredView<StoreUsesView> store = stores.get(StoreUsesView.key(promotion, use.location()));
            List<Bound> bounds = new ArrayList<>();
            inAll(limit, pool == null ? PoolView.NONE : pool.view(), store == null ? Quota.NONE : store.view().quota(),
                    bounds);
            ofMember(promotion, limit, use, bounds);
            return bounds;
        }

        private static void inAll(UseLimit limit, PoolView pool, Quota own, List<Bound> bounds) {
            if (limit.total() != null) {
                bounds.add(new Bound(Skipped.Reason.USED_UP,
                        Math.max(0, limit.total() - pool.handedOut().uses()) + own.left().uses()));
            }
            if (limit.perStore() != null) {
                bounds.add(new Bound(Skipped.Reason.USED_UP, limit.perStore() - own.used()));
            }
            if (limit.budget() != null) {
                bounds.add(new Bound(Skipped.Reason.OVER_BUDGET,
                        Math.max(0, limit.budget().minus(pool.handedOut().budgetMinor()).minor())
                                + own.left().budgetMinor().minor()));
            }
        }

        private void ofMember(PromotionId promotion, UseLimit limit, Use use, List<Bound> bounds) {
            List<MemberUses> uses = keys(promotion, use)
                    .flatMap(key -> Stream.ofNullable(members.get(key)))
                    .map(found -> found.view().uses())
                    .toList();
            if (limit.perMember() != null) {
                bounds.add(new Bound(Skipped.Reason.MEMBER_LIMIT,
                        limit.perMember() - uses.stream().mapToLong(MemberUses::used).sum()));
            }
            if (limit.perMemberDay() != null) {
                bounds.add(new Bound(Skipped.Reason.MEMBER_LIMIT,
                        limit.perMemberDay() - uses.stream().mapToLong(each -> each.on(use.day())).sum()));
            }
        }
    }
}
