package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Ascii;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The commands that are sent, as JSON. With an id they are lines of a batch. */
final class Documents {
    private static final long PRICE = 1_980;
    private static final long COST = 1_200;
    private static final String CATEGORIES = "ABCDEFGHIJKLMNOPQRST";

    private final Goods goods;
    private final String chain;
    private final String run;
    private final SalePrices prices;

    /**
     * @param chain what the ids of locations and products begin with
     * @param run tells what is sent in this run from what others have sent
     * @param prices how sales are priced
     */
    Documents(Goods goods, String chain, String run, SalePrices prices) {
        this.goods = goods;
        this.chain = chain;
        this.run = run;
        this.prices = prices;
    }

    String location(int number) {
        return chain + "-L" + number;
    }

    String sku(int number) {
        return chain + "-P" + number;
    }

    /** One of twenty. */
    static String category(int number) {
        return "Load test " + CATEGORIES.charAt(number % CATEGORIES.length());
    }

    /** A store that may sell what it does not have: goods received are not what is measured. */
    void openLocation(Ascii to, @Nullable String id, int number) {
        begin(to, id, "catalog.OpenLocation").add("{\"location\":\"")
                .add(location(number))
                .add("\",\"name\":\"Load test\",\"kind\":\"STORE\",\"zone\":\"UTC\",\"negativeStock\":\"ALLOW\"}}");
    }

    void registerProduct(Ascii to, @Nullable String id, int number) {
        begin(to, id, "catalog.RegisterProduct").add("{\"sku\":\"")
                .add(sku(number))
                .add("\",\"name\":\"Load test ")
                .add(number)
                .add("\",\"unit\":\"PIECE\",\"category\":\"")
                .add(category(number))
                .add("\",\"listPriceMinor\":")
                .add(PRICE)
                .add("}}");
    }

    /** A sale of different products, one piece each, paid by card. */
    void sale(Ascii to, @Nullable String id, Till till, long receipt) {
        begin(to, id, "sales.CompleteSale").add("{\"saleId\":\"");
        saleId(to, till, receipt).add("\",\"receiptNo\":\"").add(receipt);
        place(to, till).add("\",\"cashier\":\"E").add(till.number()).add("\",\"lines\":[");
        lines(to, till.random(), ",\"quantity\":1" + prices.ofLine(PRICE) + ",\"unitPriceMinor\":", PRICE);
        to.add("],\"tenders\":[{\"method\":\"CARD\",\"amountMinor\":")
                .add(prices.paid(PRICE) * goods.lines())
                .add("}]")
                .add(prices.ofSale(till.random(), Instant.now().truncatedTo(ChronoUnit.MILLIS), PRICE, goods.lines()))
                .add("}}");
    }

    /** Asks what different products would cost, two pieces each. */
    void quote(Ascii to, Till till) {
        to.add("{\"query\":\"query($basket:BasketInput!){quote(basket:$basket){totalMinor ")
                .add("applications{promotion benefitMinor} nearMisses{name missingMinor} ")
                .add("lines{sku quantity discountMinor shares{seq amountMinor}}}}\",")
                .add("\"variables\":{\"basket\":{\"location\":\"")
                .add(location(till.location()))
                .add("\",\"lines\":[");
        lines(to, till.random(), ",\"quantity\":", 2);
        to.add("]}}}");
    }

    /** What has to be there before sales are priced so, as lines of a batch. */
    List<String> openPrices(Till office) {
        return prices.opening(IntStream.range(0, goods.locations()).mapToObj(this::location).toList())
                .stream()
                .map(each -> begin(new Ascii(), office.nextCommandId(), each.type()).add(each.payload()).add("}"))
                .map(Ascii::toString)
                .toList();
    }

    /** What was bought on the first line of a sale comes back. */
    void acceptReturn(Ascii to, Till till, long receipt) {
        begin(to, null, "returns.AcceptReturn").add("{\"returnId\":\"R");
        saleId(to, till, receipt).add("\",\"saleId\":\"");
        saleId(to, till, receipt);
        place(to, till).add("\",\"lines\":[{\"saleLineNo\":1,\"quantity\":1,\"restock\":true}],\"refunds\":[")
                .add("{\"method\":\"CARD\",\"amountMinor\":")
                .add(PRICE)
                .add("}],\"reason\":\"load test\"}}");
    }

    void receiveGoods(Ascii to, Till till, long number) {
        begin(to, null, "purchasing.ReceiveGoods").add("{\"receiptId\":\"G");
        saleId(to, till, number).add("\",\"location\":\"")
                .add(location(till.location()))
                .add("\",\"supplier\":\"load-test\",\"lines\":[");
        lines(to, till.random(), ",\"quantity\":100,\"unitCostMinor\":", COST);
        to.add("]}}");
    }

    void dispatchTransfer(Ascii to, Till till, long number) {
        begin(to, null, "transfers.DispatchTransfer").add("{\"transferId\":\"T");
        saleId(to, till, number).add("\",\"from\":\"")
                .add(location(till.location()))
                .add("\",\"to\":\"")
                .add(location((till.location() + 1) % goods.locations()))
                .add("\",\"lines\":[{\"lineNo\":1,\"sku\":\"")
                .add(sku(till.random().nextInt(goods.products())))
                .add("\",\"quantity\":1}]}}");
    }

    void receiveTransfer(Ascii to, Till till, long number) {
        begin(to, null, "transfers.ReceiveTransfer").add("{\"transferId\":\"T");
        saleId(to, till, number).add("\",\"lines\":[{\"lineNo\":1,\"quantity\":1}]}}");
    }

    private void lines(Ascii to, SplittableRandom random, String quantityAndAmount, long amount) {
        int first = random.nextInt(goods.products());
        int step = 1 + random.nextInt(Math.max(1, goods.products() / goods.lines()));
        for (int line = 1; line <= goods.lines(); line++) {
            to.add(line == 1 ? "{\"lineNo\":" : ",{\"lineNo\":")
                    .add(line)
                    .add(",\"sku\":\"")
                    .add(chain)
                    .add("-P")
                    .add((first + (line - 1) * step) % goods.products())
                    .add("\"")
                    .add(quantityAndAmount)
                    .add(amount)
                    .add("}");
        }
    }

    Ascii openRegister(Ascii to, Till till) {
        begin(to, till.nextCommandId(), "shifts.OpenRegister").add("{\"drawer\":\"D").add(till.number());
        return place(to, till).add("\"}}");
    }

    /** Its first one, with nothing in the drawer. */
    Ascii openShift(Ascii to, Till till) {
        begin(to, till.nextCommandId(), "shifts.OpenShift").add("{\"cashier\":\"E").add(till.number());
        return place(to, till).add("\",\"shiftNo\":1,\"floatMinor\":0}}");
    }

    private Ascii saleId(Ascii to, Till till, long receipt) {
        return to.add(run).add("-S").add(till.number()).add("-").add(receipt);
    }

    private Ascii place(Ascii to, Till till) {
        return to.add("\",\"location\":\"")
                .add(location(till.location()))
                .add("\",\"register\":\"")
                .add(run)
                .add("-")
                .add(till.number());
    }

    private static Ascii begin(Ascii to, @Nullable String id, String type) {
        to.add("{");
        if (id != null) {
            to.add("\"commandId\":\"").add(id).add("\",");
        }
        return to.add("\"type\":\"")
                .add(type)
                .add("\",\"occurredAt\":\"")
                .add(Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .add("\",\"payload\":");
    }
}
