package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.server.demo.DemoChain.DemoStore;
import java.time.LocalDateTime;
import java.util.List;

/** Prices by region and store: drinks are dearer in the centre, and the smallest store has its own for fruit. */
final class DemoPrices {
    private static final PriceListId OF_CHAIN = new PriceListId("demo-chain");
    private static final PriceListId OF_CENTRE = new PriceListId("demo-centre");
    private static final PriceListId OF_STORE = new PriceListId("demo-store");
    private static final Autonomy WITHIN_A_FIFTH = Autonomy.band(8_000, 12_000);
    private static final int IN_THE_CENTRE_PERCENT = 110;
    private static final int IN_THE_STORE_PERCENT = 90;

    private DemoPrices() {}

    static void set(DemoJournal journal, LocalDateTime at) {
        DemoStore centre = DemoChain.STORES.getFirst();
        DemoStore smallest = DemoChain.STORES.getLast();
        journal.openList(at, new OpenPriceList(OF_CHAIN, PriceScope.CHAIN, "全店价目表 · All stores", WITHIN_A_FIFTH,
                DemoChain.ZONE));
        journal.openList(at, new OpenPriceList(OF_CENTRE, PriceScope.ofRegion(centre.region()),
                "市中心价目表 · City centre", WITHIN_A_FIFTH, DemoChain.ZONE));
        journal.openList(at, new OpenPriceList(OF_STORE, PriceScope.ofStore(smallest.id()), "五角场价目表 · Wujiaochang",
                Autonomy.FREE, null));
        journal.setPrices(at, prices(OF_CENTRE, DemoAssortment.DRINKS, IN_THE_CENTRE_PERCENT));
        journal.setPrices(at, prices(OF_STORE, DemoAssortment.FRUIT, IN_THE_STORE_PERCENT));
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
