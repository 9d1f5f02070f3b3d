package io.tillbook.server.probing;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes queries of every field that the published schema has. */
final class Queries {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LEVELS = 4;

    private final TypeDefinitionRegistry schema =
            new SchemaParser().parse(Path.of("..", "docs", "reference", "schema.graphqls").toFile());
    private final Random random;
    private final Values values;
    private final List<String> ids;

    /** @param ids that mean something in the ledger */
    Queries(Random random, List<String> ids) {
        this.random = random;
        this.values = new Values(random);
        this.ids = ids;
    }

    List<FieldDefinition> fields() {
        return schema.getTypeOrNull("Query", ObjectTypeDefinition.class).getFieldDefinitions();
    }

    /**
     * A request for one field, with all that is below it.
     *
     * @param broken whether the arguments are what nobody sends who means well
     */
    ObjectNode request(FieldDefinition field, boolean broken) {
        ObjectNode variables = JSON.objectNode();
        List<InputValueDefinition> given = field.getInputValueDefinitions()
                .stream()
                .filter(argument -> argument.getType() instanceof NonNullType || random.nextInt(3) == 0)
                .toList();
        given.forEach(argument -> variables.set(argument.getName(),
                broken && random.nextInt(2) == 0 ? values.wrong() : value(argument.getType())));
        String declared = given.stream()
                .map(argument -> "$" + argument.getName() + ": " + text(argument.getType()))
                .collect(Collectors.joining(", "));
        String passed = given.stream()
                .map(argument -> argument.getName() + ": $" + argument.getName())
                .collect(Collectors.joining(", "));
        ObjectNode request = JSON.objectNode();
        request.put("query", "query Probe" + inBrackets(declared) + " { " + field.getName() + inBrackets(passed)
                + selection(field.getType(), LEVELS) + " }");
        request.set("variables", variables);
        return request;
    }

    private static String inBrackets(String text) {
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    /** All fields of a type, and of those below it as deep as is asked for. */
    private String selection(Type<?> type, int levels) {
        if (!(definition(type) instanceof ImplementingTypeDefinition<?> object)) {
            return definition(type) instanceof graphql.language.UnionTypeDefinition ? " { __typename }" : "";
        }
        return object.getFieldDefinitions()
                .stream()
                .filter(field -> isLeaf(field.getType()) || levels > 0)
                .filter(field -> field.getInputValueDefinitions().stream().noneMatch(Queries::isRequired))
                .map(field -> field.getName() + selection(field.getType(), levels - 1))
                .collect(Collectors.joining(" ", " { __typename ", " }"));
    }

    private static boolean isRequired(InputValueDefinition argument) {
        return argument.getType() instanceof NonNullType && argument.getDefaultValue() == null;
    }

    private boolean isLeaf(Type<?> type) {
        TypeDefinition<?> definition = definition(type);
        return definition == null || definition instanceof EnumTypeDefinition
                || definition instanceof graphql.language.ScalarTypeDefinition;
    }

    private TypeDefinition<?> definition(Type<?> type) {
        return schema.getTypeOrNull(name(type));
    }

    private static String name(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> name(nonNull.getType());
            case ListType list -> name(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static String text(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> text(nonNull.getType()) + "!";
            case ListType list -> "[" + text(list.getType()) + "]";
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private JsonNode value(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> value(nonNull.getType());
            case ListType list -> JSON.arrayNode().add(value(list.getType()));
            case TypeName name -> named(name);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private JsonNode named(TypeName name) {
        return switch (schema.getTypeOrNull(name.getName())) {
            case EnumTypeDefinition choice -> JSON.stringNode(values.one(choice.getEnumValueDefinitions()).getName());
            case InputObjectTypeDefinition input -> input(input);
            case null, default -> scalar(name.getName());
        };
    }

    private ObjectNode input(InputObjectTypeDefinition input) {
        ObjectNode object = JSON.objectNode();
        for (InputValueDefinition member : input.getInputValueDefinitions()) {
            if (member.getType() instanceof NonNullType || random.nextBoolean()) {
                object.set(member.getName(), value(member.getType()));
            }
        }
        return object;
    }

    private JsonNode scalar(String name) {
        return switch (name) {
            case "Int", "Long" -> JSON.numberNode(1 + random.nextInt(60));
            case "Float", "Decimal" -> JSON.numberNode(random.nextInt(10));
            case "Boolean" -> JSON.booleanNode(random.nextBoolean());
            case "Date" -> JSON.stringNode("2026-11-" + (10 + random.nextInt(20)));
            case "DateTime" -> JSON.stringNode("2026-11-22T0" + random.nextInt(10) + ":00:00+08:00");
            default -> JSON.stringNode(values.one(ids));
        };
    }

    /** All texts in a document. */
    static void texts(JsonNode node, java.util.Collection<String> found) {
        if (node.isString()) {
            found.add(node.asString());
        }
        if (node instanceof ArrayNode || node instanceof ObjectNode) {
            node.forEach(child -> texts(child, found));
        }
    }
}
