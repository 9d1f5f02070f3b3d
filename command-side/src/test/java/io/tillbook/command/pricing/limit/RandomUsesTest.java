package io.tillbook.command.pricing.limit;

import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.PromotionLimitCommand.ReturnQuota;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.pricing.limit.QuotaPool;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random sales, live and reported, full and partial returns and quotas that are given back, against a model that keeps
 * nothing but the list of sales that count: who may buy is worked out from it anew each time.
 */
class RandomUsesTest {
    private static final PromotionId P = new PromotionId("P");
    private static final CampaignId CAMPAIGN = new CampaignId("C");
    private static final int HISTORIES = 60;
    private static final int STEPS = 60;
    private static final int TOTAL = 12;
    private static final int BUDGET_USES = 9;
    private static final int PER_MEMBER = 2;
    private static final int CODES = 8;

    /**
     * A sale that was accepted.
     *
     * @param left how many pieces of it have not come back
     * @param overused whether nothing was left of the promotion
     * @param doubled whether its coupon was used already
     */
    private record Bought(Wanted wanted, int left, boolean overused, boolean doubled) {}

    @Test
    void nobodyGetsMoreThanTheModelAllows() {
        int accepted = 0;
        int refused = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            int[] counts = new RandomHistory(new Random(seed)).run();
            accepted += counts[0];
            refused += counts[1];
        }
        assertThat(accepted).as("sales that were accepted").isGreaterThan(HISTORIES);
        assertThat(refused).as("sales that were refused").isGreaterThan(HISTORIES);
    }

    private static final class RandomHistory {
        private final Random random;
        private final PromotedShop shop;
        private final Map<String, Bought> bought = new HashMap<>();
        private final int most;
        private int accepted;
        private int refused;

        RandomHistory(Random random) {
            this.random = random;
            boolean byBudget = random.nextBoolean();
            this.shop = new PromotedShop().promote("P", CAMPAIGN.value(),
                    new UseLimit(null, null, PER_MEMBER, null, byBudget ? null : TOTAL, null,
                            byBudget ? Money.of(BUDGET_USES * PromotedShop.BENEFIT) : null));
            shop.accepted(
                    new OpenCampaign(CAMPAIGN, "C", CodeKind.UNIQUE, Circumstances.MORNING, null, null, null, null));
            shop.accepted(new GenerateCodes(CAMPAIGN, CODES));
            this.most = byBudget ? BUDGET_USES : TOTAL;
        }

        int[] run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> shop.send(new ReturnQuota(P, random.nextBoolean() ? STORE : OTHER_STORE));
                    case 1, 2, 3 -> takeBack();
                    default -> sell("T" + step);
                }
                balances();
            }
            return new int[] {accepted, refused};
        }

        private void sell(String id) {
            Wanted live = Wanted.sale(id, "P")
                    .to("M" + random.nextInt(6))
                    .in(random.nextBoolean() ? STORE : OTHER_STORE)
                    .of(1 + random.nextInt(2))
                    .with(PresentedCoupon.of(1, 1 + random.nextInt(CODES)));
            Wanted wanted = random.nextInt(6) == 0 ? live.happened() : live;
            boolean isSpent = isSpent(wanted.coupons().getFirst());
            boolean isUsedUp = uses(false) >= most || isStranded(wanted);
            boolean isFree = !isSpent && !isUsedUp && usesOf(wanted.member()) < PER_MEMBER;

            boolean isSold = shop.sell(wanted) instanceof Accepted;

            assertThat(isSold).as("%s after %s", wanted, bought).isEqualTo(isFree || wanted.reported());
            if (isSold) {
                accepted++;
                bought.put(id, new Bought(wanted, wanted.pieces(), isUsedUp, isSpent));
            } else {
                refused++;
            }
        }

        /** Something is left, and all of it lies at the other store. */
        private boolean isStranded(Wanted wanted) {
            Quota own = shop.state(Quotas.of(P, wanted.store()));
            QuotaPool pool = shop.state(Quotas.pool(P));
            return own.left().isNone() && pool.version() > 0 && pool.freeUses() <= 0
                    && pool.freeBudget().minor() < PromotedShop.BENEFIT;
        }

        private long uses(boolean overusedToo) {
            return bought.values().stream().filter(each -> counts(each) && (overusedToo || !each.overused())).count();
        }

        private long usesOf(String member) {
            return bought.values()
                    .stream()
                    .filter(each -> counts(each) && member.equals(each.wanted().member()))
                    .count();
        }

        /** The first sale that counts has the coupon: those that used it a second time do not give it back. */
        private boolean isSpent(PresentedCoupon coupon) {
            return bought.values()
                    .stream()
                    .anyMatch(each -> counts(each) && each.wanted().coupons().contains(coupon) && !each.doubled());
        }

        private static boolean counts(Bought sale) {
            return sale.left() > 0;
        }

        private void takeBack() {
            List<Bought> left = new ArrayList<>(bought.values().stream().filter(RandomHistory::counts).toList());
            if (left.isEmpty()) {
                return;
            }
            Bought sale = left.get(random.nextInt(left.size()));
            int pieces = 1 + random.nextInt(sale.left());
            assertThat(shop.takeBack("R" + random.nextInt(), sale.wanted(), pieces)).isInstanceOf(Accepted.class);
            bought.put(sale.wanted().id(),
                    new Bought(sale.wanted(), sale.left() - pieces, sale.overused(), sale.doubled()));
        }

        /** used + Σ quota + free = N. */
        private void balances() {
            QuotaPool pool = shop.state(Quotas.pool(P));
            if (pool.version() == 0) {
                return;
            }
            QuotaPart quotas = quota(STORE).left().plus(quota(OTHER_STORE).left());
            int used = quota(STORE).used() + quota(OTHER_STORE).used();
            int overused = quota(STORE).overused() + quota(OTHER_STORE).overused();
            assertThat((long) used).isEqualTo(uses(true));
            if (pool.uses() != null) {
                assertThat(used - overused + quotas.uses() + pool.freeUses()).isEqualTo(TOTAL);
            } else {
                long given = (used - overused) * PromotedShop.BENEFIT;
                assertThat(given + quotas.budgetMinor().minor() + pool.freeBudget().minor())
                        .isEqualTo(BUDGET_USES * PromotedShop.BENEFIT);
            }
        }

        private Quota quota(LocationId store) {
            return shop.state(Quotas.of(P, store));
        }
    }
}
