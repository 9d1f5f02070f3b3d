package io.tillbook.benchmarks.http;

/**
 * What is asked of a server.
 *
 * @param method the HTTP method
 * @param path path from the root
 * @param mediaType media type of the body
 * @param body the body; its owner may use it again once the answer is there
 */
public record Request(String method, String path, String mediaType, Ascii body) {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    /** A command at the single door. */
    public static Request command(String id, Ascii body) {
        return new Request("PUT", "/v1/commands/" + id, JSON, body);
    }

    /** Commands at the batch door. */
    public static Request commands(Ascii lines) {
        return new Request("POST", "/v1/commands", LINES, lines);
    }

    /** A GraphQL query. */
    public static Request query(Ascii body) {
        return new Request("POST", "/graphql", JSON, body);
    }

    /** Something that is only looked at. */
    public static Request get(String path) {
        return new Request("GET", path, JSON, new Ascii());
    }
}
