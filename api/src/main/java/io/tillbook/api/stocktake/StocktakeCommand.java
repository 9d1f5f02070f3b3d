package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.StocktakeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of stocktake. */
public sealed interface StocktakeCommand extends Command {
    /** The stocktake. */
    StocktakeId stocktakeId();

    /**
     * Opens a stocktake; goods keep moving while it is counted.
     *
     * @param stocktakeId id of the stocktake
     * @param location where
     * @param scope what is to be counted
     * @param blind whether those who count are not to see what the books say
     * @param tolerance how far a line may differ before somebody else has to approve; any difference where it is
     *     missing
     */
    record OpenStocktake(StocktakeId stocktakeId, LocationId location, StocktakeScope scope, @Nullable Boolean blind,
            @Nullable StocktakeTolerance tolerance) implements StocktakeCommand {
        /** Checks the fields. */
        public OpenStocktake {
            Require.present("stocktakeId", stocktakeId);
            Require.present("location", location);
            Require.present("scope", scope);
        }
    }

    /**
     * Tells what was counted. What was counted before in the same zone is replaced; what was counted in other zones is
     * added to it.
     *
     * @param stocktakeId the stocktake
     * @param countedBy who counted
     * @param device with what
     * @param zone in which part of the location; the zone of the stocktake, or none, where it is missing
     * @param lines what was counted; each product or batch at most once
     */
    record CountGoods(StocktakeId stocktakeId, @Nullable EmployeeId countedBy, @Nullable String device,
            @Nullable String zone, @AtLeast(1) List<CountLine> lines) implements StocktakeCommand {
        /** Checks the fields. */
        public CountGoods {
            Require.present("stocktakeId", stocktakeId);
            Require.optionalText("device", device);
            Require.optionalText("zone", zone);
            lines = Require.lines("lines", lines, CountLine::lineNo);
            Set<CountedGoods> seen = new HashSet<>();
            for (int index = 0; index < lines.size(); index++) {
                if (!seen.add(lines.get(index).goods())) {
                    throw new InvalidField("lines/" + index, "repeats what an earlier line is about");
                }
            }
        }
    }

    /**
     * Corrects the books by what was counted.
     *
     * @param stocktakeId the stocktake
     * @param approvedBy who answers for it
     * @param causes why lines differ, where that is known
     * @param approval who confirms it, where lines differ by more than the tolerance and who sends it has counted, or
     *     where it is more than the sender may approve alone
     */
    record ApproveStocktake(StocktakeId stocktakeId, EmployeeId approvedBy, @Nullable List<VarianceCause> causes,
            @Nullable ApprovalId approval)
            implements
            StocktakeCommand {
        /** Checks the fields. */
        public ApproveStocktake {
            Require.present("stocktakeId", stocktakeId);
            Require.present("approvedBy", approvedBy);
            causes = causes == null ? null : Require.list("causes", causes);
            if (causes != null && !Require.distinct(causes.stream().map(VarianceCause::goods).toList())) {
                throw new InvalidField("causes", "must not name the same line twice");
            }
        }

        /** One that nobody else has confirmed. */
        public ApproveStocktake(StocktakeId stocktakeId, EmployeeId approvedBy,
                @Nullable List<VarianceCause> causes) {
            this(stocktakeId, approvedBy, causes, null);
        }

        /** The causes that are known. */
        public List<VarianceCause> knownCauses() {
            return causes == null ? List.of() : causes;
        }
    }

    /**
     * Gives a stocktake up; the books stay as they are.
     *
     * @param stocktakeId the stocktake
     * @param reason why, in words
     */
    record CancelStocktake(StocktakeId stocktakeId, String reason) implements StocktakeCommand {
        /** Checks the fields. */
        public CancelStocktake {
            Require.present("stocktakeId", stocktakeId);
            Require.text("reason", reason);
        }
    }
}
