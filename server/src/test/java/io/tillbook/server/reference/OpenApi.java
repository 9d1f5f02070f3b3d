package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.payload.Shapes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates the OpenAPI document of the command endpoints. */
public final class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BEARER = "bearer";
    private static final ProblemType[] OF_EVERY_CALLER =
            {ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.TOO_MANY_REQUESTS};

    private final ObjectNode document = JSON.objectNode();
    private final ObjectNode components = JSON.objectNode();
    private final Schemas schemas = new Schemas(components);
    private final TypeRegistry types;
    private final List<CommandHandling<?>> handlings;
    private final Map<String, ObjectNode> samples;

    private OpenApi(Capabilities capabilities, Map<String, ObjectNode> samples) {
        this.types = capabilities.types();
        this.handlings = capabilities.commands()
                .stream()
                .filter(CommandHandling::isPublished)
                .sorted(Comparator.comparing(CommandHandling::type))
                .toList();
        this.samples = samples;
    }

    /**
     * The document.
     *
     * @param samples a good command of each type
     */
    public static ObjectNode generate(Capabilities capabilities, Map<String, ObjectNode> samples) {
        OpenApi openApi = new OpenApi(capabilities, samples);
        openApi.document();
        return openApi.document;
    }

    /** The document of the server as it is. */
    static ObjectNode generate() {
        return generate(Capabilities.all(), Examples.byType());
    }

    private void document() {
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Tillbook command door")
                .put("version", "1")
                .put("description", OpenApiTexts.INFO);
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray(BEARER);
        answers();
        commands();
        ObjectNode paths = document.putObject("paths");
        paths.putObject("/v1/commands/{commandId}").set("put", put()).set("get", get());
        paths.putObject("/v1/commands").set("post", post());
        paths.putObject("/v1/events").set("get", events());
        List.<Consumer<ObjectNode>>of(StocktakePaths::addTo, ShiftPaths::addTo, AccessPaths::addTo, TillPaths::addTo,
                BackupPaths::addTo, BundlePaths::addTo, CouponPaths::addTo, GiftCardPaths::addTo, JournalPaths::addTo,
                BillPaths::addTo, OperationPaths::addTo, BookPaths::addTo, ImportPaths::addTo, MemberPaths::addTo,
                PaymentPaths::addTo, PicturePaths::addTo, WhatIfPaths::addTo)
                .forEach(capability -> capability.accept(paths));
        ObjectNode all = document.putObject("components");
        all.set("schemas", components);
        all.putObject("securitySchemes")
                .putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", OpenApiTexts.BEARER);
    }

    private ObjectNode put() {
        ObjectNode operation = operation("putCommand", "Have a command decided", OpenApiTexts.PUT);
        operation.putArray("parameters").add(commandId()).add(correlationId());
        ObjectNode content = operation.putObject("requestBody").put("required", true).putObject("content");
        ObjectNode json = content.putObject("application/json");
        json.set("schema", Schemas.reference("Command"));
        ObjectNode examples = json.putObject("examples");
        handlings.forEach(handling -> examples.putObject(handling.type())
                .set("value", samples.get(handling.type()).without("commandId")));
        ObjectNode responses = operation.putObject("responses");
        json(responses, "200", "The command was accepted before; the same answer as then.", "Accepted");
        json(responses, "201", "The command is accepted and its events are on disk.", "Accepted");
        problems(responses, Arrays.stream(ProblemType.values())
                .filter(type -> type != ProblemType.TOO_MANY_ATTEMPTS)
                .toArray(ProblemType[]::new));
        List.of("404", "405").forEach(responses::remove);
        return operation;
    }

    private ObjectNode get() {
        ObjectNode operation = operation("getCommand", "What became of a command", OpenApiTexts.GET);
        operation.putArray("parameters").add(commandId());
        ObjectNode responses = operation.putObject("responses");
        json(responses, "200", "The recorded outcome.", "Outcome");
        problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE,
                ProblemType.INTERNAL_ERROR, ProblemType.STORE_UNAVAILABLE);
        return operation;
    }

    private ObjectNode post() {
        ObjectNode operation = operation("postCommands", "Have a stream of commands decided", OpenApiTexts.POST);
        operation.putArray("parameters").add(correlationId());
        ObjectNode lines = operation.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/x-ndjson");
        lines.putObject("schema").put("type", "string").set("x-line-schema", Schemas.reference("CommandLine"));
        lines.put("example", String.join("\n", Examples.lines()) + "\n");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "An outcome for each line, in order.")
                .putObject("content")
                .putObject("application/x-ndjson")
                .putObject("schema")
                .put("type", "string")
                .set("x-line-schema", Schemas.reference("OutcomeLine"));
        problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_ACCEPTABLE,
                ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static ObjectNode events() {
        ObjectNode operation = operation("getEvents", "Export the history", OpenApiTexts.EVENTS);
        operation.putArray("parameters")
                .add(position("after", "Position of the event before the first one that is wanted.", 0))
                .add(position("limit", "Most events that are wanted.", Long.MAX_VALUE));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode found = responses.putObject("200").put("description", "An event per line, in order.");
        found.putObject("headers")
                .putObject("X-Head-Position")
                .put("required", true)
                .put("description", "Position of the last event there was when the request arrived.")
                .putObject("schema")
                .put("type", "integer")
                .put("format", "int64")
                .put("minimum", 0);
        found.putObject("content").putObject("application/x-ndjson").putObject("schema").put("type", "string");
        problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static ObjectNode position(String name, String description, long whenMissing) {
        ObjectNode parameter = JSON.objectNode()
                .put("name", name)
                .put("in", "query")
                .put("required", false)
                .put("description", description);
        parameter.putObject("schema")
                .put("type", "integer")
                .put("format", "int64")
                .put("minimum", 0)
                .put("default", whenMissing);
        return parameter;
    }

    static ObjectNode operation(String id, String summary, String description) {
        ObjectNode operation = JSON.objectNode();
        operation.putArray("tags").add("Ledger");
        return operation.put("operationId", id).put("summary", summary).put("description", description);
    }

    private static ObjectNode commandId() {
        ObjectNode parameter = JSON.objectNode()
                .put("name", "commandId")
                .put("in", "path")
                .put("required", true)
                .put("description", "Chosen by the sender before sending: a UUID, version 7 advised.")
                .put("example", "01998f00-0000-7000-8000-000000000105");
        parameter.set("schema", uuid());
        return parameter;
    }

    private static ObjectNode correlationId() {
        ObjectNode parameter = JSON.objectNode()
                .put("name", "X-Correlation-Id")
                .put("in", "header")
                .put("required", false)
                .put("description", "Ties together what belongs together; recorded with the events.");
        parameter.putObject("schema").put("type", "string").put("pattern", "^" + Id.PATTERN + "$");
        return parameter;
    }

    private static void json(ObjectNode responses, String status, String description, String component) {
        responses.putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject("application/json")
                .set("schema", Schemas.reference(component));
    }

    /** Beside the named ones, those that every request can meet which nobody may send. */
    static void problems(ObjectNode responses, ProblemType... types) {
        Stream<ProblemType> all = Stream.of(Stream.of(types), Stream.of(OF_EVERY_CALLER)).flatMap(Function.identity());
        new TreeMap<Integer, String>(all.distinct()
                .collect(Collectors.toMap(ProblemType::status, ProblemType::title,
                        (first, second) -> first + ", or: " + second)))
                .forEach((status, title) -> {
                    ObjectNode response = responses.putObject(status.toString()).put("description", title + ".");
                    if (status == 503 || status == 429) {
                        response.putObject("headers")
                                .putObject("Retry-After")
                                .put("description", "Seconds after which the same request may succeed.")
                                .putObject("schema")
                                .put("type", "integer");
                    }
                    response.putObject("content")
                            .putObject("application/problem+json")
                            .set("schema", Schemas.reference("Problem"));
                });
    }

    private void commands() {
        ObjectNode any = components.putObject("Command");
        ObjectNode anyLine = components.putObject("CommandLine");
        for (CommandHandling<?> handling : handlings) {
            ObjectNode payload = schemas.ofCommand(Shapes.of(handling.command()));
            components.set(handling.type(), envelope(handling.type(), payload, false));
            components.set(handling.type() + ".line", envelope(handling.type(), payload, true));
            oneOf(any, handling.type(), handling.type());
            oneOf(anyLine, handling.type(), handling.type() + ".line");
        }
    }

    private static void oneOf(ObjectNode union, String type, String component) {
        union.withArray("oneOf").add(Schemas.reference(component));
        union.withObject("discriminator")
                .put("propertyName", "type")
                .withObject("mapping")
                .put(type, "#/components/schemas/" + component);
    }

    private static ObjectNode envelope(String type, ObjectNode payload, boolean hasId) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        if (hasId) {
            required.add("commandId");
            properties.set("commandId", uuid());
        }
        required.add("type").add("occurredAt").add("payload");
        properties.putObject("type").put("type", "string").put("const", type);
        properties.putObject("occurredAt")
                .put("type", "string")
                .put("format", "date-time")
                .put("description", "When it happened by the sender's clock: RFC 3339 with offset, at most 9 decimals.")
                .putArray("examples")
                .add("2026-11-22T09:31:07+08:00");
        properties.set("payload", payload.deepCopy());
        properties.putObject("journal")
                .put("type", "object")
                .put("description", "What an enrolled device shows of its journal: `sentAt`, its clock, and `entries`"
                        + " with their signatures, from the one behind that which the server has to that of the"
                        + " command. The command is the same with and without it. It needs `devices.enrol`.");
        return schema.put("additionalProperties", false);
    }

    private void answers() {
        components.set("Accepted", OpenApiTexts.schema("/openapi/accepted.json"));
        components.set("Refused", OpenApiTexts.schema("/openapi/refused.json"));
        components.set("Outcome", OpenApiTexts.schema("/openapi/outcome.json"));
        components.set("OutcomeLine", OpenApiTexts.schema("/openapi/outcome-line.json"));
        ObjectNode problem = OpenApiTexts.schema("/openapi/problem.json");
        ArrayNode types = problem.withObject("properties").withObject("type").putArray("enum");
        Arrays.stream(ProblemType.values()).map(ProblemType::urn).forEach(types::add);
        components.set("Problem", problem);
        ObjectNode rejection = components.putObject("Rejection");
        this.types.rejections().forEach((name, type) -> {
            ObjectNode schema = schemas.ofAnswer(Shapes.of(type));
            schema.withObject("properties").putObject("type").put("type", "string").put("const", name);
            ((ArrayNode) schema.path("required")).insert(0, "type");
            components.set(name, schema);
            oneOf(rejection, name, name);
        });
    }

    private static ObjectNode uuid() {
        return JSON.objectNode().put("type", "string").put("format", "uuid");
    }
}
