package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Ascii;
import io.tillbook.benchmarks.http.Request;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** What is looked up while others sell: mostly a stock, now and then the stocks of a location and a report. */
final class Reads implements Trade {
    private static final int ROUND = 10;
    private static final int DAYS = 30;

    private final Documents documents;
    private final Goods goods;
    private final SplittableRandom random;
    private final Ascii body = new Ascii();
    private int number;

    /**
     * @param reader number of the connection, so that not all ask the same at the same time
     */
    Reads(Documents documents, Goods goods, int reader) {
        this.documents = documents;
        this.goods = goods;
        this.random = new SplittableRandom(reader);
        this.number = 3 * reader;
    }

    @Override
    public Request next() {
        body.clear().add("{\"query\":\"{");
        switch (number++ % ROUND) {
            case 0 -> report();
            case 1 -> stocksOfLocation();
            default -> stockLevel();
        }
        body.add("}\"}");
        return Request.query(body);
    }

    @Override
    public Counts judge(Answer answer) {
        return Counts.ofQuery(answer);
    }

    private void report() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        body.add("salesReport(from:\\\"")
                .add(today.minusDays(DAYS - 1L).toString())
                .add("\\\",to:\\\"")
                .add(today.toString())
                .add("\\\",groupBy:[LOCATION,DAY]){location day receipts netMinor}");
    }

    private void stocksOfLocation() {
        body.add("stockLevels(location:\\\"")
                .add(documents.location(random.nextInt(goods.locations())))
                .add("\\\",first:50){edges{node{sku onHand}}}");
    }

    private void stockLevel() {
        body.add("stockLevel(location:\\\"")
                .add(documents.location(random.nextInt(goods.locations())))
                .add("\\\",sku:\\\"")
                .add(documents.sku(random.nextInt(goods.products())))
                .add("\\\"){onHand valueMinor position}");
    }
}
