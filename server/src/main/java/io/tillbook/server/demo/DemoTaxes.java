package io.tillbook.server.demo;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxCommand.ClassifyProducts;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Taxes as in China: goods, what farms grow and grain and oil, services, and what is free of tax. */
final class DemoTaxes {
    private static final Set<String> STAPLES = Set.of("F01", "P13", "P14", "P16", "P19");
    private static final Set<String> FREE = Set.of("F06");

    /** A class and its rate. */
    private enum TaxClass {
        /** Most goods. */
        GOODS_13(1_300, "货物 · Goods"),
        /** What farms grow, milk, grain, oil and salt. */
        STAPLES_9(900, "农产品、粮油 · Farm produce, grain and oil"),
        /** Services; the chain sells none yet. */
        SERVICES_6(600, "服务 · Services"),
        /** Fresh eggs. */
        FREE_0(0, "免税 · Free of tax");

        private final int basisPoints;
        private final String reason;

        TaxClass(int basisPoints, String reason) {
            this.basisPoints = basisPoints;
            this.reason = reason;
        }

        private TaxClassId id() {
            return new TaxClassId(name().replace('_', '-'));
        }
    }

    private DemoTaxes() {}

    static void set(DemoJournal journal, LocalDateTime at) {
        for (TaxClass each : TaxClass.values()) {
            journal.setRate(at,
                    new SetTaxRate(each.id(), null, null, each.basisPoints, null, null, each.reason));
            List<Sku> skus = DemoAssortment.ALL.stream()
                    .filter(product -> of(product) == each)
                    .map(DemoProduct::sku)
                    .toList();
            if (!skus.isEmpty()) {
                journal.classify(at, new ClassifyProducts(each.id(), skus, null, null));
            }
        }
    }

    private static TaxClass of(DemoProduct product) {
        String sku = product.sku().value();
        if (FREE.contains(sku)) {
            return TaxClass.FREE_0;
        }
        return product.kind() == DemoProduct.Kind.FRUIT || STAPLES.contains(sku) ? TaxClass.STAPLES_9
                : TaxClass.GOODS_13;
    }
}
