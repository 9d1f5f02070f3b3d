package io.tillbook.server.payments.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.simulator.Script.Fault;
import io.tillbook.server.payments.simulator.SimulatorServer.Reply;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows the book of a simulated provider to whoever tries things out, which no provider does. */
final class BookPage {
    static final String PATH = "/simulator/book";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    private BookPage() {}

    /** What was paid and given back in all, and by payment. */
    static Reply of(SimulatorBook book) {
        ObjectNode page = JSON.createObjectNode()
                .put("capturedMinor", book.capturedMinor())
                .put("refundedMinor", book.refundedMinor());
        ArrayNode payments = page.putArray("payments");
        for (SimulatedPayment payment : book.payments()) {
            payments.addObject()
                    .put("number", payment.number())
                    .put("amountMinor", payment.amountMinor())
                    .put("state", payment.state().name())
                    .put("capturedMinor", payment.capturedMinor())
                    .put("refundedMinor", payment.refundedMinor())
                    .put("timesSent", book.timesSent(payment.number()));
        }
        return new Reply(OK, Map.of("Content-Type", "application/json"), page.toString().getBytes(UTF_8), Fault.NONE);
    }
}
