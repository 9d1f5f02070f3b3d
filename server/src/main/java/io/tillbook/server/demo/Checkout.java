package io.tillbook.server.demo;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.server.demo.pricing.Picked;
import io.tillbook.server.demo.pricing.PricedGoods;
import io.tillbook.server.demo.pricing.TillPricing;
import io.tillbook.server.demo.pricing.Visit;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where customers of a store pay: for what they have picked, or as they fetch what they have ordered with the app. */
final class Checkout {
    private static final String APP = DemoPrices.APP;
    private static final int APP_PERCENT = 8;
    /** Most orders are fetched while a basket keeps its prices, some are forgotten for hours. */
    private static final int FORGOTTEN_PERCENT = 6;
    private static final int FORGOTTEN_MINUTES = 200;
    private static final int MEMBER_PERCENT = 45;
    private static final int WELCOME_PERCENT = 12;
    private static final List<String> WELCOME = List.of(DemoPromotions.WELCOME.value());

    private final LocationId store;
    private final RepeatableRandom random;
    private final List<Till> tills;
    private final Set<MemberId> welcomed = new HashSet<>();
    private final DemoGiftCards cards = new DemoGiftCards();

    /** A sale, and how its goods were priced. */
    record Sold(CompleteSale sale, PricedGoods goods) {}

    Checkout(LocationId store, RepeatableRandom random) {
        this.store = store;
        this.random = random;
        this.tills = List.of(new Till(store, 1), new Till(store, 2));
    }

    List<Till> tills() {
        return tills;
    }

    Till till(RegisterId register) {
        return tills.stream().filter(till -> till.register().equals(register)).findFirst().orElseThrow();
    }

    /** Sells what somebody has picked. */
    Sold sell(LocalDateTime at, List<Picked> picked) {
        Till till = random.oneOf(tills);
        Visit visit = visit(at, till.hasLine() && random.chance(APP_PERCENT));
        PricedGoods goods = welcoming(visit, till, picked);
        return new Sold(sale(at, till, goods,
                cards.paying(store, till.hasLine(), Paying.tenders(goods.due(), random))), goods);
    }

    /**
     * Sells what somebody takes instead of goods that they bring back.
     *
     * @param member who has bought them
     * @param creditMinor what is due for them
     */
    Sold sellInstead(LocalDateTime at, Till till, @Nullable MemberId member, Picked picked, Money creditMinor) {
        PricedGoods goods = TillPricing.price(till.prices(),
                new Visit(store, PriceBasis.STORE, member, at.atOffset(DemoChain.OFFSET), List.of()),
                List.of(picked));
        Money rest = goods.due().minus(goods.due().min(creditMinor));
        return new Sold(sale(at, till, goods, Paying.tenders(rest, random)), goods);
    }

    private Visit visit(LocalDateTime at, boolean isOrder) {
        LocalDateTime pricedAt = isOrder ? at.minusMinutes(minutesToFetch()) : at;
        return new Visit(store, isOrder ? APP : PriceBasis.STORE, member(), pricedAt.atOffset(DemoChain.OFFSET),
                List.of());
    }

    private int minutesToFetch() {
        return random.chance(FORGOTTEN_PERCENT) ? FORGOTTEN_MINUTES
                : random.between(DemoPrices.GRACE_MINUTES / 6, DemoPrices.GRACE_MINUTES);
    }

    private @Nullable MemberId member() {
        return random.chance(MEMBER_PERCENT)
                ? DemoMembers.id(random.between(1, DemoMembers.BUYING))
                : null;
    }

    /** Members tell the word of the welcome coupon once, where it takes something off. */
    private PricedGoods welcoming(Visit visit, Till till, List<Picked> picked) {
        PricedGoods usual = TillPricing.price(till.prices(), visit, picked);
        MemberId member = visit.member();
        if (member == null || !random.chance(WELCOME_PERCENT) || welcomed.contains(member)) {
            return usual;
        }
        PricedGoods welcome = TillPricing.price(till.prices(), visit.presenting(WELCOME), picked);
        boolean isLess = usual.due().exceeds(welcome.due());
        return isLess && welcomed.add(member) ? welcome : usual;
    }

    private CompleteSale sale(LocalDateTime at, Till till, PricedGoods goods, List<Tender> tenders) {
        till.nextReceipt();
        till.drawer().take(tenders);
        Visit visit = goods.visit();
        return new CompleteSale(till.saleId(), till.receiptNo(), store, till.register(),
                till.cashier(at.toLocalTime()), visit.member(), goods.lines(), tenders, null,
                till.hasLine() ? null : Origin.REPORTED, goods.basis(), goods.applications(), visit.coupons(), null);
    }
}
