package io.tillbook.architecture.broken.server.payload;

import io.tillbook.architecture.broken.server.demo.DemoSendingJson;

/** Knows who sends it. */
public final class PayloadThatIsSent {
    DemoSendingJson by(DemoSendingJson demo) {
        return demo;
    }
}
