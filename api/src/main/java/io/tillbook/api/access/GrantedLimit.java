package io.tillbook.api.access;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much may be done without a second person.
 *
 * @param limit id of what is limited
 * @param mostMinor the most that needs nobody else, in minor units
 */
public record GrantedLimit(String limit, Money mostMinor) {
    /** Checks the fields. */
    public GrantedLimit {
        Require.text("limit", limit);
        Require.notNegative("mostMinor", mostMinor);
    }

    /** Limits, each of them once; none where the list is missing. */
    static List<GrantedLimit> once(@Nullable List<GrantedLimit> limits) {
        List<GrantedLimit> checked = Require.list("limits", limits);
        if (!Require.distinct(checked.stream().map(GrantedLimit::limit).toList())) {
            throw new InvalidField("limits", "must not name the same limit twice");
        }
        return checked;
    }
}
