package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.graphql.BadArgument;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what codes say. */
@Controller
final class ScanQueries {
    private static final int MOST_CODES = 1_000;

    private final Scans scans;
    private final InstantSource clock;

    ScanQueries(Scans scans, InstantSource clock) {
        this.scans = scans;
        this.clock = clock;
    }

    @QueryMapping
    List<LabelLayout> labelLayouts() {
        return scans.layouts().layouts();
    }

    @QueryMapping
    List<ShownScan> scans(@Argument List<String> codes) {
        if (codes.size() > MOST_CODES) {
            throw new BadArgument("codes", "must be " + MOST_CODES + " at most");
        }
        LabelLayouts layouts = scans.layouts();
        Map<String, Scan> read = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (String code : codes) {
            try {
                read.put(code, layouts.read("", code));
            } catch (InvalidField misread) {
                problems.put(code, misread.reason());
            }
        }
        Map<Barcode, ProductView> products = scans.products(read.values().stream().map(Scan::item).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return codes.stream().map(code -> {
            Scan scan = read.get(code);
            return scan == null ? ShownScan.problem(code, problems.getOrDefault(code, ""))
                    : ShownScan.of(code, scan, products.get(scan.item()), today);
        }).toList();
    }
}
