package io.tillbook.server.http.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.payments.PaymentsPermissions;
import io.tillbook.server.http.Documents;
import io.tillbook.server.payments.PaymentProgress;
import io.tillbook.server.payments.PresentedCodes;
import io.tillbook.server.payments.PresentedCodes.Told;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;

/** The codes that tills show to customers. */
@RestController
final class PaymentCodeEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final PresentedCodes codes;
    private final CurrentCaller callers;

    PaymentCodeEndpoint(PresentedCodes codes, CurrentCaller callers) {
        this.codes = codes;
        this.callers = callers;
    }

    /** What a till shows as a QR code, so that the customer can pay; 202 until the provider has given it. */
    @GetMapping(path = "/v1/payments/{id}/code", produces = JSON)
    void get(@PathVariable String id, HttpServletResponse response) throws IOException {
        Told told = payment(id).map(codes::of).orElseGet(Told.NoSuch::new);
        response.setHeader("Cache-Control", "no-store");
        switch (told) {
            case Told.Code(String content) -> Documents.write(HttpStatus.OK.value(), JSON,
                    JsonNodeFactory.instance.objectNode().put("paymentId", id).put("content", content), response);
            case Told.NotYet _ -> Documents.write(HttpStatus.ACCEPTED.value(), JSON,
                    JsonNodeFactory.instance.objectNode().put("paymentId", id), response);
            case Told.Over _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND,
                    "Nobody can pay this payment any more.");
            case Told.NoSuch _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND,
                    "There is no such payment, or none whose code a till shows.");
        }
    }

    /** Those of other stores are as if there were none. */
    private Optional<PaymentProgress> payment(String id) {
        try {
            return codes.payment(new PaymentId(id))
                    .filter(progress -> callers.get()
                            .reach(PaymentsPermissions.PAY)
                            .covers(Extent.at(progress.terms().location())));
        } catch (InvalidField malformed) {
            return Optional.empty();
        }
    }
}
