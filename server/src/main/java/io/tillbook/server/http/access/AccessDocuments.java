package io.tillbook.server.http.access;

import io.tillbook.api.access.Grant;
import io.tillbook.api.access.Scope;
import io.tillbook.command.access.Rights.Right;
import io.tillbook.command.access.Rights;
import io.tillbook.server.sessions.Session;
import io.tillbook.server.tills.TillSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sessions and rights as they are answered. */
final class AccessDocuments {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AccessDocuments() {}

    static ObjectNode session(Session session) {
        return JSON.objectNode()
                .put("id", session.sessionId())
                .put("createdAt", time(session.createdAtMillis()))
                .put("usedAt", time(session.usedAtMillis()))
                .put("endsAt", time(session.endsAtMillis()))
                .put("userAgent", session.userAgent());
    }

    static ObjectNode tillSession(TillSession session) {
        return JSON.objectNode()
                .put("location", session.location().value())
                .put("expiresAt", time(session.endsAtMillis()));
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    static ArrayNode roles(List<Grant> grants) {
        ArrayNode roles = JSON.arrayNode();
        for (Grant grant : grants) {
            ObjectNode role = scope(grant.scope()).put("role", grant.role().value());
            window(role, grant.from(), grant.until());
            roles.add(role);
        }
        return roles;
    }

    static ArrayNode rights(Rights rights) {
        ArrayNode all = JSON.arrayNode();
        for (Right right : rights.rights()) {
            ObjectNode each = JSON.objectNode();
            each.set("permissions", texts(right.permissions().stream().sorted().toList()));
            ArrayNode scopes = each.putArray("within");
            right.scopes().stream().filter(scope -> !scope.isEverywhere()).forEach(scope -> scopes.add(scope(scope)));
            window(each, right.from(), right.until());
            all.add(each);
        }
        return all;
    }

    private static void window(ObjectNode json, @Nullable Object from, @Nullable Object until) {
        if (from != null) {
            json.put("from", from.toString());
        }
        if (until != null) {
            json.put("until", until.toString());
        }
    }

    private static ObjectNode scope(Scope scope) {
        ObjectNode json = JSON.objectNode();
        json.set("locations", texts(scope.locations().stream().map(location -> location.value()).toList()));
        json.set("regions", texts(scope.regions()));
        return json;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
