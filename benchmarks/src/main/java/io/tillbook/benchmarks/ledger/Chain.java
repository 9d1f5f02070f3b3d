package io.tillbook.benchmarks.ledger;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A chain of stores with one assortment.
 *
 * @param name what the ids begin with
 * @param locations how many stores
 * @param products how many products
 */
public record Chain(String name, int locations, int products) {
    private static final int LINES = 3;
    private static final int LINES_OF_DELIVERY = 100;
    private static final int CATEGORIES = 20;
    private static final int DELIVERED = 1_000_000;
    private static final Money PRICE = Money.of(1_980);
    private static final Money COST = Money.of(1_200);

    /** A store. */
    public LocationId location(int number) {
        return new LocationId(name + "-L" + number);
    }

    /** A product. */
    public Sku sku(int number) {
        return new Sku(name + "-P" + number);
    }

    /** What brings the chain about: stores, products and goods in every store. */
    public List<Command> opening() {
        List<Command> opening = new ArrayList<>();
        for (int number = 0; number < locations; number++) {
            opening.add(new OpenLocation(location(number), "Store " + number, LocationKind.STORE, null,
                    ZoneOffset.UTC, NegativeStock.ALLOW));
        }
        for (int number = 0; number < products; number++) {
            opening.add(new RegisterProduct(sku(number), "Product " + number, Unit.PIECE,
                    "Category " + number % CATEGORIES, null, List.of(), null, null, PRICE, null, null, null));
        }
        for (int store = 0; store < locations; store++) {
            for (int first = 0; first < products; first += LINES_OF_DELIVERY) {
                opening.add(delivery(store, first));
            }
        }
        return opening;
    }

    /** A sale of three different products. */
    public CompleteSale sale(long number, RandomGenerator random) {
        int first = random.nextInt(products);
        int step = 1 + random.nextInt(products / LINES);
        return sale(number, random.nextInt(locations), first, step);
    }

    /** A sale of three different products in the first store, the first product among them. */
    public CompleteSale saleOfFirstProduct(long number, RandomGenerator random) {
        return sale(number, 0, 0, 1 + random.nextInt(products / LINES));
    }

    private CompleteSale sale(long number, int store, int first, int step) {
        List<SaleLine> lines = IntStream.range(0, LINES)
                .mapToObj(line -> new SaleLine(line + 1, sku((first + line * step) % products), Quantity.of(1), PRICE,
                        null, null, null, null))
                .toList();
        return new CompleteSale(new SaleId(name + "-S" + number), new ReceiptNo(Long.toString(number)),
                location(store), new RegisterId("R1"), new EmployeeId("E" + store), null, lines,
                List.of(new Tender(TenderMethod.CARD, Money.of(LINES * PRICE.minor()), null)), null, null);
    }

    private ReceiveGoods delivery(int store, int first) {
        List<GoodsReceiptLine> lines = IntStream.range(first, Math.min(products, first + LINES_OF_DELIVERY))
                .mapToObj(product -> new GoodsReceiptLine(product - first + 1, sku(product), Quantity.of(DELIVERED),
                        COST, null, null, null, null))
                .toList();
        return new ReceiveGoods(new GoodsReceiptId(name + "-G" + store + "-" + first), location(store), null, lines);
    }
}
