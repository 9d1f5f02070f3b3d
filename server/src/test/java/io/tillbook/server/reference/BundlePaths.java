package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bundles for tills and the keys that sign them, as the reference tells of them. */
final class BundlePaths {
    private BundlePaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode bundle = OpenApi.operation("getBundle", "Take prices and rules to a till",
                "All that a till has to know to price baskets by itself, signed, as docs/guides/bundles.md describes:"
                        + " products with prices that hold and that are known to come, promotions, product sets,"
                        + " policy, layouts of labels. With `since` and `asOf` of the bundle that the till has, only"
                        + " products that have changed since. Answered 304 where `If-None-Match` has its `ETag`.");
        ArrayNode parameters = bundle.putArray("parameters");
        parameter(parameters, "location", "path", "The store.").put("type", "string")
                .put("pattern", "^" + Id.PATTERN + "$");
        parameter(parameters, "channel", "query", "By which channel the till sells.").put("type", "string")
                .put("default", "STORE");
        parameter(parameters, "since", "query", "`position` of the bundle that the till has.").put("type", "integer")
                .put("format", "int64");
        parameter(parameters, "asOf", "query", "`asOf` of the bundle that the till has.").put("type", "string")
                .put("format", "date-time");
        ObjectNode responses = answered(bundle, "The bundle.");
        responses.putObject("304").put("description", "The till has it already.");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_LARGE, ProblemType.OVERLOADED, ProblemType.INTERNAL_ERROR,
                ProblemType.VIEWS_UNAVAILABLE);
        paths.putObject("/v1/bundles/{location}").set("get", bundle);
        ObjectNode keys = OpenApi.operation("getBundleKeys", "Learn the keys that sign bundles",
                "Public keys as a JSON Web Key Set. `state` is `CURRENT`, `FORMER` or `NEXT`.");
        OpenApi.problems(answered(keys, "The keys."), ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL_ERROR);
        paths.putObject("/v1/bundle-keys").set("get", keys);
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String in, String description) {
        return parameters.addObject()
                .put("name", name)
                .put("in", in)
                .put("required", in.equals("path"))
                .put("description", description)
                .putObject("schema");
    }

    private static ObjectNode answered(ObjectNode operation, String description) {
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", description)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        return responses;
    }
}
