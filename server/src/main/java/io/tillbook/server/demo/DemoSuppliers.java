package io.tillbook.server.demo;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import java.time.LocalDateTime;
import java.util.List;

/** Whom the demo chain buys from, and how. */
final class DemoSuppliers {
    /** Brings the stores what spoils, each morning. */
    private static final DemoSupplier MARKET =
            new DemoSupplier("MARKET", "江桥批发市场 · Jiangqiao wholesale market",
                    "上午五点前下单 · Order before five in the morning",
                    List.of(DemoAssortment.DAIRY, DemoAssortment.BAKERY, DemoAssortment.FRUIT), 1, 1);

    /** Those who bring the warehouse a category. */
    static final List<DemoSupplier> OF_WAREHOUSE = List.of(
            of("SUP-1", "云裳服饰 · Yunshang Fashion", DemoAssortment.WOMEN, 6, 14),
            of("SUP-2", "洁家日化 · Jiejia Household", DemoAssortment.HOUSEHOLD, 12, 5),
            of("SUP-3", "申城男装 · Shencheng Menswear", DemoAssortment.MEN, 6, 14),
            of("SUP-4", "北方粮油 · Northern Grain and Oil", DemoAssortment.STAPLES, 10, 3),
            of("SUP-5", "味满零食 · Weiman Snacks", DemoAssortment.SNACKS, 12, 4),
            of("SUP-6", "步步鞋袜 · Bubu Shoes", DemoAssortment.SOCKS, 12, 10),
            of("SUP-7", "江南饮料 · Jiangnan Drinks", DemoAssortment.DRINKS, 24, 3));
    /** What spoils within days is ordered for so many. */
    private static final int DAYS_OF_FRESH_GOODS = 2;

    /**
     * A supplier.
     *
     * @param id its id
     * @param name its name, Chinese and English
     * @param note what whoever orders has to know
     * @param categories what it brings
     * @param pack how many units are in a pack
     * @param leadTimeDays days from an order to its goods
     */
    record DemoSupplier(String id, String name, String note, List<String> categories, int pack, int leadTimeDays) {
        /** The products that come from it. */
        List<DemoProduct> products() {
            return DemoAssortment.ALL.stream().filter(product -> categories.contains(product.category())).toList();
        }
    }

    private DemoSuppliers() {}

    /** Says who the suppliers are, what comes from them, and for how long fresh goods are ordered. */
    static void name(DemoJournal journal, LocalDateTime at) {
        name(journal, at, MARKET);
        OF_WAREHOUSE.forEach(supplier -> name(journal, at, supplier));
        MARKET.categories()
                .forEach(category -> journal.plan(at, new SetStockPolicy(null, null, category, null, null, null,
                        DAYS_OF_FRESH_GOODS, null, null)));
    }

    private static void name(DemoJournal journal, LocalDateTime at, DemoSupplier supplier) {
        SupplierId id = new SupplierId(supplier.id());
        journal.describe(at, new DescribeSupplier(id, supplier.name(), supplier.note()));
        supplier.products()
                .forEach(product -> journal.supply(at, new SetSupply(product.sku(), id, Quantity.of(supplier.pack()),
                        null, supplier.leadTimeDays(), product.cost())));
    }

    private static DemoSupplier of(String id, String name, String category, int pack, int leadTimeDays) {
        return new DemoSupplier(id, name, "每周一、四送货 · Delivers on Mondays and Thursdays", List.of(category), pack,
                leadTimeDays);
    }
}
