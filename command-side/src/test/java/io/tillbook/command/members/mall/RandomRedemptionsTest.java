package io.tillbook.command.members.mall;

import static io.tillbook.command.members.mall.MallShop.COUPON;
import static io.tillbook.command.members.mall.MallShop.LAN;
import static io.tillbook.command.members.mall.MallShop.MILK;
import static io.tillbook.command.members.mall.MallShop.WEI;
import static io.tillbook.command.members.mall.MallShop.milk;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random redemptions, cancellations, adjustments and mergers against a judge that adds up: what members have, what is
 * in stock, and how often each reward was had. Points have days, and those go by.
 */
class RandomRedemptionsTest {
    private static final int HISTORIES = Integer.getInteger("tillbook.mall.histories", 150);
    private static final int STEPS = 40;
    private static final int TOTAL = 6;
    private static final int PER_MEMBER = 3;

    @Test
    void pointsStockAndCountsAreThoseOfTheJudge() {
        Map<String, Integer> done = new TreeMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            new RandomHistory(seed, done).run();
        }

        assertThat(done.keySet()).containsExactlyInAnyOrder("cancelled", "given", "merged", "redeemed", "refused",
                "taken");
        assertThat(done.values()).as("each happens often: " + done).allMatch(count -> count > HISTORIES / 10);
    }

    private static final class RandomHistory {
        private record Had(RewardId reward, MemberId member, int points) {}

        private final Random random;
        private final Map<String, Integer> done;
        private final MallShop shop = new MallShop().offering(milk(100, TOTAL, PER_MEMBER));
        private final Map<String, Had> had = new HashMap<>();
        private final Map<MemberId, Long> balances = new HashMap<>(Map.of(LAN, 0L, WEI, 0L));
        private OffsetDateTime now = Circumstances.MORNING;
        private boolean merged;
        private int serial;

        RandomHistory(int seed, Map<String, Integer> done) {
            this.random = new Random(seed);
            this.done = done;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                now = now.plusDays(random.nextInt(8));
                switch (random.nextInt(12)) {
                    case 0, 1 -> adjust();
                    case 2, 3, 4, 5, 6 -> redeem();
                    case 7, 8, 9, 10 -> cancel();
                    default -> merge();
                }
                check();
            }
        }

        private MemberId named() {
            return random.nextBoolean() ? LAN : WEI;
        }

        private MemberId current(MemberId member) {
            return merged ? WEI : member;
        }

        private boolean accepted(Command command) {
            return shop.send(command, now) instanceof Decision.Accepted;
        }

        private void adjust() {
            MemberId member = named();
            int points = random.nextInt(5) == 0 ? -200 : 250;
            // A balance has what is not written off yet, and nobody writes anything off here.
            boolean adjusted = accepted(new AdjustPoints(member, points,
                    points > 0 ? now.toLocalDate().plusDays(20 + random.nextInt(60)) : null, "as agreed", null));
            assertThat(adjusted).isTrue();
            balances.merge(current(member), (long) points, Long::sum);
            did(points > 0 ? "given" : "taken");
        }

        private void redeem() {
            String id = "D" + ++serial;
            MemberId member = named();
            RewardId reward = random.nextBoolean() ? MILK : COUPON;
            int points = reward.equals(MILK) ? 100 : 50;
            PointsAccount before = shop.points(current(member));
            boolean possible = before.usable(now.toLocalDate()) >= points && (reward.equals(COUPON)
                    || (times(MILK) < TOTAL && timesOf(current(member)) < PER_MEMBER));
            boolean accepted = accepted(MallShop.redeem(id, reward, member));
            assertThat(accepted).isEqualTo(possible);
            if (accepted) {
                had.put(id, new Had(reward, member, points));
                balances.merge(current(member), (long) -points, Long::sum);
            }
            did(accepted ? "redeemed" : "refused");
        }

        private void cancel() {
            List<String> ids = new ArrayList<>(had.keySet().stream().sorted().toList());
            if (ids.isEmpty()) {
                return;
            }
            String id = ids.get(random.nextInt(ids.size()));
            assertThat(accepted(MallShop.cancel(id))).isTrue();
            assertThat(accepted(MallShop.cancel(id))).as("twice").isFalse();
            Had undone = had.remove(id);
            balances.merge(current(undone.member()), (long) undone.points(), Long::sum);
            did("cancelled");
        }

        private void merge() {
            if (merged || random.nextInt(3) > 0) {
                return;
            }
            assertThat(accepted(new MergeMembers(LAN, WEI, "the same person"))).isTrue();
            merged = true;
            balances.merge(WEI, balances.put(LAN, 0L), Long::sum);
            did("merged");
        }

        private int times(RewardId reward) {
            return (int) had.values().stream().filter(each -> each.reward().equals(reward)).count();
        }

        private int timesOf(MemberId member) {
            return (int) had.values()
                    .stream()
                    .filter(each -> each.reward().equals(MILK) && current(each.member()).equals(member))
                    .count();
        }

        private void check() {
            balances.forEach((member, balance) -> {
                PointsAccount account = shop.points(member);
                assertThat(account.balance()).isEqualTo(balance);
                assertThat(account.lots().stream().mapToLong(PointsLot::points).sum() - account.debt())
                        .isEqualTo(balance);
            });
            assertThat(shop.taken(MILK)).isEqualTo(times(MILK));
            assertThat(shop.taken(COUPON)).isEqualTo(times(COUPON));
            assertThat(shop.taken(MILK, LAN) + shop.taken(MILK, WEI)).isEqualTo(times(MILK));
            assertThat(shop.milk().onHand()).isEqualTo(Quantity.of(MallShop.CARTONS - times(MILK)));
            assertThat(shop.milk().value().minor()).isEqualTo(150L * (MallShop.CARTONS - times(MILK)));
        }

        private void did(String what) {
            done.merge(what, 1, Integer::sum);
        }
    }
}
