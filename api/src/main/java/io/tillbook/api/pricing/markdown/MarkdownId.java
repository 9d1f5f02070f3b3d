package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import java.util.UUID;

/**
 * Identifies a markdown. It follows from the batch, its location and the step, so there is one of each.
 *
 * @param value its identifier
 */
public record MarkdownId(String value) implements Id {
    /** Checks the form. */
    public MarkdownId {
        Id.check(value);
    }

    /**
     * That of a batch at a step.
     *
     * @param daysLeftAtMost the step: how many days the batch has left at most
     */
    public static MarkdownId of(LocationId location, Sku sku, BatchId batch, int daysLeftAtMost) {
        String name = String.join("/", location.value(), sku.value(), batch.value(), Integer.toString(daysLeftAtMost));
        return new MarkdownId(UUID.nameUUIDFromBytes(bytes(name)).toString());
    }

    /** Ids have one byte for each character. */
    private static byte[] bytes(String name) {
        byte[] bytes = new byte[name.length()];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) name.charAt(place);
        }
        return bytes;
    }

    /** The promotion that it becomes when it is approved. */
    public PromotionId promotion() {
        return new PromotionId("markdown-" + value);
    }
}
