package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.server.demo.DemoChain.DemoStore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Prices by region, store and channel: drinks are dearer in the centre, the smallest store has its own for fruit, and
 * household goods cost less where they are ordered with the app.
 */
final class DemoPrices {
    /** The channel of what is ordered with the app. */
    static final String APP = "APP";
    /** For how long a basket keeps its prices: orders are to be fetched within that. */
    static final int GRACE_MINUTES = 120;
    /** The store that has prices of its own, and changes them. */
    static final DemoStore CHANGING = DemoChain.STORES.getLast();
    private static final PriceListId OF_CHAIN = new PriceListId("demo-chain");
    private static final PriceListId OF_CENTRE = new PriceListId("demo-centre");
    private static final PriceListId OF_STORE = new PriceListId("demo-store");
    private static final PriceListId OF_APP = new PriceListId("demo-app");
    private static final Autonomy WITHIN_A_FIFTH = Autonomy.band(8_000, 12_000);
    private static final int IN_THE_CENTRE_PERCENT = 110;
    private static final int IN_THE_STORE_PERCENT = 90;
    private static final int IN_THE_STORE_LATER_PERCENT = 96;
    private static final int BY_APP_PERCENT = 95;
    private static final Sku COLA = new Sku("P09");
    private static final long COLA_LATER = 420;
    private static final int DAYS_AHEAD = 14;
    /** A hundred points are a yuan; they pay three tenths of what is due at most. */
    private static final int POINT_MINOR = 1;
    private static final int POINT_STEP = 100;
    private static final int POINTS_PAY_BP = 3_000;

    private DemoPrices() {}

    /** The lists of the chain and their first prices, and one that begins when the story has ended. */
    static void set(DemoJournal journal, LocalDateTime at) {
        DemoStore centre = DemoChain.STORES.getFirst();
        journal.decide(at, new SetPricingPolicy(null, null, new PolicySettings(null, GRACE_MINUTES, PriceCheck.FLAG,
                null, null, null, POINT_MINOR, POINT_STEP, POINTS_PAY_BP)));
        journal.openList(at, new OpenPriceList(OF_CHAIN, PriceScope.CHAIN, "全店价目表 · All stores", WITHIN_A_FIFTH,
                DemoChain.ZONE));
        journal.openList(at, new OpenPriceList(OF_CENTRE, PriceScope.ofRegion(centre.region()),
                "市中心价目表 · City centre", WITHIN_A_FIFTH, DemoChain.ZONE));
        journal.openList(at, new OpenPriceList(OF_STORE, PriceScope.ofStore(CHANGING.id()), "五角场价目表 · Wujiaochang",
                Autonomy.FREE, null));
        journal.openList(at, new OpenPriceList(OF_APP, PriceScope.ofChannel(APP), "小程序价目表 · App", Autonomy.FREE,
                DemoChain.ZONE));
        journal.setPrices(at, prices(OF_CENTRE, DemoAssortment.DRINKS, IN_THE_CENTRE_PERCENT));
        journal.setPrices(at, prices(OF_STORE, DemoAssortment.FRUIT, IN_THE_STORE_PERCENT));
        journal.setPrices(at, prices(OF_APP, DemoAssortment.HOUSEHOLD, BY_APP_PERCENT));
        LocalDate later = DemoStory.lastDay(at.toLocalDate()).plusDays(DAYS_AHEAD);
        journal.setPrices(at, new SetPrices(OF_CHAIN, List.of(PriceLine.of(COLA, COLA_LATER, later.atStartOfDay())),
                "新供价 · The supplier's new price", null));
    }

    /** A store changes its prices. */
    static void change(DemoJournal journal, LocalDateTime at) {
        journal.setPrices(at, prices(OF_STORE, DemoAssortment.FRUIT, IN_THE_STORE_LATER_PERCENT));
    }

    private static SetPrices prices(PriceListId list, String category, int percent) {
        List<PriceLine> lines = DemoAssortment.ALL.stream()
                .filter(product -> product.category().equals(category))
                .map(product -> PriceLine.of(product.sku(), share(product.price(), percent), null))
                .toList();
        return new SetPrices(list, lines, null, null);
    }

    private static long share(Money price, int percent) {
        return Rounding.halfUp(price.minor(), percent, 100);
    }
}
