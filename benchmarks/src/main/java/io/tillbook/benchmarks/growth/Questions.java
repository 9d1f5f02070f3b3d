package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Request;
import io.tillbook.benchmarks.ledger.Chain;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What analysts ask, about random goods and the last thirty days. */
final class Questions {
    private static final int DAYS = 30;

    private final Chain chain;
    private final OffsetDateTime from;
    private final OffsetDateTime to;
    private final RandomGenerator random;

    /**
     * @param from when the history begins
     * @param to when it ends
     */
    Questions(Chain chain, OffsetDateTime from, OffsetDateTime to, RandomGenerator random) {
        this.chain = chain;
        this.from = from;
        this.to = to;
        this.random = random;
    }

    /** Each kind of question, by what it is called in the report. */
    Map<String, Supplier<Request>> kinds() {
        Map<String, Supplier<Request>> kinds = new LinkedHashMap<>();
        kinds.put("stockLevel", () -> query("stockLevel(" + stock() + "){onHand valueMinor position}"));
        kinds.put("stockLevel asOf", () -> query(
                "stockLevel(" + stock() + ",asOf:" + quoted(moment().toString()) + "){onHand valueMinor}"));
        kinds.put("salesReport day × location", () -> query(report("groupBy:[LOCATION,DAY]", "location day")));
        kinds.put("top 20 SKUs", () -> query(report("groupBy:[SKU],orderBy:QUANTITY,first:20", "sku")));
        return kinds;
    }

    private String report(String rows, String fields) {
        LocalDate last = to.toLocalDate();
        return "salesReport(from:" + quoted(last.minusDays(DAYS - 1L).toString()) + ",to:" + quoted(last.toString())
                + "," + rows + "){" + fields + " receipts quantity netMinor marginMinor}";
    }

    private String stock() {
        return "location:" + quoted(chain.location(random.nextInt(chain.locations())).value()) + ",sku:"
                + quoted(chain.sku(random.nextInt(chain.products())).value());
    }

    private OffsetDateTime moment() {
        return from.plusSeconds(random.nextLong(to.toEpochSecond() - from.toEpochSecond()));
    }

    private static String quoted(String text) {
        return "\\\"" + text + "\\\"";
    }

    private static Request query(String field) {
        return Request.query(new Ascii().add("{\"query\":\"{").add(field).add("}\"}"));
    }
}
