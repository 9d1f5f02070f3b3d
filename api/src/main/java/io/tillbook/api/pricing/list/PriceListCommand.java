package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of price lists. */
public sealed interface PriceListCommand extends Command {
    /**
     * Opens a price list. There is one open list of each scope at most.
     *
     * @param list its id
     * @param scope where its prices hold
     * @param name its name, in any language
     * @param narrower what it lets narrower lists do
     * @param zone the zone of the clock by which its prices must not begin in the past; missing for a store, which goes
     *     by its own clock
     */
    record OpenPriceList(PriceListId list, PriceScope scope, String name, Autonomy narrower, @Nullable ZoneId zone)
            implements PriceListCommand {
        /** Checks the fields. */
        public OpenPriceList {
            Require.present("list", list);
            Require.present("scope", scope);
            Require.text("name", name);
            Require.present("narrower", narrower);
            if ((zone == null) != (scope.level() == PriceLevel.STORE)) {
                throw new InvalidField("zone",
                        zone == null ? "has to be given unless the list is that of a store"
                                : "must not be given for a store, which has a clock of its own");
            }
        }

        @Override
        public @Nullable LocationId location() {
            return scope.store();
        }

        @Override
        public Extent extent() {
            return scope.extent();
        }
    }

    /**
     * Gives an open list another name, or lets narrower lists do something else from now on. Prices that they have set
     * stay.
     *
     * @param list an open list
     * @param name its name; as before where it is missing
     * @param narrower what narrower lists may do; as before where it is missing
     */
    record ChangePriceList(PriceListId list, @Nullable String name, @Nullable Autonomy narrower)
            implements PriceListCommand {
        /** Checks the fields. */
        public ChangePriceList {
            Require.present("list", list);
            Require.optionalText("name", name);
            if (name == null && narrower == null) {
                throw new InvalidField("name", "or narrower is required");
            }
        }
    }

    /**
     * Closes a list: no more prices can be set in it, and those that it has cease to hold. Its scope is free for
     * another list.
     *
     * @param list an open list
     * @param until until when its prices hold, by the clock of each location; not any more where it is missing
     */
    record ClosePriceList(PriceListId list, @Nullable LocalDateTime until) implements PriceListCommand {
        /** Checks the fields. */
        public ClosePriceList {
            Require.present("list", list);
            PriceLine.optionalTime("until", until);
        }
    }

    /**
     * Sets prices in a list, all of them or none.
     *
     * @param list an open list
     * @param lines the prices; a product may have several, from different moments on
     * @param reason why
     * @param approval by which approval floors are lowered further than the sender may alone
     */
    record SetPrices(PriceListId list, @AtLeast(1) List<PriceLine> lines, @Nullable String reason,
            @Nullable ApprovalId approval) implements PriceListCommand {
        /** Checks the fields. */
        public SetPrices {
            Require.present("list", list);
            lines = Require.list("lines", lines);
            if (lines.isEmpty()) {
                throw new InvalidField("lines", "must have at least one line");
            }
            Set<List<@Nullable Object>> seen = new HashSet<>();
            for (int index = 0; index < lines.size(); index++) {
                PriceLine line = lines.get(index);
                if (!seen.add(Arrays.asList(line.sku(), line.from()))) {
                    throw new InvalidField("lines/" + index, "repeats the product and time of an earlier line");
                }
            }
            Require.optionalText("reason", reason);
        }
    }

    /**
     * Takes back what a list says of some products, also what is still to come: from then on the next wider list has
     * its way.
     *
     * @param list an open list
     * @param skus the products
     * @param from from when, by the clock of each location; at once where it is missing
     * @param reason why
     * @param approval by which approval floors are lowered further than the sender may alone
     */
    record EndPrices(PriceListId list, @AtLeast(1) List<Sku> skus, @Nullable LocalDateTime from,
            @Nullable String reason, @Nullable ApprovalId approval) implements PriceListCommand {
        /** Checks the fields. */
        public EndPrices {
            Require.present("list", list);
            skus = Require.list("skus", skus);
            if (skus.isEmpty() || !Require.distinct(skus)) {
                throw new InvalidField("skus", "must name at least one product, and each once");
            }
            PriceLine.optionalTime("from", from);
            Require.optionalText("reason", reason);
        }
    }
}
