package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What happened to prices. */
public sealed interface PriceListEvent extends Event {
    /** A list was opened; the fields are those of {@link PriceListCommand.OpenPriceList}. */
    record PriceListOpened(PriceListId list, PriceScope scope, String name, Autonomy narrower, @Nullable ZoneId zone)
            implements PriceListEvent {
        /** The list. */
        PriceList opened() {
            return new PriceList(list, scope, name, narrower, zone, null);
        }
    }

    /**
     * A list has another name, or lets narrower lists do something else.
     *
     * @param name its name from now on; as before where it is missing
     * @param narrower what narrower lists may do from now on; as before where it is missing
     */
    record PriceListChanged(PriceListId list, @Nullable String name, @Nullable Autonomy narrower)
            implements PriceListEvent {}

    /**
     * A list was closed.
     *
     * @param until its prices hold until then by the clock of each location; not any more where it is missing
     * @param publishedAt when that became known
     */
    record PriceListClosed(PriceListId list, @Nullable LocalDateTime until, Instant publishedAt)
            implements PriceListEvent {}

    /**
     * A price was set.
     *
     * @param list in which list
     * @param sku of which product
     * @param priceMinor what a unit costs, in minor units; as in the next wider list where it is missing
     * @param floorMinor the least that a unit may be sold for, in minor units; nothing where it is missing
     * @param from from when by the clock of each location; at once where it is missing
     * @param until until when; as long as nothing else is said where it is missing
     * @param publishedAt when that became known: it holds nowhere before
     * @param serial counts what was said of the product, in all lists together
     * @param reason why
     */
    record PriceSet(PriceListId list, Sku sku, @Nullable Money priceMinor, @Nullable Money floorMinor,
            @Nullable LocalDateTime from, @Nullable LocalDateTime until, Instant publishedAt, long serial,
            @Nullable String reason) implements PriceListEvent {}

    /**
     * What a list says of a product was taken back, what was still to come included.
     *
     * @param from from when by the clock of each location the list says nothing; at once where it is missing
     * @param publishedAt when that became known
     * @param serial counts what was said of the product, in all lists together
     * @param reason why
     */
    record PriceEnded(PriceListId list, Sku sku, @Nullable LocalDateTime from, Instant publishedAt, long serial,
            @Nullable String reason) implements PriceListEvent {}
}
