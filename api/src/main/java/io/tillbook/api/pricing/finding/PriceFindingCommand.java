package io.tillbook.api.pricing.finding;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;

/** What can be asked of findings about prices. */
public sealed interface PriceFindingCommand extends Command {
    /**
     * Records a finding. The server does so by itself for what it finds.
     *
     * @param finding id of the finding
     * @param found what is wrong
     */
    record ReportPriceFinding(PriceFindingId finding, PriceFinding found) implements PriceFindingCommand {
        /** Checks the fields. */
        public ReportPriceFinding {
            Require.present("finding", finding);
            Require.present("found", found);
        }

        @Override
        public LocationId location() {
            return found.location();
        }
    }

    /**
     * Says what became of a finding, once.
     *
     * @param finding which finding
     * @param settlement what became of it
     * @param reason why, or how: the number of the return that gave the money back
     */
    record SettlePriceFinding(PriceFindingId finding, FindingSettlement settlement, String reason)
            implements
            PriceFindingCommand {
        /** Checks the fields. */
        public SettlePriceFinding {
            Require.present("finding", finding);
            Require.present("settlement", settlement);
            Require.text("reason", reason);
        }
    }
}
