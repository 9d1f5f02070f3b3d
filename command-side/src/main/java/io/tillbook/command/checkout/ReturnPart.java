package io.tillbook.command.checkout;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.command.checkout.ReturnPart.Wanted;
import java.util.List;

/** One concern of a return. */
public interface ReturnPart extends Part<Wanted, ReturnTicket> {
    /**
     * A return that is wanted.
     *
     * @param skus what comes back, as far as the sale is known: the command names lines of the sale only
     * @param cited the versions of promotions that the sale cites, as far as it is known
     */
    record Wanted(AcceptReturn command, List<Sku> skus, List<Application.Cited> cited) {}
}
