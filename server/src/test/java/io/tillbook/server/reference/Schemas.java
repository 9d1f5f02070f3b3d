package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
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
import io.tillbook.server.payload.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns shapes into JSON Schemas (2020-12, as OpenAPI 3.1 has them), with what Javadoc says of the records. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Components of which exactly one is given, by record. */
    private static final Map<String, List<OneOf>> EXACTLY_ONE = Map.of(
            "SaleLine", List.of(new OneOf("integer", List.of("unitPriceMinor", "amountMinor"))),
            "GoodsReceiptLine", List.of(new OneOf("integer", List.of("unitCostMinor", "costMinor")),
                    new OneOf("string", List.of("sku", "gs1"))),
            "IssueToken", List.of(new OneOf("string", List.of("employee", "device", "service"))));

    /** What is refused as malformed beyond what a schema can say, by record. */
    private static final Map<String, String> FURTHER_RULES = Map.ofEntries(
            Map.entry("CompleteSale", "No two lines have the same `lineNo`."),
            Map.entry("Tender", "`reference` is given for `GIFT_CARD` only, and is 16 digits, the last of which checks "
                    + "the others; `secret` is given together with it only."),
            Map.entry("Refund", "`reference` is given for `GIFT_CARD` only, and is 16 digits, the last of which checks "
                    + "the others."),
            Map.entry("IssueCard", "`card` is 16 digits, the last of which checks the others (ISO/IEC 7812-1)."),
            Map.entry("LoadValue", "No tender is `GIFT_CARD`; change comes from `CASH`, and is less than it."),
            Map.entry("ReplaceCard", "`replacement` is another card than `card`."),
            Map.entry("CashOut", "`method` is not `GIFT_CARD`."),
            Map.entry("ReceiveGoods", "No two lines have the same `lineNo`."),
            Map.entry("AcceptReturn", "No two lines have the same `saleLineNo`."),
            Map.entry("ExchangeGoods",
                    "Both have the same `location`, `register` and `origin`, and name different sales."),
            Map.entry("AcceptReturnWithoutReceipt", "No two lines have the same `lineNo`."),
            Map.entry("ReturnLineWithoutReceipt",
                    "`quarantine` is true with `restock` and a `batch` only. The dates are given with a `batch` only; "
                            + "`expiresOn` is not before `producedOn`."),
            Map.entry("RequestTransfer",
                    "No two lines have the same `lineNo`; `to` is another location than `from`."),
            Map.entry("ApproveTransfer", "No two lines have the same `lineNo`."),
            Map.entry("DispatchTransfer",
                    "No two lines have the same `lineNo`; `to` is another location than `from`."),
            Map.entry("ReceiveTransfer",
                    "No two lines have the same `lineNo`; unless `shortfall` is LOST or DAMAGED, one of them "
                            + "has a quantity above 0."),
            Map.entry("GrantRole", "`until` is after `from`."),
            Map.entry("Reserve", "No two lines have the same `lineNo`."),
            Map.entry("Commit", "No two lines have the same `lineNo`."),
            Map.entry("WriteOff", "No two lines have the same `lineNo`."),
            Map.entry("ReturnToSupplier", "No two lines have the same `receiptLineNo`."),
            Map.entry("CloseTransfer", "No two lines have the same `lineNo` and `reason`."),
            Map.entry("CountGoods", "No two lines have the same `lineNo`, or the same `sku` and `batch`."),
            Map.entry("CountLine",
                    "The dates are given with a `batch` only; `expiresOn` is not before `producedOn`."),
            Map.entry("PromotionRule",
                    "It has `steps`, or `give` with or without `need`. Its canonical text has 16384 bytes at most; the "
                            + "layer can give what the steps say; the rule does not avoid its own tag."),
            Map.entry("RuleGive", "`max` is given with `pay` only."),
            Map.entry("RuleNeed",
                    "Exactly one of `amount`, `pieces` and `slots` is given; `atMost` with `each` only, `base` with "
                            + "`amount` only."),
            Map.entry("RuleWhen",
                    "`until` is after `from`; the campaign of `coupon` is another one than that of a coupon that is "
                            + "given."),
            Map.entry("PublishPromotion", "`until` is after `from`."),
            Map.entry("SetMarkdownSteps",
                    "No two steps have the same `daysLeftAtMost`. `asWider` is true, with a `category` only, and with "
                            + "neither `steps` nor `belowCost`."),
            Map.entry("SetPricingPolicy", "`location` and `region` are not given together."),
            Map.entry("SetTaxRate",
                    "`location` and `region` are not given together; exactly one of `rateBp` and `asWider` is given, "
                            + "and `asWider` is true then and with a `location` or `region`."),
            Map.entry("ChangeProduct",
                    "Something that changes is given. `without` names nothing that is given; no two values of a list "
                            + "are the same, and no code of `addBarcodes` is among `removeBarcodes`."),
            Map.entry("ClassifyProducts", "No two `skus` are the same."),
            Map.entry("ApproveStocktake", "No two causes are of the same `sku` and `batch`."),
            Map.entry("StocktakeScope",
                    "Exactly one of the members is given; `all` is true then, and no two `skus` are the same."),
            Map.entry("SaleLine", "`unitPriceMinor` times `quantity` is at most 10^15."),
            Map.entry("GoodsReceiptLine",
                    "`unitCostMinor` times `quantity` is at most 10^15; `expiresOn` is not before `producedOn`. `gs1` "
                            + "has AI 01; what it tells beside the line agrees with it; `quantity` is given unless it "
                            + "tells one."));

    private record OneOf(String type, List<String> names) {}

    private final RecordDocs docs = new RecordDocs();
    private final ObjectNode components;

    /**
     * @param components takes a schema for each record, under its name
     */
    Schemas(ObjectNode components) {
        this.components = components;
    }

    /** A reference to the schema of a record of a command. */
    ObjectNode ofCommand(Members members) {
        String name = members.record().getSimpleName();
        if (!components.has(name)) {
            components.set(name, JSON.objectNode()); // keeps its place before those it refers to
            components.set(name, object(members, true));
        }
        return reference(name);
    }

    /** The schema of a record that is answered: its components' types, without bounds. */
    ObjectNode ofAnswer(Members members) {
        return object(members, false);
    }

    static ObjectNode reference(String component) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + component);
    }

    private ObjectNode object(Members members, boolean bounded) {
        Class<?> record = members.record();
        String rules = bounded ? FURTHER_RULES.getOrDefault(record.getSimpleName(), "") : "";
        ObjectNode schema = JSON.objectNode()
                .put("type", "object")
                .put("description", (docs.of(record) + " " + rules).strip());
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Member member : members.members()) {
            if (member.required()) {
                required.add(member.name());
            }
            properties.set(member.name(), member(record, member, bounded));
        }
        if (bounded) {
            schema.put("additionalProperties", false);
            List<OneOf> choices = EXACTLY_ONE.getOrDefault(record.getSimpleName(), List.of());
            choices.forEach(choice -> exactlyOne(
                    choices.size() == 1 ? schema : schema.withArray("allOf").addObject(), choice));
        }
        return schema;
    }

    private ObjectNode member(Class<?> record, Member member, boolean bounded) {
        ObjectNode schema = bounded ? schema(member.shape()) : unbounded(member.shape());
        if (!member.required() && bounded) {
            orNull(schema);
        }
        if ("RegisterProduct".equals(record.getSimpleName()) && "barcodes".equals(member.name())) {
            schema.put("uniqueItems", true);
        }
        String description = docs.of(record, member.name());
        return description.isEmpty() ? schema : schema.put("description", description);
    }

    private ObjectNode schema(Shape shape) {
        return switch (shape) {
            case Members members -> ofCommand(members);
            case Elements elements -> {
                ObjectNode list = JSON.objectNode().put("type", "array");
                list.set("items", schema(elements.element()));
                yield list.put("minItems", elements.least()).put("maxItems", elements.most());
            }
            case Identifier _ -> type("string").put("pattern", "^" + Id.PATTERN + "$");
            case Hidden hidden -> type("string").put("format", "password")
                    .put("minLength", hidden.least())
                    .put("maxLength", hidden.most())
                    .put("writeOnly", true);
            case Text _ -> type("string").put("minLength", 1).put("maxLength", 500).put("pattern", "\\S");
            case Choice choice -> {
                ObjectNode schema = type("string");
                choice.names().forEach(schema.putArray("enum")::add);
                yield schema;
            }
            case Whole whole -> type("integer")
                    .put("format", whole.most() > Integer.MAX_VALUE ? "int64" : "int32")
                    .put("minimum", whole.least())
                    .put("maximum", whole.most());
            case Decimal decimal -> decimal(decimal);
            case Flag _ -> type("boolean");
            case Day _ -> type("string").put("format", "date");
            case Zone _ -> zone();
            case WallTime _ -> type("string").put("pattern", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?$");
            case Moment _ -> type("string").put("format", "date-time");
            case ElementString _ -> elementString();
        };
    }

    private ObjectNode unbounded(Shape shape) {
        return switch (shape) {
            case Members members -> object(members, false);
            case Elements elements -> {
                ObjectNode list = JSON.objectNode().put("type", "array");
                list.set("items", unbounded(elements.element()));
                yield list;
            }
            case Whole _ -> type("integer").put("format", "int64");
            case Decimal _ -> type("number");
            case Identifier _,Hidden _,Text _,Choice _,Flag _,Day _,Zone _,WallTime _,Moment _,ElementString _ ->
                schema(shape);
        };
    }

    private static ObjectNode decimal(Decimal decimal) {
        ObjectNode schema = type("number")
                .put("minimum", decimal.least())
                .put("maximum", decimal.most())
                .put("multipleOf", new BigDecimal("0.001"));
        if (decimal.least().signum() < 0) {
            schema.putObject("not").put("const", 0);
        }
        return schema;
    }

    private static ObjectNode zone() {
        ObjectNode schema = type("string");
        schema.putArray("examples").add("Asia/Shanghai").add("+08:00");
        return schema;
    }

    private static ObjectNode elementString() {
        ObjectNode schema = type("string").put("minLength", 1);
        schema.putArray("examples")
                .add("(01)06901234567892(17)261211(10)L1(37)48")
                .add("01069012345678921726121110L1\u001d3748");
        return schema;
    }

    /** Null says the same as leaving the member out. */
    private static void orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            JsonNode record = schema.remove("$ref");
            ObjectNode either = schema.withArray("anyOf").addObject();
            either.set("$ref", record);
            schema.withArray("anyOf").addObject().put("type", "null");
            return;
        }
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        String type = schema.path("type").stringValue();
        schema.putArray("type").add(type).add("null");
    }

    private static void exactlyOne(ObjectNode schema, OneOf choice) {
        for (String given : choice.names()) {
            ObjectNode one = schema.withArray("oneOf").addObject();
            one.putArray("required").add(given);
            ObjectNode properties = one.putObject("properties");
            choice.names()
                    .forEach(name -> properties.putObject(name)
                            .put("type", name.equals(given) ? choice.type() : "null"));
        }
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }
}
