package io.tillbook.server.http.members;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.query.graphql.Unsealing;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON with what is sealed in them opened, wherever it stands. */
final class OpenedEvents {
    private static final String ERASED = "erased";
    private static final char SEPARATOR = '|';

    private final JsonMapper json;
    private final Unsealing personal;

    /** @param json writes events as they are stored */
    OpenedEvents(JsonMapper json, Unsealing personal) {
        this.json = json;
        this.personal = personal;
    }

    /** The members of an event. */
    JsonNode of(Event event) {
        return opened(json.valueToTree(event));
    }

    private JsonNode opened(JsonNode value) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(opened(value.stringValue()));
        }
        if (value.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                members.set(member.getKey(), opened(member.getValue()));
            }
            return members;
        }
        if (value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> elements.add(opened(element)));
            return elements;
        }
        return value;
    }

    /** Only what is sealed has a subject in front of a bar; other texts stay as they are. */
    private String opened(String text) {
        if (text.indexOf(SEPARATOR) < 0) {
            return text;
        }
        try {
            return personal.open(Sealed.of(text)).orElse(ERASED);
        } catch (InvalidField other) {
            return text;
        }
    }
}
