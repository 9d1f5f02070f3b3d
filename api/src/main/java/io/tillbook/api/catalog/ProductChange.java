package io.tillbook.api.catalog;

import io.tillbook.api.kernel.InvalidField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of a change of a product is one, and does not contradict itself. */
final class ProductChange {
    private ProductChange() {}

    static void check(@Nullable String name, @Nullable String category, @Nullable String brand,
            @Nullable Integer shelfLifeDays, @Nullable Integer minDaysLeft, @Nullable List<ProductDetail> without,
            @Nullable List<Barcode> added, @Nullable List<Barcode> removed) {
        if (Stream.of(name, category, brand, shelfLifeDays, minDaysLeft, without, added, removed)
                .allMatch(Objects::isNull)) {
            throw new InvalidField("name", "is required, or something else that changes");
        }
        for (ProductDetail gone : without == null ? List.<ProductDetail>of() : without) {
            Object given = switch (gone) {
                case CATEGORY -> category;
                case BRAND -> brand;
                case SHELF_LIFE -> shelfLifeDays;
            };
            if (given != null) {
                throw new InvalidField("without", "must not name " + gone + ", which is given");
            }
        }
        if (added != null && removed != null && added.stream().anyMatch(code -> isAmong(numbers(removed), code))) {
            throw new InvalidField("removeBarcodes", "must not name a code that addBarcodes has");
        }
    }

    /** Codes by their shortest spellings. */
    private static Set<Barcode> numbers(List<Barcode> codes) {
        return codes.stream().map(Barcode::shortest).collect(Collectors.toSet());
    }

    private static boolean isAmong(Set<Barcode> numbers, Barcode code) {
        return numbers.contains(code.shortest());
    }

    /** What is so after a change: what is given, nothing where it is gone, else what was so before. */
    static <T> @Nullable T after(@Nullable T before, @Nullable T given, @Nullable List<ProductDetail> without,
            ProductDetail detail) {
        if (given != null) {
            return given;
        }
        return without != null && without.contains(detail) ? null : before;
    }

    /** The codes of a product after a change. */
    static List<Barcode> after(List<Barcode> before, @Nullable List<Barcode> added, @Nullable List<Barcode> removed) {
        Set<Barcode> gone = numbers(removed == null ? List.of() : removed);
        return Stream.concat(before.stream(), added == null ? Stream.empty() : added.stream())
                .filter(code -> !isAmong(gone, code))
                .distinct()
                .toList();
    }
}
