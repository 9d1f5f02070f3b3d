package io.tillbook.server.payload;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.command.Capabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of the guide: a rule, and what it does to a basket.
 *
 * @param name its heading
 * @param json the rule
 * @param given who buys and when
 * @param rows the lines of the basket, with what is paid for each
 */
record RuleExample(String name, String json, String given, List<Row> rows) {
    private static final Payloads PAYLOADS = new Payloads(Capabilities.all().commands());
    private static final CommandId ID = CommandId.of("01998f00-0000-7000-8000-000000000001");
    private static final Path GUIDE = Path.of("..", "docs", "guides", "pricing.md");
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:]+");

    /** A line of a basket, and what is paid for it. */
    record Row(String sku, String category, String brand, int pieces, long price, long paid) {
        private static Row of(String line) {
            String[] cells = Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toArray(String[]::new);
            return new Row(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), minor(cells[4]), minor(cells[5]));
        }

        private static long minor(String amount) {
            return new BigDecimal(amount).movePointRight(2).longValueExact();
        }

        private BasketLine line(int lineNo, @Nullable Integer daysLeft) {
            Goods goods = new Goods(new Sku(sku), ProductKind.GOODS, category.isEmpty() ? null : category,
                    brand.isEmpty() ? null : brand, daysLeft);
            return BasketLine.pieces(lineNo, goods, pieces, price);
        }
    }

    static Stream<RuleExample> all() {
        try {
            String guide = Files.readString(GUIDE);
            return Arrays.stream(guide.split("\n### ")).skip(1).map(RuleExample::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleExample of(String section) {
        Matcher json = JSON.matcher(section);
        if (!json.find()) {
            throw new IllegalArgumentException("no rule in " + section);
        }
        List<String> after = section.substring(json.end()).lines().toList();
        return new RuleExample(section.lines().findFirst().orElseThrow(), json.group(1),
                after.stream().filter(line -> line.startsWith("Given: ")).findFirst().orElse(""),
                after.stream().filter(line -> line.startsWith("|")).skip(2).map(Row::of).toList());
    }

    /** The rule as the command door reads it. */
    static PromotionRule read(String json) {
        ObjectNode body = Examples.of("pricing.DraftPromotion").without("commandId");
        ((ObjectNode) body.path("payload")).set("rule", Examples.parse(json));
        return ((DraftPromotion) PAYLOADS.read(Envelope.read(ID, JsonBody.parse(body.toString()
                .getBytes(StandardCharsets.UTF_8))))).rule();
    }

    Basket basket() {
        Integer daysLeft = given.contains("days left") ? Integer.valueOf(word("(\\d+) days left")) : null;
        List<BasketLine> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(row.line(lines.size() + 1, daysLeft));
        }
        Basket basket = Basket.of(lines.toArray(BasketLine[]::new));
        return given.contains("coupon ") ? basket.coupons(word("coupon (\\w+)")) : basket;
    }

    PricingFacts facts() {
        Matcher time = TIME.matcher(given);
        LocalDateTime at = LocalDateTime.parse(time.find() ? time.group() : "2026-11-27T12:00");
        return new PricingFacts(new LocationId("S1"), Set.of("East"), "STORE", at.atZone(ZoneId.of("Asia/Shanghai")),
                member(), Map.of());
    }

    private @Nullable MemberFacts member() {
        boolean isMember = Stream.of("member", "tier", "segment", "born").anyMatch(given::contains);
        return isMember ? new MemberFacts(given.contains("tier") ? word("tier (\\w+)") : null,
                given.contains("segment") ? Set.of(word("segment (\\w+)")) : Set.of(),
                given.contains("born") ? MonthDay.parse("--" + word("born (\\d\\d-\\d\\d)")) : null, true, Set.of())
                : null;
    }

    private String word(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(given);
        return found.find() ? found.group(1) : "";
    }

    List<Long> paid() {
        return rows.stream().map(Row::paid).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
