package io.tillbook.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** The commands that are sent, as JSON. */
final class Documents {
    private static final long PRICE = 1_980;

    private final LoadPlan plan;
    private final String run;

    /**
     * @param run tells the ids of this run from those of others
     */
    Documents(LoadPlan plan, String run) {
        this.plan = plan;
        this.run = run;
    }

    String location(int number) {
        return run + "-L" + number;
    }

    /** A store that may sell what it does not have: goods received are not what is measured. */
    byte[] openLocation(int number) {
        return envelope("catalog.OpenLocation", """
                {"location":"%s","name":"Load test","kind":"STORE","zone":"UTC","negativeStock":"ALLOW"}"""
                .formatted(location(number)));
    }

    byte[] registerProduct(int number) {
        return envelope("catalog.RegisterProduct", """
                {"sku":"%s-P%d","name":"Load test %d","unit":"PIECE","category":"Load test","listPriceMinor":%d}"""
                .formatted(run, number, number, PRICE));
    }

    /**
     * A sale of different products, one piece each, paid by card.
     *
     * @param register the till
     * @param receipt its number on that till
     */
    byte[] sale(int location, int register, long receipt, SplittableRandom random) {
        StringBuilder payload = new StringBuilder(512).append("{\"saleId\":\"")
                .append(run)
                .append("-S")
                .append(register)
                .append('-')
                .append(receipt)
                .append("\",\"receiptNo\":\"")
                .append(receipt)
                .append("\",\"location\":\"")
                .append(location(location))
                .append("\",\"register\":\"")
                .append(register)
                .append("\",\"cashier\":\"E")
                .append(register)
                .append("\",\"lines\":[");
        int first = random.nextInt(plan.products());
        int step = 1 + random.nextInt(Math.max(1, plan.products() / plan.lines()));
        for (int line = 1; line <= plan.lines(); line++) {
            payload.append(line == 1 ? "" : ",")
                    .append("{\"lineNo\":")
                    .append(line)
                    .append(",\"sku\":\"")
                    .append(run)
                    .append("-P")
                    .append((first + (line - 1) * step) % plan.products())
                    .append("\",\"quantity\":1,\"unitPriceMinor\":")
                    .append(PRICE)
                    .append('}');
        }
        payload.append("],\"tenders\":[{\"method\":\"CARD\",\"amountMinor\":")
                .append(PRICE * plan.lines())
                .append("}]}");
        return envelope("sales.CompleteSale", payload.toString());
    }

    private static byte[] envelope(String type, String payload) {
        return ("{\"type\":\"" + type + "\",\"occurredAt\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS)
                + "\",\"payload\":" + payload + "}").getBytes(StandardCharsets.UTF_8);
    }
}
