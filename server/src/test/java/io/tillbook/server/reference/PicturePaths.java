package io.tillbook.server.reference;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.server.http.ProblemType;
import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures of products. */
final class PicturePaths {
    private static final String FORM = "^" + PictureHash.FORM + "$";

    private PicturePaths() {}

    static void addTo(ObjectNode paths) {
        paths.putObject("/v1/pictures").set("post", upload());
        paths.putObject("/v1/pictures/{hash}").set("get", download());
    }

    private static ObjectNode upload() {
        ObjectNode operation = OpenApi.operation("postPicture", "Upload a picture",
                "A JPEG or PNG file of at most 5 MB and 25,000,000 pixels. It is turned upright, made small and written"
                        + " anew: nothing of its metadata is kept. The same file is the same picture."
                        + " catalog.SetProductPicture has a product show it.");
        ObjectNode content = operation.putObject("requestBody").put("required", true).putObject("content");
        for (String type : new String[] {"image/jpeg", "image/png"}) {
            content.putObject(type).putObject("schema").put("type", "string").put("format", "binary");
        }
        ObjectNode responses = operation.putObject("responses");
        kept(responses, "201", "It is kept.");
        kept(responses, "200", "It was there already.");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.TOO_LARGE,
                ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.OVERLOADED, ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static void kept(ObjectNode responses, String status, String description) {
        ObjectNode members = responses.putObject(status)
                .put("description", description)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object")
                .putObject("properties");
        members.putObject("picture").put("type", "string").put("pattern", FORM);
        for (String member : new String[] {"width", "height", "bytes"}) {
            members.putObject(member)
                    .put("type", "integer")
                    .put("description", "Of the largest size that is kept.");
        }
    }

    private static ObjectNode download() {
        ObjectNode operation = OpenApi.operation("getPicture", "See a picture",
                "As JPEG. What a hash stands for never changes, so that it may be kept for good.");
        ArrayNode parameters = operation.putArray("parameters");
        parameters.addObject()
                .put("name", "hash")
                .put("in", "path")
                .put("required", true)
                .put("description", "Which picture.")
                .putObject("schema")
                .put("type", "string")
                .put("pattern", FORM);
        ObjectNode size = parameters.addObject()
                .put("name", "size")
                .put("in", "query")
                .put("required", false)
                .put("description", "Most pixels of its longer side.")
                .putObject("schema")
                .put("type", "integer")
                .put("default", PictureSize.LARGE.pixels());
        ArrayNode sizes = size.putArray("enum");
        Arrays.stream(PictureSize.values()).forEach(each -> sizes.add(each.pixels()));
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "The picture.")
                .putObject("content")
                .putObject("image/jpeg")
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary");
        responses.putObject("304").put("description", "Whoever asks has it, by its ETag.");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.INTERNAL_ERROR);
        return operation;
    }
}
