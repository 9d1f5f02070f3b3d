package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of payments. */
final class PaymentPaths {
    private PaymentPaths() {}

    static void addTo(ObjectNode paths) {
        paths.putObject("/v1/payments/{id}/code").set("get", code());
        paths.putObject("/v1/payments/notices/{account}").set("post", notice());
    }

    private static ObjectNode code() {
        ObjectNode operation = AccessPaths.operation("getPaymentCode", "Show the code of a payment",
                "What a till shows as a QR code, for the customer to scan; 202 until the provider has given it.");
        parameter(operation, "id", "The payment.");
        ObjectNode answered = AccessPaths.answered(operation, "200", "`paymentId`, and `content` to be shown.",
                ProblemType.NOT_FOUND);
        answered.withObject("/responses").putObject("202").put("description", "There is no code yet.");
        return answered;
    }

    private static ObjectNode notice() {
        ObjectNode operation = AccessPaths.operation("postPaymentNotice", "Tell what has become of a payment",
                "For payment providers: 64 kB at most, in the provider's own form, with its signature. Answered as the"
                        + " provider wants it; 401 for what is not proven to be the provider's.");
        parameter(operation, "account", "What the settings call the account.");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200").put("description", "It is taken (Alipay: `success`).");
        responses.putObject("204").put("description", "It is taken (WeChat Pay).");
        OpenApi.problems(responses, ProblemType.UNAUTHENTICATED, ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_LARGE,
                ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static void parameter(ObjectNode operation, String name, String description) {
        operation.putArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .put("description", description)
                .set("schema", AccessPaths.id());
    }
}
