package io.tillbook.server.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.server.payload.Shape.Choice;
import io.tillbook.server.payload.Shape.Day;
import io.tillbook.server.payload.Shape.Decimal;
import io.tillbook.server.payload.Shape.ElementString;
import io.tillbook.server.payload.Shape.Elements;
import io.tillbook.server.payload.Shape.Flag;
import io.tillbook.server.payload.Shape.Hidden;
import io.tillbook.server.payload.Shape.Identifier;
import io.tillbook.server.payload.Shape.Member;
import io.tillbook.server.payload.Shape.Members;
import io.tillbook.server.payload.Shape.Moment;
import io.tillbook.server.payload.Shape.Text;
import io.tillbook.server.payload.Shape.WallTime;
import io.tillbook.server.payload.Shape.Whole;
import io.tillbook.server.payload.Shape.Zone;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what is documented to what is enforced, in both directions, for every member of every command: a value within
 * the documented bounds reaches the record and is taken by it, one outside is refused at its place.
 */
class DocumentedBoundsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final CommandId ID = CommandId.of("01998f00-0000-7000-8000-000000000001");
    private static final Payloads PAYLOADS = new Payloads(Capabilities.all().commands());

    /** One member of one command, wherever it is nested. */
    record JsonPath(String type, String parent, Members record, Member member) {
        String pointer() {
            return parent + "/" + member.name();
        }

        @Override
        public String toString() {
            return type + pointer();
        }
    }

    static Stream<JsonPath> places() {
        return Capabilities.all()
                .commands()
                .stream()
                .filter(CommandHandling::isPublished)
                .flatMap(handling -> places(handling.type(), "/payload", Shapes.of(handling.command())));
    }

    private static Stream<JsonPath> places(String type, String parent, Members members) {
        return members.members().stream().flatMap(member -> {
            JsonPath place = new JsonPath(type, parent, members, member);
            Stream<JsonPath> within = member.shape() instanceof Elements(Members element, int _, int _)
                    ? places(type, place.pointer() + "/0", element)
                    : Stream.empty();
            return Stream.concat(Stream.of(place), within);
        });
    }

    @ParameterizedTest
    @MethodSource("places")
    void refusesWhatIsOutsideAtItsPlace(JsonPath place) {
        for (JsonNode wrong : outside(place.member().shape())) {
            assertThat(errorsWith(place, wrong)).as(place + " = " + wrong)
                    .anySatisfy(
                            error -> assertThat(error.place()).startsWith(place.pointer()));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesWhatIsInside(JsonPath place) {
        for (JsonNode right : inside(place.member().shape())) {
            List<FieldError> unexpected = errorsWith(place, right).stream()
                    .filter(error -> error.place().equals(place.pointer()))
                    .filter(error -> !RULES_ACROSS_MEMBERS.contains(error.detail()))
                    .toList();
            assertThat(unexpected).as(place + " = " + right).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void needsWhatIsRequiredOnly(JsonPath place) {
        for (Consumer<ObjectNode> leaving : List.<Consumer<ObjectNode>>of(
                parent -> parent.remove(place.member().name()), parent -> parent.putNull(place.member().name()))) {
            ObjectNode body = body(place);
            leaving.accept((ObjectNode) body.at(place.parent()));
            List<FieldError> errors = errors(body);
            if (place.member().required()) {
                assertThat(errors).contains(FieldError.at(place.pointer(), "is required"));
            } else {
                assertThat(errors).noneMatch(error -> error.detail().equals("is required"));
            }
        }
    }

    /**
     * Said of single members because two together break a rule, or because an id tells its kind, or a PIN
     * or the number of a card has rules, which the reference tells in words.
     */
    private static final List<String> RULES_ACROSS_MEMBERS = List.of(
            "times the quantity is more than 1000000000000000",
            "must be another location than from",
            "must be given for DROP only",
            "must be after from",
            "must be harder to guess: not the same digit again, not digits in a row",
            "must have digits only",
            "must have 13 or 18 places",
            "must be employee:…, member:… or feedback:… with an id",
            "must not be before producedOn",
            "must not be given together with sku",
            "must not be given together with debitMinor",
            "must be given, or returned or movement, and only one of them",
            "must be a month such as 2026-03",
            "must be a year such as 2026",
            "must be TILL_CASH, SAFE, BANK or WALLETS",
            "must not be given together with member",
            "must not be given together with serial",
            "must be the sum of its shares, 500",
            "must be given together with promotion, and not without it",
            "has no rule of this layer",
            "must be 1 to 16 of A-Z 0-9 . _ : -",
            "must be 16 digits, the last of which checks the others",
            "must be given together with reference",
            "must not be GIFT_CARD",
            "must be a UUID in lower case",
            "must be 64 hexadecimal digits in lower case",
            "must have at most 128 characters",
            "must not be a number or have a colon, as those of the server",
            "must not be DAY_SHIFTED",
            "must not be given for CASH",
            "must be given for BY_HAND only",
            "must be CASH or STORE_CREDIT",
            "must not be CASH: no provider takes it",
            "must not be GIFT_CARD: no provider takes it",
            "must not be STORE_CREDIT: no provider takes it",
            "must not be GIFT_CARD: value of cards is not sold for it",
            "must come from cash, and be less than it",
            "must not be SHARED where coupons are issued to members",
            "must not be less than safetyStock",
            "must be true where it is given",
            "must not be more than priceMinor",
            "must not be given together with unitPriceMinor",
            "must not be given together with unitCostMinor",
            "must have a quantity above 0 unless the rest is LOST or DAMAGED");

    private static List<JsonNode> outside(Shape shape) {
        return switch (shape) {
            case Members _ -> List.of(text("x"), JSON.arrayNode());
            case Elements elements -> elements.least() == 0
                    ? List.of(text("x"), JSON.objectNode(), list(elements.most() + 1))
                    : List.of(text("x"), JSON.objectNode(), list(elements.most() + 1), list(elements.least() - 1));
            case Identifier _ ->
                List.of(number(1), text(""), text("x".repeat(65)), text("a b"), text("é"), text("a/b"));
            case Hidden hidden -> List.of(number(1), text("x".repeat(hidden.least() - 1)),
                    text("x".repeat(hidden.most() + 1)));
            case Text _ -> List.of(number(1), text(""), text(" "), text("x".repeat(501)));
            case Choice _ -> List.of(number(0), text(""), text("NO_SUCH"), JSON.booleanNode(true));
            case Whole whole -> List.of(text("1"), JSON.numberNode(new BigDecimal("1.5")), number(whole.least() - 1),
                    number(whole.most() + 1), JSON.booleanNode(true));
            case Decimal decimal -> List.of(text("1"), JSON.numberNode(new BigDecimal("0.0005")),
                    JSON.numberNode(decimal.least().subtract(new BigDecimal("0.001"))),
                    JSON.numberNode(decimal.most().add(new BigDecimal("0.001"))), JSON.booleanNode(true));
            case Flag _ -> List.of(text("true"), number(1));
            case Day _ -> List.of(number(20260101), text("2026-02-30"), text("2026-1-1"), text("2026-01-01Z"),
                    text("0000-12-31"), text("+10000-01-01"));
            case Zone _ -> List.of(number(8), text("Mars/Olympus"), text(""));
            case WallTime _ -> List.of(number(1), text("2026-11-22"), text("2026-11-22T09:31:07Z"),
                    text("2026-02-30T09:31:07"), text("2026-11-22T24:00:00"), text("2026-11-22T09:31:07.5"),
                    text("0000-12-31T23:59:59"));
            case Moment _ -> List.of(number(1), text("2026-11-22"), text("2026-11-22T09:31:07"),
                    text("2026-11-22T09:31+08:00"), text("2026-02-30T09:31:07Z"),
                    text("0001-01-01T23:59:59Z"), text("9999-12-31T00:00:01Z"));
            case ElementString _ -> List.of(number(1), text(""), text("6901234567892"), text("(01)06901234567893"));
        };
    }

    private static List<JsonNode> inside(Shape shape) {
        return switch (shape) {
            case Members _,Elements _ -> List.of();
            case Identifier _ -> List.of(text("x"), text("x".repeat(64)), text("Aa0._:-"));
            case Hidden hidden -> List.of(text("字".repeat(hidden.least())), text(" ".repeat(hidden.most())));
            case Text _ -> List.of(text("x"), text("字".repeat(500)), text(" \u00a0x"));
            case Choice choice -> choice.names().stream().map(DocumentedBoundsTest::text).toList();
            case Whole whole -> List.of(number(whole.least()), number(whole.most()));
            case Decimal decimal -> List.of(JSON.numberNode(decimal.least()), JSON.numberNode(decimal.most()),
                    JSON.numberNode(new BigDecimal("1.125")), JSON.numberNode(new BigDecimal("1.1250000")));
            case Flag _ -> List.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case Day _ -> List.of(text("2026-01-01"), text("2028-02-29"), text("0001-01-01"), text("9999-12-31"));
            case Zone _ -> List.of(text("Asia/Shanghai"), text("+08:00"), text("UTC"));
            case WallTime _ -> List.of(text("2026-11-22T09:31:07"), text("2026-11-22T09:31"),
                    text("9999-12-31T23:59:59"));
            case Moment _ -> List.of(text("2026-11-22T09:31:07.5+08:00"), text("2026-11-22T09:31:07Z"));
            case ElementString _ -> List.of(text("(01)06901234567892"), text("010690123456789237200"));
        };
    }

    private static List<FieldError> errorsWith(JsonPath place, JsonNode value) {
        ObjectNode body = body(place);
        ((ObjectNode) body.at(place.parent())).set(place.member().name(), value);
        return errors(body);
    }

    /** The example without what must not be given together with the place. */
    private static ObjectNode body(JsonPath place) {
        ObjectNode body = Examples.of(place.type()).without("commandId");
        if (place.type().equals("sales.CompleteSale")) {
            tellPrices((ObjectNode) body.at("/payload"));
        }
        ObjectNode parent = (ObjectNode) body.at(place.parent());
        switch (place.member().name()) {
            case "amountMinor" -> parent.remove("unitPriceMinor");
            case "costMinor" -> parent.remove("unitCostMinor");
            case "gs1" -> parent.remove("sku");
            case "asParent" -> parent.remove("priceMinor");
            case "asWider" -> parent.remove("rateBp");
            case "employee", "device", "service" -> {
                if (place.type().equals("access.IssueToken")) {
                    parent.remove(List.of("employee", "device", "service"));
                }
            }
            default -> {}
        }
        return body;
    }

    /** The discount of the example was given by hand. */
    private static void tellPrices(ObjectNode sale) {
        sale.putObject("basis").put("pricedAt", "2026-11-22T09:31:07+08:00").put("engine", 1).put("manualMinor", 500);
        sale.putArray("applications").addObject().put("layer", "MANUAL").put("benefitMinor", 500);
        ((ObjectNode) sale.at("/lines/0")).putArray("shares").addObject().put("seq", 0).put("amountMinor", 500);
    }

    private static List<FieldError> errors(ObjectNode body) {
        try {
            PAYLOADS.read(Envelope.read(ID, JsonBody.parse(body.toString().getBytes(StandardCharsets.UTF_8))));
            return List.of();
        } catch (MalformedRequest malformed) {
            return malformed.errors();
        }
    }

    private static JsonNode text(String text) {
        return JSON.stringNode(text);
    }

    private static JsonNode number(long number) {
        return JSON.numberNode(number);
    }

    private static ArrayNode list(int size) {
        ArrayNode list = JSON.arrayNode();
        for (int index = 0; index < size; index++) {
            list.addObject();
        }
        return list;
    }
}
