package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.WEI;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.members.standing.MemberShop.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.tier.Spend;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random sales, returns in parts and a merger, against a list of what each member still has. */
class RandomSpendingTest {
    private static final int PRICE = 1_000;
    private static final int DEEDS = 40;
    private static final LocalDate TODAY = MemberShop.LATER.toLocalDate();

    private final PromotedShop shop = MemberShop.shop();
    private final List<Bought> all = new ArrayList<>();
    private boolean isMerged;

    /** A sale, and how many of its pieces have not come back. */
    private static final class Bought {
        private final Wanted sale;
        private int left;

        Bought(Wanted sale) {
            this.sale = sale;
            this.left = sale.pieces();
        }

        boolean isOf(MemberId member) {
            return member.value().equals(sale.member());
        }
    }

    @Property(tries = 200)
    void whatCountsIsWhatMembersHaveKept(@ForAll Random random) {
        RandomSpendingTest run = new RandomSpendingTest();
        for (int number = 0; number < DEEDS; number++) {
            run.step(number, random);
            run.check();
        }
    }

    private void step(int number, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> buy(number, List.of("lan", "wei", "stranger").get(random.nextInt(3)), random);
            case 4, 5, 6 -> takeBack(number, random);
            default -> {
                if (!isMerged && random.nextInt(4) == 0) {
                    shop.accepted(new MergeMembers(LAN, WEI, "the same person"));
                    isMerged = true;
                }
            }
        }
    }

    private void buy(int number, String member, Random random) {
        Wanted wanted = sale("T" + number).to(member).of(1 + random.nextInt(3));
        Bought bought = new Bought(random.nextBoolean() ? wanted.happened() : wanted);
        PromotedShop.accepted(shop.sell(bought.sale));
        PromotedShop.accepted(shop.sell(bought.sale.happened()));
        all.add(bought);
    }

    private void takeBack(int number, Random random) {
        List<Bought> some = all.stream().filter(each -> each.left > 0).toList();
        if (!some.isEmpty()) {
            Bought bought = some.get(random.nextInt(some.size()));
            PromotedShop.accepted(shop.takeBack("R" + number, bought.sale, 1));
            bought.left--;
        }
    }

    private void check() {
        assertThat(counted(WEI)).isEqualTo(kept(each -> each.isOf(WEI) || (isMerged && each.isOf(LAN))));
        if (!isMerged) {
            assertThat(counted(LAN)).isEqualTo(kept(each -> each.isOf(LAN)));
        }
    }

    private Spend counted(MemberId member) {
        return standing(shop, member).tiers().spend().countingOn(TODAY);
    }

    private Spend kept(Predicate<Bought> whose) {
        List<Bought> theirs = all.stream().filter(whose).filter(each -> each.left > 0).toList();
        return new Spend(Money.of(theirs.stream().mapToLong(each -> (long) each.left * PRICE).sum()), theirs.size());
    }
}
