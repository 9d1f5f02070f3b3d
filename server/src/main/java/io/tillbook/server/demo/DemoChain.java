package io.tillbook.server.demo;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The locations of the demo chain. */
final class DemoChain {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Shanghai has no summer time. */
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    static final LocationId WAREHOUSE = new LocationId("SH-WH");
    static final List<DemoStore> STORES = List.of(
            new DemoStore(new LocationId("SH-01"), "人民广场店 · People's Square", "黄浦 · Huangpu", 18),
            new DemoStore(new LocationId("SH-02"), "静安寺店 · Jing'an Temple", "静安 · Jing'an", 14),
            new DemoStore(new LocationId("SH-03"), "五角场店 · Wujiaochang", "杨浦 · Yangpu", 11));

    /**
     * A store.
     *
     * @param id its id
     * @param name its name, Chinese and English
     * @param region its district
     * @param salesPerDay sales on an ordinary working day
     */
    record DemoStore(LocationId id, String name, String region, int salesPerDay) {}

    private DemoChain() {}

    /** Opens all locations and registers all products. */
    static void found(DemoJournal journal, LocalDateTime at) {
        journal.open(at, opening(WAREHOUSE, "中心仓 · Central warehouse", LocationKind.WAREHOUSE, "嘉定 · Jiading"));
        STORES.forEach(store -> journal.open(at,
                opening(store.id(), store.name(), LocationKind.STORE, store.region())));
        for (int place = 0; place < DemoAssortment.ALL.size(); place++) {
            journal.register(at, registration(DemoAssortment.ALL.get(place), place));
        }
    }

    private static OpenLocation opening(LocationId id, String name, LocationKind kind, String region) {
        return new OpenLocation(id, name, kind, region, ZONE, NegativeStock.BLOCK);
    }

    private static RegisterProduct registration(DemoProduct product, int place) {
        boolean weighed = product.kind().unit().isDivisible();
        return new RegisterProduct(product.sku(), product.name(), product.kind().unit(), product.category(), null,
                weighed ? List.of() : List.of(barcode(place)), null,
                product.expires() ? product.shelfLifeDays() : null, product.price(),
                product.expires() ? Boolean.TRUE : null, null, null);
    }

    /** An EAN-13 of the range for use within one company, with its check digit. */
    private static Barcode barcode(int place) {
        String digits = "2900000" + (10_000 + place);
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            sum += (digits.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3);
        }
        return new Barcode(digits + (10 - sum % 10) % 10);
    }
}
