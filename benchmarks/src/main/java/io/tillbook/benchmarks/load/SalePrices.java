package io.tillbook.benchmarks.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the sales of a run are priced, as parts of their JSON. */
sealed interface SalePrices {
    /** What has to be there before, in its order. */
    List<Office> opening(List<String> locations);

    /** What each line tells besides its unit price. */
    String ofLine(long unitPriceMinor);

    /** What the sale tells at its end. */
    String ofSale(SplittableRandom random, Instant occurredAt, long unitPriceMinor, int lines);

    /** What is paid for a line. */
    long paid(long unitPriceMinor);

    /**
     * A command of the head office.
     *
     * @param payload its JSON
     */
    record Office(String type, String payload) {}

    /** The till tells prices, and not where they come from. */
    record AsRungUp() implements SalePrices {
        @Override
        public List<Office> opening(List<String> locations) {
            return List.of();
        }

        @Override
        public String ofLine(long unitPriceMinor) {
            return "";
        }

        @Override
        public String ofSale(SplittableRandom random, Instant occurredAt, long unitPriceMinor, int lines) {
            return "";
        }

        @Override
        public long paid(long unitPriceMinor) {
            return unitPriceMinor;
        }
    }

    /**
     * A member buys: a coupon takes a tenth off, points pay a part of the rest, and the stores refuse what does not add
     * up.
     *
     * @param name what the ids begin with
     * @param houseCard whether all of them show the same card
     */
    record ToMembers(String name, boolean houseCard) implements SalePrices {
        private static final int MEMBERS = 1_000;
        /** The number of the member whose card lies at the tills. */
        private static final int HOUSE = MEMBERS;
        private static final int TENTH = 10;
        private static final int POINTS_OF_LINE = 100;
        /** Its points are to last for hundreds of thousands of sales. */
        private static final int TIMES_OF_HOUSE_CARD = 100;

        @Override
        public List<Office> opening(List<String> locations) {
            Stream<Office> chain = Stream.of(
                    new Office("coupons.OpenCampaign", "{\"campaign\":\"" + campaign()
                            + "\",\"name\":\"Load test\",\"kind\":\"SHARED\"}"),
                    new Office("pricing.DraftPromotion", "{\"promotion\":\"" + name
                            + "\",\"name\":\"Load test\",\"rule\":{\"layer\":\"COUPON\",\"when\":{\"coupon\":\""
                            + campaign() + "\"},\"need\":{\"amount\":1},\"give\":{\"pay\":9000}}}"),
                    new Office("pricing.PublishPromotion", "{\"promotion\":\"" + name + "\",\"version\":1}"),
                    new Office("members.DefinePointsProgram",
                            "{\"program\":{\"unitMinor\":100,\"expiry\":{\"kind\":\"END_OF_MONTH\",\"count\":12}}}"));
            Stream<Office> stores = locations.stream()
                    .map(location -> new Office("pricing.SetPricingPolicy",
                            "{\"location\":\"" + location + "\",\"settings\":{\"priceCheck\":\"ENFORCE\","
                                    + "\"pointValueMinor\":1,\"pointStep\":100,\"pointCapBp\":5000}}"));
            Stream<Office> members = IntStream.range(0, MEMBERS)
                    .boxed()
                    .flatMap(number -> Stream.of(registered(number), given(number)));
            return Stream.of(chain, stores, members, house()).flatMap(each -> each).toList();
        }

        private Stream<Office> house() {
            return !houseCard ? Stream.of()
                    : Stream.concat(Stream.of(registered(HOUSE)),
                            Stream.generate(() -> given(HOUSE)).limit(TIMES_OF_HOUSE_CARD));
        }

        private Office registered(int number) {
            return new Office("members.RegisterMember", "{\"member\":\"" + member(number) + "\"}");
        }

        private Office given(int number) {
            return new Office("members.AdjustPoints", "{\"member\":\"" + member(number)
                    + "\",\"points\":1000000,\"reason\":\"Load test\"}");
        }

        private String campaign() {
            return name.toUpperCase(Locale.ROOT);
        }

        private String member(int number) {
            return name + "-M" + number;
        }

        @Override
        public String ofLine(long unitPriceMinor) {
            long off = unitPriceMinor / TENTH;
            return ",\"discountMinor\":" + (off + POINTS_OF_LINE) + ",\"shares\":[{\"seq\":0,\"amountMinor\":" + off
                    + "},{\"seq\":1,\"amountMinor\":" + POINTS_OF_LINE + "}]";
        }

        @Override
        public String ofSale(SplittableRandom random, Instant occurredAt, long unitPriceMinor, int lines) {
            int points = POINTS_OF_LINE * lines;
            return ",\"member\":\"" + member(houseCard ? HOUSE : random.nextInt(MEMBERS)) + "\",\"coupons\":[\""
                    + campaign()
                    + "\"],\"basis\":{\"pricedAt\":\"" + occurredAt
                    + "\",\"engine\":1,\"search\":\"ALL_ORDERS\",\"points\":" + points + "},"
                    + "\"applications\":[{\"layer\":\"COUPON\",\"promotion\":\"" + name
                    + "\",\"version\":1,\"step\":0,\"times\":1,\"benefitMinor\":" + unitPriceMinor / TENTH * lines
                    + "},{\"layer\":\"POINTS\",\"benefitMinor\":" + points + "}]";
        }

        @Override
        public long paid(long unitPriceMinor) {
            return unitPriceMinor - unitPriceMinor / TENTH - POINTS_OF_LINE;
        }
    }

    /**
     * As rung up, where promotions of different kinds hold for each category.
     *
     * @param name what their ids begin with
     */
    record AmongPromotions(String name) implements SalePrices {
        private static final int PROMOTIONS = 100;

        @Override
        public List<Office> opening(List<String> locations) {
            return IntStream.range(0, PROMOTIONS).boxed().flatMap(this::published).toList();
        }

        private Stream<Office> published(int number) {
            String promotion = name + "-" + number;
            return Stream.of(
                    new Office("pricing.DraftPromotion", "{\"promotion\":\"" + promotion
                            + "\",\"name\":\"Load test\",\"rule\":{\"scope\":{\"categories\":[\""
                            + Documents.category(number) + "\"]}," + rule(number) + "}}"),
                    new Office("pricing.PublishPromotion",
                            "{\"promotion\":\"" + promotion + "\",\"version\":1}"));
        }

        private static String rule(int number) {
            return switch (number % 3) {
                case 0 -> "\"layer\":\"PRICE\",\"give\":{\"pay\":" + (9_900 - number) + "}";
                case 1 -> "\"layer\":\"ITEM\",\"need\":{\"pieces\":2,\"each\":true},"
                        + "\"give\":{\"cheapest\":{\"k\":1,\"pay\":5000}}";
                default -> "\"layer\":\"ORDER\",\"need\":{\"amount\":" + (1_000 + number)
                        + "},\"give\":{\"off\":" + (10 + number) + "}";
            };
        }

        @Override
        public String ofLine(long unitPriceMinor) {
            return "";
        }

        @Override
        public String ofSale(SplittableRandom random, Instant occurredAt, long unitPriceMinor, int lines) {
            return "";
        }

        @Override
        public long paid(long unitPriceMinor) {
            return unitPriceMinor;
        }
    }

    /**
     * A promotion takes a tenth off, and the stores refuse what does not add up.
     *
     * @param promotion its id
     */
    record ByPromotion(String promotion) implements SalePrices {
        private static final int TENTH = 10;

        @Override
        public List<Office> opening(List<String> locations) {
            List<Office> opening = new ArrayList<>();
            opening.add(new Office("pricing.DraftPromotion", "{\"promotion\":\"" + promotion
                    + "\",\"name\":\"Load test\",\"rule\":{\"layer\":\"ORDER\",\"need\":{\"amount\":1},"
                    + "\"give\":{\"pay\":9000}}}"));
            opening.add(new Office("pricing.PublishPromotion",
                    "{\"promotion\":\"" + promotion + "\",\"version\":1}"));
            locations.forEach(location -> opening.add(new Office("pricing.SetPricingPolicy",
                    "{\"location\":\"" + location + "\",\"settings\":{\"priceCheck\":\"ENFORCE\"}}")));
            return opening;
        }

        @Override
        public String ofLine(long unitPriceMinor) {
            long off = unitPriceMinor / TENTH;
            return ",\"discountMinor\":" + off + ",\"shares\":[{\"seq\":0,\"amountMinor\":" + off + "}]";
        }

        @Override
        public String ofSale(SplittableRandom random, Instant occurredAt, long unitPriceMinor, int lines) {
            return ",\"basis\":{\"pricedAt\":\"" + occurredAt + "\",\"engine\":1,\"search\":\"ALL_ORDERS\"},"
                    + "\"applications\":[{\"layer\":\"ORDER\",\"promotion\":\"" + promotion
                    + "\",\"version\":1,\"step\":0,\"times\":1,\"benefitMinor\":" + unitPriceMinor / TENTH * lines
                    + "}]";
        }

        @Override
        public long paid(long unitPriceMinor) {
            return unitPriceMinor - unitPriceMinor / TENTH;
        }
    }
}
