package io.tillbook.query.pricing.quote;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.catalog.scan.Scans;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.list.PricesInForce;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes baskets that can be priced of what is asked: with products, regular prices, quantities and label prices. */
final class Baskets {
    private final Products products;
    private final Scans scans;
    private final PricesInForce prices;

    Baskets(Products products, Scans scans, PricesInForce prices) {
        this.products = products;
        this.scans = scans;
        this.prices = prices;
    }

    /** The lines that a question has. */
    List<QuoteLine> lines(List<QuoteLine.Input> asked) {
        LabelLayouts layouts = asked.stream().anyMatch(line -> line.barcode() != null) ? scans.layouts()
                : LabelLayouts.NONE;
        List<QuoteLine> lines = new ArrayList<>();
        asked.forEach(line -> lines.add(line.read("lines/" + lines.size(), layouts)));
        return lines;
    }

    /**
     * The basket at a moment.
     *
     * @throws BadArgument naming the line and the field that is wrong
     */
    Basket of(QuoteRequest asked, OffsetDateTime at) {
        List<Sold> sold = sold(asked.lines());
        Map<Sku, ResolvedPrice> regular = prices.of(asked.store(), asked.channel(),
                sold.stream().map(Sold::product).distinct().toList(), at.toInstant());
        LocalDate day = at.atZoneSameInstant(asked.store().zone()).toLocalDate();
        List<BasketLine> lines = sold.stream()
                .map(each -> line(each, regular.get(each.product().sku()), day))
                .toList();
        try {
            return new Basket(lines, asked.coupons(), asked.manual(), asked.roundOff(), asked.points());
        } catch (InvalidField invalid) {
            throw new BadArgument(invalid.field(), invalid.reason());
        }
    }

    /** A line and its product. */
    private record Sold(QuoteLine line, ProductView product) {}

    private List<Sold> sold(List<QuoteLine> lines) {
        Map<Sku, ProductView> named =
                products.of(lines.stream().map(QuoteLine::sku).filter(Objects::nonNull).distinct().toList());
        List<Barcode> items = lines.stream()
                .map(QuoteLine::scan)
                .filter(Objects::nonNull)
                .map(Scan::item)
                .distinct()
                .toList();
        Map<Barcode, ProductView> scanned = items.isEmpty() ? Map.of() : scans.products(items);
        return lines.stream()
                .map(line -> new Sold(line, line.scan() == null ? named(line, named) : scanned(line, scanned)))
                .toList();
    }

    private static ProductView named(QuoteLine line, Map<Sku, ProductView> products) {
        Sku sku = Objects.requireNonNull(line.sku());
        return Optional.ofNullable(products.get(sku))
                .orElseThrow(() -> new BadArgument(line.naming(), "names no product: " + sku.value()));
    }

    private static ProductView scanned(QuoteLine line, Map<Barcode, ProductView> products) {
        Scan scan = Objects.requireNonNull(line.scan());
        return Optional.ofNullable(products.get(scan.item()))
                .orElseThrow(() -> new BadArgument(line.naming(), Scans.unknown(scan)));
    }

    private static BasketLine line(Sold sold, @Nullable ResolvedPrice regular, LocalDate day) {
        QuoteLine line = sold.line();
        ProductView product = sold.product();
        Scan scan = line.scan();
        Money override = line.override();
        Money usual = regular == null ? null : regular.price();
        Money unit = override == null ? usual : override;
        if (unit == null) {
            throw new BadArgument(line.naming(), "has no price: " + product.sku().value());
        }
        Money label = scan == null || override != null ? null : scan.labelPrice();
        Goods goods = new Goods(product.sku(), ProductKind.GOODS, product.category(), product.brand(),
                daysLeft(line, day));
        try {
            return new BasketLine(line.lineNo(), goods, quantity(sold, usual), unit, label,
                    regular == null ? null : regular.floor(), product.unit().isDivisible(), override != null);
        } catch (InvalidField invalid) {
            throw new BadArgument(line.place() + "/" + invalid.field(), invalid.reason());
        }
    }

    private static @Nullable Integer daysLeft(QuoteLine line, LocalDate day) {
        LocalDate last = line.scan() == null ? null : line.scan().lastDay(day);
        return line.daysLeft() != null || last == null ? line.daysLeft()
                : Integer.valueOf(Math.toIntExact(ChronoUnit.DAYS.between(day, last)));
    }

    /** What the line says, or else what was scanned; both together have to agree where the code itself tells it. */
    private static Quantity quantity(Sold sold, @Nullable Money unitPrice) {
        QuoteLine line = sold.line();
        Scan scan = line.scan();
        if (scan == null) {
            return Objects.requireNonNull(line.quantity());
        }
        Quantity told = scan.told(sold.product().unit());
        if (told != null && line.quantity() != null && !told.equals(line.quantity())) {
            throw new InvalidField("quantity", "differs from that of the barcode");
        }
        if (told != null && !told.isWhole() && !sold.product().unit().isDivisible()) {
            throw new InvalidField("barcode", "tells a part of a piece: " + sold.product().sku().value());
        }
        return line.quantity() != null ? line.quantity()
                : scan.quantity(sold.product().unit(), unitPrice)
                        .orElseThrow(() -> new InvalidField("quantity",
                                "is required: the barcode does not tell it in " + sold.product().unit()));
    }
}
