package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.imports.csv.JourneyRedemptions.Presented;
import io.tillbook.server.transfer.imports.csv.LineGrouping.LineGroup;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files {@code transactions} and {@code products} of the Complete Journey data set in one directory, plain or
 * compressed, and those of its campaigns where they are there.
 */
public final class CompleteJourney {
    private static final Set<String> SALES_COLUMNS = Set.of("household_id", "store_id", "basket_id", "product_id",
            "quantity", "sales_value", "retail_disc", "transaction_timestamp");
    private static final Set<String> PRODUCT_COLUMNS = Set.of("product_id", "department", "brand", "product_category",
            "product_type", "package_size");

    private final CsvFile sales;
    private final CsvFile products;
    private final Optional<JourneyRedemptions> redemptions;
    private final SortedSet<LocationId> stores = new TreeSet<>();
    private final SortedSet<Sku> sold = new TreeSet<>();
    private final SortedSet<MemberId> households = new TreeSet<>(Comparator.comparing(MemberId::value));

    /**
     * @param directory where the files are
     * @param charset their encoding
     * @param codes tells the codes of coupons
     * @throws InputFailure when one is missing
     */
    public CompleteJourney(Path directory, Charset charset, CouponCodes codes) {
        this.sales = find(directory, charset, "transactions");
        this.products = find(directory, charset, "products");
        this.redemptions = JourneyCampaigns.in(directory, charset)
                .map(campaigns -> new JourneyRedemptions(campaigns, codes));
    }

    /** Locations, products and members first; the sales file names them all, so it is read twice. */
    public List<ImportStage> stages() {
        return Stream.of(Stream.of(new ImportStage("locations", this::feedLocations)),
                Stream.of(new ImportStage("products", this::feedProducts)),
                Stream.of(new ImportStage("members", (sink, _) -> feedMembers(sink))),
                redemptions.stream().map(all -> new ImportStage("campaigns", (sink, _) -> all.feed(sink))),
                Stream.of(new ImportStage("sales", this::feedSales))).flatMap(stage -> stage).toList();
    }

    private void feedLocations(Sink sink, ReadProgress reading) {
        redemptions.ifPresent(all -> all.read(sink));
        sales.read(reading,
                new CheckedLines(header -> header.require(SALES_COLUMNS), this::note, (line, reason) -> {}));
        stores.forEach(store -> sink.send(JourneyDocuments.location(store), store.value(), List.of()));
    }

    private void note(CsvLine line) {
        stores.add(JourneyValues.location(line));
        sold.add(JourneyValues.id(line, "product_id", Sku::new));
        households.add(JourneyValues.id(line, "household_id", MemberId::new));
        if (redemptions.isPresent() && JourneyValues.quantity(line).isPositive()) {
            redemptions.get().note(line);
        }
    }

    private void feedProducts(Sink sink, ReadProgress reading) {
        SortedSet<Sku> missing = new TreeSet<>(sold);
        products.read(reading, new CheckedLines(header -> header.require(PRODUCT_COLUMNS), line -> {
            OutgoingCommand product = JourneyDocuments.product(line);
            Sku sku = JourneyValues.id(line, "product_id", Sku::new);
            missing.remove(sku);
            sink.send(product, sku.value(), List.of(line));
        }, sink::reject));
        missing.forEach(sku -> sink.send(JourneyDocuments.unknownProduct(sku), sku.value(), List.of()));
    }

    private void feedMembers(Sink sink) {
        households.forEach(each -> sink.send(JourneyDocuments.member(each), each.value(), List.of()));
    }

    private void feedSales(Sink sink, ReadProgress reading) {
        LineGrouping baskets = new LineGrouping(basket -> JourneySale.feed(basket, redeemed(basket), sink),
                line -> sink.reject(line, "basket has too many lines"));
        sales.read(reading, new CheckedLines(header -> header.require(SALES_COLUMNS),
                line -> baskets.add(line.get("basket_id"), line), sink::reject));
        baskets.finish();
    }

    private List<Presented> redeemed(LineGroup basket) {
        try {
            return redemptions.isEmpty() ? List.of()
                    : redemptions.get().of(JourneyValues.id(basket.lines().getFirst(), "basket_id", id -> id));
        } catch (InvalidField malformed) {
            // The lines are rejected for that where they are sold.
            return List.of();
        }
    }

    static CsvFile find(Path directory, Charset charset, String name) {
        return found(directory, charset, name)
                .orElseThrow(() -> new InputFailure(directory + " has neither " + name + ".csv.gz nor " + name
                        + ".csv"));
    }

    static Optional<CsvFile> found(Path directory, Charset charset, String name) {
        return Stream.of(name + ".csv.gz", name + ".csv")
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new CsvFile(file, charset));
    }
}
