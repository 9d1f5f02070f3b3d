package io.tillbook.server.probing;

import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Permission;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param role what they are; null where they are not known
 * @param authorization the header that shows it; empty without one
 */
record Sender(@Nullable BuiltInRole role, String authorization) {
    private static final String NAME = "Authorization";

    /** One of each role, everywhere, and some who are not known. */
    static List<Sender> all(Server server) {
        List<Sender> senders = new ArrayList<>(strangers());
        Stream.of(BuiltInRole.values()).map(role -> withRole(server, role)).forEach(senders::add);
        return senders;
    }

    static List<Sender> strangers() {
        return Stream.of("", "Bearer", "Bearer nobody", "Bearer tillbook_" + "x".repeat(43), "Basic d2FuZzp3YW5n",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ3YW5nIn0.").map(text -> new Sender(null, text)).toList();
    }

    static Sender withRole(Server server, BuiltInRole role) {
        Answer issued = new Http().put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.IssueToken","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"tokenId":"%s",\
                "service":"probe","name":"probe","roles":["%s"]}}""".formatted(UUID.randomUUID(), role.id()));
        if (issued.status() != 201) {
            throw new AssertionError(issued.raw().body());
        }
        return new Sender(role, "Bearer " + issued.json().path("token").asString());
    }

    boolean may(Permission permission) {
        return role != null && permission.isOf(role);
    }

    boolean isKnown() {
        return role != null;
    }

    /** Headers as {@link Http} takes them: an empty one keeps it from sending the owner's. */
    String[] headers(String... more) {
        return Stream.concat(Stream.of(NAME, authorization), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return role == null ? "stranger with '" + authorization + "'" : role.id();
    }
}
