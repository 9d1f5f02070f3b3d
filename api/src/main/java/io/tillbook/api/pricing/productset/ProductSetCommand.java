package io.tillbook.api.pricing.productset;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.ProductSetId;

/** What can be asked of product sets. */
public sealed interface ProductSetCommand extends Command {
    /**
     * Defines the next version of a product set, the first where there is none. Rules name one version, so nothing that
     * is published changes with it.
     *
     * @param productSet id of the set
     * @param name what it is called
     * @param goods what is in it
     */
    record DefineProductSet(ProductSetId productSet, String name, SetGoods goods) implements ProductSetCommand {
        /** Checks the fields. */
        public DefineProductSet {
            Require.present("productSet", productSet);
            Require.text("name", name);
            Require.present("goods", goods);
        }
    }
}
