package io.tillbook.device.pricing;

import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.device.catalog.Catalogue;
import io.tillbook.device.catalog.PriceBundle;
import io.tillbook.device.catalog.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices baskets by a bundle, for a buyer whom nobody knows: the same figures as the server's for such a one. */
public final class LocalPrices {
    private LocalPrices() {}

    /**
     * What a basket costs at a moment, or when it was opened, where that is not too long ago.
     *
     * @throws InvalidField whose field is a pointer into what was asked
     */
    public static LocalQuote quote(Catalogue catalogue, AskedBasket asked, Instant now) {
        PriceBundle bundle = catalogue.bundle();
        checkPlace(bundle, asked);
        Instant opened = asked.openedAt() == null ? now : asked.openedAt().toInstant();
        Instant at = bundle.grace().pricedAt(opened, now).truncatedTo(ChronoUnit.MILLIS);
        List<BasketLine> lines = new ArrayList<>();
        for (AskedLine line : asked.lines()) {
            lines.add(line(catalogue, line, "/lines/" + lines.size(), at));
        }
        Basket basket = new Basket(lines, List.of(), asked.manual(), asked.roundedOff(), 0);
        return new LocalQuote(bundle, at, asked,
                PricingEngine.price(basket, bundle.rulesAt(at), bundle.factsAt(at)));
    }

    private static void checkPlace(PriceBundle bundle, AskedBasket asked) {
        if (asked.location() != null && !asked.location().equals(bundle.location().value())) {
            throw new InvalidField("/location", "must be " + bundle.location().value() + ", whose prices are here");
        }
        if (asked.channel() != null && !asked.channel().equals(bundle.channel())) {
            throw new InvalidField("/channel", "must be " + bundle.channel() + ", whose prices are here");
        }
    }

    private static BasketLine line(Catalogue catalogue, AskedLine asked, String place, Instant at) {
        Scan scan = asked.barcode() == null ? null : catalogue.read(place + "/barcode", asked.barcode());
        Product product = product(catalogue, asked, scan)
                .orElseThrow(() -> new InvalidField(place + naming(scan), "belongs to no product that is known here"));
        ResolvedPrice regular = product.priceAt(at).orElse(null);
        Money unit = asked.overrideMinor() != null ? asked.overrideMinor() : regular == null ? null : regular.price();
        if (unit == null) {
            throw new InvalidField(place + naming(scan), "has no price: " + product.sku().value());
        }
        Goods goods = new Goods(product.sku(), ProductKind.GOODS, product.category(), product.brand(),
                daysLeft(asked, scan, at.atZone(catalogue.bundle().zone()).toLocalDate()));
        try {
            return new BasketLine(Objects.requireNonNull(asked.lineNo()), goods,
                    quantity(asked, scan, product, regular), unit, label(asked, scan),
                    regular == null ? null : regular.floor(), product.unit().isDivisible(),
                    asked.overrideMinor() != null);
        } catch (InvalidField invalid) {
            throw new InvalidField(place + "/" + invalid.field(), invalid.reason());
        }
    }

    private static String naming(@Nullable Scan scan) {
        return scan == null ? "/sku" : "/barcode";
    }

    private static Optional<Product> product(Catalogue catalogue, AskedLine asked, @Nullable Scan scan) {
        Sku sku = asked.sku();
        return sku != null ? catalogue.product(sku) : catalogue.product(Objects.requireNonNull(scan));
    }

    private static @Nullable Money label(AskedLine asked, @Nullable Scan scan) {
        if (asked.overrideMinor() != null) {
            return null;
        }
        return scan == null ? asked.labelMinor() : scan.labelPrice();
    }

    private static @Nullable Integer daysLeft(AskedLine asked, @Nullable Scan scan, LocalDate day) {
        LocalDate last = scan == null ? null : scan.lastDay(day);
        return asked.batchDaysLeft() != null || last == null ? asked.batchDaysLeft()
                : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(day, last)));
    }

    /** What the line says, or else what was scanned; both together have to agree where the code itself tells it. */
    private static Quantity quantity(AskedLine asked, @Nullable Scan scan, Product product,
            @Nullable ResolvedPrice regular) {
        if (scan == null) {
            return Objects.requireNonNull(asked.quantity());
        }
        Quantity told = scan.told(product.unit());
        if (told != null && asked.quantity() != null && !told.equals(asked.quantity())) {
            throw new InvalidField("quantity", "differs from that of the barcode");
        }
        if (told != null && !told.isWhole() && !product.unit().isDivisible()) {
            throw new InvalidField("barcode", "tells a part of a piece: " + product.sku().value());
        }
        return asked.quantity() != null ? asked.quantity()
                : scan.quantity(product.unit(), regular == null ? null : regular.price())
                        .orElseThrow(() -> new InvalidField("quantity",
                                "is required: the barcode does not tell it in " + product.unit()));
    }
}
